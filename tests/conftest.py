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
DATABASE = {"db", "transactional_db"}  # pytest-django's fixtures
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a second run of the tests, on other servers, leave out what those cannot change."""
    parser.addoption(
        "--of-the-database", action="store_true", help="run only what asks for the database"
    )


def asks_for_the_database(item: pytest.Item) -> bool:
    """Whether a test is marked `django_db`, or one of its fixtures is about the database."""
    fixtures = item.fixturenames if isinstance(item, pytest.Function) else []
    return bool(item.get_closest_marker("django_db")) or not DATABASE.isdisjoint(fixtures)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with files that have slow tests, and skip in words what needs absent footage.

    Where processes share the files out, none then waits for the other's long last one.
    """
    if config.getoption("of_the_database"):
        others = [item for item in items if not asks_for_the_database(item)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if asks_for_the_database(item)]
    if "PYTEST_XDIST_WORKER" in os.environ:
        slow = {item.path for item in items if item.get_closest_marker("slow")}
        items.sort(key=lambda item: item.path not in slow)
    if FOOTAGE.is_dir():
        return
    for item in items:
        if item.get_closest_marker("footage"):
            item.add_marker(pytest.mark.skip(reason=ABSENT))
