"""The strokes of a video over HTTP."""

from __future__ import annotations

import uuid

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Analysis, Stroke
from loopdrive.strokes.name_players import name_players
from tests.people import Person
from tests.rows import FPS, make_analysis, make_player_session, make_stroke, make_video


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A video with twenty strokes, the player at the left end."""
    video = make_video(make_player_session(club), players={TableEnd.LEFT: player})
    make_analysis(video, strokes=20)
    name_players(video=video)
    return video


def url(video: Video, query: str = "") -> str:
    """Return the address of a video's strokes."""
    return f"/api/videos/{video.pk}/strokes/{query}"


def test_strokes_come_in_order_with_frames_seconds_and_players(
    coach: Person, video: Video, player: Player
) -> None:
    strokes = coach.get(url(video)).json()["results"]
    assert [each["contact_frame"] for each in strokes] == [10 * n + 5 for n in range(20)]
    first = strokes[0]
    assert (first["player"], first["player_name"], first["end"]) == (player.pk, "Mina Ito", "left")
    assert first["contact_s"] == round(5 / FPS, 4)
    assert first["probabilities"]["serve"] == 0.7
    assert (strokes[1]["player"], strokes[1]["player_name"]) == (None, None)


@pytest.mark.parametrize(
    ("query", "contacts"),
    [
        ("?label=smash", [35, 75, 115, 155, 195]),
        ("?label=smash&label=serve&end=left", [5, 45, 85, 125, 165]),
        ("?end=left&after_frame=150", [165, 185]),
        ("?min_confidence=0.95", [95, 195]),
        ("?max_confidence=0.5", [5, 105]),
        ("?label=smash&end=left", []),
    ],
)
def test_strokes_can_be_filtered(
    coach: Person, video: Video, query: str, contacts: list[int]
) -> None:
    found = coach.get(url(video, query)).json()["results"]
    assert [each["contact_frame"] for each in found] == contacts


def test_strokes_can_be_filtered_by_player(coach: Person, video: Video, player: Player) -> None:
    assert len(coach.get(url(video, f"?player={player.pk}")).json()["results"]) == 10
    assert coach.get(url(video, "?player=0")).json()["results"] == []


@pytest.mark.parametrize(
    "query", ["?label=lob", "?end=above", "?analysis=7", "?min_confidence=high", "?player=Mina"]
)
def test_a_wrong_filter_is_refused_in_words(coach: Person, video: Video, query: str) -> None:
    answer = coach.get(url(video, query))
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == [query[1:].split("=")[0]]


def test_pages_follow_each_other_without_a_gap(coach: Person, video: Video) -> None:
    page = coach.get(url(video, "?page_size=7")).json()
    contacts = []
    while True:
        contacts += [each["contact_frame"] for each in page["results"]]
        if page["next"] is None:
            break
        page = coach.get(page["next"]).json()
    assert contacts == [10 * n + 5 for n in range(20)]


def test_the_count_of_queries_does_not_grow_with_the_strokes(
    coach: Person, video: Video, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):  # session, user, member, video with its frames, strokes
        assert len(coach.get(url(video, "?page_size=3")).json()["results"]) == 3
    with django_assert_num_queries(5):
        assert len(coach.get(url(video)).json()["results"]) == 20


def test_a_running_second_analysis_is_read_by_its_name(coach: Person, video: Video) -> None:
    second = Analysis.objects.create(video=video, state=State.RUNNING)
    Stroke.objects.bulk_create([make_stroke(second, 0)])
    assert len(coach.get(url(video)).json()["results"]) == 20
    assert len(coach.get(url(video, f"?analysis={second.pk}")).json()["results"]) == 1


def test_another_videos_analysis_is_not_read_here(coach: Person, video: Video) -> None:
    other = make_analysis(make_video(video.player_session), strokes=3)
    assert coach.get(url(video, f"?analysis={other.pk}")).json()["results"] == []


def test_who_may_read_strokes(
    coach: Person, player_login: Person, stranger: Person, nobody: APIClient, video: Video
) -> None:
    assert coach.get(url(video)).status_code == 200
    assert player_login.get(url(video)).status_code == 200
    assert stranger.get(url(video)).status_code == 404
    assert nobody.get(url(video)).status_code == 401


def test_a_player_who_is_not_in_the_video_does_not_find_it(
    player_login: Person, player: Player, club: Club
) -> None:
    other = make_video(make_player_session(club))
    make_analysis(other, strokes=2)
    assert player_login.get(url(other)).status_code == 404


def test_a_video_without_frames_yet_has_no_strokes(coach: Person, club: Club) -> None:
    video = Video.objects.create(player_session=make_player_session(club), size_bytes=1)
    assert coach.get(url(video)).json()["results"] == []


def test_an_unknown_video_is_not_found(coach: Person) -> None:
    assert coach.get(f"/api/videos/{uuid.uuid4()}/strokes/").status_code == 404
    assert coach.get("/api/videos/not-a-key/strokes/").status_code == 404
