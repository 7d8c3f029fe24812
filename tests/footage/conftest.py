"""What tests of footage start from."""

from __future__ import annotations

import pytest

from loopdrive.accounts.models import Club
from loopdrive.footage.models import PlayerSession
from tests.rows import make_player_session


@pytest.fixture
def player_session(transactional_db: None, club: Club) -> PlayerSession:
    """A session of the club, in a database whose transactions are real."""
    return make_player_session(club)
