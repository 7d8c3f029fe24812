"""What is true of a rally: who hit what, and when. Times of start and end are only rough."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # JSON of every shape

from inference.synthetic.truth import Truth as DrawnTruth

TOLERANCE_S = 2 / 15  # 133 ms: a contact told within it is right
SURE = ("sure", "likely")


@dataclass(frozen=True)
class TrueStroke:
    """One stroke that was played."""

    end: str
    label: str
    start_frame: int
    contact_frame: int
    end_frame: int


@dataclass(frozen=True)
class Truth:
    """The strokes of a video, by contact, and where a stroke counts neither way.

    `open_spots` are (first frame, last frame): strokes nobody is sure of, swings that miss, and
    stretches without labels. A stroke on the timeline there is left as it is.
    """

    fps: float
    frames: int
    strokes: tuple[TrueStroke, ...]
    open_spots: tuple[tuple[int, int], ...] = ()

    @property
    def ends(self) -> list[str]:
        """The ends somebody hits from."""
        return sorted({stroke.end for stroke in self.strokes})

    @property
    def tolerance_frames(self) -> float:
        """How far a contact may lie beside the true one."""
        return TOLERANCE_S * self.fps + 0.01  # so that 29.97 frames a second are 30

    def is_open(self, frame: int) -> bool:
        """Tell whether a stroke with its contact here counts neither way."""
        return any(first <= frame <= last for first, last in self.open_spots)


def read_truth(path: Path) -> Truth:
    """The hand-made truth beside a film of ../shared/data/rallies."""
    told = json.loads(path.read_text())
    reach = round(0.4 * told["fps"])
    events = told["events"]
    unsure = [each["contact_frame"] for each in events if each["certainty"] not in SURE]
    missed = [each["frame"] for each in told["attempts_without_contact"]]
    spots = [(frame - reach, frame + reach) for frame in [*unsure, *missed]]
    if not events:
        spots += unlabelled(told)
    return Truth(
        fps=told["fps"],
        frames=told["num_frames"],
        strokes=by_contact(
            [
                TrueStroke(
                    end=each["player"],
                    label=each["class"],
                    start_frame=each["start_frame"],
                    contact_frame=each["contact_frame"],
                    end_frame=each["end_frame"],
                )
                for each in events
                if each["certainty"] in SURE
            ]
        ),
        open_spots=tuple(spots),
    )


def unlabelled(told: dict[str, Any]) -> list[tuple[int, int]]:
    """The stretches of a film without strokes of which nothing is said."""
    spots, at = [], 0
    for first, last, *_ in sorted(told["not_play"]):
        if first > at:
            spots.append((at, first - 1))
        at = last + 1
    return spots


def drawn(truth: DrawnTruth) -> Truth:
    """The truth of a rally that we drew ourselves."""
    strokes = [
        TrueStroke(each.end, each.label, each.start_frame, each.contact_frame, each.end_frame)
        for each in truth.strokes
    ]
    return Truth(fps=truth.fps, frames=truth.frames, strokes=by_contact(strokes))


def by_contact(strokes: Sequence[TrueStroke]) -> tuple[TrueStroke, ...]:
    """The strokes in the order in which they were hit."""
    return tuple(sorted(strokes, key=lambda stroke: stroke.contact_frame))
