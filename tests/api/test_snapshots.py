"""Snapshots and the test part over HTTP: for a club's admins, and for them alone."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from typing import Any, cast

import pytest
from django.http import StreamingHttpResponse
from pytest_django import DjangoAssertNumQueries

from loopdrive.accounts.models import Club, Role
from loopdrive.footage.models import Video
from loopdrive.learning.freeze import freeze
from loopdrive.learning.lock_session import lock
from loopdrive.learning.models import LockedSession, Snapshot
from loopdrive.review.correct import reopen
from tests.learning.approved import make_match, make_player, manifest_of
from tests.people import Person, make_user

LIST, LOCKED = "/api/snapshots/", "/api/locked-sessions/"


@pytest.fixture
def rival(other_club: Club) -> Person:
    """The admin of another club."""
    return Person(make_user(other_club, Role.ADMIN, "admin@backspin.example"))


@pytest.fixture
def videos(coach: Person, club: Club) -> list[Video]:
    """Approved matches of Ann, Bob and Cat."""
    return [make_match(coach.user, club, make_player(club, name)) for name in ("Ann", "Bob", "Cat")]


def locking(admin: Person, video: Video, **more: Any) -> Any:
    """Ask for a video's session to be locked."""
    body = {"player_session": str(video.player_session_id)} | more
    return admin.post(LOCKED, body, format="json")


def test_an_admin_freezes_and_reads_what_was_frozen(admin: Person, videos: list[Video]) -> None:
    answer = admin.post(LIST, {"title": "Spring"}, format="json")
    assert answer.status_code == 201, answer.json()
    told = answer.json()
    assert (told["number"], told["title"]) == (1, "Spring")
    assert told["created_by_name"] == admin.user.name
    assert told["counts"]["train"]["strokes"] == 24
    assert told["noise"]["confirmed_in_bulk"]["n"] == 24
    assert told["noise"]["second_look"] is None
    assert admin.get(f"{LIST}{told['id']}/").json() == told
    assert admin.get(LIST).json()["results"] == [told]


def test_freezing_the_same_again_answers_the_one_that_is_there(
    admin: Person, videos: list[Video]
) -> None:
    first = admin.post(LIST, {}, format="json")
    again = admin.post(LIST, {"title": "Again"}, format="json")
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()


def test_what_cannot_be_frozen_is_refused_in_a_sentence(admin: Person) -> None:
    answer = admin.post(LIST, {}, format="json")
    assert answer.status_code == 409
    assert answer.json()["detail"].startswith("No video is approved yet")
    assert not Snapshot.objects.exists()


@pytest.mark.django_db(transaction=True)  # a file is read by threads with connections of theirs
def test_the_manifest_is_a_file(admin: Person, videos: list[Video]) -> None:
    snapshot, _ = freeze(club=videos[0].player_session.club, user=admin.user)
    answer = cast(StreamingHttpResponse, admin.get(f"{LIST}{snapshot.pk}/manifest/"))
    assert answer["Content-Disposition"] == 'attachment; filename="snapshot-1.json"'

    async def whole() -> bytes:
        pieces = cast(AsyncIterator[bytes], answer.streaming_content)
        return b"".join([piece async for piece in pieces])

    assert json.loads(asyncio.run(whole())) == manifest_of(snapshot)


def test_from_a_stroke_a_video_and_a_player_to_every_snapshot(
    admin: Person, videos: list[Video]
) -> None:
    first = admin.post(LIST, {}, format="json").json()
    reopen(video=videos[0])
    second = admin.post(LIST, {}, format="json").json()
    stroke, video = videos[0].strokes.all()[0], videos[1]

    def numbers(query: str) -> list[int]:
        return [each["number"] for each in admin.get(f"{LIST}?{query}").json()["results"]]

    assert numbers(f"stroke={stroke.pk}") == [first["number"]]
    assert numbers(f"video={video.pk}") == [second["number"], first["number"]]
    assert numbers(f"player={stroke.player_id}") == [first["number"]]
    assert numbers(f"stroke={uuid.uuid4()}") == []


def test_another_clubs_admin_finds_nothing(
    admin: Person, rival: Person, videos: list[Video]
) -> None:
    key = admin.post(LIST, {}, format="json").json()["id"]
    locking(admin, videos[0], confirm=True)
    assert rival.get(f"{LIST}{key}/").status_code == 404
    assert rival.get(f"{LIST}{key}/manifest/").status_code == 404
    assert rival.get(LIST).json()["results"] == []
    assert rival.get(LOCKED).json()["results"] == []
    assert locking(rival, videos[1], confirm=True).status_code == 404
    assert rival.post(LIST, {}, format="json").status_code == 409  # nothing of theirs is approved


def test_who_is_no_admin_is_told_so(
    coach: Person, player_login: Person, videos: list[Video]
) -> None:
    for person in (coach, player_login):
        answer = person.post(LIST, {}, format="json")
        assert answer.status_code == 403
        assert answer.json()["detail"] == "Only your club's admins can do this."
        assert person.get(LOCKED).status_code == 403
        assert locking(person, videos[0], confirm=True).status_code == 403
    assert not LockedSession.objects.exists()


def test_what_would_be_locked_is_told_first(admin: Person, videos: list[Video]) -> None:
    admin.post(LIST, {}, format="json")
    answer = locking(admin, videos[0])
    assert answer.status_code == 200
    told = answer.json()
    session = videos[0].player_session
    assert told == {
        "is_locked": False,
        "player_sessions": [
            {"id": str(session.pk), "title": "Ann", "played_on": session.played_on.isoformat()}
        ],
        "players": told["players"],
        "videos": 1,
        "taught": [1],
        "approved_left": 2,
    }
    assert [each["name"] for each in told["players"]] == ["Ann"]
    assert not LockedSession.objects.exists()
    done = locking(admin, videos[0], confirm=True)
    assert done.status_code == 201
    assert done.json() == told | {"is_locked": True}
    (locked,) = admin.get(LOCKED).json()["results"]
    assert (locked["title"], locked["locked_by_name"]) == ("Ann", admin.user.name)
    assert locked["players"] == told["players"]


def test_nothing_unlocks_and_nothing_deletes(admin: Person, videos: list[Video]) -> None:
    key = admin.post(LIST, {}, format="json").json()["id"]
    locking(admin, videos[0], confirm=True)
    assert admin.delete(f"{LIST}{key}/").status_code == 405
    assert admin.patch(f"{LIST}{key}/", {"title": "x"}, format="json").status_code == 405
    assert admin.delete(f"{LOCKED}{videos[0].player_session_id}/").status_code == 404


@pytest.mark.parametrize("rows", [1, 5])
def test_lists_ask_the_database_as_often_however_long_they_are(
    admin: Person,
    club: Club,
    videos: list[Video],
    rows: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    whole, _ = freeze(club=club, user=admin.user)
    for number in range(2, rows + 1):
        Snapshot.objects.create(
            club=club,
            number=number,
            created_by=admin.user,
            sha256=str(number),
            counts=whole.counts,
            noise=whole.noise,
        )
    for video in videos[:rows]:
        lock(player_session=video.player_session, user=admin.user)
    of_lists = ((LIST, rows, 1), (LOCKED, min(rows, 3), 4))  # what was taken out; who was filmed
    for address, count, more in of_lists:
        with django_assert_num_queries(4 + more):  # the login's session, user and member; the rows
            assert len(admin.get(address).json()["results"]) == count
