"""Reels: strokes shown one after the other, found by a query or listed by hand; their exports."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import ClassVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone

from loopdrive.accounts.models import Club, User, membership
from loopdrive.footage.models import Video
from loopdrive.jobs.models import ACTIVE, Job, JobQuerySet
from loopdrive.strokes.models import Stroke

MOST_STROKES = 100  # in a list, and in an export
KEPT = timedelta(days=7)  # an export; it is made again in minutes


class ReelQuerySet(models.QuerySet["Reel"]):
    """Rules about many reels."""

    def visible_to(self, user: User | AnonymousUser) -> ReelQuerySet:
        """Return the club's reels for its coaches; for players, their own."""
        member = membership(user)
        if member is None:
            return self.none()
        mine = self.filter(club=member.club_id)
        return mine if member.can_coach else mine.filter(owner=member.user_id)


class Reel(models.Model):
    """Strokes in an order. It shows what its owner may read, whoever looks at it.

    With a query it is found anew whenever it is opened; without one it is a list.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="reels")
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="reels")
    title = models.CharField(max_length=120)
    query = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = ReelQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["club", "-created_at", "-id"])]  # as lists are ordered

    def __str__(self) -> str:
        return self.title

    @property
    def is_by_hand(self) -> bool:
        """Tell whether its strokes were listed one by one."""
        return not self.query


class ReelStroke(models.Model):
    """A stroke's place in a reel that was made by hand."""

    reel = models.ForeignKey(Reel, on_delete=models.CASCADE, related_name="places")
    stroke = models.ForeignKey(Stroke, on_delete=models.CASCADE, related_name="reel_places")
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["reel", "stroke"], name="once_in_a_reel"),
        ]

    def __str__(self) -> str:
        return f"{self.stroke_id} as number {self.position} of {self.reel_id}"


class Form(models.TextChoices):
    """What a reel is exported as."""

    MP4 = "mp4"  # one film
    GIF = "gif"  # one small picture that moves
    ZIP = "zip"  # a film of each stroke


class ReelExport(Job):
    """The job of making one file of a reel."""

    task: ClassVar[str] = "insights.export_reel"
    queue: ClassVar[str] = "export"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reel = models.ForeignKey(Reel, on_delete=models.CASCADE, related_name="exports")
    requested_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    form = models.CharField(max_length=3, choices=Form.choices)
    has_overlay = models.BooleanField(default=False)
    before_s = models.FloatField(default=0.5)  # shown before a stroke starts
    after_s = models.FloatField(default=0.5)  # and after it ends
    stroke_count = models.PositiveIntegerField(default=0)
    file_key = models.CharField(max_length=300, blank=True)
    size_bytes = models.BigIntegerField(default=0)
    videos = models.ManyToManyField(Video, related_name="reel_exports")  # that are seen in it

    class Meta:
        ordering = ["-queued_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["reel"], condition=Q(state__in=ACTIVE), name="one_active_export_a_reel"
            )
        ]

    def __str__(self) -> str:
        return f"{self.form} of {self.reel_id}"

    @property
    def folder(self) -> str:
        """Return the storage prefix that holds its file."""
        return f"reels/{self.reel_id}/{self.pk}"

    @classmethod
    def expired(cls) -> JobQuerySet:
        """Return the exports that are kept no longer."""
        return cls.objects.filter(ended_at__lt=timezone.now() - KEPT)
