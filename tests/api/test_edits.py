"""Edits over HTTP: made, refused in words, listed, gone back behind; approval; desk settings."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.strokes.models import Edit
from tests.people import Person
from tests.rows import add, edit, make_analysis, make_player_session, make_video


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A video with six predicted strokes, the player at the left end."""
    video = make_video(make_player_session(club), players={TableEnd.LEFT: player})
    make_analysis(video, strokes=6)
    return video


def url(video: Video, more: str = "") -> str:
    """Return the address of a video's edits."""
    return f"/api/videos/{video.pk}/edits/{more}"


def body(stroke: dict[str, Any], **values: Any) -> dict[str, Any]:
    """Return an edit of one stroke as the API told it."""
    change = {"stroke": stroke["id"], "version": stroke["version"], "values": values}
    return {"id": str(uuid.uuid4()), "changes": [change]}


def strokes_of(person: Person, video: Video) -> list[dict[str, Any]]:
    """Return the strokes of the video as the API tells them."""
    found: list[dict[str, Any]] = person.get(f"/api/videos/{video.pk}/strokes/").json()["results"]
    return found


def test_an_edit_is_answered_with_its_strokes_as_they_are_now(coach: Person, video: Video) -> None:
    stroke = strokes_of(coach, video)[0]
    answer = coach.post(url(video), body(stroke, label="smash"), format="json")
    assert answer.status_code == 201
    (told,) = answer.json()["strokes"]
    assert (told["label"], told["state"], told["version"]) == ("smash", "corrected", 1)
    assert (told["player_name"], answer.json()["number"]) == ("Mina Ito", 1)


def test_a_stale_edit_is_answered_409_with_what_is_there(
    coach: Person, admin: Person, video: Video
) -> None:
    stroke = strokes_of(coach, video)[0]
    admin.post(url(video), body(stroke, label="smash"), format="json")
    answer = coach.post(url(video), body(stroke, label="backhand"), format="json")
    assert answer.status_code == 409
    assert answer.json()["detail"] == "Somebody else has changed this meanwhile."
    assert [each["label"] for each in answer.json()["strokes"]] == ["smash"]


def test_a_wrong_edit_is_refused_in_words(coach: Person, video: Video) -> None:
    stroke = strokes_of(coach, video)[0]
    answer = coach.post(url(video), body(stroke, end_frame=5000), format="json")
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("A stroke cannot end at frame 5000")


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"id": "7", "changes": []},
        {"id": str(uuid.uuid4()), "changes": "all"},
        {"id": str(uuid.uuid4()), "changes": [{"stroke": 1, "version": "new", "values": 3}]},
        {"id": str(uuid.uuid4()), "changes": []},
    ],
)
def test_nonsense_is_refused(coach: Person, video: Video, wrong: dict[str, Any]) -> None:
    assert coach.post(url(video), wrong, format="json").status_code == 400
    assert not Edit.objects.exists()


def test_another_clubs_stroke_does_not_exist(
    coach: Person, stranger: Person, other_club: Club, video: Video
) -> None:
    own = make_video(make_player_session(other_club))
    stroke = strokes_of(coach, video)[0]
    assert stranger.post(url(video), body(stroke, label="smash"), format="json").status_code == 404
    answer = stranger.post(url(own), body(stroke, label="smash"), format="json")
    assert answer.status_code == 400
    assert "does not exist" in answer.json()["detail"]


def test_history_tells_who_changed_what(coach: Person, admin: Person, video: Video) -> None:
    edit(video, admin.user, add(200))
    edit(video, coach.user, add(250))
    history = coach.get(url(video)).json()["results"]
    assert [(each["number"], each["author_name"], each["is_mine"]) for each in history] == [
        (2, "Coach", True),
        (1, "Admin", False),
    ]
    (revision,) = history[0]["revisions"]
    assert revision["before"] is None
    assert revision["after"]["contact_frame"] == 250
    mine = coach.get(url(video, "?mine=true")).json()["results"]
    assert [each["number"] for each in mine] == [2]
    of_stroke = coach.get(url(video, f"?stroke={revision['stroke']}")).json()["results"]
    assert [each["number"] for each in of_stroke] == [2]


def test_the_count_of_queries_does_not_grow_with_the_history(
    coach: Person, video: Video, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for contact in range(100, 290, 20):
        edit(video, coach.user, add(contact), add(contact, "right"))
    with django_assert_num_queries(6):
        coach.get(url(video))
    with django_assert_num_queries(6):
        coach.get(url(video, "?page_size=2"))


def test_only_what_was_edited_since_is_fetched(coach: Person, video: Video) -> None:
    edit(video, coach.user, add(200))
    edit(video, coach.user, add(250))
    strokes = coach.get(f"/api/videos/{video.pk}/strokes/?after_version=1").json()["results"]
    assert [each["contact_frame"] for each in strokes] == [250]


def test_a_timeline_is_restored(coach: Person, video: Video) -> None:
    edit(video, coach.user, add(200))
    again = {"id": str(uuid.uuid4()), "number": 0}
    answer = coach.post(url(video, "restore/"), again, format="json")
    assert answer.status_code == 201
    assert [each["state"] for each in answer.json()["strokes"]] == ["rejected"]


def test_a_video_is_approved_and_reopened(coach: Person, video: Video) -> None:
    address = f"/api/videos/{video.pk}/"
    assert coach.get(address).json()["review"]["state"] == "to_review"
    refused = coach.post(f"{address}approve/", {}, format="json")
    assert refused.status_code == 409
    assert refused.json()["detail"] == "6 strokes have not been looked at yet."
    approved = coach.post(f"{address}approve/", {"confirm_rest": True}, format="json")
    assert approved.json()["approved_by_name"] == "Coach"
    assert coach.get(address).json()["review"]["state"] == "approved"
    late = coach.post(url(video), body(strokes_of(coach, video)[0], label="smash"), format="json")
    assert late.status_code == 409
    assert late.json()["detail"] == "This video is approved. Reopen it to change its strokes."
    assert coach.post(f"{address}reopen/").json()["state"] == "reopened"


def test_desk_settings_are_kept_with_the_login(coach: Person, admin: Person) -> None:
    settings = {"keys": {"accept": ["a", "enter"]}, "stamps_ms": [180.0], "compensates": False}
    assert coach.put("/api/account/desk/", settings, format="json").json() == settings
    assert coach.get("/api/account/desk/").json() == settings
    assert admin.get("/api/account/desk/").json() == {
        "keys": {},
        "stamps_ms": [],
        "compensates": True,
    }


def test_one_key_for_two_actions_is_refused(coach: Person) -> None:
    answer = coach.put(
        "/api/account/desk/", {"keys": {"accept": ["a"], "reject": ["a"]}}, format="json"
    )
    assert answer.status_code == 400
    assert answer.json()["fields"]["keys"] == ["The key a is chosen for two actions."]


def test_a_coach_says_where_a_ball_lands_and_how_the_point_ended(
    coach: Person, video: Video
) -> None:
    stroke = strokes_of(coach, video)[0]
    said = body(stroke, zone="left long", outcome="won")
    (told,) = coach.post(url(video), said, format="json").json()["strokes"]
    assert (told["zone"], told["outcome"], told["state"]) == ("left long", "won", "predicted")
    (kept,) = coach.get(url(video)).json()["results"][0]["revisions"]
    assert (kept["before"]["zone"], kept["after"]["zone"]) == ("", "left long")
    wrong = coach.post(url(video), body(told, zone="in the net"), format="json")
    assert wrong.status_code == 400
