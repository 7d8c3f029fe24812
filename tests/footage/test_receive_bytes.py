"""The row and the file of an upload agree, whatever ended the last request."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest

from loopdrive.footage.models import PlayerSession, Upload
from loopdrive.footage.open_upload import open_upload
from loopdrive.footage.receive_bytes import Checksum, receive_bytes, sole_writer
from loopdrive.footage.refusals import TooManyBytes, UploadBusy, UploadGone
from loopdrive.footage.removal import remove_player_session
from tests.people import Person


class Cut(Exception):
    """The connection broke."""


def broken_after(*pieces: bytes) -> Iterator[bytes]:
    yield from pieces
    raise Cut


@pytest.fixture
def upload(player_session: PlayerSession, coach: Person) -> Upload:
    return open_upload(
        player_session=player_session, user=coach.user, filename="a.mp4", size_bytes=10
    )


def test_bytes_that_came_before_the_break_are_kept(upload: Upload) -> None:
    with pytest.raises(Cut):
        receive_bytes(upload=upload, offset=0, pieces=broken_after(b"012", b"34"))
    upload.refresh_from_db()
    assert upload.received_bytes == upload.offset == 5
    assert upload.path.read_bytes() == b"01234"


def test_bytes_with_a_checksum_are_kept_only_whole(upload: Upload) -> None:
    checksum = Checksum(digest=hashlib.sha256(b"0123").digest(), hasher=hashlib.sha256())
    with pytest.raises(Cut):
        receive_bytes(upload=upload, offset=0, pieces=broken_after(b"012"), checksum=checksum)
    upload.refresh_from_db()
    assert upload.offset == 0


def test_bytes_beyond_the_row_are_cut_off_by_the_next_request(upload: Upload) -> None:
    receive_bytes(upload=upload, offset=0, pieces=[b"012"])
    with upload.path.open("ab") as file:
        file.write(b"written, but the server died before it said so")
    receive_bytes(upload=upload, offset=3, pieces=[b"3456789"])
    assert upload.path.read_bytes() == b"0123456789"


def test_a_file_shorter_than_its_row_goes_on_where_it_really_ends(upload: Upload) -> None:
    receive_bytes(upload=upload, offset=0, pieces=[b"01234"])
    with upload.path.open("r+b") as file:
        file.truncate(2)
    assert upload.offset == 2
    receive_bytes(upload=upload, offset=2, pieces=[b"23456789"])
    assert upload.path.read_bytes() == b"0123456789"
    assert upload.is_complete


def test_a_long_request_says_now_and_then_what_is_safe(
    upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loopdrive.footage.receive_bytes.SAFE_EVERY_BYTES", 4)
    told: list[int] = []

    def pieces() -> Iterator[bytes]:
        for piece in (b"012", b"345", b"6", b"789"):
            told.append(Upload.objects.get().received_bytes)
            yield piece

    receive_bytes(upload=upload, offset=0, pieces=pieces())
    assert told == [0, 0, 6, 6]


def test_a_slow_request_says_what_is_safe_after_a_while(
    upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loopdrive.footage.receive_bytes.SAFE_EVERY_S", 0.0)
    told: list[int] = []

    def pieces() -> Iterator[bytes]:
        for piece in (b"012", b"345", b"6789"):
            told.append(Upload.objects.get().received_bytes)
            yield piece

    receive_bytes(upload=upload, offset=0, pieces=pieces())
    assert told == [0, 3, 6]


def test_too_many_bytes_leave_those_that_fitted(upload: Upload) -> None:
    with pytest.raises(TooManyBytes):
        receive_bytes(upload=upload, offset=0, pieces=[b"01234", b"56789A"])
    upload.refresh_from_db()
    assert upload.offset == 5
    assert not upload.is_complete


def test_only_one_request_writes_at_a_time(upload: Upload) -> None:
    with sole_writer(upload), pytest.raises(UploadBusy):
        receive_bytes(upload=Upload.objects.get(), offset=0, pieces=[b"0"])
    receive_bytes(upload=upload, offset=0, pieces=[b"0"])


def test_a_session_deleted_meanwhile_ends_its_uploads(
    upload: Upload, player_session: PlayerSession
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"012"
        remove_player_session(player_session=player_session)

    with pytest.raises(UploadGone):
        receive_bytes(upload=upload, offset=0, pieces=pieces())
    assert not upload.path.exists()
