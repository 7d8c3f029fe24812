"""Analyses over HTTP: listed, started afresh, cancelled."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video, VideoState
from loopdrive.live.models import Event
from loopdrive.strokes.models import Analysis
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A ready video the player is in."""
    return make_video(make_player_session(club), players={TableEnd.LEFT: player})


def url(video: Video, rest: str = "") -> str:
    """Return the address of a video's analyses."""
    return f"/api/videos/{video.pk}/analyses/{rest}"


def test_a_coach_starts_and_cancels_an_analysis(coach: Person, video: Video) -> None:
    started = coach.post(url(video))
    assert started.status_code == 201
    assert (started.json()["state"], started.json()["is_current"]) == ("queued", True)
    cancelled = coach.post(url(video, f"{started.json()['id']}/cancel/"))
    assert cancelled.json()["state"] == "cancelled"
    told = Event.objects.filter(kind="analysis").latest("pk")
    assert told.payload["state"] == "cancelled"


def test_a_second_start_is_refused_while_one_is_under_way(coach: Person, video: Video) -> None:
    coach.post(url(video))
    again = coach.post(url(video))
    assert again.status_code == 409
    assert again.json()["detail"] == "This video is being analysed already."


def test_an_analysis_that_ended_cannot_be_cancelled(coach: Person, video: Video) -> None:
    done = make_analysis(video)
    answer = coach.post(url(video, f"{done.pk}/cancel/"))
    assert answer.status_code == 409
    assert answer.json()["detail"] == "This analysis has already ended."


def test_a_video_that_is_not_ready_cannot_be_analysed(coach: Person, video: Video) -> None:
    Video.objects.update(state=VideoState.INGESTING, frame_table_sha256="")
    assert coach.post(url(video)).status_code == 409


def test_one_analysis_can_be_polled(coach: Person, video: Video) -> None:
    done = make_analysis(video, strokes=3)
    one = coach.get(url(video, f"{done.pk}/")).json()
    assert (one["state"], one["progress"], one["stroke_count"]) == ("done", 1.0, 3)


def test_the_last_asked_for_comes_first_in_as_many_queries_as_ever(
    coach: Person, video: Video, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = make_analysis(video)
    with django_assert_num_queries(5):  # session, user, member, video, analyses
        coach.get(url(video))
    last = Analysis.objects.create(video=video)
    with django_assert_num_queries(5):
        listed = coach.get(url(video)).json()["results"]
    assert [each["id"] for each in listed] == [str(last.pk), str(first.pk)]


def test_who_may_do_what(
    player_login: Person, stranger: Person, nobody: APIClient, coach: Person, video: Video
) -> None:
    analysis = coach.post(url(video)).json()["id"]
    assert player_login.get(url(video)).status_code == 200
    assert player_login.post(url(video)).status_code == 403
    assert player_login.post(url(video, f"{analysis}/cancel/")).status_code == 403
    assert stranger.get(url(video)).status_code == 404
    assert stranger.post(url(video)).status_code == 404
    assert stranger.post(url(video, f"{analysis}/cancel/")).status_code == 404
    assert nobody.get(url(video)).status_code == 401
    assert Analysis.objects.get().state == "queued"
