"""Timelines whose numbers can be told by looking at them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Analysis, Stroke, StrokeLabel
from tests.rows import FPS, make_player_session, make_video

LETTERS = {"S": "serve", "F": "forehand", "B": "backhand", "K": "smash"}
BEAT = FPS // 2  # frames from contact to contact in a rally
BREAK = 3 * FPS  # from the last contact of a rally to the next one's first


def play(
    club: Club,
    rallies: Sequence[str],
    players: dict[TableEnd, Player],
    *,
    title: str = "Tuesday",
    day: date = date(2026, 3, 17),
    consistency: float = 0.8,
) -> Video:
    """Make a video of rallies: "SfFb" is a serve from the left end, then right, left, right.

    Capitals are hit at the left end and small letters at the right one.
    """
    player_session = make_player_session(club, title)
    player_session.played_on = day
    player_session.save()
    strokes = [letter for rally in rallies for letter in rally]
    frames = BREAK * (len(rallies) + 1) + BEAT * len(strokes)
    video = make_video(player_session, players=players, frames=frames)
    analysis = Analysis.objects.create(
        video=video, state=State.DONE, is_current=True, stroke_count=len(strokes)
    )
    contact = 0
    for rally in rallies:
        contact += BREAK
        for at, letter in enumerate(rally):
            contact += BEAT if at else 0
            _hit(analysis, contact, letter, players, consistency)
    return video


def _hit(
    analysis: Analysis,
    contact: int,
    letter: str,
    players: dict[TableEnd, Player],
    consistency: float,
) -> None:
    end = TableEnd.LEFT if letter.isupper() else TableEnd.RIGHT
    label = LETTERS[letter.upper()]
    Stroke.objects.create(
        video=analysis.video,
        analysis=analysis,
        end=end,
        player=players.get(end),
        label=label,
        start_frame=contact - 6,
        contact_frame=contact,
        end_frame=contact + 5,
        confidence=0.9,
        consistency=consistency,
        probabilities={each: 0.7 if each == label else 0.1 for each in StrokeLabel.values},
    )
