"""The club's logins, kept by its admins."""

from __future__ import annotations

from typing import Any

import pytest
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Member, Player, Role, User
from tests.people import PASSWORD, Person

NEW = {
    "email": "New@Topspin.example",
    "name": "New Coach",
    "role": "coach",
    "password": "wooden-paddle-topspin-9",
}


def url(person: Person) -> str:
    """Return the address of a person's membership."""
    return f"/api/members/{person.user.member.pk}/"


def test_an_admin_adds_a_coach_who_can_then_sign_in(admin: Person, nobody: APIClient) -> None:
    made = admin.post("/api/members/", NEW, format="json")
    assert made.status_code == 201
    assert made.data["email"] == "new@topspin.example"
    assert "password" not in made.data
    login = {"email": NEW["email"], "password": NEW["password"]}
    signed_in = nobody.post("/api/account/login/", login, format="json")
    assert signed_in.data["me"]["role"] == "coach"


def test_members_are_listed_with_their_players(
    admin: Person, player: Player, coach: Person
) -> None:
    listed = {each["email"]: each for each in admin.get("/api/members/").json()["results"]}
    assert listed["player@topspin.example"]["player"] == player.pk
    assert listed["coach@topspin.example"]["player"] is None


def test_a_member_can_be_joined_to_a_player_and_parted_again(
    admin: Person, club: Club, player_login: Person
) -> None:
    rin = Player.objects.create(club=club, name="Rin")
    assert (
        admin.patch(url(player_login), {"player": rin.pk}, format="json").json()["player"] == rin.pk
    )
    rin.refresh_from_db()
    assert rin.user == player_login.user
    parted = admin.patch(url(player_login), {"player": None}, format="json")
    assert parted.json()["player"] is None


def test_another_clubs_player_cannot_be_joined(
    admin: Person, other_club: Club, player_login: Person
) -> None:
    theirs = Player.objects.create(club=other_club, name="Theirs")
    answer = admin.patch(url(player_login), {"player": theirs.pk}, format="json")
    assert answer.status_code == 400


def test_an_address_belongs_to_one_login(admin: Person, coach: Person) -> None:
    answer = admin.post("/api/members/", NEW | {"email": "COACH@topspin.example"}, format="json")
    assert answer.status_code == 400
    assert "email" in answer.data["fields"]


@pytest.mark.parametrize(
    "change", [{"password": "12345"}, {"role": "owner"}, {"email": "not an address"}, {"name": ""}]
)
def test_what_is_wrong_with_a_new_member_is_said(admin: Person, change: dict[str, Any]) -> None:
    answer = admin.post("/api/members/", NEW | change, format="json")
    assert answer.status_code == 400
    assert list(answer.data["fields"]) == list(change)
    assert answer.data["detail"]


def test_a_new_member_needs_a_password(admin: Person) -> None:
    answer = admin.post(
        "/api/members/", {k: v for k, v in NEW.items() if k != "password"}, format="json"
    )
    assert answer.data["fields"] == {"password": ["Choose a first password."]}


@pytest.mark.parametrize("method", ["patch", "delete"])
def test_the_last_admin_stays(admin: Person, coach: Person, method: str) -> None:
    answer = getattr(admin, method)(url(admin), {"role": "coach"}, format="json")
    assert answer.status_code == 409
    assert Member.objects.get(user=admin.user).role == Role.ADMIN


def test_an_admin_may_leave_when_there_is_another(admin: Person, coach: Person) -> None:
    assert admin.patch(url(coach), {"role": "admin"}, format="json").status_code == 200
    assert admin.delete(url(admin)).status_code == 204
    assert not User.objects.filter(pk=admin.user.pk).exists()


def test_a_removed_member_is_signed_out(admin: Person, coach: Person) -> None:
    assert admin.delete(url(coach)).status_code == 204
    assert coach.get("/api/players/").status_code == 401


def test_a_new_password_given_by_the_admin_ends_the_members_sessions(
    admin: Person, coach: Person
) -> None:
    admin.patch(url(coach), {"password": "wooden-paddle-topspin-9"}, format="json")
    assert coach.get("/api/players/").status_code == 401


def test_another_clubs_members_do_not_exist(admin: Person, stranger: Person) -> None:
    assert admin.get(url(stranger)).status_code == 404
    assert admin.delete(url(stranger)).status_code == 404
    emails = [each["email"] for each in admin.get("/api/members/").json()["results"]]
    assert stranger.user.email not in emails


def test_a_coach_cannot_make_themselves_admin(coach: Person) -> None:
    assert coach.patch(url(coach), {"role": "admin"}, format="json").status_code == 403
    assert PASSWORD not in coach.get("/api/members/").content.decode()
