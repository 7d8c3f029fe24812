"""Telling open pages that a video changed."""

from __future__ import annotations

from loopdrive.footage.models import Video
from loopdrive.live.models import publish

DELETED = "deleted"  # said once, when the video is no more


def announce(video: Video, progress: float = 0.0, state: str = "") -> None:
    """Publish the video's state, and how far its ingest is (0 to 1)."""
    publish(
        "video",
        club_id=video.player_session.club_id,
        video_id=video.pk,
        video=str(video.pk),
        player_session=str(video.player_session_id),
        state=state or video.state,
        progress=round(progress, 3),
    )
