"""What open pages are told while people review."""

from __future__ import annotations

from loopdrive.footage.models import Video
from loopdrive.live.models import publish


def tell_review(video: Video) -> None:
    """Tell that the review of a video went on."""
    publish("review", club_id=video.player_session.club_id, video_id=video.pk, video=str(video.pk))


def tell_comments(video: Video) -> None:
    """Tell that somebody said something of a video, or settled it."""
    publish("comment", club_id=video.player_session.club_id, video_id=video.pk, video=str(video.pk))
