"""Analyses of videos, the strokes on their timelines, and the history of every change."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from loopdrive.accounts.models import Player, User, membership
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import TableEnd, Video
from loopdrive.jobs.models import Job
from loopdrive.strokes.likeness import Likeness as Likeness  # Django looks for tables here


class StrokeLabel(models.TextChoices):
    """The four classes of stroke."""

    SERVE = "serve"
    FOREHAND = "forehand"
    BACKHAND = "backhand"
    SMASH = "smash"


class Analysis(Job):
    """One run of one model version over one video.

    `is_current` marks the analysis a video's page shows: the first one from the moment it is
    queued, a later one only when it is done.
    """

    task: ClassVar[str] = "strokes.analyse"
    queue: ClassVar[str] = "analyse"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="analyses")
    model_version = models.ForeignKey(
        ModelVersion, on_delete=models.PROTECT, null=True, related_name="analyses"
    )
    requested_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    is_current = models.BooleanField(default=False)
    frame_table_sha256 = models.CharField(max_length=64, blank=True)
    stroke_count = models.PositiveIntegerField(default=0)
    timing = models.JSONField(default=dict)  # decode_s, network_s, total_s, first_stroke_s
    gaps = models.JSONField(default=list)  # [first_frame, last_frame] that could not be decoded
    has_evidence = models.BooleanField(default=False)  # what it saw frame by frame is stored
    second_look_at = models.DateTimeField(null=True, blank=True)  # when a shadow gave its opinion

    class Meta:
        indexes = [models.Index(fields=["video", "-queued_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["video"], condition=Q(is_current=True), name="one_current_analysis"
            ),
            models.UniqueConstraint(
                fields=["video"],
                condition=Q(state__in=("queued", "running")),
                name="one_active_analysis",
            ),
        ]

    def __str__(self) -> str:
        return f"analysis of {self.video_id}"


class StrokeState(models.TextChoices):
    """What people have said of a stroke."""

    PREDICTED = "predicted"  # nobody has looked at it
    CONFIRMED = "confirmed"  # right as the model saw it
    CORRECTED = "corrected"  # the model saw it, a person mended it
    REJECTED = "rejected"  # it is none, or was taken back; kept, so that nothing is lost
    ADDED = "added"  # the model missed it


class Zone(models.TextChoices):
    """Where the ball lands on the other half of the table, as whoever receives it sees it.

    Each is a third of the half's width, and of its length.
    """

    RIGHT_SHORT = "right short"
    RIGHT_HALF_LONG = "right half-long"
    RIGHT_LONG = "right long"
    MIDDLE_SHORT = "middle short"
    MIDDLE_HALF_LONG = "middle half-long"
    MIDDLE_LONG = "middle long"
    LEFT_SHORT = "left short"
    LEFT_HALF_LONG = "left half-long"
    LEFT_LONG = "left long"


class Outcome(models.TextChoices):
    """How the point ended for whoever hit its last stroke."""

    WON = "won"
    LOST = "lost"


NO_STROKE = "none"  # a second opinion that sees nothing there


class StrokeQuerySet(models.QuerySet["Stroke"]):
    """Rules about many strokes."""

    def visible_to(self, user: User | AnonymousUser) -> StrokeQuerySet:
        """Return the strokes of the club for its coaches; for players, their own."""
        member = membership(user)
        if member is None:
            return self.none()
        mine = self.filter(video__player_session__club=member.club_id)
        return mine if member.can_coach else mine.filter(player__user=member.user_id)

    def shown(self) -> StrokeQuerySet:
        """Return what a video's page knows of: the current analysis, and all people touched."""
        return self.filter(Q(analysis__is_current=True) | Q(version__gt=0))

    def standing(self) -> StrokeQuerySet:
        """Return the strokes that count as played, as far as anybody knows."""
        return self.shown().exclude(state=StrokeState.REJECTED)

    def seen_by(self, model_version: int) -> StrokeQuerySet:
        """Return those that a model's likeness is known of, still played where it saw them."""
        return self.filter(
            likeness__model_version=model_version,
            likeness__end=F("end"),
            likeness__start_frame__lte=F("contact_frame"),
            likeness__end_frame__gte=F("contact_frame"),
        )

    def judged(self) -> StrokeQuerySet:
        """Return the strokes that a person has said were played."""
        return self.touched().exclude(state__in=(StrokeState.PREDICTED, StrokeState.REJECTED))

    def untouched(self) -> StrokeQuerySet:
        """Return predictions nobody has said anything about; an analysis may take them back."""
        return self.filter(version=0)

    def touched(self) -> StrokeQuerySet:
        """Return what people have said something about: no analysis may change that."""
        return self.filter(version__gt=0)


class Stroke(models.Model):
    """One hit by one player. Frames index the video's frame table and are its only stored time.

    `version` is the number of the video's edit that last changed the stroke; 0 while it stands as
    it was predicted. Rows that people touched are never deleted: a stroke that is none is rejected.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="strokes")
    analysis = models.ForeignKey(  # which saw it; None if a person did
        Analysis, on_delete=models.CASCADE, null=True, blank=True, related_name="strokes"
    )
    player = models.ForeignKey(
        Player, on_delete=models.SET_NULL, null=True, blank=True, related_name="strokes"
    )
    end = models.CharField(max_length=5, choices=TableEnd.choices)
    label = models.CharField(max_length=8, choices=StrokeLabel.choices)
    start_frame = models.PositiveIntegerField()
    contact_frame = models.PositiveIntegerField()
    end_frame = models.PositiveIntegerField()
    state = models.CharField(
        max_length=9, choices=StrokeState.choices, default=StrokeState.PREDICTED
    )
    zone = models.CharField(max_length=16, choices=Zone.choices, blank=True)  # "": not known
    outcome = models.CharField(max_length=4, choices=Outcome.choices, blank=True)  # not the last
    version = models.PositiveIntegerField(default=0)
    confidence = models.FloatField(null=True, blank=True)
    consistency = models.FloatField(null=True, blank=True)
    agreement = models.FloatField(null=True, blank=True)  # of two windows on the same stroke
    probabilities = models.JSONField(null=True, blank=True)  # label -> share of 1
    second_opinion = models.CharField(max_length=8, blank=True)  # a shadow's label, or NO_STROKE

    objects = StrokeQuerySet.as_manager()

    class Meta:
        ordering = ["contact_frame", "id"]
        indexes = [
            models.Index(fields=["video", "contact_frame"]),
            models.Index(fields=["analysis", "contact_frame"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(start_frame__lte=F("contact_frame"))
                & Q(contact_frame__lte=F("end_frame")),
                name="start_contact_end_in_order",
            ),
            models.CheckConstraint(
                condition=Q(analysis__isnull=False) | Q(version__gt=0),
                name="seen_by_an_analysis_or_a_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} at {self.contact_frame}"

    @property
    def stands(self) -> bool:
        """Tell whether it counts as played."""
        return self.state != StrokeState.REJECTED


class Source(models.TextChoices):
    """Why a timeline was changed."""

    COACH = "coach"
    IMPORT = "import"


class AppendOnly(models.Model):
    """A row that is written once: history is added to, never rewritten."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new row. Raises HistoryIsKept for one that is there already."""
        if not self._state.adding:
            raise HistoryIsKept(f"{self._meta.label} {self.pk} cannot be rewritten")
        super().save(*args, **kwargs)


class HistoryIsKept(Exception):
    """Something tried to rewrite history."""


class Edit(AppendOnly):
    """One thing a person did to a video's timeline, however many strokes it changed.

    The key is made by who asks, so that an edit sent twice is done once. `number` counts the edits
    of a video from 1 and is the version of every stroke the edit changed.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="edits")
    number = models.PositiveIntegerField()
    author = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    source = models.CharField(max_length=6, choices=Source.choices, default=Source.COACH)
    note = models.CharField(max_length=200, blank=True)  # where it came from, in words
    undoes = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["video", "number"], name="edits_are_counted")
        ]

    def __str__(self) -> str:
        return f"edit {self.number} of {self.video_id}"


class Revision(AppendOnly):
    """What one edit made of one stroke: its values before (None if it was not there) and after."""

    edit = models.ForeignKey(Edit, on_delete=models.CASCADE, related_name="revisions")
    stroke = models.ForeignKey(Stroke, on_delete=models.CASCADE, related_name="revisions")
    before = models.JSONField(null=True)
    after = models.JSONField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["edit", "stroke"], name="one_revision_a_stroke")
        ]

    def __str__(self) -> str:
        return f"{self.stroke_id} in {self.edit_id}"
