"""The people of every permission test: a club's admin, coach, player, another club's coach, nobody.

Each fixture is a signed-in API client that knows its user, so that a test reads
`coach.get("/api/videos/")` and `coach.user`. `nobody` is a client that never signed in.
"""

from __future__ import annotations

import pytest
from rest_framework.test import APIClient

from loopdrive.accounts.models import ApiToken, Club, Handedness, Member, Player, Role, User

PASSWORD = "rubber-sponge-blade-7"


class Person(APIClient):
    """An API client signed in as `user`, by the same session a browser would have."""

    def __init__(self, user: User) -> None:
        super().__init__()
        self.user = user
        self.force_login(user)

    def token(self, name: str = "script") -> str:
        """Make a personal token and return its key."""
        return ApiToken.issue(user=self.user, name=name)[1]


def make_user(club: Club, role: Role, email: str, name: str = "") -> User:
    """Make a login with the password PASSWORD and its membership."""
    user = User.objects.create_user(email, PASSWORD, name=name or email.split("@")[0].title())
    Member.objects.create(user=user, club=club, role=role)
    return user


@pytest.fixture
def club(db: None) -> Club:
    """The club that owns what a test is about."""
    return Club.objects.create(name="Topspin Berlin")


@pytest.fixture
def other_club(db: None) -> Club:
    """A club that must never see the first one's data."""
    return Club.objects.create(name="Backspin Hamburg")


@pytest.fixture
def admin(club: Club) -> Person:
    """The club's admin."""
    return Person(make_user(club, Role.ADMIN, "admin@topspin.example"))


@pytest.fixture
def coach(club: Club) -> Person:
    """The coach who owns the footage."""
    return Person(make_user(club, Role.COACH, "coach@topspin.example"))


@pytest.fixture
def player_login(club: Club) -> Person:
    """The login of the player, who sees only what they are in."""
    return Person(make_user(club, Role.PLAYER, "player@topspin.example"))


@pytest.fixture
def player(club: Club, player_login: Person) -> Player:
    """The person who plays in the videos, with the login `player_login`."""
    return Player.objects.create(
        club=club, user=player_login.user, name="Mina Ito", handedness=Handedness.RIGHT
    )


@pytest.fixture
def stranger(other_club: Club) -> Person:
    """A coach of another club."""
    return Person(make_user(other_club, Role.COACH, "coach@backspin.example"))


@pytest.fixture
def nobody(db: None) -> APIClient:
    """Somebody who never signed in."""
    return APIClient()
