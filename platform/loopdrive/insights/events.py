"""What open pages are told while coaches draw and speak."""

from __future__ import annotations

from loopdrive.footage.models import Video
from loopdrive.live.models import publish


def tell_feedback(video: Video) -> None:
    """Tell that somebody drew on a video's frames or spoke of them, or took it back."""
    publish(
        "feedback", club_id=video.player_session.club_id, video_id=video.pk, video=str(video.pk)
    )
