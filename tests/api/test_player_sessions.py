"""Player sessions by the API: made, listed, searched, changed, removed."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Participant, PlayerSession, TableEnd, Video
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video

# login, user, member, sessions with counts, participants, videos, ingests, analyses
LIST_QUERIES = 9


def address(player_session: PlayerSession) -> str:
    return f"/api/player-sessions/{player_session.pk}/"


def titles(answer: Any) -> list[str]:
    return [row["title"] for row in answer.json()["results"]]


def test_a_coach_makes_a_session_with_its_players(
    coach: Person, club: Club, player: Player
) -> None:
    answer = coach.post(
        "/api/player-sessions/",
        {
            "title": "Tuesday multiball",
            "played_on": "2026-11-17",
            "participants": [{"player": player.pk, "end": "near"}],
        },
        format="json",
    )
    assert answer.status_code == 201
    made = PlayerSession.objects.get()
    assert (made.club, made.created_by) == (club, coach.user)
    assert answer.json()["id"] == str(made.pk)
    assert answer.json()["participants"] == [
        {"player": player.pk, "name": "Mina Ito", "end": "near"}
    ]
    assert answer.json()["videos"] == []


def test_title_and_day_are_enough(coach: Person) -> None:
    sent = {"title": "Match", "played_on": "2026-11-17"}
    assert coach.post("/api/player-sessions/", sent, format="json").status_code == 201


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"played_on": "tomorrow"}, "played_on"),
        ({"participants": [{"player": 999_999}]}, "participants.0.player"),
        ({"participants": [{"player": "P"}, {"player": "P"}]}, "participants"),
        (
            {"participants": [{"player": "P", "end": "left"}, {"player": "Q", "end": "left"}]},
            "participants",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(
    coach: Person, club: Club, player: Player, change: dict[str, Any], field: str
) -> None:
    second = Player.objects.create(club=club, name="Ole")
    people = {"P": player.pk, "Q": second.pk}
    for each in change.get("participants", []):
        each["player"] = people.get(each["player"], each["player"])
    sent = {"title": "Match", "played_on": "2026-11-17", **change}
    answer = coach.post("/api/player-sessions/", sent, format="json")
    assert answer.status_code == 400
    assert field in answer.json()["fields"]
    assert not PlayerSession.objects.exists()


@pytest.mark.parametrize("rows", [3, 30])
def test_a_list_costs_the_same_queries_however_long(
    rows: int,
    coach: Person,
    club: Club,
    player: Player,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(rows):
        session = make_player_session(club, f"Session {number}")
        Participant.objects.create(player_session=session, player=player)
        for _ in range(2):
            make_analysis(make_video(session, players={TableEnd.LEFT: player}), strokes=1)
    with django_assert_num_queries(LIST_QUERIES):
        answer = coach.get("/api/player-sessions/")
    found = answer.json()["results"]
    assert len(found) == rows
    assert {(row["video_count"], row["stroke_count"]) for row in found} == {(2, 2)}
    assert all(len(row["videos"]) == 2 for row in found)


def test_a_session_is_found_once_by_any_of_its_words(
    coach: Person, club: Club, player: Player
) -> None:
    drill = make_player_session(club, "Morning drill")
    Participant.objects.create(player_session=drill, player=player)
    for number in range(3):
        make_video(drill, filename=f"backhand-{number}.mp4")
    make_player_session(club, "Evening match")

    def found(words: str) -> list[str]:
        return titles(coach.get("/api/player-sessions/", {"search": words}))

    assert found("drill") == found("mina") == found("backhand") == ["Morning drill"]
    assert found("backhand mina") == ["Morning drill"]
    assert found("forehand") == []
    assert len(found("")) == 2


def test_sessions_are_found_by_player_and_day(coach: Person, club: Club, player: Player) -> None:
    joined = make_player_session(club, "Joined")
    Participant.objects.create(player_session=joined, player=player)
    filmed = make_player_session(club, "Filmed")
    make_video(filmed, players={TableEnd.FAR: player})
    old = make_player_session(club, "Old")
    PlayerSession.objects.filter(pk=old.pk).update(played_on="2020-01-01")

    def found(**asked: str | int) -> set[str]:
        return set(titles(coach.get("/api/player-sessions/", asked)))

    assert found(player=player.pk) == {"Joined", "Filmed"}
    assert found(played_to="2020-12-31") == {"Old"}
    assert found(played_from="2020-01-02") == {"Joined", "Filmed"}


def test_given_participants_replace_the_present_ones(
    coach: Person, club: Club, player: Player
) -> None:
    session = make_player_session(club)
    Participant.objects.create(player_session=session, player=player)
    rival = Player.objects.create(club=club, name="Ole")
    change = {"participants": [{"player": rival.pk, "end": "far"}]}
    answer = coach.patch(address(session), change, format="json")
    assert [each["name"] for each in answer.json()["participants"]] == ["Ole"]
    answer = coach.patch(address(session), {"title": "Renamed"}, format="json")
    assert [each["name"] for each in answer.json()["participants"]] == ["Ole"]


def test_a_deleted_session_takes_its_videos_along(coach: Person, club: Club) -> None:
    session = make_player_session(club)
    make_video(session)
    assert coach.delete(address(session)).status_code == 204
    assert not Video.objects.exists()
    assert not PlayerSession.objects.exists()


def test_each_person_sees_and_does_what_they_may(
    coach: Person,
    admin: Person,
    player_login: Person,
    stranger: Person,
    nobody: APIClient,
    club: Club,
    player: Player,
) -> None:
    played = make_player_session(club, "Played")
    make_video(played, players={TableEnd.LEFT: player})
    make_video(played, filename="without-them.mp4")
    unseen = make_player_session(club, "Unseen")

    def statuses(person: APIClient, at: PlayerSession) -> list[int]:
        return [
            person.get(address(at)).status_code,
            person.patch(address(at), {"notes": "good"}, format="json").status_code,
        ]

    assert statuses(coach, played) == statuses(admin, unseen) == [200, 200]
    assert statuses(player_login, played) == [200, 403]
    assert statuses(player_login, unseen) == [404, 403]
    assert statuses(stranger, played) == [404, 404]
    assert statuses(nobody, played) == [401, 401]
    new = {"title": "Mine", "played_on": "2026-11-17"}
    assert player_login.post("/api/player-sessions/", new, format="json").status_code == 403
    assert nobody.post("/api/player-sessions/", new, format="json").status_code == 401
    assert titles(player_login.get("/api/player-sessions/")) == ["Played"]
    assert titles(stranger.get("/api/player-sessions/")) == []

    seen = player_login.get(address(played)).json()
    assert [video["filename"] for video in seen["videos"]] == ["rally.mp4"]
    assert seen["video_count"] == 1
    for person in (player_login, stranger, nobody):
        assert person.delete(address(played)).status_code in (401, 403, 404)
    assert PlayerSession.objects.count() == 2


def test_the_counts_a_player_reads_are_of_what_they_may_see(
    player_login: Person, club: Club, player: Player
) -> None:
    played = make_player_session(club)
    make_analysis(make_video(played, players={TableEnd.LEFT: player}), strokes=3)
    make_analysis(make_video(played), strokes=5)
    assert player_login.get(address(played)).json()["stroke_count"] == 3


def test_a_player_does_not_find_videos_they_are_not_in(
    player_login: Person, club: Club, player: Player
) -> None:
    played = make_player_session(club, "Played")
    make_video(played, players={TableEnd.LEFT: player}, filename="mine.mp4")
    make_video(played, filename="secret.mp4")
    assert titles(player_login.get("/api/player-sessions/", {"search": "played"})) == ["Played"]
    assert titles(player_login.get("/api/player-sessions/", {"search": "secret"})) == []
