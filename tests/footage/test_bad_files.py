"""What cannot be used is refused in one sentence, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from django.conf import settings

from inference import probe
from loopdrive.footage.models import PlayerSession, VideoState
from loopdrive.footage.quota import used_bytes
from loopdrive.jobs.models import State
from tests.footage.bad_files import REFUSED, TIMES
from tests.footage.handing_in import files_of, hand_in, ingested
from tests.inference.filming import film
from tests.people import Person


@pytest.mark.parametrize(
    ("make", "sentence"), REFUSED.items(), ids=lambda each: getattr(each, "__name__", "")
)
def test_a_file_that_is_no_video_fails_in_one_sentence(
    make: Callable[[Path], None],
    sentence: str,
    tmp_path: Path,
    player_session: PlayerSession,
    coach: Person,
) -> None:
    make(tmp_path / "training.mp4")
    video = ingested(hand_in(tmp_path / "training.mp4", player_session, coach.user))
    assert (video.state, video.ingest.state) == (VideoState.FAILED, State.FAILED)
    shown = coach.get(f"/api/videos/{video.pk}/").json()
    assert (shown["state"], shown["error"]) == ("failed", sentence)
    assert shown["media"]["video"] is None
    assert files_of(video) == []
    assert used_bytes(player_session.club) == 0


def test_the_worker_goes_on_after_a_bad_file(
    tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    (tmp_path / "bad.mp4").write_text("no video")
    ingested(hand_in(tmp_path / "bad.mp4", player_session, coach.user))
    good = film(tmp_path / "good.mp4", TIMES)
    assert ingested(hand_in(good, player_session, coach.user)).state == VideoState.READY


def test_of_a_file_cut_off_in_the_middle_the_readable_part_is_used_and_said(
    tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    path = film(tmp_path / "cut.mp4", TIMES, options={"g": "25"})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 4 // 5])
    video = ingested(hand_in(path, player_session, coach.user))
    assert video.state == VideoState.READY
    assert 25 < video.frames < 100
    assert "announces 100 frames" in video.remarks[0]
    assert probe(settings.MEDIA_ROOT / video.playable_key).table.frames == video.frames


def test_corrupt_packets_in_the_middle_do_not_stop_a_video(
    tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    pictures = np.random.default_rng(1).integers(0, 255, (100, 96, 176), dtype=np.uint8)
    path = film(tmp_path / "spoilt.mp4", TIMES, pictures=pictures, options={"g": "25", "bf": "0"})
    spoilt = bytearray(path.read_bytes())
    middle, hole = len(spoilt) // 2, len(spoilt) // 20
    spoilt[middle : middle + hole] = bytes(hole)
    path.write_bytes(spoilt)
    video = ingested(hand_in(path, player_session, coach.user))
    assert (video.state, video.frames) == (VideoState.READY, 100)
