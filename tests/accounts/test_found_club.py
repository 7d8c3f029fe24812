"""The first club of an installation."""

from __future__ import annotations

import pytest

from loopdrive.accounts.found_club import ClubExists, found_club
from loopdrive.accounts.models import Club, Role, User
from tests.jobs.together import together


@pytest.mark.django_db(transaction=True)
def test_of_many_first_visitors_at_once_exactly_one_founds_the_club() -> None:
    def found(number: int) -> bool:
        try:
            found_club(
                club_name=f"Club {number}",
                email=f"visitor{number}@example.com",
                name="Visitor",
                password="rubber-sponge-blade-7",
            )
        except ClubExists:
            return False
        return True

    assert together(5, found).count(True) == 1
    assert Club.objects.count() == 1
    assert User.objects.get().member.role == Role.ADMIN
