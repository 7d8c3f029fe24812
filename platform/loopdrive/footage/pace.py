"""How far an ingest is: told often enough to move a progress bar, seldom enough to cost nothing."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from loopdrive.footage.announce import announce
from loopdrive.footage.models import Ingest

TOLD_EVERY_S = 0.25


class IngestPace:
    """Writes an ingest's progress and announces it, at most four times a second."""

    def __init__(self, ingest: Ingest) -> None:
        self._ingest = ingest
        self._told_s = 0.0

    def tell(self, progress: float) -> None:
        """Say how far the ingest is (0 to 1). Raises LeaseLost when it is no longer ours."""
        if monotonic() - self._told_s < TOLD_EVERY_S:
            return
        self._ingest.beat(progress=progress)
        announce(self._ingest.video, progress)
        self._told_s = monotonic()

    def quietly(self, done: int, total: int) -> None:
        """Make sure that the video is still ours, while nobody waits. Raises LeaseLost."""
        if monotonic() - self._told_s >= TOLD_EVERY_S:
            self._ingest.beat()
            self._told_s = monotonic()

    def between(self, start: float, end: float) -> Callable[[int, int], None]:
        """Return a listener that maps `done` of `total` to that part of the whole."""
        return lambda done, total: self.tell(start + (end - start) * done / max(1, total))
