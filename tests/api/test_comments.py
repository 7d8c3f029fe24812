"""Comments over HTTP: said by everybody in the video, refused in words, settled, listed."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player, Role
from loopdrive.footage.models import TableEnd, Video
from loopdrive.review.comment import comment
from tests.people import Person, make_user
from tests.rows import change, edit, make_analysis, make_player_session, make_video


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A video of 300 frames with six predicted strokes, the player at the left end."""
    video = make_video(make_player_session(club), players={TableEnd.LEFT: player})
    make_analysis(video, strokes=6)
    return video


def url(video: Video, more: str = "") -> str:
    """Return the address of a video's comments."""
    return f"/api/videos/{video.pk}/comments/{more}"


def say(person: APIClient, video: Video, **body: Any) -> dict[str, Any]:
    """Say something and return the answer."""
    answer = person.post(url(video), body, format="json")
    assert answer.status_code == 201, answer.json()
    said: dict[str, Any] = answer.json()
    return said


def listed(person: APIClient, video: Video, query: str = "") -> list[str]:
    """Return the texts of the video's comments as the API lists them."""
    return [each["text"] for each in person.get(url(video, query)).json()["results"]]


def test_a_comment_is_told_with_who_when_and_where(
    coach: Person, player_login: Person, video: Video
) -> None:
    said = say(coach, video, text="Here", frame=15, mentions=[player_login.user.pk])
    assert (said["author_name"], said["is_mine"], said["frame"], said["time_s"]) == (
        "Coach",
        True,
        15,
        0.5,
    )
    assert said["mentions"] == [{"id": player_login.user.pk, "name": "Player"}]
    assert (said["resolved_at"], said["stroke"], said["stroke_label"]) == (None, None, None)
    seen = player_login.get(url(video, f"{said['id']}/")).json()
    assert (seen["is_mine"], seen["can_change"], seen["can_resolve"]) == (False, False, True)


def test_a_comment_sent_twice_is_answered_alike_and_said_once(coach: Person, video: Video) -> None:
    key = str(uuid.uuid4())
    said = [say(coach, video, text="Here", frame=15, key=key)["id"] for _ in range(2)]
    assert said[0] == said[1]
    assert listed(coach, video) == ["Here"]
    refused = coach.post(url(video), {"text": "Here", "key": "none"}, format="json")
    assert refused.status_code == 400
    assert "key" in refused.json()["fields"]


def test_a_comment_follows_its_stroke(coach: Person, video: Video) -> None:
    stroke = video.strokes.all()[5]
    said = say(coach, video, text="Elbow", stroke=str(stroke.pk))
    assert (said["stroke"], said["stroke_label"], said["frame"]) == (str(stroke.pk), "forehand", 55)
    edit(video, coach.user, change(stroke, contact_frame=57, label="smash"))
    (told,) = coach.get(url(video)).json()["results"]
    assert (told["stroke_label"], told["frame"], told["time_s"]) == ("smash", 57, 1.9)


def test_a_player_in_the_video_answers_and_nobody_else_does(
    coach: Person,
    player_login: Person,
    stranger: Person,
    nobody: APIClient,
    club: Club,
    video: Video,
) -> None:
    say(coach, video, text="Is it the elbow?")
    say(player_login, video, text="It is the wrist.")
    assert listed(coach, video) == ["It is the wrist.", "Is it the elbow?"]
    other = Person(make_user(club, Role.PLAYER, "other@topspin.example"))
    for person, status in ((stranger, 404), (other, 404), (nobody, 401)):
        assert person.get(url(video)).status_code == status
        assert person.post(url(video), {"text": "Hi"}, format="json").status_code == status
        assert person.get(f"/api/videos/{video.pk}/people/").status_code == status


def test_what_is_wrong_is_refused_in_words(coach: Person, stranger: Person, video: Video) -> None:
    wrong = [
        ({"text": "  "}, "text", "A comment needs some words."),
        ({"text": "x" * 2001}, "text", "A comment has at most 2,000 characters"),
        ({"text": "x", "frame": 300}, "frame", "There is no frame 300"),
        ({"text": "x", "frame": -1}, "frame", "There is no frame -1"),
        ({"text": "x", "stroke": str(uuid.uuid4())}, "stroke", "There is no such stroke"),
        ({"text": "x", "mentions": [stranger.user.pk]}, "mentions", "Somebody you mention"),
        ({"text": "x", "mentions": [2**70]}, "mentions", "Somebody you mention"),
    ]
    for body, field, sentence in wrong:
        answer = coach.post(url(video), body, format="json")
        assert answer.status_code == 400
        assert answer.json()["detail"].startswith(sentence)
        assert list(answer.json()["fields"]) == [field]


@pytest.mark.parametrize(
    "nonsense",
    [
        {},
        {"text": None},
        {"text": ["x"]},
        {"text": "x\0y"},
        {"text": "x", "frame": "soon"},
        {"text": "x", "stroke": 3},
        {"text": "x", "mentions": "all"},
        {"text": "x", "mentions": [None]},
    ],
)
def test_nonsense_is_refused(coach: Person, video: Video, nonsense: dict[str, Any]) -> None:
    assert coach.post(url(video), nonsense, format="json").status_code == 400


def test_comments_are_filtered_by_stroke_and_by_being_resolved(coach: Person, video: Video) -> None:
    stroke = video.strokes.all()[0]
    say(coach, video, text="on the stroke", stroke=str(stroke.pk))
    done = say(coach, video, text="done with")
    coach.post(url(video, f"{done['id']}/resolve/"))
    assert listed(coach, video, f"?stroke={stroke.pk}") == ["on the stroke"]
    assert listed(coach, video, "?resolved=true") == ["done with"]
    assert listed(coach, video, "?resolved=false") == ["on the stroke"]
    assert listed(coach, video) == ["done with", "on the stroke"]


def test_a_comment_is_resolved_and_reopened(
    coach: Person, player_login: Person, video: Video
) -> None:
    said = say(coach, video, text="@Player", mentions=[player_login.user.pk])
    resolved = player_login.post(url(video, f"{said['id']}/resolve/")).json()
    assert resolved["resolved_by_name"] == "Player"
    assert resolved["resolved_at"]
    reopened = coach.post(url(video, f"{said['id']}/reopen/")).json()
    assert (reopened["resolved_by_name"], reopened["resolved_at"]) == (None, None)


def test_who_may_change_and_settle_what(
    coach: Person, admin: Person, player_login: Person, stranger: Person, video: Video
) -> None:
    said = say(coach, video, text="Elbow")
    one = url(video, f"{said['id']}/")
    refused = player_login.patch(one, {"text": "No"}, format="json")
    assert refused.status_code == 403
    assert refused.json()["detail"].startswith("Only its author")
    assert player_login.post(f"{one}resolve/").status_code == 403
    assert player_login.delete(one).status_code == 403
    assert stranger.patch(one, {"text": "No"}, format="json").status_code == 404
    assert stranger.post(f"{one}resolve/").status_code == 404
    assert stranger.delete(one).status_code == 404
    assert coach.patch(one, {"text": "Wrist"}, format="json").json()["text"] == "Wrist"
    assert coach.patch(one, {"text": " "}, format="json").status_code == 400
    assert admin.patch(one, {"text": "Both"}, format="json").json()["text"] == "Both"
    assert admin.delete(one).status_code == 204
    assert coach.get(one).status_code == 404


def test_a_comment_is_found_under_its_own_video_only(
    coach: Person, club: Club, video: Video
) -> None:
    said = say(coach, video, text="Elbow")
    other = make_video(make_player_session(club))
    assert coach.get(url(other, f"{said['id']}/")).status_code == 404
    assert coach.delete(url(other, f"{said['id']}/")).status_code == 404


def test_people_are_those_who_may_see_the_video(
    player_login: Person, coach: Person, admin: Person, stranger: Person, club: Club, video: Video
) -> None:
    make_user(club, Role.PLAYER, "other@topspin.example")
    assert player_login.get(f"/api/videos/{video.pk}/people/").json() == [
        {"id": admin.user.pk, "name": "Admin"},
        {"id": coach.user.pk, "name": "Coach"},
        {"id": player_login.user.pk, "name": "Player"},
    ]


def test_mentions_are_the_unresolved_ones_across_videos(
    coach: Person, player_login: Person, player: Player, club: Club, video: Video
) -> None:
    other = make_video(
        make_player_session(club, "Thursday"),
        players={TableEnd.RIGHT: player},
        filename="serve.mp4",
    )
    me = [player_login.user.pk]
    first = say(coach, video, text="first", frame=30, mentions=me)
    say(coach, other, text="second", mentions=me)
    say(coach, other, text="not me")
    told = player_login.get("/api/mentions/").json()["results"]
    assert [each["text"] for each in told] == ["second", "first"]
    assert (told[0]["video_filename"], told[0]["player_session_title"]) == ("serve.mp4", "Thursday")
    assert (told[1]["video"], told[1]["time_s"]) == (str(video.pk), 1.0)
    player_login.post(url(video, f"{first['id']}/resolve/"))
    assert len(player_login.get("/api/mentions/").json()["results"]) == 1
    other.appearances.all().delete()  # who may not see the video any more is not told of it
    assert player_login.get("/api/mentions/").json()["results"] == []
    assert coach.get("/api/mentions/").json()["results"] == []


def test_queries_do_not_grow_with_what_is_said(
    coach: Person,
    player_login: Person,
    player: Player,
    club: Club,
    video: Video,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    videos = [
        video,
        *(make_video(make_player_session(club), players={TableEnd.LEFT: player}) for _ in range(3)),
    ]
    stroke = video.strokes.all()[0]
    for index in range(20):
        where = videos[index % 4]
        comment(
            video=where,
            author=coach.user,
            text=f"@Player {index}",
            stroke_id=stroke.pk if where == video else None,
            frame=None if where == video else index,
            mentions=[player_login.user.pk],
        )
    for size in (2, 20):
        with django_assert_num_queries(6):
            coach.get(url(video, f"?page_size={size}"))
        with django_assert_num_queries(8):
            player_login.get(f"/api/mentions/?page_size={size}")
