"""Footage a test may freeze: approved videos with a stored film, matches between named players."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from loopdrive.accounts.models import Club, Handedness, Player, User
from loopdrive.footage.models import PlayerSession, TableEnd, Video
from loopdrive.learning.models import Snapshot
from loopdrive.review.correct import approve
from tests.rows import make_analysis, make_player_session, make_video

ENDS = (TableEnd.LEFT, TableEnd.RIGHT)
STROKES = 8  # in each video: two of every class, both ends in turn


def make_player(club: Club, name: str) -> Player:
    """Make a player without a login."""
    return Player.objects.create(club=club, name=name, handedness=Handedness.RIGHT)


def store_film(video: Video, film: bytes) -> None:
    """Give a video its file and the hash of it."""
    default_storage.save(video.original_key, ContentFile(film))
    video.sha256 = hashlib.sha256(film).hexdigest()
    video.save(update_fields=["sha256"])


def make_filmed(
    player_session: PlayerSession, *players: Player, strokes: int = STROKES, film: bytes = b""
) -> Video:
    """Make a video of these players with strokes as a model saw them, ready to be approved."""
    seats = dict(zip(ENDS, players, strict=False))
    video = make_video(player_session, players=seats, filename=f"{player_session.title}.MP4")
    store_film(video, film or video.pk.bytes)
    make_analysis(video, strokes=strokes)
    return video


def make_match(coach: User, club: Club, *players: Player, strokes: int = STROKES) -> Video:
    """Make a session with one approved video of these players."""
    names = "-".join(player.name for player in players)
    video = make_filmed(make_player_session(club, names), *players, strokes=strokes)
    approve(video=video, user=coach, confirm_rest=True)
    return video


def manifest_of(snapshot: Snapshot) -> dict[str, Any]:  # as JSON has it
    """Return the stored manifest."""
    with default_storage.open(snapshot.manifest_key) as file:
        return dict(json.load(file))
