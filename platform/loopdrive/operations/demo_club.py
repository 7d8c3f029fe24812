"""The demo club: three logins with random passwords, and two players."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import TypedDict

from django.conf import settings
from django.db import transaction

from loopdrive.accounts.models import ApiToken, Club, Handedness, Member, Player, Role, User

CLUB = "Demo Club"
PEOPLE = {Role.ADMIN: "Alex Admin", Role.COACH: "Chris Coach", Role.PLAYER: "Mika Player"}


class Account(TypedDict):
    """One login as it stands in demo.json."""

    email: str
    password: str
    token: str


class Demo(TypedDict):
    """What demo.json holds."""

    url: str
    club: str
    accounts: dict[str, Account]


def demo_file() -> Path:
    """Return where the logins are kept."""
    return settings.VAR / "demo.json"


def undrawn_mark() -> Path:
    """Return the file that is there until the demo video was drawn and handed in."""
    return settings.VAR / "demo.undrawn"


def read_demo() -> Demo | None:
    """Return the demo logins, if this installation has any."""
    if not demo_file().exists():
        return None
    demo: Demo = json.loads(demo_file().read_text())
    return demo


def write_demo(demo: Demo) -> None:
    """Keep the logins where only their owner can read them."""
    draft = demo_file().with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(demo, file, indent=2)
    draft.replace(demo_file())


@transaction.atomic
def found_demo_club(*, url: str) -> Demo:
    """Create the club with its people and return their logins."""
    club = Club.objects.create(name=CLUB)
    accounts = {role.value: _account(club, role, name) for role, name in PEOPLE.items()}
    player = User.objects.get(email=accounts["player"]["email"])
    Player.objects.create(club=club, user=player, name=player.name, handedness=Handedness.RIGHT)
    Player.objects.create(club=club, name="Robin Right", handedness=Handedness.RIGHT)
    demo: Demo = {"url": url, "club": CLUB, "accounts": accounts}
    write_demo(demo)
    undrawn_mark().touch()
    return demo


def _account(club: Club, role: Role, name: str) -> Account:
    password = secrets.token_urlsafe(9)
    user = User.objects.create_user(f"{role.value}@demo.example", password, name=name)
    Member.objects.create(user=user, club=club, role=role)
    _, key = ApiToken.issue(user=user, name="demo")
    return {"email": user.email, "password": password, "token": key}
