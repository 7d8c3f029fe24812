"""A club that has promoted a model of its own: its videos were analysed by the shipped one.

Both of its models have the shipped weights, so that a real worker can analyse with them.
Run inside an installation, by `manage.py shell`: see tests/e2e/test_old_videos.py.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from loopdrive.accounts.models import Club, Role, User
from loopdrive.engine.champion import shipped_champion
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.engine.weights_store import store_weights
from loopdrive.review.correct import reopen
from tests.learning.approved import make_player
from tests.learning.drawn_matches import make_drawn_match

MATCHES = {3: ("Ann", "Ben"), 4: ("Cem", "Dora"), 5: ("Eva", "Fritz")}  # by seed


def make_videos_old() -> None:
    """Film three matches, and give the club a champion and a challenger."""
    club = Club.objects.earliest("pk")
    coach = User.objects.get(member__club=club, member__role=Role.COACH)
    for seed, names in MATCHES.items():
        video = make_drawn_match(club, coach, seed, *(make_player(club, name) for name in names))
        reopen(video=video)
    make_model(club, "1", Alias.CHAMPION)
    make_model(club, "2")


def make_model(club: Club, version: str, alias: str = "") -> ModelVersion:
    """Make a model of the club out of the shipped weights."""
    key = f"models/club-{version}"
    with TemporaryDirectory() as folder:
        weights = shutil.copytree(shipped_champion().path, Path(folder) / "weights")
        store_weights(weights, key)
    return ModelVersion.objects.create(
        club=club, name="club", version=version, folder=key, sha256=version, alias=alias
    )


def take_the_other(club: Club) -> None:
    """Make the challenger the champion, so that every video is an old one again."""
    ModelVersion.objects.filter(club=club, alias=Alias.CHAMPION).update(alias="")
    ModelVersion.objects.filter(club=club, version="2").update(alias=Alias.CHAMPION)
