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
REDIS_NUMBERS = range(15, 0, -1)  # a fresh Redis has 16; nought is left alone


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
        number = empty_redis_number(urls["REDIS_URL"])
    except redis.RedisError:
        yield None, "Redis cannot be reached, see REDIS_URL"
        return
    ours = {
        # pytest-django makes and drops a database of this name with test_ before it
        "DATABASE_URL": with_path(urls["DATABASE_URL"], f"loopdrive_{os.getpid()}"),
        "REDIS_URL": with_path(urls["REDIS_URL"], str(number)),
    }
    try:
        yield ours, ""
    finally:
        redis.Redis.from_url(ours["REDIS_URL"]).flushdb()


def empty_redis_number(url: str) -> int:
    """Return the number of a Redis database nobody uses."""
    for number in REDIS_NUMBERS:
        if redis.Redis.from_url(with_path(url, str(number)), socket_timeout=2).dbsize() == 0:
            return number
    raise redis.RedisError("every Redis database is in use")


def with_path(url: str, path: str) -> str:
    """Return the address with another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{path}"))
