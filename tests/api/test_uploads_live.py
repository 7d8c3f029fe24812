"""Uploads over real connections: broken, doubled, and by somebody else's client."""

from __future__ import annotations

import http.client
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from tusclient.client import TusClient

from loopdrive.accounts.models import Club
from loopdrive.footage.models import PlayerSession, Upload, Video
from tests.api.tus_client import BYTES, Tus, address
from tests.api.wire import GIVE_UP_S, Headers, SlowRequest, request
from tests.people import Person
from tests.processes import running_server
from tests.rows import make_player_session

PIECE = os.urandom(1024 * 1024)


@pytest.fixture
def server(transactional_db: None) -> Iterator[str]:
    with running_server() as address_of_server:
        yield address_of_server


@pytest.fixture
def player_session(transactional_db: None, club: Club) -> PlayerSession:
    return make_player_session(club)


@pytest.fixture
def headers(coach: Person) -> Headers:
    return {
        "Authorization": f"Token {coach.token()}",
        "Tus-Resumable": "1.0.0",
        "Upload-Offset": "0",
        "Content-Type": BYTES,
    }


def offset(server: str, upload: Upload, headers: Headers) -> int:
    return int(request(server, "HEAD", address(upload), headers)[1]["upload-offset"])


def wait_for_offset(server: str, upload: Upload, headers: Headers, expected: int) -> None:
    gives_up = monotonic() + GIVE_UP_S
    while offset(server, upload, headers) != expected:
        assert monotonic() < gives_up, f"the upload never got to byte {expected}"


def wait_until_written(upload: Upload) -> None:
    gives_up = monotonic() + GIVE_UP_S
    while upload.path.stat().st_size == 0:
        assert monotonic() < gives_up, "no byte was ever written"


def test_a_lost_connection_keeps_the_bytes_that_came(
    server: str, coach: Person, player_session: PlayerSession, headers: Headers
) -> None:
    upload = Tus(coach).opened(player_session, 2 * len(PIECE))
    with SlowRequest(server, "PATCH", address(upload), headers, 2 * len(PIECE)) as slow:
        slow.send(PIECE)
        wait_until_written(upload)
        slow.break_off()
    wait_for_offset(server, upload, headers, len(PIECE))
    rest = {**headers, "Upload-Offset": str(len(PIECE))}
    status, answered, _ = request(server, "PATCH", address(upload), rest, PIECE)
    assert status == 204
    assert answered["upload-video"] == str(Video.objects.get().pk)
    assert upload.path.read_bytes() == PIECE + PIECE


def test_bytes_are_on_disk_before_the_request_ends(
    server: str, coach: Person, player_session: PlayerSession, headers: Headers
) -> None:
    upload = Tus(coach).opened(player_session, 10)
    with SlowRequest(server, "PATCH", address(upload), headers, 10) as slow:
        slow.send(b"01234")
        wait_until_written(upload)
        slow.send(b"56789")
        assert slow.answer() == 204
    assert upload.path.read_bytes() == b"0123456789"


def test_a_second_writer_is_told_to_wait(
    server: str, coach: Person, player_session: PlayerSession, headers: Headers
) -> None:
    upload = Tus(coach).opened(player_session, 2 * len(PIECE))
    with SlowRequest(server, "PATCH", address(upload), headers, 2 * len(PIECE)) as slow:
        slow.send(PIECE)
        wait_until_written(upload)
        assert request(server, "PATCH", address(upload), headers, PIECE)[0] == 423
        assert request(server, "DELETE", address(upload), headers)[0] == 423
        slow.send(PIECE)
        assert slow.answer() == 204
    assert upload.path.read_bytes() == PIECE + PIECE


def test_a_refused_request_is_answered_although_its_body_is_unread(
    server: str, coach: Person, player_session: PlayerSession, headers: Headers
) -> None:
    upload = Tus(coach).opened(player_session, 100 * len(PIECE))
    wrong = {**headers, "Upload-Offset": "7"}
    status, _, body = request(server, "PATCH", address(upload), wrong, PIECE * 32)
    assert status == 409
    assert b"at byte 0, not at byte 7" in body


def test_a_browser_uploads_by_its_session(
    server: str, coach: Person, player_session: PlayerSession, headers: Headers
) -> None:
    upload = Tus(coach).opened(player_session, 4)
    cookie = f"sessionid={coach.cookies['sessionid'].value}; csrftoken={'k' * 32}"
    browser = {**headers, "Cookie": cookie, "Origin": server}
    del browser["Authorization"]
    status, _, _ = request(server, "PATCH", address(upload), browser, b"0123")
    assert status == 403, "a browser that sends no CSRF token was let in"
    browser["X-CSRFToken"] = "k" * 32
    assert request(server, "PATCH", address(upload), browser, b"0123")[0] == 204


def test_a_proxy_that_knows_only_post_can_be_told_the_method(
    server: str, coach: Person, player_session: PlayerSession, headers: Headers
) -> None:
    upload = Tus(coach).opened(player_session, 4)
    patch = {**headers, "X-HTTP-Method-Override": "PATCH"}
    assert request(server, "POST", address(upload), patch, b"01")[0] == 204
    assert offset(server, upload, headers) == 2


def test_tuspy_uploads_a_file_in_pieces_with_checksums(
    server: str, player_session: PlayerSession, headers: Headers, tmp_path: Path
) -> None:
    film = tmp_path / "training.mp4"
    film.write_bytes(PIECE * 3 + b"the end")
    client = TusClient(
        f"{server}/api/uploads/", headers={"Authorization": headers["Authorization"]}
    )
    uploader = client.uploader(
        str(film),
        chunk_size=1_000_000,
        metadata={"filename": "training.mp4", "player_session": str(player_session.pk)},
        upload_checksum=True,
    )
    uploader.upload()
    video = Video.objects.get()
    assert video.filename == "training.mp4"
    assert (settings.UPLOAD_ROOT / str(video.pk)).read_bytes() == film.read_bytes()


def test_a_connection_that_brought_an_upload_serves_what_comes_after_it(
    server: str, coach: Person, player_session: PlayerSession, headers: Headers
) -> None:
    upload = Tus(coach).opened(player_session, 4 * len(PIECE))
    line = http.client.HTTPConnection(urlsplit(server).netloc, timeout=GIVE_UP_S)
    with closing(line):
        line.request("PATCH", address(upload), body=4 * PIECE, headers=headers)
        answers = [line.getresponse()]
        answers[0].read()
        for _ in range(20):
            line.request("GET", "/api/videos/", headers=headers)
            answers.append(line.getresponse())
            answers[-1].read()
    assert [answer.status for answer in answers] == [204] + 20 * [200]
