"""Running an iterator ahead of its reader, in a thread of its own, a bounded way ahead."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Generic, TypeVar

Item = TypeVar("Item")
WAIT_S = 0.1  # how soon a producer that stands before a full queue notices that nobody reads


class Ahead(Generic[Item]):
    """Produces items in a thread; `close` stops it at once and waits until it has ended."""

    def __init__(self, items: Generator[Item], most_waiting: int) -> None:
        self._items = items
        self._ready: queue.Queue[Item | _End] = queue.Queue(maxsize=most_waiting)
        self._is_closed = threading.Event()
        self.busy_s = 0.0  # how long the producer worked, waiting left out
        self._thread = threading.Thread(target=self._produce, name="decode", daemon=True)
        self._thread.start()

    def __iter__(self) -> Iterator[Item]:
        while True:
            item = self._ready.get()
            if isinstance(item, _End):
                if item.error is not None:
                    raise item.error
                return
            yield item

    def close(self) -> None:
        """Stop producing."""
        self._is_closed.set()
        self._thread.join()

    def _produce(self) -> None:
        error: BaseException | None = None
        try:
            with closing(self._items):
                started = time.perf_counter()
                for item in self._items:
                    self.busy_s += time.perf_counter() - started
                    if not self._put(item):
                        return
                    started = time.perf_counter()
                self.busy_s += time.perf_counter() - started
        except BaseException as caught:  # handed to the reader, whatever it is
            error = caught
        self._put(_End(error))

    def _put(self, item: Item | _End) -> bool:
        while not self._is_closed.is_set():
            try:
                self._ready.put(item, timeout=WAIT_S)
            except queue.Full:
                continue
            return True
        return False


class _End:
    def __init__(self, error: BaseException | None) -> None:
        self.error = error
