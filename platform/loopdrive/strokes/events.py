"""What open pages are told while a video is analysed, and when its timeline is changed."""

from __future__ import annotations

from loopdrive.live.models import publish
from loopdrive.strokes.models import Analysis, Edit


def tell_analysis(analysis: Analysis) -> None:
    """Tell how far an analysis is."""
    publish(
        "analysis",
        club_id=analysis.video.player_session.club_id,
        video_id=analysis.video_id,
        video=str(analysis.video_id),
        analysis=str(analysis.pk),
        state=analysis.state,
        progress=round(analysis.progress, 4),
        stroke_count=analysis.stroke_count,
    )


def tell_strokes(analysis: Analysis) -> None:
    """Tell that strokes were written; `count` is how many there are now."""
    publish(
        "strokes",
        club_id=analysis.video.player_session.club_id,
        video_id=analysis.video_id,
        video=str(analysis.video_id),
        analysis=str(analysis.pk),
        count=analysis.stroke_count,
    )


def tell_edit(edit: Edit) -> None:
    """Tell that a person changed the timeline; `number` is the newest version of its strokes."""
    publish(
        "edit",
        club_id=edit.video.player_session.club_id,
        video_id=edit.video_id,
        video=str(edit.video_id),
        edit=str(edit.pk),
        number=edit.number,
    )
