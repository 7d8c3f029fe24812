"""Goals over HTTP: set, refused in words, measured before and since."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd
from tests.insights.rows import play
from tests.people import Person

BEGIN = date(2026, 3, 10)
TOO_LONG = "A goal is due after its first day, within two years."
GOAL: dict[str, Any] = {
    "measure": "consistency",
    "label": "forehand",
    "target": 0.7,
    "begins_on": "2026-03-10",
    "due_on": "2026-04-10",
}


def url(player: Player) -> str:
    """Return where a player's goals are."""
    return f"/api/players/{player.pk}/goals/"


def progress(person: APIClient, player: Player) -> dict[str, Any]:
    """Return how far the player is with their one goal."""
    told: list[dict[str, Any]] = person.get(url(player)).json()
    assert len(told) == 1
    return told[0]


def play_forehands(club: Club, player: Player, days: int, consistency: float) -> None:
    """Play some forehands so many days after the goal's first."""
    day = BEGIN + timedelta(days=days)
    play(club, ["FFFFF"], {TableEnd.LEFT: player}, day=day, consistency=consistency)


def test_progress_is_told_before_and_since(
    coach: Person, player_login: Person, club: Club, player: Player
) -> None:
    made = coach.post(url(player), GOAL | {"note": "Elbow"}, format="json")
    assert made.status_code == 201
    play_forehands(club, player, -90, 0.1)  # too long ago
    play_forehands(club, player, -5, 0.5)
    play_forehands(club, player, 0, 0.8)
    play_forehands(club, player, 60, 0.1)  # after it was due
    told = progress(player_login, player)
    assert told["goal"]["author"] == "Coach"
    assert told["before"]["value"] == pytest.approx(0.5)
    assert told["now"]["value"] == pytest.approx(0.8)
    assert (told["is_reached"], told["is_sure"]) == (True, True)


@pytest.mark.parametrize(
    ("measure", "label", "target", "value"),
    [
        ("strokes", "", 10, 5),
        ("strokes", "serve", 1, 1),
        ("share", "smash", 0.2, 0.2),
        ("consistency", "", 0.9, 0.8),
        ("rally_length", "", 3, 4.0),
    ],
)
def test_every_measure_is_measured(
    player_login: Person,
    club: Club,
    player: Player,
    measure: str,
    label: str,
    target: float,
    value: float,
) -> None:
    other = Player.objects.create(club=club, name="Jun Sato")
    goal = GOAL | {"measure": measure, "label": label, "target": target}
    assert player_login.post(url(player), goal, format="json").status_code == 201
    assert progress(player_login, player)["now"] is None
    play(club, ["SfFbB", "FbK"], {TableEnd.LEFT: player, TableEnd.RIGHT: other}, day=BEGIN)
    told = progress(player_login, player)
    assert told["now"]["value"] == pytest.approx(value)
    assert told["is_reached"] is (value >= target)


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        (
            {"due_on": "2026-03-10"},
            "due_on",
            TOO_LONG,
        ),
        (
            {"due_on": "2029-03-10"},
            "due_on",
            TOO_LONG,
        ),
        ({"measure": "share", "label": ""}, "label", "A share is that of one class."),
        ({"measure": "rally_length"}, "label", "A rally is of no class."),
        ({"target": 0}, "target", "A target is above 0."),
        ({"target": 70}, "target", "This target is a share: at most 1, which is 100 %."),
    ],
)
def test_what_cannot_be_told_is_refused_in_words(
    coach: Person, player: Player, wrong: dict[str, Any], field: str, sentence: str
) -> None:
    answer = coach.post(url(player), GOAL | wrong, format="json")
    assert answer.status_code == 400
    assert answer.json()["fields"] == {field: [sentence]}


def test_a_goal_can_be_taken_back(coach: Person, player: Player) -> None:
    made = coach.post(url(player), GOAL, format="json").json()
    assert coach.delete(f"{url(player)}{made['id']}/").status_code == 204
    assert coach.get(url(player)).json() == []
