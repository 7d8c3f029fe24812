"""Analyses of videos and the strokes they found."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from loopdrive.accounts.models import Player, User
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import TableEnd, Video
from loopdrive.jobs.models import Job


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


class Stroke(models.Model):
    """One hit by one player. Frames index the video's frame table and are its only stored time."""

    analysis = models.ForeignKey(Analysis, on_delete=models.CASCADE, related_name="strokes")
    player = models.ForeignKey(
        Player, on_delete=models.SET_NULL, null=True, blank=True, related_name="strokes"
    )
    end = models.CharField(max_length=5, choices=TableEnd.choices)
    label = models.CharField(max_length=8, choices=StrokeLabel.choices)
    start_frame = models.PositiveIntegerField()
    contact_frame = models.PositiveIntegerField()
    end_frame = models.PositiveIntegerField()
    confidence = models.FloatField()
    consistency = models.FloatField()
    probabilities = models.JSONField()  # label -> share of 1

    class Meta:
        ordering = ["contact_frame", "id"]
        indexes = [models.Index(fields=["analysis", "contact_frame"])]
        constraints = [
            models.UniqueConstraint(
                fields=["analysis", "end", "contact_frame"], name="one_stroke_a_contact"
            ),
            models.CheckConstraint(
                condition=Q(start_frame__lte=F("contact_frame"))
                & Q(contact_frame__lte=F("end_frame")),
                name="start_contact_end_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} at {self.contact_frame}"
