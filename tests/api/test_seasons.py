"""A player's season over HTTP: who reads it, what it says, and what it costs."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Appearance, TableEnd, Video
from loopdrive.insights.models import Reading
from loopdrive.strokes.models import Stroke
from loopdrive.strokes.name_players import name_players
from tests.insights.rows import play
from tests.people import Person
from tests.rows import change, edit

LEFT, RIGHT = TableEnd.LEFT, TableEnd.RIGHT


@pytest.fixture
def seats(club: Club, player: Player) -> dict[TableEnd, Player]:
    """The player at the left end, somebody else at the right."""
    return {LEFT: player, RIGHT: Player.objects.create(club=club, name="Jun Sato")}


@pytest.fixture
def video(club: Club, seats: dict[TableEnd, Player]) -> Video:
    """Two rallies in March."""
    return play(club, ["SfFbB", "SbK"], seats)


def season(person: APIClient, player: Player, **span: str) -> dict[str, Any]:
    """Return a player's season."""
    answer = person.get(f"/api/players/{player.pk}/season/", span)
    assert answer.status_code == 200, answer.json()
    told: dict[str, Any] = answer.json()
    return told


def counts(told: dict[str, Any]) -> dict[str, int]:
    """Return how many there are of each class."""
    return {each["label"]: each["count"] for each in told["summary"]["labels"] if each["count"]}


def test_a_player_reads_their_own_season_and_no_other(
    player_login: Person, player: Player, seats: dict[TableEnd, Player], video: Video
) -> None:
    assert counts(season(player_login, player)) == {
        "serve": 2,
        "forehand": 1,
        "backhand": 1,
        "smash": 1,
    }
    assert player_login.get(f"/api/players/{seats[RIGHT].pk}/season/").status_code == 404


def test_a_season_adds_up_over_sessions_and_months(
    coach: Person, club: Club, player: Player, seats: dict[TableEnd, Player], video: Video
) -> None:
    play(club, ["SfF"] * 3, seats, title="Wednesday", day=date(2026, 4, 1), consistency=0.6)
    told = season(coach, player)
    assert told["summary"]["strokes"] == 11
    assert [each["title"] for each in told["sessions"]] == ["Wednesday", "Tuesday"]
    assert [each["brief"]["strokes"] for each in told["sessions"]] == [6, 5]
    assert [each["begins_on"] for each in told["months"]] == ["2026-03-01", "2026-04-01"]
    assert told["sessions"][0]["brief"]["consistency"]["value"] == pytest.approx(0.6)
    assert told["summary"]["third_ball"]["served"] == 5
    assert told["summary"]["third_ball"]["attacked"]["value"] == 1.0
    assert told["summary"]["rally_length"]["value"] == pytest.approx((5 + 3 * 4) / 5)
    assert told["summary"]["longest_rally"] == 5


def test_a_span_and_a_session_can_be_asked_for(
    coach: Person, club: Club, player: Player, seats: dict[TableEnd, Player], video: Video
) -> None:
    play(club, ["SfF"], seats, title="Wednesday", day=date(2026, 4, 1))
    assert season(coach, player, first="2026-04-01")["summary"]["strokes"] == 2
    assert season(coach, player, last="2026-03-31")["summary"]["strokes"] == 5
    session = str(video.player_session_id)
    assert season(coach, player, player_session=session)["summary"]["strokes"] == 5
    assert season(coach, player, player_session=str(uuid.uuid4()))["summary"]["strokes"] == 0


def test_a_span_that_ends_before_it_begins_is_refused(coach: Person, player: Player) -> None:
    span = {"first": "2026-04-01", "last": "2026-03-01"}
    answer = coach.get(f"/api/players/{player.pk}/season/", span)
    assert answer.status_code == 400
    assert answer.json()["fields"] == {"last": ["The last day is before the first."]}


def test_who_has_not_played_has_an_empty_season(coach: Person, player: Player) -> None:
    told = season(coach, player)
    assert (told["summary"]["strokes"], told["sessions"], told["drills"]) == (0, [], [])
    assert told["summary"]["tempo_s"] is None


def test_feeds_are_told_as_drills(coach: Person, club: Club, player: Player) -> None:
    video = play(club, ["FFFFFF", "BBBBB"], {LEFT: player})
    told = season(coach, player)
    assert [(each["label"], each["count"]) for each in told["drills"]] == [
        ("forehand", 6),
        ("backhand", 5),
    ]
    assert told["drills"][0]["video"] == str(video.pk)
    assert told["summary"]["fed"] == 11
    assert told["summary"]["rallies"] == 0  # nobody plays while somebody feeds


def test_what_a_coach_changes_is_counted_anew(coach: Person, player: Player, video: Video) -> None:
    assert counts(season(coach, player))["smash"] == 1
    smash = Stroke.objects.get(label="smash")
    edit(video, coach.user, change(smash, label="forehand"))
    assert counts(season(coach, player)) == {"serve": 2, "forehand": 2, "backhand": 1}


def test_who_stands_elsewhere_is_counted_anew(
    coach: Person, player: Player, seats: dict[TableEnd, Player], video: Video
) -> None:
    assert season(coach, player)["summary"]["strokes"] == 5
    Appearance.objects.filter(video=video, end=RIGHT).delete()
    Appearance.objects.filter(video=video, end=LEFT).update(end=RIGHT)
    name_players(video=video)
    assert season(coach, player)["summary"]["strokes"] == 3


def test_a_timeline_is_read_once(coach: Person, player: Player, video: Video) -> None:
    season(coach, player)
    Reading.objects.get().places.all().delete()
    season(coach, player)
    assert not Reading.objects.get().places.exists()  # nobody has read it again


def test_more_sessions_cost_no_more_questions(
    coach: Person,
    club: Club,
    player: Player,
    seats: dict[TableEnd, Player],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for day in range(1, 13):
        play(club, ["SfF", "FF"], seats, day=date(2026, 3, day))
    season(coach, player)
    with django_assert_max_num_queries(10):
        assert len(season(coach, player)["sessions"]) == 12
