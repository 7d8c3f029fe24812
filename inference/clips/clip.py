"""One trimmed stroke, and what a model says of it: the contract between clips and their models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from inference.data.tracks import Floats, Luma
from inference.strokes import End, Label

if TYPE_CHECKING:
    from torch import Tensor  # naming a clip through ONNX does without torch


@dataclass(frozen=True)
class Clip:
    """`luma` (T, WIDE_CROP, WIDE_CROP) of one player on the 30 fps grid, mirrored to face one way.

    `handed` is the apparent hand, `joints` as a track has them, or None. `label` and `end` are
    None where nobody said it. Clips of one `group` never lie on both sides of a split.
    """

    name: str
    group: str
    label: Label | None
    handed: float
    luma: Luma
    joints: Floats | None = None
    is_drawn: bool = False
    end: End | None = None


class ClipBatch(NamedTuple):
    """Clips side by side, all of the same length, as networks read them."""

    luma: Tensor  # uint8 (B, T + CONTEXT, S, S)
    handed: Tensor  # (B,) apparent hand: 1, 0, or 0.5 for unknown
    joints: Tensor  # (B, T, len(JOINTS), 2), -1..1 across the crop; nan where nobody knows them


@dataclass(frozen=True)
class ClipAnswer:
    """What a model says of one clip, before any smoothing."""

    probabilities: Floats  # (4,) in the order of LABELS
    frames: Floats  # (T, 4) of every grid frame, for the temporal consistency


class ClipModel(Protocol):
    """A trained model that names clips, whatever it is made of."""

    def answer(self, clips: Sequence[Clip]) -> list[ClipAnswer]:
        """One answer for each clip, in their order."""
        ...
