"""Homework over HTTP: given with examples, answered by the next videos, refused in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd
from loopdrive.insights.models import Homework, ModelStroke
from tests.insights.rows import play
from tests.people import Person

LEFT = TableEnd.LEFT


def url(player: Player) -> str:
    """Return where a player's homework is."""
    return f"/api/players/{player.pk}/homework/"


def task(**values: Any) -> dict[str, Any]:
    """Return a form for twenty backhands in a week."""
    due_on = (date.today() + timedelta(days=7)).isoformat()
    return {"label": "backhand", "repeats": 20, "due_on": due_on, "note": "Elbow close"} | values


def answer(person: APIClient, player: Player) -> dict[str, Any]:
    """Return the player's one homework with what has come of it."""
    told: list[dict[str, Any]] = person.get(url(player)).json()
    assert len(told) == 1
    return told[0]


def test_the_next_videos_answer(
    coach: Person, player_login: Person, club: Club, player: Player
) -> None:
    play(club, ["BBBBBBBB"], {LEFT: player}, title="Before", day=date.today())
    assert coach.post(url(player), task(), format="json").status_code == 201
    told = answer(player_login, player)
    assert told["homework"]["author"] == "Coach"
    assert (told["count"], told["sessions"], told["is_done"]) == (0, [], False)
    play(club, ["BBBBBBBB", "FF"], {LEFT: player}, title="First", day=date.today())
    play(club, ["BBBBBBBBBBBB"], {LEFT: player}, title="Second", day=date.today())
    told = answer(player_login, player)
    assert told["count"] == 20
    assert {(each["title"], each["count"]) for each in told["sessions"]} == {
        ("First", 8),
        ("Second", 12),
    }
    assert (told["is_done"], told["is_late"]) == (True, False)
    late = date.today() + timedelta(days=8)
    play(club, ["BBBBBBBB"], {LEFT: player}, title="Too late", day=late)
    assert answer(player_login, player)["count"] == 20


def test_what_is_not_done_in_time_is_late(player_login: Person, player: Player) -> None:
    yesterday = date.today() - timedelta(days=1)
    Homework.objects.create(player=player, label="serve", repeats=5, due_on=yesterday)
    assert answer(player_login, player)["is_late"] is True


def test_examples_are_what_the_player_may_see(
    coach: Person, player_login: Person, club: Club, player: Player
) -> None:
    own = play(club, ["B"], {LEFT: player}).strokes.get()
    other = Player.objects.create(club=club, name="Mei Chen")
    model = play(club, ["B"], {LEFT: other}).strokes.get()
    examples = [str(own.pk), str(model.pk)]
    refused = coach.post(url(player), task(examples=examples), format="json")
    assert refused.status_code == 400
    sentence = "Mina Ito may not see one of these strokes: hold it up to them first."
    assert refused.json()["fields"] == {"examples": [sentence]}
    assert not Homework.objects.exists()
    ModelStroke.objects.create(player=player, stroke=model)
    assert coach.post(url(player), task(examples=examples), format="json").status_code == 201
    assert set(answer(player_login, player)["homework"]["example_strokes"]) == set(examples)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"due_on": "2020-01-01"}, "due_on"),
        ({"due_on": "2099-01-01"}, "due_on"),
        ({"repeats": 0}, "repeats"),
        ({"label": "lob"}, "label"),
    ],
)
def test_what_nobody_can_do_is_refused(
    coach: Person, player: Player, wrong: dict[str, Any], field: str
) -> None:
    refused = coach.post(url(player), task(**wrong), format="json")
    assert refused.status_code == 400
    assert list(refused.json()["fields"]) == [field]


def test_homework_can_be_taken_back(coach: Person, player: Player) -> None:
    given = coach.post(url(player), task(), format="json").json()
    assert coach.delete(f"{url(player)}{given['id']}/").status_code == 204
    assert coach.get(url(player)).json() == []
