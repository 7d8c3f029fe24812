"""What this app does when footage changes: analyse what became ready, let go of what is deleted."""

from __future__ import annotations

import logging
from typing import Any

from django.db.models import F
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils import timezone

from loopdrive.footage.models import Video
from loopdrive.footage.signals import video_ready
from loopdrive.jobs.models import State
from loopdrive.strokes.request_analysis import NotPossibleNow, request_analysis

logger = logging.getLogger(__name__)


@receiver(video_ready, dispatch_uid="strokes.analyse_ready_video")
def analyse_ready_video(sender: object, video: Video, **kwargs: Any) -> None:
    """Queue the first analysis of a video in the transaction that makes it ready."""
    try:
        request_analysis(video=video, user=video.uploaded_by)
    except NotPossibleNow as error:
        logger.info("%s was not queued for analysis: %s", video, error)


@receiver(pre_delete, sender=Video, dispatch_uid="strokes.let_go_of_video")
def let_go_of_video(sender: object, instance: Video, **kwargs: Any) -> None:
    """Take analyses from their workers first, so that no stroke arrives while rows are deleted."""
    instance.analyses.active().update(
        state=State.CANCELLED, ended_at=timezone.now(), fence=F("fence") + 1
    )
