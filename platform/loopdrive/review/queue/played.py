"""One stroke as the queue reads it: what the model said of it, and where it lies in time."""

from __future__ import annotations

import uuid
from typing import NamedTuple

from inference import GRID_FPS


class Played(NamedTuple):
    """A standing stroke. The names are those of the row's columns, in the order they are read.

    A tuple and not a dataclass: a club has tens of thousands of them.
    """

    id: uuid.UUID
    video_id: uuid.UUID
    frame_rate: float
    state: str
    end: str
    label: str
    start_frame: int
    contact_frame: int
    end_frame: int
    confidence: float | None
    consistency: float | None
    agreement: float | None
    probabilities: dict[str, float] | None
    second_opinion: str

    @property
    def contact_s(self) -> float:
        """When it is hit, by the video's mean frame rate: near enough to tell rallies apart."""
        return self.contact_frame / (self.frame_rate or GRID_FPS)

    @property
    def duration_s(self) -> float:
        """How long it takes."""
        return (self.end_frame - self.start_frame + 1) / (self.frame_rate or GRID_FPS)

    @property
    def is_doubted(self) -> bool:
        """Tell whether another model sees it otherwise."""
        return self.second_opinion not in ("", self.label)


COLUMNS = tuple("video__frame_rate" if name == "frame_rate" else name for name in Played._fields)
