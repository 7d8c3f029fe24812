"""A club that has all nine matches."""

from __future__ import annotations

from pathlib import Path

from loopdrive.accounts.models import Club, Role
from tests.insights.matches.bring_in import bring_in
from tests.insights.matches.tables import matches_in
from tests.people import Person, make_user


def take_all(folder: Path) -> Club:
    """Found a club and bring every match of the folder in."""
    club = Club.objects.create(name="Nine matches")
    coach = Person(make_user(club, Role.COACH, "coach@nine.example"))
    for number, match in enumerate(matches_in(folder)):
        bring_in(coach, match, number)
    return club
