"""Which strokes a stroke is worth comparing with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.insights.alike import UNSEEN
from loopdrive.insights.models import ModelStroke
from loopdrive.strokes.models import Stroke, StrokeState
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video

TODAY = date(2026, 3, 17)
NOTHING: dict[str, Any] = {
    "best": [],
    "model": [],
    "last_month": [],
    "alike": [],
    "alike_of_others": [],
    "why_none_alike": "",
}


def make_day(club: Club, player: Player, *, days_ago: int, strokes: int = 20) -> Video:
    """Make a video of a day: the player's are serves and backhands, one after the other."""
    session = make_player_session(club)
    session.played_on = TODAY - timedelta(days=days_ago)
    session.save()
    video = make_video(session, players={TableEnd.LEFT: player})
    make_analysis(video, strokes=strokes)
    return video


def serves(video: Video) -> list[Stroke]:
    """Return the serves of a video in order."""
    return list(Stroke.objects.filter(video=video, label="serve").order_by("contact_frame"))


def mark(stroke: Stroke, **values: object) -> None:
    """Give a stroke other numbers."""
    Stroke.objects.filter(pk=stroke.pk).update(**values)


def partners(person: Person, stroke: Stroke) -> dict[str, list[Any]]:
    """Return the partners of a stroke."""
    answer: dict[str, list[Any]] = person.get(f"/api/strokes/{stroke.pk}/partners/").json()
    return answer


def keys(found: list[Any]) -> list[str]:
    """Return which strokes these are."""
    return [each["card"]["stroke"]["id"] for each in found]


@pytest.fixture
def today(club: Club, player: Player) -> list[Stroke]:
    """The player's serves of today."""
    return serves(make_day(club, player, days_ago=0))


def test_the_best_are_checked_then_steady_and_sure(
    coach: Person, player_login: Person, today: list[Stroke]
) -> None:
    first, second, third, fourth, fifth = today
    mark(second, consistency=0.99, confidence=0.99)
    mark(third, consistency=0.98, confidence=0.99)
    mark(fourth, consistency=0.6, confidence=0.6, state=StrokeState.CONFIRMED, version=1)
    mark(fifth, consistency=None, confidence=None, state=StrokeState.ADDED, version=1)
    for person in (coach, player_login):
        best = partners(person, first)["best"]
        assert keys(best) == [str(each.pk) for each in (fourth, second, third)]
    assert (
        best[0]["reason"]
        == "Consistency 60\N{NO-BREAK SPACE}%, confidence 60\N{NO-BREAK SPACE}%, checked"
    )
    assert best[0]["card"]["clip_contact_s"] > 0


def test_a_stroke_is_no_partner_of_itself(coach: Person, today: list[Stroke]) -> None:
    mark(today[0], consistency=1.0, confidence=1.0)
    found = partners(coach, today[0])
    assert str(today[0].pk) not in keys(found["best"]) + keys(found["last_month"])


def test_what_is_held_up_comes_with_its_note_and_the_same_class_first(
    coach: Person, player_login: Person, club: Club, player: Player, today: list[Stroke]
) -> None:
    master = Player.objects.create(club=club, name="Jan Master")
    theirs = make_day(club, master, days_ago=3)
    serve = serves(theirs)[0]
    backhand = Stroke.objects.filter(video=theirs, label="backhand", player=master).earliest("pk")
    unheld = serves(theirs)[1]
    ModelStroke.objects.create(player=player, stroke=serve, note="The toss")
    ModelStroke.objects.create(player=player, stroke=backhand, chosen_by=coach.user)
    for person in (coach, player_login):
        model = partners(person, today[0])["model"]
        assert keys(model) == [str(serve.pk), str(backhand.pk)]
        assert [each["reason"] for each in model] == ["The toss", "Held up by Coach"]
    assert player_login.get(f"/api/strokes/{unheld.pk}/partners/").status_code == 404
    assert partners(player_login, serve) == NOTHING | {"why_none_alike": UNSEEN}


def test_last_month_is_what_was_typical_then(
    coach: Person, club: Club, player: Player, today: list[Stroke]
) -> None:
    make_day(club, player, days_ago=19)
    make_day(club, player, days_ago=61)
    then = serves(make_day(club, player, days_ago=30))
    for stroke, consistency in zip(then, (0.1, 0.7, 0.8, 0.9, 0.95), strict=True):
        mark(stroke, consistency=consistency)
    found = partners(coach, today[0])["last_month"]
    assert keys(found)[0] == str(then[2].pk)
    assert set(keys(found)) == {str(then[at].pk) for at in (1, 2, 3)}
    assert (
        found[0]["reason"]
        == "Consistency 80\N{NO-BREAK SPACE}%; the median of 5 then was 80\N{NO-BREAK SPACE}%"
    )
    assert found[0]["card"]["played_on"] == "2026-02-15"


def test_there_are_empty_lists_where_there_is_nothing(coach: Person, club: Club) -> None:
    video = make_video(make_player_session(club))
    make_analysis(video, strokes=1)
    found = partners(coach, Stroke.objects.get(video=video))
    assert found == NOTHING


def test_the_count_of_queries_grows_neither_with_strokes_nor_with_sessions(
    coach: Person,
    club: Club,
    player: Player,
    today: list[Stroke],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    ModelStroke.objects.create(player=player, stroke=today[1])
    make_day(club, player, days_ago=30)
    partners(coach, today[0])  # reads the timelines
    for _ in range(2):
        with django_assert_num_queries(15):
            assert partners(coach, today[0])["last_month"]
        for days_ago in (25, 35, 45):
            make_day(club, player, days_ago=days_ago, strokes=28)
        partners(coach, today[0])
