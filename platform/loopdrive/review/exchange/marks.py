"""What passes between a file and a timeline: marks of strokes, and the film they lie in."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from inference import End, FrameTable, Label

STATES = ("predicted", "confirmed", "corrected", "rejected", "added")
ZONES = tuple(
    f"{side} {depth}"
    for side in ("right", "middle", "left")
    for depth in ("short", "half-long", "long")
)
OUTCOMES = ("won", "lost")


class Malformed(Exception):
    """A file cannot be read as a timeline; the text is one sentence for the person who sent it.

    `place` is where the mistake stands: "Line 12", "strokes[3]", "Annotation a7".
    """

    def __init__(self, reason: str, place: str = "") -> None:
        self.reason, self.place = reason, place
        sentence = f"{place}: {reason}" if place else reason[:1].upper() + reason[1:]
        super().__init__(sentence if sentence.endswith("?") else f"{sentence}.")


@dataclass(frozen=True, slots=True)
class Mark:
    """One stroke as a file tells it. Frames index the video's frame table, both ends included.

    `player` is a name; "" and None are what was not said. `estimated` names the frames a file left
    out and a reader filled in; like `place`, it is about the file and not about the stroke.
    """

    end: End
    label: Label
    start_frame: int
    contact_frame: int
    end_frame: int
    player: str = ""
    state: str = ""
    confidence: float | None = None
    consistency: float | None = None
    zone: str = ""
    outcome: str = ""
    place: str = field(default="", compare=False)
    estimated: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Film:
    """The video a timeline belongs to, as far as a file may speak of it."""

    id: str
    filename: str
    sha256: str
    table: FrameTable

    @property
    def stem(self) -> str:
        """The file's name without its suffix."""
        return self.filename.rpartition(".")[0] or self.filename

    @property
    def frames(self) -> int:
        """How many frames are displayed."""
        return self.table.frames

    @property
    def frame_rate(self) -> float:
        """Frames a second, the mean over the whole video."""
        return self.table.frames_per_s

    @cached_property
    def duration_s(self) -> float:
        """From the first frame's appearance to the last one's disappearance."""
        return self.table.duration_s

    @property
    def frame_table_sha256(self) -> str:
        """The identity of the frame table."""
        return self.table.sha256
