"""A stroke's clip: the right frames, small, upright, cut once, and only for who may see it."""

from __future__ import annotations

import io
from pathlib import Path

import av
import numpy as np
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

import inference
from inference.synthetic.barcode import read_barcode, write_barcode_video
from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import StoredFrameTable, TableEnd, Video
from loopdrive.strokes.models import Analysis
from tests.api.test_media import body
from tests.people import Person
from tests.rows import make_player_session, make_stroke, make_video


@pytest.fixture
def video(club: Club, player: Player, tmp_path: Path) -> Video:
    """A video of ninety frames that each show their own number, with B-frames."""
    film = tmp_path / "numbered.mp4"
    write_barcode_video(film, times_s=[at / 30 for at in range(90)], b_frames=2)
    video = make_video(make_player_session(club), players={TableEnd.LEFT: player}, frames=90)
    table = inference.probe(film).table
    StoredFrameTable.objects.filter(video=video).update(data=table.to_bytes())
    default_storage.save(video.original_key, ContentFile(film.read_bytes()))
    return video


def url(video: Video, first: int, last: int) -> str:
    """Return the address of a clip."""
    return f"/api/videos/{video.pk}/clip/?first={first}&last={last}"


def frames_of(clip: bytes) -> list[av.VideoFrame]:
    """Decode a clip."""
    with av.open(io.BytesIO(clip), "r") as film:
        return list(film.decode(video=0))


def number_on(frame: av.VideoFrame) -> int:
    """Return the number a frame shows."""
    return read_barcode(np.asarray(frame.to_ndarray(format="bgr24"), dtype=np.uint8))


def test_a_clip_shows_exactly_its_frames(coach: Person, video: Video) -> None:
    answer = coach.get(url(video, 37, 60))
    assert (answer.status_code, answer["Content-Type"]) == (200, "video/mp4")
    frames = frames_of(body(answer))
    assert [number_on(frame) for frame in frames] == list(range(37, 61))
    times_s = [frame.time for frame in frames]
    assert times_s == pytest.approx([at / 30 for at in range(24)], abs=2e-3)
    assert max(frames[0].width, frames[0].height) <= 480


def test_a_clip_is_cut_once(coach: Person, video: Video) -> None:
    first = body(coach.get(url(video, 10, 30)))
    default_storage.delete(video.original_key)
    assert body(coach.get(url(video, 10, 30))) == first
    part = coach.get(url(video, 10, 30), headers={"Range": "bytes=0-99"})
    assert (part.status_code, body(part)) == (206, first[:100])


def test_who_may_see_the_video_may_see_its_clips(
    coach: Person, player_login: Person, stranger: Person, video: Video
) -> None:
    answers = [person.get(url(video, 10, 20)) for person in (coach, player_login, stranger)]
    assert [answer.status_code for answer in answers] == [200, 200, 404]


@pytest.mark.parametrize(("first", "last"), [(20, 10), (80, 90), (-1, 5)])
def test_frames_that_are_none_are_refused_in_words(
    coach: Person, video: Video, first: int, last: int
) -> None:
    answer = coach.get(url(video, first, last))
    assert answer.status_code == 400
    assert answer.json()["detail"]


def test_a_clip_is_short(coach: Person, club: Club) -> None:
    long = make_video(make_player_session(club), frames=600)
    answer = coach.get(url(long, 0, 599))
    assert answer.json()["detail"] == "A clip lasts at most 6 s, not 20.0 s."


def test_a_fine_clip_has_every_frame_of_a_fast_film_and_a_small_one_every_fourth(
    tmp_path: Path,
) -> None:
    film = tmp_path / "fast.mp4"
    write_barcode_video(film, frames=150, fps=120, size=(1280, 720), b_frames=2)
    table = inference.probe(film).table
    shown: dict[int, list[int]] = {}
    for form in (inference.FINE_CLIP, inference.SMALL_CLIP):
        clip = tmp_path / "clip.mp4"
        inference.cut_clip(film, table.times_s[21:62], table.origin_s, clip, form)
        frames = frames_of(clip.read_bytes())
        shown[frames[0].width] = [number_on(frame) for frame in frames]
    assert shown == {960: list(range(21, 62)), 480: list(range(21, 62, 4))}


def test_both_clips_of_a_stroke_are_told_and_kept_apart(coach: Person, video: Video) -> None:
    analysis = Analysis.objects.create(video=video, is_current=True)
    stroke = make_stroke(analysis, 3)
    stroke.save()
    (card,) = coach.get("/api/strokes/").json()["results"]
    widths = [frames_of(body(coach.get(card[name])))[0].width for name in ("clip", "fine_clip")]
    assert widths == [480, 640]
    assert coach.get(card["clip"] + "&fine=perhaps").status_code == 400
