"""What this app does when footage changes: analyse what can be read, let go of what is deleted."""

from __future__ import annotations

import logging
from typing import Any

from django.db.models import F
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils import timezone

from loopdrive.footage.models import Video
from loopdrive.footage.signals import frames_known, video_refused
from loopdrive.jobs.models import State
from loopdrive.strokes.request_analysis import NotPossibleNow, request_analysis

logger = logging.getLogger(__name__)


@receiver(frames_known, dispatch_uid="strokes.analyse_new_video")
def analyse_new_video(sender: object, video: Video, **kwargs: Any) -> None:
    """Queue a video's first analysis; a repeated ingest finds it there already."""
    if video.analyses.exists():
        return
    try:
        request_analysis(video=video, user=video.uploaded_by)
    except NotPossibleNow as error:
        logger.info("%s was not queued for analysis: %s", video, error)


@receiver(video_refused, dispatch_uid="strokes.forget_refused_video")
def forget_refused_video(sender: object, video: Video, **kwargs: Any) -> None:
    """Drop what was found in a video that nobody will ever see; its worker finds the row gone."""
    video.analyses.all().delete()


@receiver(pre_delete, sender=Video, dispatch_uid="strokes.let_go_of_video")
def let_go_of_video(sender: object, instance: Video, **kwargs: Any) -> None:
    """Take analyses from their workers first, so that no stroke arrives while rows are deleted."""
    instance.analyses.active().update(
        state=State.CANCELLED, ended_at=timezone.now(), fence=F("fence") + 1
    )
