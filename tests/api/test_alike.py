"""The strokes most alike to one, as the network sees them: whose, of which model, for whom."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import numpy as np
import pytest
from pytest_django import DjangoAssertNumQueries

from inference.likeness import STORED
from loopdrive.accounts.models import Club, Player
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import TableEnd, Video
from loopdrive.insights.alike import ADDED, ALONE, MOVED, UNSEEN
from loopdrive.insights.models import ModelStroke
from loopdrive.strokes.likeness import Likeness
from loopdrive.strokes.models import Stroke
from tests.people import Person
from tests.rows import add, change, edit, make_analysis, make_player_session, make_video


def make_model(club: Club | None, version: str) -> ModelVersion:
    """Make a model version, as far as its row goes."""
    return ModelVersion.objects.create(
        club=club, name="eyes", version=version, folder="eyes", sha256=version * 64
    )


@pytest.fixture
def model() -> ModelVersion:
    """The model that saw the strokes."""
    return make_model(None, "1")


def see(stroke: Stroke, model: ModelVersion, degrees: float) -> None:
    """Let a model see a stroke in this direction: the nearer two are, the more they are alike."""
    at = math.radians(degrees)
    Likeness.objects.create(
        stroke=stroke,
        model_version=model,
        vector=np.array([math.cos(at), math.sin(at)], STORED).tobytes(),
        end=stroke.end,
        start_frame=stroke.start_frame,
        end_frame=stroke.end_frame,
    )


def make_serves(
    club: Club, player: Player | None, *, played_on: date = date(2026, 3, 1)
) -> list[Stroke]:
    """Make a video with five serves of a player; between them they play backhands."""
    session = make_player_session(club)
    session.played_on = played_on
    session.save()
    video = make_video(session, players={TableEnd.LEFT: player} if player else None)
    make_analysis(video, strokes=20)
    return list(Stroke.objects.filter(video=video, label="serve").order_by("contact_frame"))


def ask(person: Person, stroke: Stroke) -> dict[str, Any]:
    """Return a stroke's partners."""
    answer: dict[str, Any] = person.get(f"/api/strokes/{stroke.pk}/partners/").json()
    return answer


def keys(found: list[Any]) -> list[str]:
    """Return which strokes these are."""
    return [each["card"]["stroke"]["id"] for each in found]


def names(*strokes: Stroke) -> list[str]:
    """Return the keys of strokes as the API tells them."""
    return [str(stroke.pk) for stroke in strokes]


@pytest.fixture
def mine(club: Club, player: Player, model: ModelVersion) -> list[Stroke]:
    """The player's serves: one to ask about, and others of its video, each a little further."""
    serves = make_serves(club, player)
    for number, serve in enumerate(serves):
        see(serve, model, 4 * number)
    return serves


@pytest.fixture
def earlier(club: Club, player: Player, model: ModelVersion) -> list[Stroke]:
    """The player's serves of another video, the last of them the most alike."""
    serves = make_serves(club, player, played_on=date(2026, 2, 1))
    for number, serve in enumerate(serves):
        see(serve, model, 60 - 10 * number)
    return serves


def test_the_three_most_alike_are_of_other_videos_nearest_first(
    coach: Person, player_login: Person, mine: list[Stroke], earlier: list[Stroke]
) -> None:
    for person in (coach, player_login):
        found = ask(person, mine[0])
        assert keys(found["alike"]) == names(earlier[4], earlier[3], earlier[2])
        assert [each["reason"] for each in found["alike"]] == [
            "Most alike of 5 in other videos",
            "2nd most alike of 5 in other videos",
            "3rd most alike of 5 in other videos",
        ]
        assert found["why_none_alike"] == ""


def test_the_same_video_is_looked_through_where_there_is_no_other(
    coach: Person, mine: list[Stroke]
) -> None:
    found = ask(coach, mine[0])["alike"]
    assert keys(found) == names(mine[1], mine[2], mine[3])
    assert found[0]["reason"] == "Most alike of 4 in this video"


def test_another_class_is_not_alike_and_a_corrected_one_is(
    coach: Person, club: Club, player: Player, model: ModelVersion, mine: list[Stroke]
) -> None:
    backhand = Stroke.objects.filter(video=mine[0].video, label="backhand", player=player)[0]
    see(backhand, model, 0)
    assert str(backhand.pk) not in keys(ask(coach, mine[0])["alike"])
    edit(backhand.video, coach.user, change(backhand, label="serve"))
    assert keys(ask(coach, mine[0])["alike"])[0] == str(backhand.pk)


def test_coaches_see_who_else_plays_like_that_and_players_only_what_is_held_up(
    coach: Person,
    player_login: Person,
    club: Club,
    player: Player,
    model: ModelVersion,
    mine: list[Stroke],
) -> None:
    robin = Player.objects.create(club=club, name="Robin Right")
    theirs = make_serves(club, robin)
    for number, serve in enumerate(theirs):
        see(serve, model, 5 + number)
    found = ask(coach, mine[0])["alike_of_others"]
    assert keys(found) == names(*theirs[:3])
    assert found[0]["reason"] == "Most alike of 5 by others"
    assert ask(player_login, mine[0])["alike_of_others"] == []
    ModelStroke.objects.create(player=player, stroke=theirs[4])
    assert keys(ask(player_login, mine[0])["alike_of_others"]) == names(theirs[4])


def test_strokes_of_nobody_and_of_another_club_are_never_alike(
    coach: Person, club: Club, other_club: Club, model: ModelVersion, mine: list[Stroke]
) -> None:
    stranger = Player.objects.create(club=other_club, name="Stranger")
    for serve in (*make_serves(other_club, stranger), *make_serves(club, None)):
        see(serve, model, 0)
    assert ask(coach, mine[0])["alike_of_others"] == []


def test_what_another_model_saw_is_not_compared(
    coach: Person, club: Club, player: Player, mine: list[Stroke]
) -> None:
    taught = make_model(club, "2")
    Likeness.objects.exclude(stroke=mine[0]).update(model_version=taught)
    found = ask(coach, mine[0])
    assert found["alike"] == []
    assert found["why_none_alike"] == ALONE


def test_a_stroke_that_was_moved_away_is_not_compared_and_comes_back_when_it_is_undone(
    coach: Person, mine: list[Stroke], earlier: list[Stroke]
) -> None:
    nearest = earlier[4]
    edit(nearest.video, coach.user, change(nearest, contact_frame=nearest.end_frame))
    assert keys(ask(coach, mine[0])["alike"])[0] == str(nearest.pk)  # inside of what was seen
    nearest.refresh_from_db()
    place = {name: getattr(nearest, name) + 6 for name in ("contact_frame", "end_frame")}
    edit(nearest.video, coach.user, change(nearest, **place))
    nearest.refresh_from_db()
    assert str(nearest.pk) not in keys(ask(coach, mine[0])["alike"])
    assert ask(coach, nearest)["why_none_alike"] == MOVED
    back = {name: value - 6 for name, value in place.items()}
    edit(nearest.video, coach.user, change(nearest, **back))
    assert keys(ask(coach, mine[0])["alike"])[0] == str(nearest.pk)


def test_a_stroke_given_to_the_other_player_is_not_compared(
    coach: Person, mine: list[Stroke]
) -> None:
    edit(mine[1].video, coach.user, change(mine[1], end="far"))
    mine[1].refresh_from_db()
    assert ask(coach, mine[0])["why_none_alike"] == ""
    assert str(mine[1].pk) not in keys(ask(coach, mine[0])["alike"])


def test_rejected_strokes_are_not_alike(coach: Person, mine: list[Stroke]) -> None:
    edit(mine[1].video, coach.user, change(mine[1], state="rejected"))
    assert keys(ask(coach, mine[0])["alike"]) == names(mine[2], mine[3], mine[4])


def test_where_the_network_has_seen_nothing_a_sentence_says_why(
    coach: Person, club: Club, player: Player
) -> None:
    before = make_serves(club, player)[0]
    assert ask(coach, before)["why_none_alike"] == UNSEEN
    by_hand = add(250, label="serve")
    edit(before.video, coach.user, by_hand)
    added = Stroke.objects.get(pk=by_hand.stroke_id)
    assert ask(coach, added)["why_none_alike"] == ADDED


def test_the_count_of_queries_grows_neither_with_strokes_nor_with_videos(
    coach: Person,
    club: Club,
    player: Player,
    model: ModelVersion,
    mine: list[Stroke],
    earlier: list[Stroke],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    assert earlier  # where there is no other video, one question more is asked
    ask(coach, mine[0])  # reads the timelines
    for _ in range(2):
        with django_assert_num_queries(19):
            assert len(ask(coach, mine[0])["alike"]) == 3
        for serve in make_serves(club, player):
            see(serve, model, 1)
        ask(coach, mine[0])


def test_a_likeness_goes_with_its_stroke(coach: Person, mine: list[Stroke]) -> None:
    Video.objects.get(pk=mine[0].video_id).delete()
    assert not Likeness.objects.exists()
