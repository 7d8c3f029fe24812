"""Old videos that are analysed again: one round through a club's videos, and what it changed."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

from loopdrive.accounts.models import Club, User, membership
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Video
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Analysis


class RenewalState(models.TextChoices):
    """Where a round stands."""

    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    STOPPED = "stopped"


ACTIVE = (RenewalState.RUNNING, RenewalState.PAUSED)


class RenewalQuerySet(models.QuerySet["Renewal"]):
    """Rules about many rounds."""

    def visible_to(self, user: User | AnonymousUser) -> RenewalQuerySet:
        """Return the club's rounds for its admins, and none for others."""
        member = membership(user)
        if member is None or not member.is_admin:
            return self.none()
        return self.filter(club=member.club_id)

    def active(self) -> RenewalQuerySet:
        """Return the rounds that are not over."""
        return self.filter(state__in=ACTIVE)

    def running(self) -> RenewalQuerySet:
        """Return the rounds that go on by themselves."""
        return self.filter(state=RenewalState.RUNNING)

    def with_counts(self) -> RenewalQuerySet:
        """Count the videos of each, and those that are over."""
        over = Q(items__ended_at__isnull=False)
        return self.annotate(videos=Count("items"), ended=Count("items", filter=over))


class Renewal(models.Model):
    """One round through a club's videos with one model, one video at a time behind all uploads."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="renewals")
    model_version = models.ForeignKey(ModelVersion, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=7, choices=RenewalState.choices, default=RenewalState.RUNNING
    )
    why = models.TextField(blank=True)  # it was stopped, in a sentence
    requested_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    started_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    objects = RenewalQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["club"],
                condition=Q(state__in=("running", "paused")),
                name="one_active_renewal_a_club",
            )
        ]

    def __str__(self) -> str:
        return f"renewal of {self.club_id} by {self.model_version}"

    @property
    def is_active(self) -> bool:
        """Tell whether it is not over."""
        return self.state in ACTIVE

    @property
    def present_item(self) -> RenewedVideo | None:
        """Return the video whose turn it is now, if there is one."""
        begun = self.items.filter(ended_at=None, after__isnull=False)
        return begun.select_related("video", "after").first()

    def end(self, state: RenewalState, why: str = "") -> None:
        """Note that it is over."""
        self.state, self.why, self.ended_at = state, why, timezone.now()
        self.save(update_fields=["state", "why", "ended_at"])


class RenewedVideo(models.Model):
    """One video's turn in a round. `changes` says per end what the new model tells otherwise."""

    renewal = models.ForeignKey(Renewal, on_delete=models.CASCADE, related_name="items")
    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="+")
    before = models.ForeignKey(Analysis, on_delete=models.SET_NULL, null=True, related_name="+")
    after = models.ForeignKey(Analysis, on_delete=models.SET_NULL, null=True, related_name="+")
    changes = models.JSONField(null=True)
    why = models.TextField(blank=True)  # it was not analysed again, in a sentence
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]  # the order in which they have their turn
        constraints = [
            models.UniqueConstraint(fields=["renewal", "video"], name="one_turn_a_video")
        ]

    def __str__(self) -> str:
        return f"{self.video_id} in {self.renewal_id}"

    @property
    def state(self) -> str:
        """Return "waiting", "running", "done" or "left out"."""
        if self.ended_at is not None:
            return "left out" if self.changes is None else "done"
        return "waiting" if self.after is None or self.after.state == State.QUEUED else "running"

    def end(self, *, changes: object = None, why: str = "") -> None:
        """Note what came of it, or why nothing did."""
        self.changes, self.why, self.ended_at = changes, why, timezone.now()
        self.save(update_fields=["changes", "why", "ended_at"])
