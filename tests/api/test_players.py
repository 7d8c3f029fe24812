"""The people who play."""

from __future__ import annotations

from loopdrive.accounts.models import Club, Player
from tests.people import Person


def test_a_coach_adds_renames_and_removes_a_player(coach: Person) -> None:
    made = coach.post("/api/players/", {"name": "Rin", "handedness": "left"}, format="json").json()
    one = f"/api/players/{made['id']}/"
    assert coach.patch(one, {"name": "Rin Mori"}, format="json").json()["name"] == "Rin Mori"
    assert coach.delete(one).status_code == 204
    assert coach.get(one).status_code == 404


def test_players_come_by_name_and_can_be_searched(coach: Person, club: Club) -> None:
    Player.objects.bulk_create(Player(club=club, name=name) for name in ("Zoe", "Ada", "Zora"))
    listed = coach.get("/api/players/").json()["results"]
    assert [each["name"] for each in listed] == ["Ada", "Zoe", "Zora"]
    found = coach.get("/api/players/?search=zo").json()["results"]
    assert [each["name"] for each in found] == ["Zoe", "Zora"]


def test_a_player_sees_only_themselves(player_login: Person, player: Player, club: Club) -> None:
    other = Player.objects.create(club=club, name="Other")
    listed = player_login.get("/api/players/").json()["results"]
    assert [each["id"] for each in listed] == [player.pk]
    assert player_login.get(f"/api/players/{other.pk}/").status_code == 404


def test_a_player_changes_nothing(player_login: Person, player: Player) -> None:
    one = f"/api/players/{player.pk}/"
    assert player_login.patch(one, {"name": "Champion"}, format="json").status_code == 403
    assert player_login.delete(one).status_code == 403


def test_another_club_sees_and_changes_nobody(stranger: Person, player: Player) -> None:
    one = f"/api/players/{player.pk}/"
    assert stranger.get("/api/players/").json()["results"] == []
    assert stranger.get(one).status_code == 404
    assert stranger.patch(one, {"name": "Ours"}, format="json").status_code == 404
    assert stranger.delete(one).status_code == 404


def test_a_wrong_hand_is_refused_in_words(coach: Person) -> None:
    answer = coach.post("/api/players/", {"name": "", "handedness": "third"}, format="json")
    assert set(answer.json()["fields"]) == {"name", "handedness"}
    assert answer.json()["detail"] == "Name may not be blank."
