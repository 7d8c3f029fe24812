"""Uploads by tus 1.0, request by request."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Ingest, Participant, PlayerSession, TableEnd, Upload, Video
from loopdrive.live.models import Event
from tests.api.tus_client import Tus, address, digest, metadata
from tests.people import Person
from tests.rows import make_player_session, make_video


def test_options_tell_what_the_server_can_do(coach: Person, settings: Settings) -> None:
    settings.MAX_UPLOAD_BYTES = 1234
    answer = coach.options("/api/uploads/")
    assert answer.status_code == 204
    assert answer.headers["Tus-Version"] == "1.0.0"
    assert answer.headers["Tus-Extension"] == "creation,termination,checksum,expiration"
    assert answer.headers["Tus-Max-Size"] == "1234"
    assert answer.headers["Tus-Checksum-Algorithm"] == "sha1,sha256,md5"


def test_an_upload_in_two_pieces_becomes_a_video_with_a_queued_ingest(
    tus: Tus, coach: Person, player_session: PlayerSession
) -> None:
    created = tus.create(player_session, 10, filename="C:\\films\\rally one.mp4")
    assert created.status_code == 201
    assert created.headers["Location"].startswith("/api/uploads/")
    assert "Upload-Expires" in created.headers
    upload = Upload.objects.get()
    assert upload.path.read_bytes() == b""

    first = tus.append(upload, 0, b"01234")
    assert first.status_code == 204
    assert first.headers["Upload-Offset"] == "5"
    assert "Upload-Video" not in first.headers
    assert upload.path.read_bytes() == b"01234"

    last = tus.append(upload, 5, b"56789")
    video = Video.objects.get()
    assert last.headers["Upload-Offset"] == "10"
    assert last.headers["Upload-Video"] == str(video.pk)
    assert (video.filename, video.size_bytes) == ("rally one.mp4", 10)
    assert video.uploaded_by == coach.user
    assert video.stored_bytes == 10
    assert Ingest.objects.get(video=video).state == "queued"
    assert Event.objects.get(kind="video").payload["state"] == "ingesting"


def test_head_tells_the_next_byte_and_at_last_the_video(
    tus: Tus, player_session: PlayerSession
) -> None:
    upload = tus.opened(player_session, 6)
    tus.append(upload, 0, b"012")
    under_way = tus.head(upload)
    assert under_way.status_code == 200
    assert under_way.headers["Upload-Offset"] == "3"
    assert under_way.headers["Upload-Length"] == "6"
    assert under_way.headers["Cache-Control"] == "no-store"
    tus.append(upload, 3, b"345")
    done = tus.head(upload)
    assert done.headers["Upload-Offset"] == "6"
    assert done.headers["Upload-Video"] == str(Video.objects.get().pk)


def test_the_last_piece_sent_twice_makes_one_video(tus: Tus, player_session: PlayerSession) -> None:
    upload = tus.opened(player_session, 4)
    assert tus.append(upload, 0, b"0123").status_code == 204
    again = tus.append(upload, 4, b"")
    assert again.status_code == 204
    assert again.headers["Upload-Video"] == str(Video.objects.get().pk)
    assert tus.append(upload, 0, b"0123").status_code == 409


def test_the_players_of_the_session_stand_where_it_says(
    tus: Tus, player_session: PlayerSession, player: Player, club: Club
) -> None:
    somewhere = Player.objects.create(club=club, name="Ole")
    Participant.objects.create(player_session=player_session, player=player, end=TableEnd.FAR)
    Participant.objects.create(player_session=player_session, player=somewhere)
    tus.append(tus.opened(player_session, 1), 0, b"0")
    appearance = Video.objects.get().appearances.get()
    assert (appearance.player, appearance.end) == (player, TableEnd.FAR)


def test_a_wrong_offset_is_a_conflict_and_writes_nothing(
    tus: Tus, player_session: PlayerSession
) -> None:
    upload = tus.opened(player_session, 10)
    tus.append(upload, 0, b"012")
    answer = tus.append(upload, 5, b"xx")
    assert answer.status_code == 409
    assert answer.json() == {
        "detail": "The upload is at byte 3, not at byte 5.",
        "fields": {},
    }
    assert upload.path.read_bytes() == b"012"


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "md5"])
def test_a_right_checksum_is_accepted(
    tus: Tus, player_session: PlayerSession, algorithm: str
) -> None:
    upload = tus.opened(player_session, 10)
    header = digest(algorithm, hashlib.new(algorithm, b"01234").digest())
    assert tus.append(upload, 0, b"01234", upload_checksum=header).status_code == 204


def test_a_wrong_checksum_is_460_and_the_bytes_are_dropped(
    tus: Tus, player_session: PlayerSession
) -> None:
    upload = tus.opened(player_session, 10)
    tus.append(upload, 0, b"012")
    wrong = digest("sha1", hashlib.sha1(b"other").digest())  # noqa: S324 - tus asks for it
    answer = tus.append(upload, 3, b"xxxx", upload_checksum=wrong)
    assert answer.status_code == 460
    assert answer.json()["detail"].endswith("sent again.")
    assert tus.head(upload).headers["Upload-Offset"] == "3"
    tus.append(upload, 3, b"3456789")
    assert upload.path.read_bytes() == b"0123456789"


@pytest.mark.parametrize("header", ["crc32 AAAA", "sha1 !", "sha1 AAAA", "sha1"])
def test_a_checksum_nobody_can_read_is_refused(
    tus: Tus, player_session: PlayerSession, header: str
) -> None:
    upload = tus.opened(player_session, 10)
    assert tus.append(upload, 0, b"01234", upload_checksum=header).status_code == 400
    assert upload.path.read_bytes() == b""


def test_an_empty_file_is_refused(tus: Tus, player_session: PlayerSession) -> None:
    answer = tus.create(player_session, 0)
    assert answer.status_code == 400
    assert answer.json()["detail"] == "The file is empty."
    assert not Upload.objects.exists()


@pytest.mark.parametrize("size", ["", "-1", "ten", "1e3", "9" * 30, "٣"])
def test_a_size_that_is_no_number_is_refused(
    tus: Tus, player_session: PlayerSession, size: str
) -> None:
    assert tus.create(player_session, size.encode().decode("latin-1")).status_code == 400


def test_a_file_over_the_largest_size_is_refused(
    tus: Tus, player_session: PlayerSession, settings: Settings
) -> None:
    settings.MAX_UPLOAD_BYTES = 20_000_000_000
    answer = tus.create(player_session, 20_000_000_001)
    assert answer.status_code == 413
    assert answer.json()["detail"] == "The file has 20 GB; at most 20 GB can be uploaded."


def test_the_quota_counts_videos_and_what_is_still_on_its_way(
    tus: Tus, player_session: PlayerSession, club: Club, other_club: Club
) -> None:
    Club.objects.filter(pk=club.pk).update(quota_bytes=1_000_000)
    kept = make_video(player_session)
    Video.objects.filter(pk=kept.pk).update(stored_bytes=400_000)
    theirs = make_video(make_player_session(other_club))
    Video.objects.filter(pk=theirs.pk).update(stored_bytes=900_000)
    tus.opened(player_session, 500_000)
    assert tus.create(player_session, 100_000).status_code == 201
    answer = tus.create(player_session, 1)
    assert answer.status_code == 413
    assert answer.json()["detail"] == (
        "The file has 1 bytes and your club has 0 bytes left: delete videos you no longer need."
    )


def test_a_file_the_disk_cannot_hold_is_refused_before_it_comes(
    tus: Tus, player_session: PlayerSession, settings: Settings
) -> None:
    settings.MAX_UPLOAD_BYTES = settings.CLUB_QUOTA_BYTES = 10**17
    answer = tus.create(player_session, 10**16)
    assert answer.status_code == 507
    assert answer.json()["detail"].startswith("The server's disk has no room for 1e+07 GB")
    assert not Upload.objects.exists()


def test_more_bytes_than_announced_are_refused(tus: Tus, player_session: PlayerSession) -> None:
    upload = tus.opened(player_session, 4)
    answer = tus.append(upload, 0, b"01234")
    assert answer.status_code == 413
    assert answer.json()["detail"] == "More bytes came than the announced 4."
    assert not Video.objects.exists()


def test_an_expired_upload_is_gone(tus: Tus, player_session: PlayerSession) -> None:
    upload = tus.opened(player_session, 4)
    Upload.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert tus.head(upload).status_code == 410
    answer = tus.append(upload, 0, b"01")
    assert answer.status_code == 410
    assert answer.json()["detail"] == "This upload has expired. Upload the file again."


def test_every_piece_puts_the_expiry_off(tus: Tus, player_session: PlayerSession) -> None:
    upload = tus.opened(player_session, 4)
    soon = timezone.now() + timedelta(minutes=1)
    Upload.objects.update(expires_at=soon)
    tus.append(upload, 0, b"01")
    assert Upload.objects.get().expires_at > soon + timedelta(hours=1)


def test_an_upload_whose_bytes_were_lost_says_so(tus: Tus, player_session: PlayerSession) -> None:
    upload = tus.opened(player_session, 4)
    tus.append(upload, 0, b"01")
    upload.path.unlink()
    assert tus.head(upload).headers["Upload-Offset"] == "0"
    answer = tus.append(upload, 0, b"01")
    assert answer.status_code == 410
    assert "Upload the file again" in answer.json()["detail"]


def test_an_upload_can_be_given_up(tus: Tus, player_session: PlayerSession) -> None:
    upload = tus.opened(player_session, 4)
    tus.append(upload, 0, b"01")
    assert tus.delete(upload).status_code == 204
    assert tus.head(upload).status_code == 404


def test_another_version_of_the_protocol_is_refused(coach: Person) -> None:
    answer = coach.post("/api/uploads/", headers={"tus-resumable": "0.2.2"})
    assert answer.status_code == 412
    assert answer.headers["Tus-Version"] == "1.0.0"


def test_bytes_must_say_that_they_are_bytes(tus: Tus, player_session: PlayerSession) -> None:
    upload = tus.opened(player_session, 4)
    answer = tus.send(
        "patch", address(upload), data=b"01", content_type="text/plain", upload_offset=0
    )
    assert answer.status_code == 415


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("", 400),
        ("filename", 400),
        ("filename !!!", 400),
        (metadata(filename="a.mp4"), 404),
        (metadata(filename="a.mp4", player_session="17"), 404),
        (metadata(filename="a.mp4", player_session="6c9d2d9c-3c5f-4c4b-9b52-1e2f3a4b5c6d"), 404),
    ],
)
def test_a_file_without_name_or_session_is_refused(tus: Tus, words: str, status: int) -> None:
    answer = tus.send("post", "/api/uploads/", upload_length=4, upload_metadata=words)
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_a_filename_is_only_a_name(tus: Tus, player_session: PlayerSession) -> None:
    tus.create(player_session, 4, filename="../../etc/pass\x00wd\n.mp4")
    assert Upload.objects.get().filename == "passwd.mp4"
    assert Upload.objects.get().path.name == str(Upload.objects.get().pk)
