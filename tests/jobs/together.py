"""Doing one thing in many threads at the same moment, each with its own connection."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from django.db import connection

T = TypeVar("T")


def together(count: int, deed: Callable[[int], T]) -> list[T]:
    """Call `deed(0)` to `deed(count - 1)` at once, and return what they answered."""
    line = threading.Barrier(count)

    def one(number: int) -> T:
        try:
            line.wait()
            return deed(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))
