"""What follows from a timeline, and what a player and their coach have set out to do.

Readings, places and tallies are no truth of their own: they are made anew when the timeline is
another one (`stamp.py`), and may be thrown away at any time.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from loopdrive.accounts.models import Player, User
from loopdrive.footage.models import Video
from loopdrive.insights.drawings import Drawing as Drawing  # Django looks for tables here
from loopdrive.insights.reels import Reel as Reel
from loopdrive.insights.reels import ReelExport as ReelExport
from loopdrive.insights.reels import ReelStroke as ReelStroke
from loopdrive.insights.voice_notes import Recording as Recording
from loopdrive.insights.voice_notes import VoiceNote as VoiceNote
from loopdrive.strokes.models import Stroke, StrokeLabel


class Reading(models.Model):
    """One timeline as it was read: good as long as its stamp is that of the timeline."""

    video = models.OneToOneField(
        Video, on_delete=models.CASCADE, primary_key=True, related_name="reading"
    )
    stamp = models.CharField(max_length=300)

    def __str__(self) -> str:
        return f"reading of {self.video_id}"


class RallyPlace(models.Model):
    """Where a standing stroke stands: the nth of which rally, and how soon it came."""

    stroke = models.OneToOneField(
        Stroke, on_delete=models.CASCADE, primary_key=True, related_name="rally_place"
    )
    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="places")
    rally = models.PositiveIntegerField()  # of the video, counted from 1
    number = models.PositiveIntegerField()  # in the rally, counted from 1
    rally_length = models.PositiveIntegerField()  # strokes of both players
    tempo_s = models.FloatField(null=True)  # since the player's last stroke in the same rally
    contact_s = models.FloatField()

    def __str__(self) -> str:
        return f"stroke {self.number} of {self.rally_length}"


class PlayerTally(models.Model):
    """What one player did in one video, counted (`Numbers` as JSON)."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="tallies")
    player = models.ForeignKey(Player, on_delete=models.CASCADE, related_name="tallies")
    numbers = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reading", "player"], name="one_tally_a_player")
        ]

    def __str__(self) -> str:
        return f"{self.player_id} in {self.reading_id}"


class ModelStroke(models.Model):
    """A stroke, of anybody in the club, that a coach holds up to a player."""

    player = models.ForeignKey(Player, on_delete=models.CASCADE, related_name="model_strokes")
    stroke = models.ForeignKey(Stroke, on_delete=models.CASCADE, related_name="models_for")
    chosen_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    note = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["player", "stroke"], name="held_up_once_a_player")
        ]

    def __str__(self) -> str:
        return f"{self.stroke_id} for {self.player_id}"


class Measure(models.TextChoices):
    """What a goal is told in."""

    STROKES = "strokes"  # how many
    CONSISTENCY = "consistency"  # mean, as a share of 1
    SHARE = "share"  # of all strokes
    RALLY_LENGTH = "rally_length"  # mean, in strokes


class Goal(models.Model):
    """What a player and their coach have set out to reach, from a day on and until a day."""

    player = models.ForeignKey(Player, on_delete=models.CASCADE, related_name="goals")
    measure = models.CharField(max_length=12, choices=Measure.choices)
    label = models.CharField(max_length=8, choices=StrokeLabel.choices, blank=True)  # none: all
    target = models.FloatField()
    begins_on = models.DateField(default=timezone.localdate)
    due_on = models.DateField()
    note = models.CharField(max_length=200, blank=True)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["due_on", "id"]

    def __str__(self) -> str:
        return f"{self.measure} of {self.label or 'all strokes'}: {self.target}"


class Homework(models.Model):
    """Strokes of one class that a coach asks a player to repeat, with examples to look at."""

    player = models.ForeignKey(Player, on_delete=models.CASCADE, related_name="homework")
    label = models.CharField(max_length=8, choices=StrokeLabel.choices)
    repeats = models.PositiveIntegerField()
    note = models.CharField(max_length=500, blank=True)
    examples = models.ManyToManyField(Stroke, related_name="+", blank=True)
    due_on = models.DateField()
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["due_on", "id"]
        verbose_name_plural = "homework"

    def __str__(self) -> str:
        return f"{self.repeats} x {self.label}"
