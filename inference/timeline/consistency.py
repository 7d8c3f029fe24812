"""Temporal consistency: how steadily the raw posteriors of a stroke's frames name one class.

Always computed after temperature and before any smoothing, with the background class removed. It
says nothing about being right: whoever always answers the same scores 1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def stroke_classes(class_logits: NDArray[np.float32]) -> NDArray[np.int64]:
    """Each frame's likeliest stroke, (T,), of logits (T, 1 + strokes) whose first is "none"."""
    return np.asarray(class_logits[:, 1:].argmax(axis=1), dtype=np.int64)


def named_share(classes: Sequence[int] | NDArray[np.int64], label: int) -> float:
    """Share of the frames that name this label; the paper's Table 2 is its mean over strokes."""
    return float(np.mean(np.asarray(classes) == label)) if len(classes) else 0.0


def stroke_consistency(classes: Sequence[int] | NDArray[np.int64], label: int) -> float:
    """sqrt(A * R): A is the share named so, R the longest unbroken run of it over the length."""
    if len(classes) == 0:
        return 0.0
    longest = run = 0
    for named in classes:
        run = run + 1 if named == label else 0
        longest = max(longest, run)
    return math.sqrt(named_share(classes, label) * longest / len(classes))
