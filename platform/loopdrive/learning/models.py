"""What models are taught: snapshots, which stroke stood in which, and who is kept for testing."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone

from loopdrive.accounts.models import Club, Player, User, membership
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import PlayerSession, Video
from loopdrive.jobs.models import Job, JobQuerySet
from loopdrive.learning.forgotten import Forgetting as Forgetting  # Django looks for tables here
from loopdrive.learning.forgotten import Leftover as Leftover
from loopdrive.learning.forgotten import Redaction as Redaction
from loopdrive.strokes.models import AppendOnly, StrokeLabel


class Part(models.TextChoices):
    """What a recording is for."""

    TRAIN = "train"
    TEST = "test"


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    """Rules about many snapshots."""

    def visible_to(self, user: User | AnonymousUser) -> SnapshotQuerySet:
        """Return the club's snapshots for its admins, and none for others."""
        member = membership(user)
        if member is None or not member.is_admin:
            return self.none()
        return self.filter(club=member.club_id)

    def with_lesson(self, **what: object) -> SnapshotQuerySet:
        """Return the snapshots that hold a lesson which fits all that is asked for."""
        return self.filter(pk__in=Lesson.objects.filter(**what).values("snapshot"))


class Snapshot(AppendOnly):
    """What a club's coaches stood for at one moment: an immutable version of its dataset.

    `sha256` is that of the content, so the same content is the same snapshot. Every value stands in
    the manifest, a file of the default storage, and outlives the footage it came from. Forgetting
    somebody is the one thing that changes it: its `redactions` tell what was taken out.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="snapshots")
    number = models.PositiveIntegerField()  # from 1, in each club
    title = models.CharField(max_length=200, blank=True)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    sha256 = models.CharField(max_length=64)
    counts = models.JSONField()
    noise = models.JSONField()
    redacted_at = models.DateTimeField(null=True)  # the last time something was taken out

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["club", "number"], name="snapshots_are_counted"),
            models.UniqueConstraint(  # what was taken out may have been the whole difference
                fields=["club", "sha256"],
                condition=models.Q(redacted_at=None),
                name="one_snapshot_a_content",
            ),
        ]

    def __str__(self) -> str:
        return f"snapshot {self.number} of {self.club_id}"

    @property
    def folder(self) -> str:
        """Return the storage prefix that holds everything of this snapshot."""
        return f"snapshots/{self.id}"

    @property
    def manifest_key(self) -> str:
        """Return where the manifest is stored; a redacted one is another file, not the old anew."""
        name = "manifest" if self.redacted_at is None else f"manifest-{self.sha256[:16]}"
        return f"{self.folder}/{name}.json"

    @property
    def can_teach(self) -> bool:
        """Tell whether enough is left in it for a model to learn from."""
        train = self.counts["train"]
        return bool(train["strokes"] and len(train["by_label"]) > 1 and train["groups"] > 1)

    def rewrite(self, **columns: object) -> None:
        """Change what is kept: the one way past the guard, for forgetting somebody and that alone.

        learning/redact.py is who calls it, inside the transaction that records a `Redaction`.
        """
        type(self).objects.filter(pk=self.pk).update(**columns)
        for name, value in columns.items():
            setattr(self, name, value)


class Lesson(AppendOnly):
    """One stroke in one snapshot. Plain keys, no relations: footage may go, this stays."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="lessons")
    stroke = models.UUIDField()
    video = models.UUIDField()
    player = models.BigIntegerField(null=True)
    part = models.CharField(max_length=5, choices=Part.choices)
    label = models.CharField(max_length=8, choices=StrokeLabel.choices)

    class Meta:
        indexes = [models.Index(fields=[name]) for name in ("stroke", "video", "player")]
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "stroke"], name="one_lesson_a_stroke")
        ]

    def __str__(self) -> str:
        return f"{self.stroke} in {self.snapshot_id}, to {self.part}"


class LockedSessionQuerySet(models.QuerySet["LockedSession"]):
    """Rules about many locked sessions."""

    def visible_to(self, user: User | AnonymousUser) -> LockedSessionQuerySet:
        """Return the club's locked sessions for its admins, and none for others."""
        member = membership(user)
        if member is None or not member.is_admin:
            return self.none()
        return self.filter(player_session__club=member.club_id)

    def matches_of(self, club: Club) -> set[str]:
        """Return the keys of the sessions of a club that are locked, as the split has them."""
        mine = self.filter(player_session__club=club)
        return {str(pk) for pk in mine.values_list("pk", flat=True)}

    def with_players(self) -> LockedSessionQuerySet:
        """Read along who was filmed in each, in a fixed count of queries."""
        return self.select_related("player_session").prefetch_related(
            "player_session__participants__player",
            "player_session__videos__appearances__player",
        )


class LockedSession(AppendOnly):
    """A player session in the test part: it measures models and never teaches one. For good."""

    player_session = models.OneToOneField(
        PlayerSession, on_delete=models.CASCADE, primary_key=True, related_name="locked"
    )
    locked_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    locked_at = models.DateTimeField(default=timezone.now)

    objects = LockedSessionQuerySet.as_manager()

    class Meta:
        ordering = ["-locked_at", "-player_session"]

    def __str__(self) -> str:
        return f"{self.player_session_id} is locked"

    @property
    def players(self) -> list[Player]:
        """Return who takes part in it or stands in a video of it, by name."""
        seated = [
            seat.player
            for video in self.player_session.videos.all()
            for seat in video.appearances.all()
            if seat.player is not None
        ]
        joined = [each.player for each in self.player_session.participants.all()]
        return sorted({*seated, *joined}, key=lambda player: (player.name, player.pk))


class Recipe(models.TextChoices):
    """How much is trained, in the engine's words."""

    WHOLE = "whole"  # from the shipped base, which nothing ever changes
    QUICK = "quick"  # the heads of the champion alone: a look ahead, never promoted by itself


class TrainingRun(Job):
    """One training on one snapshot: from a base that stays as it is to a model of the club's own.

    `attempt` counts attempts in a row that got no further: a run that goes on is never given up.
    """

    task: ClassVar[str] = "learning.train"
    queue: ClassVar[str] = "train"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()  # from 1, in each club
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="training_runs")
    base = models.ForeignKey(ModelVersion, on_delete=models.PROTECT, related_name="+")
    recipe = models.CharField(max_length=5, choices=Recipe.choices, default=Recipe.WHOLE)
    seed = models.PositiveIntegerField(default=1)
    most_steps = models.PositiveIntegerField(null=True)  # of a stage; a trial's
    failures = models.JSONField(default=list)  # what it shall mend, as `inference.Failure` has it
    code = models.CharField(max_length=80, blank=True)  # which version of the code trained
    requested_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    stage = models.CharField(max_length=40, blank=True)  # empty: footage is being prepared
    step = models.PositiveIntegerField(default=0)  # of the stage
    steps = models.PositiveIntegerField(default=0)
    reached = models.FloatField(default=0.0)  # the most that `progress` has ever been
    model_version = models.OneToOneField(
        ModelVersion, on_delete=models.PROTECT, null=True, related_name="training_run"
    )
    judged_against = models.ForeignKey(
        ModelVersion, on_delete=models.PROTECT, null=True, related_name="+"
    )
    verdict = models.JSONField(null=True)  # `inference.Verdict` as plain data
    unjudged = models.TextField(blank=True)  # why there is no verdict, in a sentence

    class Meta:
        ordering = ["-queued_at", "-id"]

    def __str__(self) -> str:
        return f"training run {self.number} on {self.snapshot_id}"

    @classmethod
    def visible_to(cls, user: User | AnonymousUser) -> JobQuerySet:
        """Return the club's runs for its admins, and none for others."""
        member = membership(user)
        if member is None or not member.is_admin:
            return cls.objects.none()
        return cls.objects.filter(snapshot__club=member.club_id)


class LossPoint(models.Model):
    """How wrong the network in training was at a step: a point of the run's curve."""

    run = models.ForeignKey(TrainingRun, on_delete=models.CASCADE, related_name="points")
    stage = models.CharField(max_length=40)
    step = models.PositiveIntegerField()
    losses = models.JSONField()  # part of the loss -> its value, smoothed
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["run", "stage", "step"], name="one_point_a_step")
        ]

    def __str__(self) -> str:
        return f"{self.stage} {self.step} of {self.run_id}"


class Promoted(models.TextChoices):
    """How a model came to its place."""

    PASSED = "passed"  # the gate's rules were kept
    OVERRIDDEN = "overridden"  # they were not, and an admin said why it is promoted all the same
    ROLLED_BACK = "rolled_back"  # the one before was given its place again


class Promotion(AppendOnly):
    """One change of a club's champion: from which, to which, by whom, and why."""

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="promotions")
    kind = models.CharField(max_length=11, choices=Promoted.choices)
    before = models.ForeignKey(ModelVersion, on_delete=models.PROTECT, related_name="+")
    after = models.ForeignKey(ModelVersion, on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey(TrainingRun, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True)
    made_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"


class AwaitedLabels(models.Model):
    """What was labelled of a video from elsewhere, until its analysis has ended.

    Each of `strokes` has end, label and three frames, null where nobody told them.
    """

    video = models.OneToOneField(
        Video, on_delete=models.CASCADE, primary_key=True, related_name="awaited_labels"
    )
    author = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    strokes = models.JSONField()
    is_whole = models.BooleanField()  # nothing is unknown, so that the timeline can be approved
    note = models.CharField(max_length=200)
    error = models.TextField(blank=True)  # why they were not taken in

    def __str__(self) -> str:
        return f"labels of {self.video_id}"
