"""A player's tactics over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loopdrive.accounts.models import Club, Player
from tests.insights.tactics.match_rows import make_match
from tests.people import Person

PLAYED = "SbF+ SbFb- sF- S- " * 3


@pytest.fixture
def opponent(club: Club) -> Player:
    """Whom the player meets."""
    return Player.objects.create(club=club, name="Ben Block")


def told(person: Person, player: Player, query: str = "") -> Any:
    """Return the tactics the API tells."""
    answer = person.get(f"/api/players/{player.pk}/tactics/?{query}")
    assert answer.status_code == 200, answer.json()
    return answer.json()


def test_a_player_reads_what_was_played_and_what_came_of_it(
    player_login: Person, club: Club, player: Player, opponent: Player
) -> None:
    make_match(club, player, opponent, PLAYED)
    tactics = told(player_login, player)
    assert (tactics["rallies"], tactics["strokes"]) == (12, 30)
    assert tactics["won"]["n"] == 12
    assert tactics["won"]["value"] == pytest.approx(1 / 4)
    nodes = {each["node"]["name"]: each for each in tactics["network"]["nodes"]}
    serve = nodes["player serve"]
    assert (serve["count"], serve["won"], serve["lost"]) == (9, 0, 3)
    assert (serve["out_degree"], serve["out_strength"], serve["in_strength"]) == (1, 6, 0)
    edges = {(each["source"], each["target"]): each for each in tactics["network"]["edges"]}
    assert edges["player serve", "opponent backhand"] == {
        "source": "player serve",
        "target": "opponent backhand",
        "count": 6,
        "won": 3,
        "lost": 3,
    }
    (pattern,) = tactics["patterns"]
    assert [stroke["label"] for stroke in pattern["strokes"]] == ["serve", "backhand", "forehand"]
    assert (pattern["count"], pattern["won"]["value"]) == (6, 0.5)


def test_few_rallies_are_said_to_be_few(
    coach: Person, club: Club, player: Player, opponent: Player
) -> None:
    assert told(coach, player)["told"] == "There are no rallies here yet."
    make_match(club, player, opponent, PLAYED)
    tactics = told(coach, player)
    assert not tactics["enough"]
    assert tactics["told"].startswith("Only 12 rallies: from 30 on")
    make_match(club, player, opponent, PLAYED * 2)
    assert told(coach, player)["enough"]


def test_zones_are_told_apart_only_when_asked_for(
    coach: Person, club: Club, player: Player, opponent: Player
) -> None:
    make_match(club, player, opponent, PLAYED)
    assert told(coach, player)["zones_known"] == 1
    names = {each["node"]["name"] for each in told(coach, player)["network"]["nodes"]}
    by_zone = told(coach, player, "zones=true")
    assert by_zone["zones"]
    assert "player serve" in names
    assert "player serve right long" in {
        each["node"]["name"] for each in by_zone["network"]["nodes"]
    }


def test_one_opponent_can_be_looked_at_alone_and_so_can_a_span(
    coach: Person, club: Club, player: Player, opponent: Player
) -> None:
    other = Player.objects.create(club=club, name="Cem Chop")
    make_match(club, player, opponent, PLAYED)
    make_match(club, player, other, "SfB+ " * 6, played_on=date(2026, 4, 1))
    met = told(coach, player)["opponents"]
    assert [(each["name"], each["rallies"]) for each in met] == [("Ben Block", 12), ("Cem Chop", 6)]
    assert told(coach, player, f"opponent={other.pk}")["rallies"] == 6
    assert told(coach, player, "first=2026-04-01")["rallies"] == 6
    assert told(coach, player, "last=2026-03-31")["rallies"] == 12
    backwards = coach.get(f"/api/players/{player.pk}/tactics/?first=2026-04-01&last=2026-03-01")
    assert backwards.json()["detail"] == "The last day is before the first."


def test_an_opponent_of_another_club_does_not_exist(
    coach: Person, stranger: Person, other_club: Club, player: Player
) -> None:
    theirs = Player.objects.create(club=other_club, name="Dora Drive")
    assert coach.get(f"/api/players/{player.pk}/tactics/?opponent={theirs.pk}").status_code == 404


def test_a_player_does_not_see_another_players_tactics(
    player_login: Person, opponent: Player
) -> None:
    assert player_login.get(f"/api/players/{opponent.pk}/tactics/").status_code == 404


def test_feeding_is_no_rally(coach: Person, club: Club, player: Player, opponent: Player) -> None:
    make_match(club, player, opponent, "FFFFFFFF SbF+")
    assert told(coach, player)["rallies"] == 1


def test_the_number_of_questions_does_not_grow_with_the_season(
    coach: Person, club: Club, player: Player, opponent: Player
) -> None:
    counts = []
    for matches in (1, 4):
        for _ in range(matches):
            make_match(club, player, opponent, PLAYED)
        told(coach, player)  # reads the new timelines
        with CaptureQueriesContext(
            connection,
        ) as asked:
            told(coach, player)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 14
