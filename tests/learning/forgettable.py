"""A club in which somebody is forgotten: fixtures and crops of both tests of that."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from inference.data.crop_names import crop_name
from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Video
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import Snapshot
from tests.learning.approved import make_match, make_player
from tests.people import Person

NAME = "Annegret Mustermann"
OTHERS = ("Bob", "Cat", "Dan", "Eve", "Fay")


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A storage in which no other test has left anything."""
    stored = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path / "media"}}
    settings.STORAGES = {**settings.STORAGES, "default": stored}
    return tmp_path / "media"


@pytest.fixture(autouse=True)
def training_root(settings: Settings, tmp_path: Path) -> Path:
    """A place of its own for crops."""
    settings.TRAINING_ROOT = tmp_path / "training"
    return Path(settings.TRAINING_ROOT)


@pytest.fixture
def ann(club: Club) -> Player:
    """Who wants to be forgotten; her login is for nothing but watching herself."""
    return make_player(club, NAME)


@pytest.fixture
def videos(club: Club, coach: Person, ann: Player) -> dict[str, Video]:
    """Approved matches, by who plays."""
    bob, cat, dan, eve, fay = (make_player(club, name) for name in OTHERS)
    return {
        "ann": make_match(coach.user, club, ann, bob),
        "cat": make_match(coach.user, club, cat, dan),
        "eve": make_match(coach.user, club, eve, fay),
    }


@pytest.fixture
def snapshot(club: Club, videos: dict[str, Video]) -> Snapshot:
    """All of it, frozen."""
    return freeze(club=club, user=None)[0]


def keep_crops(root: Path, video: Video) -> set[str]:
    """Keep what a training would keep of a film, and return the names of the files."""
    (root / "crops").mkdir(parents=True, exist_ok=True)
    name = crop_name(video.sha256, [("left", None), ("right", None)])
    names = {f"{name}-left-luma.npy", f"{name}.json"}
    for each in names:
        (root / "crops" / each).write_bytes(b"pictures")
    return names


def crops(root: Path) -> set[str]:
    """Return the names of all that is kept."""
    return {path.name for path in (root / "crops").iterdir()}
