"""How well stretches of time agree: edit score, F1 by overlap, temporal average precision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inference.evaluation.metrics import Detection
from inference.evaluation.precision import surest_first

OVERLAPS = (0.10, 0.25, 0.50)  # of the segmental F1 (Lea et al., CVPR 2017)
THRESHOLDS = tuple(round(0.5 + 0.05 * step, 2) for step in range(10))  # .5 to .95, as COCO's


@dataclass(frozen=True)
class Segment:
    """A stroke from its first to its last grid frame, with how sure it is."""

    label: str
    start: float
    end: float
    score: float = 1.0


def overlap(one: Segment, other: Segment) -> float:
    """Intersection over union; both ends belong to a segment."""
    common = min(one.end, other.end) - max(one.start, other.start) + 1
    if common <= 0:
        return 0.0
    together = max(one.end, other.end) - min(one.start, other.start) + 1
    return common / together


def segment_f1(said: Sequence[Segment], true: Sequence[Segment], least: float) -> Detection:
    """Segments of the right class that overlap a true one by `least`, each true one used once."""
    free = set(range(len(true)))
    found = 0
    for segment in said:
        best = max(
            ((overlap(segment, true[i]), -i) for i in free if true[i].label == segment.label),
            default=(0.0, 0),
        )
        if best[0] >= least:
            found += 1
            free.remove(-best[1])
    return Detection(found, len(said) - found, len(true) - found)


def true_segments(said: Sequence[Segment], true: Sequence[Segment], least: float) -> list[bool]:
    """Which of the said segments of one class are true, the surest first, for temporal mAP."""

    def closeness(i: int, j: int) -> float | None:
        value = overlap(said[i], true[j])
        return value if value >= least else None

    return surest_first([segment.score for segment in said], len(true), closeness)


def edit_score(said: Sequence[str], true: Sequence[str]) -> float:
    """100 x (1 - Levenshtein distance / length of the longer), 100 for two empty sequences."""
    longer = max(len(said), len(true))
    return 100.0 * (1 - _distance(said, true) / longer) if longer else 100.0


def _distance(said: Sequence[str], true: Sequence[str]) -> int:
    row = np.arange(len(true) + 1)
    for i, one in enumerate(said, start=1):
        above, row = row, np.empty_like(row)
        row[0] = i
        for j, other in enumerate(true, start=1):
            row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one != other))
    return int(row[-1])
