"""What tests of strokes start from: a ready video of the club, and a champion to analyse it."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopdrive.accounts.models import Club, Player
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.footage.models import TableEnd, Video
from tests.rows import make_player_session, make_video


@pytest.fixture(autouse=True)
def trained_champion(transactional_db: None, tmp_path: Path) -> ModelVersion:
    """A champion that was trained here, so that no test depends on the shipped weights."""
    return ModelVersion.objects.create(
        name="cnn-lstm", version="7", folder=str(tmp_path), sha256="c0ffee", alias=Alias.CHAMPION
    )


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A ready video with the player at the left end."""
    return make_video(make_player_session(club), players={TableEnd.LEFT: player})
