"""Approved matches of people who never met, written into an installation's own database.

Run inside it, by `manage.py shell`: see tests/e2e/test_learning.py.
"""

from __future__ import annotations

from loopdrive.accounts.models import Club, Role, User
from loopdrive.footage.models import Video
from tests.learning.approved import make_match, make_player


def approve_matches(*pairs: tuple[str, str]) -> list[Video]:
    """Make one approved session for each pair of players, in the first club."""
    club = Club.objects.earliest("pk")
    coach = User.objects.get(member__club=club, member__role=Role.COACH)
    names = dict.fromkeys(name for pair in pairs for name in pair)
    players = {name: make_player(club, name) for name in names}
    return [make_match(coach, club, *(players[name] for name in pair)) for pair in pairs]
