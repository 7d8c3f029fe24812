"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache

pytest_plugins = ["tests.people"]

ROOT = Path(__file__).resolve().parents[1]
FOOTAGE = Path(os.environ.get("LOOPDRIVE_DATA", ROOT.parent / "shared" / "data"))
ABSENT = f"the real footage is not here (looked in {FOOTAGE}; LOOPDRIVE_DATA names another place)"


@pytest.fixture(autouse=True)
def _forgotten_attempts() -> Iterator[None]:
    """Empty the cache, so that one test's failed logins do not throttle the next one's."""
    yield
    cache.clear()


@pytest.fixture(scope="session")
def footage_dir() -> Path:
    """Return the folder of real footage, for tests marked `footage`."""
    return FOOTAGE


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with files that have slow tests, and skip in words what needs absent footage.

    Where processes share the files out, none then waits for the other's long last one.
    """
    if "PYTEST_XDIST_WORKER" in os.environ:
        slow = {item.path for item in items if item.get_closest_marker("slow")}
        items.sort(key=lambda item: item.path not in slow)
    if FOOTAGE.is_dir():
        return
    for item in items:
        if item.get_closest_marker("footage"):
            item.add_marker(pytest.mark.skip(reason=ABSENT))
