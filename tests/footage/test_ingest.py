"""From uploaded bytes to a video that plays."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from inference import probe
from loopdrive.footage.ingest import WORN_OUT, ingest_video
from loopdrive.footage.models import Ingest, PlayerSession, Upload, Video, VideoState
from loopdrive.footage.removal import remove_player_session, remove_video
from loopdrive.footage.signals import frames_known
from loopdrive.jobs.models import MAX_ATTEMPTS, State
from loopdrive.live.models import Event
from loopdrive.strokes.models import Analysis
from tests.footage.handing_in import files_of, hand_in, ingested, when_under_way
from tests.inference.filming import even_times_ms, film
from tests.inference.footage import rally
from tests.people import Person

TIMES = even_times_ms(50)


@pytest.fixture
def video(tmp_path: Path, player_session: PlayerSession, coach: Person) -> Video:
    """A plain recording, uploaded, that browsers can play as it is."""
    return hand_in(film(tmp_path / "plain.mp4", TIMES, sound=True), player_session, coach.user)


@pytest.fixture
def matroska(tmp_path: Path, player_session: PlayerSession, coach: Person) -> Video:
    """A recording that needs a playable copy."""
    return hand_in(film(tmp_path / "copied.mkv", TIMES), player_session, coach.user)


def test_a_plain_recording_is_ready_and_served_as_it_is(video: Video, tmp_path: Path) -> None:
    video = ingested(video)
    original = tmp_path / "plain.mp4"
    assert (video.state, video.error, video.remarks) == (VideoState.READY, "", [])
    assert video.ingest.state == State.DONE
    assert (video.container, video.codec, video.has_audio) == ("mp4", "h264", True)
    assert (video.width, video.height) == (176, 96)
    assert video.frames == 50
    assert video.frame_rate == pytest.approx(25, abs=0.1)
    assert video.frame_table == probe(original).table
    assert video.frame_table_sha256 == video.frame_table.sha256
    assert video.sha256 == hashlib.sha256(original.read_bytes()).hexdigest()
    assert video.playable_key == ""
    assert (settings.MEDIA_ROOT / video.original_key).read_bytes() == original.read_bytes()
    assert video.stored_bytes > video.size_bytes


def test_poster_and_strip_are_made(video: Video) -> None:
    video = ingested(video)
    assert (settings.MEDIA_ROOT / video.poster_key).read_bytes().startswith(b"\xff\xd8")
    assert (settings.MEDIA_ROOT / video.strip_key).read_bytes().startswith(b"\xff\xd8")
    assert video.strip_tiles == 8
    assert files_of(video) == ["original", "poster.jpg", "strip.jpg"]


def test_what_browsers_cannot_play_gets_a_copy_with_the_same_frames(matroska: Video) -> None:
    video = ingested(matroska)
    assert video.container == "matroska"
    copy = probe(settings.MEDIA_ROOT / video.playable_key)
    assert copy.playable_reasons() == ()
    assert copy.table.frames == video.frames == 50
    assert files_of(video) == ["original", "playable.mp4", "poster.jpg", "strip.jpg"]


def test_keyframes_far_apart_are_played_at_once_and_get_a_quick_copy(
    tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    path = film(tmp_path / "far.mp4", even_times_ms(100), options={"g": "600"})
    video = ingested(hand_in(path, player_session, coach.user))
    assert video.ingest.state == State.DONE
    quick = probe(settings.MEDIA_ROOT / video.playable_key)
    assert (quick.steps_slowly, quick.table.frames) == (False, video.frames)
    assert files_of(video) == ["original", "poster.jpg", "quick.mp4", "strip.jpg"]
    sizes = [each.stat().st_size for each in (settings.MEDIA_ROOT / video.folder).iterdir()]
    assert video.stored_bytes == sum(sizes)


def test_a_ready_video_asks_for_its_analysis(video: Video) -> None:
    ingested(video)
    assert Analysis.objects.get().video_id == video.pk


def test_the_upload_stays_as_a_receipt(video: Video) -> None:
    ingested(video)
    upload = Upload.objects.get()
    assert upload.is_complete
    assert upload.offset == video.size_bytes


def test_pages_are_told_how_it_goes(video: Video) -> None:
    ingested(video)
    told = [event.payload for event in Event.objects.filter(kind="video")]
    assert told[0]["state"] == "ingesting"
    assert told[-1]["state"] == "ready"
    assert told[-1]["progress"] == 1.0
    assert [each["progress"] for each in told] == sorted(each["progress"] for each in told)
    assert told[-1]["video"] == str(video.pk)
    assert told[-1]["player_session"] == str(video.player_session_id)


def test_an_ingest_runs_once_however_often_it_is_sent(video: Video) -> None:
    ready: list[Any] = []

    def count(**kwargs: object) -> None:
        ready.append(kwargs["video"])

    frames_known.connect(count, weak=False)
    try:
        first = ingested(video)
        again = ingested(video, "second@test")
    finally:
        frames_known.disconnect(count)
    assert len(ready) == 1
    assert again.ingest.attempt == first.ingest.attempt == 1


def test_a_killed_attempt_is_taken_up_by_the_next(matroska: Video) -> None:
    def die() -> None:
        raise KeyboardInterrupt

    with when_under_way(die), pytest.raises(KeyboardInterrupt):
        ingested(matroska)
    Ingest.objects.release("first@test")
    video = ingested(matroska, "second@test")
    assert video.state == VideoState.READY
    assert video.ingest.attempt == 2
    assert files_of(video) == ["original", "playable.mp4", "poster.jpg", "strip.jpg"]


def test_an_attempt_that_died_after_storing_the_original_is_no_harm(video: Video) -> None:
    stored = settings.MEDIA_ROOT / video.folder / "original"
    stored.parent.mkdir(parents=True)
    (settings.UPLOAD_ROOT / str(video.pk)).rename(stored)
    assert ingested(video).state == VideoState.READY


def test_a_file_that_keeps_killing_its_worker_is_given_up(video: Video) -> None:
    Ingest.objects.update(attempt=MAX_ATTEMPTS)
    video = ingested(video)
    assert (video.state, video.error) == (VideoState.FAILED, WORN_OUT)
    assert video.ingest.state == State.FAILED
    assert files_of(video) == []


def test_bytes_that_are_gone_are_said(video: Video) -> None:
    (settings.UPLOAD_ROOT / str(video.pk)).unlink()
    video = ingested(video)
    assert video.state == VideoState.FAILED
    assert video.error == "The uploaded bytes of this video are gone. Upload it again."


def test_a_video_deleted_meanwhile_leaves_nothing_behind(matroska: Video) -> None:
    pk, ingest_id = matroska.pk, matroska.ingest.pk
    with when_under_way(lambda: remove_video(video=Video.objects.get(pk=pk))):
        ingest_video(ingest_id=ingest_id, worker="first@test")
    assert not Video.objects.exists()
    assert not Ingest.objects.exists()
    assert files_of(Video(pk=pk)) == []


def test_deleting_the_session_deletes_what_is_stored(
    video: Video, player_session: PlayerSession
) -> None:
    ingested(video)
    remove_player_session(player_session=player_session)
    assert not Upload.objects.exists()
    assert files_of(video) == []


def test_the_same_file_twice_is_allowed_and_said(
    video: Video, tmp_path: Path, player_session: PlayerSession, coach: Person, stranger: Person
) -> None:
    ingested(video)
    again = ingested(hand_in(tmp_path / "plain.mp4", player_session, coach.user))
    assert again.state == VideoState.READY
    assert again.remarks == ["The same file was uploaded before: plain.mp4 in “Tuesday multiball”."]


def test_odd_files_are_remarked_on(
    tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    uneven = [0, 33, 66, 133, 150, 400, *range(440, 1400, 17)]
    late = [time + 2000 for time in uneven]
    path = film(tmp_path / "phone.mp4", late, rotation=90)
    remarks = ingested(hand_in(path, player_session, coach.user)).remarks
    assert "The recording's clock starts at 2.0 s; here the video starts at 0." in remarks
    assert "The frame rate varies, as phones do; every frame keeps its own time." in remarks
    assert "The picture is stored on its side and is shown upright." in remarks


@pytest.mark.footage
@pytest.mark.parametrize(
    ("name", "frames"),
    [("slow_motion_10s", 116), ("first_person_rotated_11s", 325), ("human_vs_robot_23s", 576)],
)
def test_real_recordings_become_ready(
    name: str, frames: int, player_session: PlayerSession, coach: Person
) -> None:
    video = ingested(hand_in(rally(name), player_session, coach.user))
    assert video.error == ""
    assert video.state == VideoState.READY
    assert video.frames == frames
    shown = settings.MEDIA_ROOT / (video.playable_key or video.original_key)
    assert probe(shown).table.frames == frames
    assert probe(shown).playable_reasons() == ()
