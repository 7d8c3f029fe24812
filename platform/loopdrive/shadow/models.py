"""What a shadow made of videos that the champion had analysed."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AnonymousUser
from django.db import models

from loopdrive.accounts.models import User, membership
from loopdrive.engine.models import ModelVersion
from loopdrive.jobs.models import Job, JobQuerySet
from loopdrive.strokes.models import Analysis


class ShadowLook(Job):
    """One look of a club's shadow at what the champion's analysis of a video has found."""

    task: ClassVar[str] = "shadow.look"
    queue: ClassVar[str] = "analyse"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    analysis = models.ForeignKey(Analysis, on_delete=models.CASCADE, related_name="shadow_looks")
    model_version = models.ForeignKey(ModelVersion, on_delete=models.PROTECT, related_name="+")
    same = models.PositiveIntegerField(default=0)  # strokes, like the next three
    otherwise = models.PositiveIntegerField(default=0)  # of another class
    unseen = models.PositiveIntegerField(default=0)  # by the shadow
    only_shadow = models.PositiveIntegerField(default=0)  # seen by the shadow alone

    class Meta:
        ordering = ["-queued_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["analysis", "model_version"], name="one_look_a_shadow")
        ]

    def __str__(self) -> str:
        return f"{self.model_version} at {self.analysis_id}"

    @classmethod
    def visible_to(cls, user: User | AnonymousUser) -> JobQuerySet:
        """Return the looks at the club's videos for its admins, and none for others."""
        member = membership(user)
        if member is None or not member.is_admin:
            return cls.objects.none()
        return cls.objects.filter(analysis__video__player_session__club=member.club_id)
