"""A job to try the shared shape on: an analysis, the simplest of them."""

from __future__ import annotations

import pytest

from loopdrive.accounts.models import Club
from loopdrive.strokes.models import Analysis
from tests.rows import make_player_session, make_video


@pytest.fixture
def job(transactional_db: None, club: Club) -> Analysis:
    """A job that waits for a worker."""
    return Analysis.objects.create(video=make_video(make_player_session(club)), is_current=True)
