"""The queue over HTTP: whose strokes wait, what deciding them does, and what is expected."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video, VideoState
from loopdrive.jobs.models import State
from loopdrive.review.correct import approve
from loopdrive.review.queue.audit import BELOW
from loopdrive.strokes.models import Analysis, Edit, Stroke
from tests.people import Person
from tests.rows import add, change, edit, make_analysis, make_player_session, make_video

URL = "/api/queue/"


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A video with twenty predicted strokes, the player at the left end."""
    video = make_video(make_player_session(club), players={TableEnd.LEFT: player})
    make_analysis(video, strokes=20)
    return video


def left(person: APIClient) -> int:
    """Return how many strokes wait, as both addresses tell it."""
    told: int = person.get(URL).json()["left"]
    assert person.get(f"{URL}left/").json() == {"left": told}
    return told


def decision(tile: dict[str, Any], **values: Any) -> dict[str, Any]:
    """Return the edit that decides one tile."""
    seen = {"stroke": tile["stroke"]["id"], "version": tile["stroke"]["version"]}
    changes = [seen | {"values": values}]
    return {"video": tile["video"], "id": str(uuid.uuid4()), "changes": changes}


def decide(person: APIClient, *edits: dict[str, Any]) -> list[dict[str, Any]]:
    """Send what was decided and return what became of it."""
    answer = person.post(f"{URL}decisions/", {"edits": edits}, format="json")
    assert answer.status_code == 200
    told: list[dict[str, Any]] = answer.json()["edits"]
    return told


def test_a_tile_has_all_that_is_shown(coach: Person, video: Video) -> None:
    told = coach.get(URL).json()
    tiles = {each["stroke"]["contact_frame"]: each for each in told["results"]}
    assert (told["left"], len(tiles)) == (20, 12)
    tile = next(iter(tiles.values()))
    frame = tile["stroke"]["contact_frame"]
    assert tile["player_session_title"] == "Tuesday multiball"
    assert tile["filename"] == "rally.mp4"
    first = max(0, frame - 4 - 8)  # a quarter of a second before it starts
    assert tile["clip"] == f"/api/videos/{video.pk}/clip/?first={first}&last={frame + 4 + 7}"
    assert tile["clip_contact_s"] == pytest.approx((frame - first) / 30, abs=1e-3)
    assert tile["picture"].startswith(f"/api/videos/{video.pk}/frames/{frame}/image/")
    reasons = {words for each in tiles.values() for words in each["reasons"]}
    assert {"perhaps no stroke at all", "a serve in the middle of a rally"} <= reasons


def test_a_players_name_stands_on_the_tile(coach: Person, video: Video) -> None:
    named = {each["stroke"]["player_name"] for each in coach.get(URL).json()["results"]}
    assert named == {"Mina Ito", None}


def test_each_club_sees_its_own_queue(
    coach: Person, admin: Person, stranger: Person, other_club: Club, video: Video
) -> None:
    own = make_video(make_player_session(other_club))
    make_analysis(own, strokes=3)
    assert (left(coach), left(admin), left(stranger)) == (20, 20, 3)
    assert {each["video"] for each in stranger.get(URL).json()["results"]} == {str(own.pk)}


@pytest.mark.parametrize("state", [State.QUEUED, State.RUNNING, State.FAILED])
def test_strokes_wait_once_their_analysis_has_ended(
    coach: Person, video: Video, state: State
) -> None:
    Analysis.objects.update(state=state)
    assert left(coach) == 0
    Analysis.objects.update(state=State.CANCELLED)
    assert left(coach) == 20


def test_what_cannot_be_played_or_is_approved_does_not_wait(coach: Person, video: Video) -> None:
    Video.objects.update(state=VideoState.INGESTING)
    assert left(coach) == 0
    Video.objects.update(state=VideoState.READY)
    approve(video=video, user=coach.user, confirm_rest=True)
    assert left(coach) == 0
    coach.post(f"/api/videos/{video.pk}/reopen/")
    assert left(coach) == 0  # all were confirmed
    edit(video, coach.user, change(video.strokes.all()[0], state="predicted"))
    assert left(coach) == 1


def test_what_was_decided_no_longer_waits_and_taking_it_back_brings_it_again(
    coach: Person, video: Video
) -> None:
    tiles = coach.get(URL).json()["results"]
    edits = [
        decision(tiles[0], state="confirmed"),
        decision(tiles[1], state="rejected"),
        decision(tiles[2], label="smash"),
    ]
    done = decide(coach, *edits)
    assert [each["outcome"] for each in done] == ["done"] * 3
    states = [each["strokes"][0]["state"] for each in done]
    assert states == ["confirmed", "rejected", "corrected"]
    assert left(coach) == 17
    before = tiles[1]["stroke"]
    back = decision({**tiles[1], "stroke": done[1]["strokes"][0]}, state="predicted")
    (undone,) = decide(coach, back | {"undoes": edits[1]["id"]})
    assert undone["strokes"][0] == before | {"version": 4}
    assert left(coach) == 18


def test_an_edit_sent_twice_is_done_once(coach: Person, video: Video) -> None:
    sent = decision(coach.get(URL).json()["results"][0], state="rejected")
    first, second = decide(coach, sent), decide(coach, sent)
    assert first == second
    assert Edit.objects.count() == 1


def test_one_edit_that_cannot_be_made_holds_up_no_other(
    coach: Person, stranger: Person, video: Video, other_club: Club
) -> None:
    tiles = coach.get(URL).json()["results"]
    other = Stroke.objects.get(pk=tiles[0]["stroke"]["id"])
    edit(video, coach.user, change(other, label="smash", state="corrected"))
    foreign = make_video(make_player_session(other_club))
    make_analysis(foreign, strokes=1)
    nowhere = stranger.get(URL).json()["results"][0]
    told = decide(
        coach,
        decision(tiles[0], state="confirmed"),
        decision(nowhere, state="rejected"),
        decision(tiles[1], end_frame=5000),
        decision(tiles[2], state="confirmed"),
    )
    assert [each["outcome"] for each in told] == ["stale", "gone", "refused", "done"]
    assert told[0]["strokes"][0]["label"] == "smash"
    assert told[2]["detail"].startswith("A stroke cannot end at frame 5000")
    assert Stroke.objects.get(video=foreign).state == "predicted"


def test_an_approved_video_is_closed(coach: Person, video: Video) -> None:
    tile = coach.get(URL).json()["results"][0]
    approve(video=video, user=coach.user, confirm_rest=True)
    (told,) = decide(coach, decision(tile, state="rejected"))
    assert (told["outcome"], told["detail"]) == (
        "closed",
        "This video is approved. Reopen it to change its strokes.",
    )


def test_the_random_check_tells_how_many_are_wrong(coach: Person, club: Club) -> None:
    video = make_video(make_player_session(club), frames=3000)
    make_analysis(video, strokes=200)
    strokes = list(video.strokes.all())
    Stroke.objects.filter(pk__lt=BELOW).delete()  # whatever chance made of the keys
    for at, stroke in enumerate(strokes[:20]):
        with_key(stroke, uuid.UUID(int=at + 1 << 64))
    Stroke.objects.update(confidence=0.7)
    told = coach.get(URL).json()
    model = told["expected"]
    assert model["wrong"] == pytest.approx(0.3 * told["left"])
    assert (model["low"], model["high"], model["is_from_audit"]) == (None, None, False)
    said: dict[int, dict[str, Any]] = {
        0: {"state": "rejected"},
        1: {"label": "serve"},
        2: {"contact_frame": 28},  # three frames later is the same contact
    }
    for at in range(20):
        values = said.get(at, {"state": "confirmed"})
        stroke = Stroke.objects.get(pk=uuid.UUID(int=at + 1 << 64))
        tile = {"video": str(video.pk), "stroke": {"id": str(stroke.pk), "version": 0}}
        assert decide(coach, decision(tile, **values))[0]["outcome"] == "done"
    told = coach.get(URL).json()
    assert told["audit"] == {"decided": 20, "wrong": 2, "needed": 10}
    assert told["expected"]["is_from_audit"]
    assert told["expected"]["wrong"] == pytest.approx(0.1 * told["left"])
    assert told["expected"]["low"] < 0.1 * told["left"] < told["expected"]["high"]


def with_key(stroke: Stroke, key: uuid.UUID) -> None:
    """Give a stroke another key: small ones belong to the random check."""
    Stroke.objects.filter(pk=stroke.pk).delete()
    stroke.pk = key
    stroke.save(force_insert=True)


def test_what_is_mended_at_the_desk_is_no_sample(coach: Person, video: Video) -> None:
    stroke = video.strokes.all()[0]
    with_key(stroke, uuid.UUID(int=1 << 64))
    edit(video, coach.user, change(stroke, state="rejected"))
    assert coach.get(URL).json()["audit"]["decided"] == 0


def test_missed_strokes_are_counted_where_somebody_looked(coach: Person, video: Video) -> None:
    assert coach.get(URL).json()["missed"] == {"videos": 0, "strokes": 0, "added": 0}
    edit(video, coach.user, add(220), add(250))
    assert coach.get(URL).json()["missed"]["added"] == 0
    approve(video=video, user=coach.user, confirm_rest=True)
    assert coach.get(URL).json()["missed"] == {"videos": 1, "strokes": 22, "added": 2}


def test_the_count_of_queries_does_not_grow(
    coach: Person, club: Club, video: Video, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    coach.get(URL)
    with django_assert_num_queries(8):
        coach.get(URL)
    for _ in range(4):
        make_analysis(make_video(make_player_session(club)), strokes=20)
    with django_assert_num_queries(9):  # new videos are read once
        coach.get(URL)
    with django_assert_num_queries(8):
        coach.get(URL)


def test_another_analysis_is_noticed(coach: Person, video: Video) -> None:
    assert left(coach) == 20
    Analysis.objects.update(is_current=False)
    make_analysis(video, strokes=5)
    assert left(coach) == 5


@pytest.mark.parametrize("query", ["?page_size=0", "?page_size=500", "?without=7"])
def test_a_wrong_question_is_refused_in_words(coach: Person, query: str) -> None:
    answer = coach.get(f"{URL}{query}")
    assert answer.status_code == 400
    assert answer.json()["detail"]


def test_players_have_no_queue(player_login: Person, video: Video) -> None:
    answer = player_login.get(URL)
    assert answer.status_code == 403
    assert answer.json()["detail"] == "Only coaches and admins of your club can do this."
