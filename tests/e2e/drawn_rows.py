"""A club that can train: drawn matches with real films, frozen, one of them kept for testing.

Run inside an installation, by `manage.py shell`: see tests/e2e/test_training.py.
"""

from __future__ import annotations

from loopdrive.accounts.models import Club, Role, User
from loopdrive.learning.freeze import freeze
from loopdrive.learning.lock_session import lock
from loopdrive.learning.request_training import request_training
from tests.learning.approved import make_player
from tests.learning.drawn_matches import make_drawn_match

TEACHING = {3: ("Ann", "Ben"), 4: ("Cem", "Dora")}  # by the seed a match is drawn from
TESTING = {5: ("Eva", "Fritz")}
A_FEW = 3  # steps of each stage


def prepare_to_train() -> None:
    """Approve three matches of people who never met, lock one and freeze all."""
    club, admin = _club_and_admin()
    coach = User.objects.get(member__club=club, member__role=Role.COACH)
    for seed, names in (TEACHING | TESTING).items():
        players = [make_player(club, name) for name in names]
        video = make_drawn_match(club, coach, seed, *players)
        if seed in TESTING:
            lock(player_session=video.player_session, user=admin)
    freeze(club=club, user=admin, title="Spring")


def train_a_little(most_steps: int = A_FEW) -> None:
    """Ask for a whole training whose stages end after a few steps."""
    club, admin = _club_and_admin()
    request_training(snapshot=club.snapshots.latest("number"), user=admin, most_steps=most_steps)


def _club_and_admin() -> tuple[Club, User]:
    club = Club.objects.earliest("pk")
    return club, User.objects.get(member__club=club, member__role=Role.ADMIN)
