"""How many labels may be wrong: only what the history says, with the number it rests on."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from loopdrive.accounts.models import Club, Role, User
from loopdrive.footage.models import Video
from loopdrive.learning.freeze import freeze
from loopdrive.review.correct import approve, correct
from loopdrive.review.queue.estimate import wilson
from tests.learning.approved import make_filmed, make_match, make_player
from tests.people import Person, make_user
from tests.rows import change, make_player_session


@pytest.fixture
def second(club: Club) -> User:
    """Another coach of the club."""
    return make_user(club, Role.COACH, "second@topspin.example")


@pytest.fixture
def video(coach: Person, club: Club) -> Video:
    """Ann's match with eight strokes nobody has looked at; a bare one beside it."""
    make_match(coach.user, club, make_player(club, "Bob"), strokes=0)
    other = make_filmed(make_player_session(club, "Cat"), make_player(club, "Cat"))
    confirm_all(coach.user, other)
    approve(video=other, user=coach.user, confirm_rest=False)
    return make_filmed(make_player_session(club, "Ann"), make_player(club, "Ann"))


def say(user: User, video: Video, at: slice, **values: str | int) -> None:
    """Let a user say something of some strokes."""
    changes = [change(stroke, **values) for stroke in list(video.strokes.all())[at]]
    correct(video=video, author=user, edit_id=uuid.uuid4(), changes=changes)


def confirm_all(user: User, video: Video) -> None:
    """Let a user look at every stroke and find it right."""
    say(user, video, slice(None), state="confirmed")


def noise(club: Club) -> dict[str, Any]:  # as JSON has it
    """Freeze, and return the estimate."""
    return dict(freeze(club=club, user=None)[0].noise)


def test_where_nobody_looked_twice_nothing_is_claimed(
    coach: Person, club: Club, video: Video
) -> None:
    confirm_all(coach.user, video)
    approve(video=video, user=coach.user, confirm_rest=False)
    assert noise(club) == {"second_look": None, "confirmed_in_bulk": None}


def test_what_a_second_person_changed_is_told_with_its_interval(
    coach: Person, second: User, club: Club, video: Video
) -> None:
    confirm_all(coach.user, video)
    say(second, video, slice(0, 1), label="smash")
    say(second, video, slice(1, 2), state="rejected")
    say(second, video, slice(2, 3), contact_frame=26)  # a frame later is the same contact
    say(second, video, slice(3, 4), state="confirmed")
    say(coach.user, video, slice(4, 5), label="smash")  # the same person is no second one
    approve(video=video, user=coach.user, confirm_rest=False)
    low, high = wilson(0.5, 4)
    assert noise(club)["second_look"] == {
        "n": 4,
        "changed": 2,
        "share": 0.5,
        "low": round(low, 4),
        "high": round(high, 4),
    }


def test_what_was_confirmed_in_bulk_is_as_sure_as_the_model(
    coach: Person, club: Club, video: Video
) -> None:
    say(coach.user, video, slice(0, 2), state="confirmed")
    approve(video=video, user=coach.user, confirm_rest=True)
    doubts = [
        1 - stroke.confidence for stroke in list(video.strokes.all())[2:] if stroke.confidence
    ]
    assert noise(club)["confirmed_in_bulk"] == {
        "n": 6,
        "expected_wrong": pytest.approx(sum(doubts)),
        "share": pytest.approx(sum(doubts) / 6, abs=1e-4),
    }


def test_who_took_a_verdict_back_has_not_judged(
    coach: Person, second: User, club: Club, video: Video
) -> None:
    say(coach.user, video, slice(0, 1), state="confirmed")
    say(coach.user, video, slice(0, 1), state="predicted")
    approve(video=video, user=second, confirm_rest=True)
    found = noise(club)
    assert found["confirmed_in_bulk"]["n"] == 8


def test_saying_where_a_ball_lands_is_no_second_look(
    coach: Person, club: Club, video: Video, second: User
) -> None:
    confirm_all(coach.user, video)
    say(second, video, slice(None), zone="left long")
    approve(video=video, user=coach.user, confirm_rest=False)
    assert noise(club)["second_look"] is None
