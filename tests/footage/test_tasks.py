"""An ingest by real worker processes, one of which is killed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from django.conf import settings

from inference import probe
from loopdrive.footage.models import Ingest, PlayerSession, Video, VideoState
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Analysis
from tests.footage.handing_in import files_of, hand_in
from tests.inference.filming import even_times_ms, film
from tests.people import Person
from tests.processes import running_worker

GIVE_UP_S = 120.0


def wait_for(fact: Callable[[], bool], what: str) -> None:
    gives_up = monotonic() + GIVE_UP_S
    while not fact():
        assert monotonic() < gives_up, f"never came: {what}"


@pytest.mark.slow
def test_a_killed_workers_ingest_is_finished_by_the_next_one(
    tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    path = film(tmp_path / "long.avi", even_times_ms(1500), codec="mpeg4", size=(640, 352))
    video = hand_in(path, player_session, coach.user)
    with running_worker("ingest") as first:
        wait_for(lambda: Ingest.objects.get().progress > 0.3, "the middle of the first attempt")
        first.kill()
        first.wait()
    assert Video.objects.get().state == VideoState.INGESTING
    with running_worker("ingest"):
        wait_for(lambda: Ingest.objects.get().state == State.DONE, "the end of the second attempt")
    video = Video.objects.get()
    assert video.state == VideoState.READY
    assert Ingest.objects.get().attempt == 2
    assert probe(settings.MEDIA_ROOT / video.playable_key).table.frames == video.frames == 1500
    assert files_of(video) == ["original", "playable.mp4", "poster.jpg", "strip.jpg"]
    assert Analysis.objects.count() == 1
