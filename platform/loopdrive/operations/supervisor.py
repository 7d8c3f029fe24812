"""The parent of every process of a one-machine installation."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from loopdrive.operations.child import Child, Part, Tell

LOOK_EVERY_S = 0.1
STOP_WITHIN_S = 4.0  # then whoever still runs is ended; a job goes on at the next start


class Supervisor:
    """Keeps its parts running until it is told to stop, then stops them all."""

    def __init__(self, parts: Sequence[Part], tell: Tell) -> None:
        self._children = [Child(part, tell) for part in parts]
        self._stopping = threading.Event()

    def stop(self) -> None:
        """Let `run` come to its end."""
        self._stopping.set()

    def run(self, look: Callable[[], None]) -> None:
        """Start the parts, restart those that die, and call `look` in between, until stopped."""
        with self._signals():
            try:
                while not self._stopping.is_set():
                    for child in self._children:
                        child.tend()
                    look()
                    self._stopping.wait(LOOK_EVERY_S)
            finally:
                self._stop_children()

    def _stop_children(self) -> None:
        for child in self._children:
            child.ask_to_stop()
        deadline = time.monotonic() + STOP_WITHIN_S
        for child in self._children:
            child.stop(deadline)

    @contextmanager
    def _signals(self) -> Iterator[None]:
        """Turn Ctrl-C, a request to end and a closed terminal into an orderly stop."""

        def on_signal(number: int, frame: FrameType | None) -> None:
            self._stopping.set()

        kinds = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        before = {kind: signal.signal(kind, on_signal) for kind in kinds}
        try:
            yield
        finally:
            for kind, handler in before.items():
                signal.signal(kind, handler)
