"""PostgreSQL and Redis for the second run of the backend tests, with names of its own on both."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg
import redis

BACKEND_URLS = {
    "DATABASE_URL": "postgres://postgres@127.0.0.1:5432/postgres",
    "REDIS_URL": "redis://127.0.0.1:6379/0",
}
REDIS_NUMBERS = 16  # of a fresh Redis; nought is left alone
PARALLEL = min(os.cpu_count() or 1, 4)  # test processes, each with a Redis number of its own


@contextmanager
def throwaway_servers() -> Iterator[tuple[dict[str, str] | None, str]]:
    """Yield the two addresses and "", or None and why there are none."""
    urls = {name: os.environ.get(name, default) for name, default in BACKEND_URLS.items()}
    try:
        psycopg.connect(urls["DATABASE_URL"], connect_timeout=2).close()
    except psycopg.OperationalError:
        yield None, "PostgreSQL cannot be reached, see DATABASE_URL"
        return
    try:
        first = empty_redis_numbers(urls["REDIS_URL"])
    except redis.RedisError:
        yield None, "Redis cannot be reached, see REDIS_URL"
        return
    ours = {
        # pytest-django makes and drops a database of this name with test_ before it
        "DATABASE_URL": with_path(urls["DATABASE_URL"], f"loopdrive_{os.getpid()}"),
        "REDIS_URL": with_path(urls["REDIS_URL"], str(first)),
    }
    try:
        yield ours, ""
    finally:
        for number in range(first, first + PARALLEL):
            redis.Redis.from_url(with_path(ours["REDIS_URL"], str(number))).flushdb()


def empty_redis_numbers(url: str) -> int:
    """Return the first of as many databases in a row, used by nobody, as there are processes."""
    for first in range(REDIS_NUMBERS - PARALLEL, 0, -1):
        numbers = range(first, first + PARALLEL)
        if not any(redis_size(with_path(url, str(number))) for number in numbers):
            return first
    raise redis.RedisError("every Redis database is in use")


def redis_size(url: str) -> int:
    """Return how many keys a Redis database holds."""
    return int(redis.Redis.from_url(url, socket_timeout=2).dbsize())


def with_path(url: str, path: str) -> str:
    """Return the address with another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{path}"))
