"""A video's files: whole, in ranges, as single frames, for those who may see the video."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from django.conf import settings as project
from pytest_django import Settings
from rest_framework.test import APIClient

from loopdrive.accounts.models import Player
from loopdrive.footage.models import Appearance, PlayerSession, TableEnd, Video, VideoState
from tests.api.wire import request
from tests.footage.handing_in import hand_in, ingested
from tests.inference.filming import even_times_ms, film, read_number
from tests.people import Person
from tests.processes import running_server
from tests.rows import make_video

CONTENT = bytes(range(256)) * 4
SIZE = len(CONTENT)


@pytest.fixture
def video(player_session: PlayerSession, player: Player) -> Video:
    """A ready video whose file is a pattern that shows which part of it was sent."""
    video = make_video(player_session, players={TableEnd.LEFT: player})
    video.original_key = f"{video.folder}/original"
    video.poster_key = f"{video.folder}/poster.jpg"
    video.save()
    for key in (video.original_key, video.poster_key):
        path = project.MEDIA_ROOT / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(CONTENT)
    return video


def media(video: Video, what: str = "media") -> str:
    return f"/api/videos/{video.pk}/{what}/"


def body(answer: Any) -> bytes:
    async def read() -> bytes:
        return b"".join([piece async for piece in answer])

    return asyncio.run(read())


def test_the_whole_file_is_sent_when_no_part_is_asked_for(coach: Person, video: Video) -> None:
    answer = coach.get(media(video))
    assert answer.status_code == 200
    assert body(answer) == CONTENT
    assert answer.headers["Content-Type"] == "video/mp4"
    assert answer.headers["Content-Length"] == str(SIZE)
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Cache-Control"].startswith("private")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Cookie" in answer.headers["Vary"]


def test_head_tells_the_size_and_sends_nothing(coach: Person, video: Video) -> None:
    answer = coach.head(media(video), headers={"range": "bytes=0-9"})
    assert answer.status_code == 200
    assert answer.headers["Content-Length"] == str(SIZE)
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.content == b""


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-19", 10, 19),
        ("bytes=1000-", 1000, SIZE - 1),
        ("bytes=1000-99999999", 1000, SIZE - 1),
        ("bytes=-24", SIZE - 24, SIZE - 1),
        ("bytes=-99999999", 0, SIZE - 1),
        ("Bytes = 5 - 6", 5, 6),
        (f"bytes=0-{SIZE - 1}", 0, SIZE - 1),
    ],
)
def test_a_part_is_sent_as_it_was_asked_for(
    coach: Person, video: Video, asked: str, start: int, end: int
) -> None:
    answer = coach.get(media(video), headers={"range": asked})
    assert answer.status_code == 206
    assert answer.headers["Content-Range"] == f"bytes {start}-{end}/{SIZE}"
    assert answer.headers["Content-Length"] == str(end - start + 1)
    assert body(answer) == CONTENT[start : end + 1]


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", f"bytes={SIZE}-{SIZE + 5}", "bytes=-0"])
def test_a_part_outside_the_file_is_416_with_its_size(
    coach: Person, video: Video, asked: str
) -> None:
    answer = coach.get(media(video), headers={"range": asked})
    assert answer.status_code == 416
    assert answer.headers["Content-Range"] == f"bytes */{SIZE}"
    assert answer.content == b""


@pytest.mark.parametrize(
    "asked", ["bytes=5-2", "bytes=a-b", "bytes=-", "bytes=", "lines=1-2", "bytes=0-1,4-5", "0-1"]
)
def test_what_is_not_one_valid_range_gets_the_whole_file(
    coach: Person, video: Video, asked: str
) -> None:
    answer = coach.get(media(video), headers={"range": asked})
    assert answer.status_code == 200
    assert body(answer) == CONTENT


def test_a_part_of_another_version_is_not_sent(coach: Person, video: Video) -> None:
    etag = coach.head(media(video)).headers["ETag"]
    assert not etag.startswith("W/")

    def status(if_range: str) -> int:
        headers = {"range": "bytes=0-9", "if-range": if_range}
        return coach.get(media(video), headers=headers).status_code

    assert status(etag) == 206
    assert status('"another"') == 200
    assert status(f"W/{etag}") == 200
    assert status("Wed, 18 Nov 2026 10:00:00 GMT") == 200


def test_a_file_the_browser_has_is_not_sent_again(coach: Person, video: Video) -> None:
    etag = coach.head(media(video)).headers["ETag"]
    answer = coach.get(media(video), headers={"if-none-match": f'"other", {etag}'})
    assert answer.status_code == 304
    assert answer.headers["ETag"] == etag
    assert answer.content == b""


def test_a_web_server_in_front_may_send_the_bytes(
    coach: Person, stranger: Person, video: Video, settings: Settings
) -> None:
    settings.ACCEL_REDIRECT = "/stored/"
    answer = coach.get(media(video))
    assert answer.status_code == 200
    assert answer.headers["X-Accel-Redirect"] == f"/stored/{video.original_key}"
    assert answer.headers["Content-Type"] == "video/mp4"
    assert answer.content == b""
    assert stranger.get(media(video)).status_code == 404


@pytest.mark.parametrize("what", ["media", "poster", "frames/0/image"])
def test_files_exist_only_for_those_who_may_see_the_video(
    what: str,
    coach: Person,
    admin: Person,
    player_login: Person,
    stranger: Person,
    nobody: APIClient,
    video: Video,
) -> None:
    cached = project.MEDIA_ROOT / video.folder / "frames" / "320" / "0.jpg"
    cached.parent.mkdir(parents=True)
    cached.write_bytes(CONTENT)
    seen = [person.get(media(video, what)).status_code for person in (coach, admin, player_login)]
    assert seen == [200, 200, 200]
    assert stranger.get(media(video, what)).status_code == 404
    assert nobody.get(media(video, what)).status_code == 401
    Appearance.objects.filter(video=video).delete()
    assert player_login.get(media(video, what)).status_code == 404


def test_what_a_client_accepts_does_not_matter(coach: Person, video: Video) -> None:
    assert coach.get(media(video), headers={"accept": "video/*"}).status_code == 200
    assert coach.get(media(video, "poster"), headers={"accept": "image/avif"}).status_code == 200


def test_a_video_that_is_not_ready_cannot_be_played(coach: Person, video: Video) -> None:
    Video.objects.update(state=VideoState.INGESTING)
    assert coach.get(media(video)).status_code == 409
    assert coach.get(media(video, "frames/0/image")).status_code == 409


def test_a_picture_that_is_not_made_yet_is_not_there(coach: Person, video: Video) -> None:
    assert coach.get(media(video, "strip")).status_code == 404


def test_a_frame_outside_the_video_is_not_there(coach: Person, video: Video) -> None:
    answer = coach.get(media(video, "frames/300/image"))
    assert answer.status_code == 404
    assert answer.json()["detail"] == "The video has 300 frames, counted from 0."
    assert coach.get(media(video, "frames/-1/image")).status_code == 404


@pytest.mark.parametrize("width", ["0", "-5", "wide"])
def test_a_width_that_is_none_is_refused(coach: Person, video: Video, width: str) -> None:
    answer = coach.get(media(video, f"frames/0/image/?width={width}").rstrip("/"))
    assert answer.status_code == 400
    assert "width" in answer.json()["fields"]


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
@pytest.mark.django_db(transaction=True)
def test_the_frame_that_is_asked_for_is_the_frame_that_comes(
    name: str, coach: Person, player_session: PlayerSession, tmp_path: Path
) -> None:
    path = film(tmp_path / name, even_times_ms(80), options={"g": "40"})
    video = ingested(hand_in(path, player_session, coach.user))
    for index in (0, 1, 39, 40, 77, 79):
        answer = coach.get(f"/api/videos/{video.pk}/frames/{index}/image/", {"width": 200})
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "image/jpeg"
        picture = _decoded(body(answer))
        assert picture.shape[1] == 320, "widths are raised to the next step"
        assert read_number(picture) == index


@pytest.mark.django_db(transaction=True)
def test_over_a_real_server_a_browser_gets_its_ranges(coach: Person, video: Video) -> None:
    large = CONTENT * 1024
    (project.MEDIA_ROOT / video.original_key).write_bytes(large)
    headers = {"Authorization": f"Token {coach.token()}"}
    with running_server() as server:
        status, found, sent = request(server, "GET", media(video), headers)
        assert (status, sent) == (200, large)
        assert found["content-length"] == str(len(large))
        asked = {**headers, "Range": "bytes=100000-900000"}
        status, _, sent = request(server, "GET", media(video), asked)
        assert (status, sent) == (206, large[100_000:900_001])
        status, found, sent = request(server, "HEAD", media(video), headers)
        assert (status, sent, found["content-length"]) == (200, b"", str(len(large)))
        assert request(server, "GET", media(video), {})[0] == 401


def _decoded(jpeg: bytes) -> np.ndarray[Any, np.dtype[np.uint8]]:
    codec = av.CodecContext.create("mjpeg", "r")
    frames = codec.decode(av.Packet(jpeg)) or codec.decode(None)
    return np.asarray(frames[0].to_ndarray(format="gray"), dtype=np.uint8)


def test_a_file_keeps_its_address_when_a_better_copy_is_made(coach: Person, video: Video) -> None:
    (project.MEDIA_ROOT / video.folder / "quick.mp4").write_bytes(b"quick")
    Video.objects.update(playable_key=f"{video.folder}/quick.mp4")
    assert body(coach.get(media(video))) == b"quick"
    assert body(coach.get(f"{media(video)}?file=original")) == CONTENT
    assert coach.get(f"{media(video)}?file=playable.mp4").status_code == 404
    assert coach.get(f"{media(video)}?file=../../secret_key").status_code == 404
