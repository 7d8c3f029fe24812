"""Matches for the browser: the demo's player meets professionals, or a drawn opponent.

Run inside an installation, by `manage.py shell`: see tests/e2e/test_tactics.py.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from pathlib import Path

from loopdrive.accounts.models import Club, Player, Role, User
from loopdrive.footage.models import PlayerSession, TableEnd, Video
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.take_in import Taking, take_in
from tests.insights.matches.bring_in import FIRST_DAY
from tests.insights.matches.tables import FPS, NAMES, Match, matches_in
from tests.insights.tactics.match_rows import make_match
from tests.rows import FPS as ROWS_FPS
from tests.rows import make_video

STANDS_FOR = "Alexis Lebrun"  # whose matches the demo's player has played
DRAWN = "SbF+ SbFb- sFbF+ sBfB- SfFfB+ sFb+ S- SbBbF+ " * 5


def make_matches(tables: str) -> int:
    """Make the matches the tables tell, or a drawn one without; return the demo player's key."""
    club = Club.objects.earliest("pk")
    player = Player.objects.get(club=club, user__member__role=Role.PLAYER)
    if not tables:
        other = Player.objects.create(club=club, name="Drawn Opponent")
        make_match(club, player, other, DRAWN)
        return player.pk
    coach = User.objects.get(member__club=club, member__role=Role.COACH)
    people = {STANDS_FOR: player}
    for number, match in enumerate(matches_in(Path(tables))):
        _make(coach, match, number, people, club)
    return player.pk


def _make(coach: User, match: Match, number: int, people: dict[str, Player], club: Club) -> Video:
    session = PlayerSession.objects.create(
        club=club, title=match.title, played_on=FIRST_DAY + timedelta(days=number)
    )
    seats: dict[TableEnd, Player] = {}
    for file_name, end in zip(match.players, (TableEnd.LEFT, TableEnd.RIGHT), strict=True):
        name = NAMES[file_name]
        if name not in people:
            people[name] = Player.objects.create(club=club, name=name)
        seats[end] = people[name]
    frames = match.frames * ROWS_FPS // FPS
    video = make_video(session, players=seats, frames=frames, filename=f"{number}.mp4")
    left, right = match.players
    reading = Reading(ends={left: "left", right: "right"}, match=match.match, changes_ends=False)
    with match.path.open("rb") as table:
        take_in(
            video=video,
            author=coach,
            edit_id=uuid.uuid4(),
            file=table,
            filename=match.path.name,
            form="match",
            reading=reading,
            taking=Taking(),
        )
    return video
