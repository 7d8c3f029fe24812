"""Average precision of detections that were matched to the truth."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike


def surest_first(
    scores: Sequence[float], truths: int, closeness: Callable[[int, int], float | None]
) -> list[bool]:
    """Which detections are true: in order of score, each takes the closest truth still free.

    `closeness(detection, truth)` is larger for closer pairs, None for those that do not match.
    """
    free = set(range(truths))
    is_true = [False] * len(scores)
    for number in sorted(range(len(scores)), key=lambda i: -scores[i]):
        near = [(closeness(number, truth), truth) for truth in sorted(free)]
        matching = [(value, -truth) for value, truth in near if value is not None]
        if matching:
            is_true[number] = True
            free.remove(-max(matching)[1])
    return is_true


def average_precision(scores: ArrayLike, is_true: ArrayLike, truths: int) -> float:
    """Area under the precision-recall curve, precision made to fall (Everingham et al., 2010)."""
    if truths == 0:
        return float("nan")
    order = np.argsort(-np.asarray(scores, float), kind="stable")
    hits = np.asarray(is_true, float)[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    falling = np.maximum.accumulate(precision[::-1])[::-1]
    return float((falling * hits).sum() / truths)
