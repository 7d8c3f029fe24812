"""An event: a hint that something of a club, or of one video, changed and may be fetched again."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.db import models
from django.utils import timezone

KEPT = timedelta(hours=24)


class EventQuerySet(models.QuerySet["Event"]):
    """Rules about many events."""

    def expired(self) -> EventQuerySet:
        """Return the events no reconnecting page will ask for any more."""
        return self.filter(created_at__lt=timezone.now() - KEPT)

    def last_key(self) -> int:
        """Return the newest event's key, 0 where there is none."""
        return self.order_by("-pk").values_list("pk", flat=True).first() or 0


class Event(models.Model):
    """One hint. It carries no truth of its own, so a lost one costs a moment, never a fact.

    Club and video are plain keys: this app lies below the ones that own them.
    """

    club_id = models.BigIntegerField()
    video_id = models.UUIDField(null=True, blank=True)
    kind = models.CharField(max_length=40)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"


def publish(
    kind: str, *, club_id: int, video_id: uuid.UUID | None = None, **payload: object
) -> None:
    """Tell every open page of the club that `kind` happened."""
    Event.objects.create(kind=kind, club_id=club_id, video_id=video_id, payload=payload)
