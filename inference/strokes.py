"""What an analysis yields: progress, evidence, strokes and last the timeline. Frozen numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

Label = Literal["serve", "forehand", "backhand", "smash"]
End = Literal["left", "right", "near", "far"]

LABELS: tuple[Label, ...] = get_args(Label)
ENDS: tuple[End, ...] = get_args(End)

GRID_FPS = 30  # of the grid that videos are seen on, whatever they were filmed with


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the displayed picture, each number a share of its width or height (0 to 1)."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PlayerHint:
    """What is known of a player before the analysis: their end, hand and, if drawn, their box."""

    end: End
    handedness: Literal["right", "left", "unknown"] = "unknown"
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """One hit by the player at one end. Frames index the video's frame table, 0-based.

    `start_frame <= contact_frame <= end_frame`, both ends included. `confidence` is the calibrated
    probability of `label`; `consistency` is sqrt(A * R), see `inference.timeline.consistency`;
    `agreement` (0 to 1) is how alike the network answers when it looks at the stroke once more
    through another window, see `inference.timeline.second_look`; `likeness` is how the network sees
    the stroke, see `inference.likeness`: empty where the model does not tell.
    """

    end: End
    label: Label
    start_frame: int
    contact_frame: int
    end_frame: int
    start_s: float
    contact_s: float
    end_s: float
    confidence: float
    consistency: float
    probabilities: Mapping[Label, float]
    agreement: float = 1.0
    likeness: bytes = b""


@dataclass(frozen=True, slots=True)
class Gap:
    """Frames of the table that could not be decoded, both ends included."""

    first_frame: int
    last_frame: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the analysis has come: frames decoded of frames in the table."""

    frames_done: int
    frames_total: int


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What strokes are told from: the network's answers for T frames of the grid and both players.

    Grid frame k lies k / GRID_FPS seconds after the first displayed frame. Slot 0 is the left or
    near player, slot 1 the right or far one. All arrays are uint8; 255 stands for a probability of
    1. `ends` (T, SLOTS) says who stood there: 0 nobody, else 1 + the index in ENDS. `classes`
    (T, SLOTS, 5) are none, then LABELS, calibrated and not smoothed. `contact` (T, SLOTS) is the
    heat whose peaks above the model's threshold are contacts, smoothed as it is for them.
    """

    first: int
    ends: NDArray[np.uint8]
    classes: NDArray[np.uint8]
    contact: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.ends)


@dataclass(frozen=True, slots=True)
class VideoIdentity:
    """Which video a timeline belongs to: the file's hash and the hash of its frame table."""

    sha256: str
    frames: int
    duration_s: float
    frame_table_sha256: str


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which model drew a timeline."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Timing:
    """Where the time went, in seconds of wall clock."""

    decode_s: float
    network_s: float
    total_s: float
    first_stroke_s: float | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole result of one analysis, strokes in order of contact."""

    video: VideoIdentity
    model: ModelIdentity
    strokes: tuple[Stroke, ...]
    gaps: tuple[Gap, ...]
    timing: Timing


Seen: TypeAlias = Progress | Evidence | Stroke | Timeline  # one thing that an analysis yields
