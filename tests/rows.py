"""Rows a test starts from: sessions, ready videos with their frame table, analyses with strokes."""

from __future__ import annotations

import uuid
from datetime import date
from fractions import Fraction

import numpy as np

from inference import FrameTable
from loopdrive.accounts.models import Club, Player, User
from loopdrive.footage.models import (
    Appearance,
    PlayerSession,
    StoredFrameTable,
    TableEnd,
    Video,
    VideoState,
)
from loopdrive.jobs.models import State
from loopdrive.strokes.change import Change
from loopdrive.strokes.edit_strokes import edit_strokes
from loopdrive.strokes.models import Analysis, Edit, Stroke, StrokeLabel

FPS = 30


def make_player_session(club: Club, title: str = "Tuesday multiball") -> PlayerSession:
    """Make a session without players or videos."""
    return PlayerSession.objects.create(club=club, title=title, played_on=date(2026, 3, 17))


def frame_table(frames: int = 300) -> FrameTable:
    """Return a table of a constant 30 frames a second."""
    ticks = np.arange(frames, dtype=np.int64) * (90_000 // FPS)
    return FrameTable(time_base=Fraction(1, 90_000), ticks=ticks, last_duration_ticks=90_000 // FPS)


def make_video(
    player_session: PlayerSession,
    *,
    players: dict[TableEnd, Player] | None = None,
    filename: str = "rally.mp4",
    frames: int = 300,
) -> Video:
    """Make a video that is ready to be watched, as far as its rows go; it has no file."""
    table = frame_table(frames)
    video = Video.objects.create(
        player_session=player_session,
        filename=filename,
        size_bytes=1_000_000,
        state=VideoState.READY,
        width=1280,
        height=720,
        frames=table.frames,
        duration_s=table.duration_s,
        frame_rate=FPS,
        frame_table_sha256=table.sha256,
    )
    video.original_key = f"{video.folder}/original"
    video.save(update_fields=["original_key"])
    StoredFrameTable.objects.create(video=video, data=table.to_bytes())
    for end, player in (players or {}).items():
        Appearance.objects.create(video=video, end=end, player=player)
    return video


def make_analysis(video: Video, *, strokes: int = 0) -> Analysis:
    """Make a finished, current analysis with strokes every ten frames, ends and classes in turn.

    The strokes belong to whoever stands at their end.
    """
    analysis = Analysis.objects.create(
        video=video,
        state=State.DONE,
        progress=1.0,
        is_current=True,
        frame_table_sha256=video.frame_table_sha256,
        stroke_count=strokes,
    )
    made = [make_stroke(analysis, index) for index in range(strokes)]
    seats = dict(Appearance.objects.filter(video=video).values_list("end", "player"))
    for stroke in made:
        stroke.player_id = seats.get(stroke.end)
    Stroke.objects.bulk_create(made)
    return analysis


def make_stroke(analysis: Analysis, index: int) -> Stroke:
    """Return the unsaved stroke number `index` of a steady rally."""
    label = StrokeLabel.values[index % 4]
    contact = 10 * index + 5
    return Stroke(
        video=analysis.video,
        analysis=analysis,
        end=(TableEnd.LEFT, TableEnd.RIGHT)[index % 2],
        label=label,
        start_frame=contact - 4,
        contact_frame=contact,
        end_frame=contact + 4,
        confidence=0.5 + 0.05 * (index % 10),
        consistency=0.9,
        probabilities={each: 0.7 if each == label else 0.1 for each in StrokeLabel.values},
    )


def edit(video: Video, author: User, *changes: Change, undoes: uuid.UUID | None = None) -> Edit:
    """Make an edit of the video by `author`."""
    return edit_strokes(
        video=video, author=author, edit_id=uuid.uuid4(), changes=changes, undoes=undoes
    )


def add(contact: int, end: str = "left", label: str = "smash") -> Change:
    """Return the change that adds a stroke of nine frames."""
    return Change(
        uuid.uuid4(),
        None,
        {
            "end": end,
            "label": label,
            "start_frame": contact - 4,
            "contact_frame": contact,
            "end_frame": contact + 4,
        },
    )


def change(stroke: Stroke, **values: str | int) -> Change:
    """Return a change of the stroke as it is."""
    return Change(stroke.pk, stroke.version, values)
