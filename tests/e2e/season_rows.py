"""A season for the demo's player: sessions over a year without films, and a drill.

Run inside an installation, by `manage.py shell`: see tests/e2e/test_season.py.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd
from tests.insights.rows import play

SESSIONS = 12
RALLIES = ("SfFbB", "SbK", "sFfBf", "SfB", "sBbFfK", "SfFfFbB", "sB")


def play_a_season() -> None:
    """Play a session a month, with a partner, and a drill alone."""
    club = Club.objects.earliest("pk")
    player = Player.objects.get(user__isnull=False, club=club)
    partner = Player.objects.create(club=club, name="Partner")
    chance = random.Random(5)
    for number in range(SESSIONS):
        day = date.today() - timedelta(days=30 * number + 1)
        rallies = [chance.choice(RALLIES) for _ in range(18)]
        seats = {TableEnd.LEFT: player, TableEnd.RIGHT: partner}
        level = 0.85 - 0.02 * number
        play(club, rallies, seats, title=f"Training {number}", day=day, consistency=level)
    drill = ["F" * 20, "B" * 15]
    play(club, drill, {TableEnd.LEFT: player}, title="Multiball", day=date.today())
