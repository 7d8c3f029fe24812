"""What stays on record when somebody is forgotten, and what has still to be cleared away.

No row here says who it was.
"""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from loopdrive.accounts.models import Club, User, membership
from loopdrive.strokes.models import AppendOnly

ONCE_MORE_AFTER = timedelta(hours=1)  # a worker or a clip may have been written that very moment


class ForgettingQuerySet(models.QuerySet["Forgetting"]):
    """Rules about many forgettings."""

    def visible_to(self, user: User | AnonymousUser) -> ForgettingQuerySet:
        """Return the club's records for its admins, and none for others."""
        member = membership(user)
        if member is None or not member.is_admin:
            return self.none()
        return self.filter(club=member.club_id)


class Forgetting(AppendOnly):
    """One person was forgotten: by whom, when, and how much was removed. It tells no name."""

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="forgettings")
    made_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    removed = models.JSONField()  # `reach.Reach.counts`
    run = models.ForeignKey(  # queued, so that the champion is replaced by one that never knew them
        "learning.TrainingRun", on_delete=models.PROTECT, null=True, related_name="+"
    )
    not_queued = models.TextField(blank=True)  # why not, in a sentence, where one was needed

    objects = ForgettingQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"forgetting {self.pk} in {self.club_id}"

    @property
    def is_finished(self) -> bool:
        """Tell whether every file has gone too."""
        return all(leftover.cleared_at is not None for leftover in self.leftovers.all())


class Redaction(AppendOnly):
    """What one forgetting took out of one snapshot, with the hash before and after."""

    forgetting = models.ForeignKey(Forgetting, on_delete=models.CASCADE, related_name="redactions")
    snapshot = models.ForeignKey(
        "learning.Snapshot", on_delete=models.CASCADE, related_name="redactions"
    )
    sha256_before = models.CharField(max_length=64)
    sha256_after = models.CharField(max_length=64)
    videos = models.PositiveIntegerField()
    strokes = models.PositiveIntegerField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.videos} videos of {self.snapshot_id}"


class Place(models.TextChoices):
    """Where something lies that must go."""

    FOLDER = "folder"  # of the storage
    FILE = "file"  # of the storage
    UPLOAD = "upload"  # bytes in the upload folder, by the key of the upload
    CROPS = "crops"  # pictures cut out for training, by what `inference.crop_names` calls them


class LeftoverQuerySet(models.QuerySet["Leftover"]):
    """Rules about many leftovers."""

    def due(self) -> LeftoverQuerySet:
        """Return what was never cleared away, and what is looked for once more."""
        return self.filter(
            Q(cleared_at=None)
            | Q(
                noted_at__lt=timezone.now() - ONCE_MORE_AFTER,
                cleared_at__lt=F("noted_at") + ONCE_MORE_AFTER,
            )
        )


class Leftover(models.Model):
    """Something of a forgotten person that lies outside the database, until it is surely gone.

    Those of crops stay: another machine that trains may have cut some.
    """

    forgetting = models.ForeignKey(Forgetting, on_delete=models.CASCADE, related_name="leftovers")
    place = models.CharField(max_length=6, choices=Place.choices)
    key = models.CharField(max_length=300)
    noted_at = models.DateTimeField(default=timezone.now)
    cleared_at = models.DateTimeField(null=True)

    objects = LeftoverQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.place} {self.key}"
