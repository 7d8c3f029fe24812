"""What this app does when an analysis ends, and when somebody's footage goes."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver

from loopdrive.accounts.models import Player
from loopdrive.footage.files import remove_folder
from loopdrive.footage.models import Video
from loopdrive.insights.read import read_timelines
from loopdrive.insights.reels import ReelExport
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.signals import analysis_ended


@receiver(analysis_ended, dispatch_uid="insights.read_timeline")
def read_timeline(sender: object, analysis: Analysis, **kwargs: Any) -> None:
    """Read the video's timeline anew."""
    read_timelines([analysis.video_id])


@receiver(pre_delete, sender=Video, dispatch_uid="insights.remove_exports_of_video")
def remove_exports_of_video(sender: object, instance: Video, **kwargs: Any) -> None:
    """Remove what was exported of the video: a file outlives no film that is seen in it."""
    ReelExport.objects.filter(videos=instance).delete()


@receiver(pre_delete, sender=Player, dispatch_uid="insights.remove_exports_of_player")
def remove_exports_of_player(sender: object, instance: Player, **kwargs: Any) -> None:
    """Remove what names somebody who goes, or was cut from a film they are in."""
    seen_with = ReelExport.objects.filter(videos__appearances__player=instance)
    ReelExport.objects.filter(pk__in=seen_with.values("pk")).delete()


@receiver(post_delete, sender=ReelExport, dispatch_uid="insights.remove_exported_file")
def remove_exported_file(sender: object, instance: ReelExport, **kwargs: Any) -> None:
    """Remove the file of an export once its row is gone, whatever took the row along."""
    folder = instance.folder
    transaction.on_commit(lambda: remove_folder(folder), robust=True)
