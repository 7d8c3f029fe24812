"""What requests about films need: a session to put them into, and a client that uploads."""

from __future__ import annotations

import pytest

from loopdrive.accounts.models import Club
from loopdrive.footage.models import PlayerSession
from tests.api.tus_client import Tus
from tests.people import Person
from tests.rows import make_player_session


@pytest.fixture
def player_session(club: Club) -> PlayerSession:
    """A session of the club."""
    return make_player_session(club)


@pytest.fixture
def tus(coach: Person) -> Tus:
    """The coach's, by tus."""
    return Tus(coach)
