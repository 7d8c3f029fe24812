"""The demo club's logins work, are kept from other people's eyes, and follow the address."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from pytest_django import Settings
from rest_framework.test import APIClient

from loopdrive.accounts.models import Member, Player
from loopdrive.operations.demo_club import demo_file, found_demo_club, read_demo
from loopdrive.operations.management.commands.up import address, move_demo

URL = "http://127.0.0.1:8000"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.VAR = tmp_path


def test_the_logins_stand_in_demo_json_for_the_owner_only() -> None:
    demo = found_demo_club(url=URL)
    assert read_demo() == demo
    assert stat.S_IMODE(demo_file().stat().st_mode) == 0o600
    assert (demo["url"], demo["club"]) == (URL, "Demo Club")
    assert set(demo["accounts"]) == {"admin", "coach", "player"}


@pytest.mark.parametrize("role", ["admin", "coach", "player"])
def test_each_login_opens_the_door_by_password_and_by_token(role: str) -> None:
    account = found_demo_club(url=URL)["accounts"][role]
    by_password = APIClient().post(
        "/api/account/login/",
        {"email": account["email"], "password": account["password"]},
        format="json",
    )
    assert by_password.status_code == 200, by_password.content
    by_token = APIClient(headers={"authorization": f"Token {account['token']}"})
    assert by_token.get("/api/account/").json()["me"]["role"] == role


def test_the_player_login_belongs_to_a_player() -> None:
    found_demo_club(url=URL)
    assert Player.objects.get(user__isnull=False).user == Member.objects.get(role="player").user


def test_two_demo_clubs_have_different_passwords(settings: Settings, tmp_path: Path) -> None:
    first = found_demo_club(url=URL)["accounts"]["coach"]["password"]
    Member.objects.all().delete()
    type(Player.objects.first().user).objects.all().delete()  # type: ignore[union-attr]
    assert found_demo_club(url=URL)["accounts"]["coach"]["password"] != first


def test_the_address_follows_another_port() -> None:
    found_demo_club(url=URL)
    moved = move_demo("http://127.0.0.1:9000")
    assert moved == read_demo()
    assert moved is not None
    assert moved["url"] == "http://127.0.0.1:9000"


def test_without_a_demo_there_is_nothing_to_move() -> None:
    assert move_demo(URL) is None
    assert not demo_file().exists()


def test_a_server_for_everybody_is_shown_at_an_address_that_works_here() -> None:
    assert address("0.0.0.0", 8000) == URL  # noqa: S104
    assert address("club.example", 80) == "http://club.example:80"
