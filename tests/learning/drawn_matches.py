"""Drawn matches as a club would have them: uploaded, approved, with real films and their truth."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

import inference
from inference.synthetic.render import render_rally
from inference.synthetic.truth import Truth
from loopdrive.accounts.models import Club, Player, User
from loopdrive.footage.models import StoredFrameTable, TableEnd, Video
from loopdrive.review.correct import approve
from loopdrive.strokes.models import Stroke
from tests.rows import make_analysis, make_player_session, make_video

DURATION_S = 10.0


@cache
def drawn(seed: int) -> tuple[Path, Truth]:
    """Draw a rally once for all tests."""
    path = Path(mkdtemp(prefix="loopdrive-drawn-")) / f"{seed}.mp4"
    return path, render_rally(path, seed=seed, size=(480, 270), fps=30, duration_s=DURATION_S)


def make_drawn_match(club: Club, coach: User, seed: int, *players: Player) -> Video:
    """Make an approved video of a drawn rally, its strokes as they were drawn."""
    path, truth = drawn(seed)
    seats = dict(zip((TableEnd.LEFT, TableEnd.RIGHT), players, strict=True))
    session = make_player_session(club, f"Match {seed}")
    video = make_video(session, players=seats, filename=path.name, frames=truth.frames)
    table = inference.probe(path).table
    StoredFrameTable.objects.filter(video=video).update(data=table.to_bytes())
    default_storage.save(video.original_key, ContentFile(path.read_bytes()))
    video.sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    video.frame_table_sha256 = table.sha256
    video.save(update_fields=["sha256", "frame_table_sha256"])
    analysis = make_analysis(video)
    Stroke.objects.bulk_create(
        Stroke(
            video=video,
            analysis=analysis,
            player=seats.get(TableEnd(each.end)),
            end=each.end,
            label=each.label,
            start_frame=each.start_frame,
            contact_frame=each.contact_frame,
            end_frame=each.end_frame,
            confidence=0.9,
        )
        for each in truth.strokes
    )
    approve(video=video, user=coach, confirm_rest=True)
    return video
