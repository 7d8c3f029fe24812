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
SLOW_S = 10.0  # a slow test that does not say how slow
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


def about_s(item: pytest.Item) -> float:
    """How long a test takes, as far as its `slow` marker tells."""
    slow = item.get_closest_marker("slow")
    return slow.kwargs.get("about_s", SLOW_S) if slow else 0.0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the files of the slowest tests, and skip in words what needs absent footage.

    Where processes share the files out, none then waits for the other's long last one.
    """
    if config.getoption("of_the_database"):
        others = [item for item in items if not asks_for_the_database(item)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if asks_for_the_database(item)]
    if "PYTEST_XDIST_WORKER" in os.environ:
        longest_s: dict[Path, float] = {}
        for item in items:
            longest_s[item.path] = max(longest_s.get(item.path, 0), about_s(item))
        items.sort(key=lambda item: -longest_s[item.path])
    if FOOTAGE.is_dir():
        return
    for item in items:
        if item.get_closest_marker("footage"):
            item.add_marker(pytest.mark.skip(reason=ABSENT))
