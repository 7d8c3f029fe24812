"""Confusion matrices of clips, and the scores of Table 1 that follow from them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def confusion(truth: Sequence[int], said: Sequence[int], classes: int) -> Floats:
    """How often class i (rows) was called j (columns), (C, C)."""
    counts = np.zeros((classes, classes))
    np.add.at(counts, (np.asarray(truth, int), np.asarray(said, int)), 1)
    return counts


def accuracy(counts: Floats) -> Floats:
    """Share on the diagonal of matrices (..., C, C)."""
    right = np.trace(counts, axis1=-2, axis2=-1)
    return np.asarray(right / np.maximum(counts.sum(axis=(-2, -1)), 1))


def recalls(counts: Floats) -> Floats:
    """Share of each true class that was called so, (..., C); this is Table 2's accuracy."""
    return np.asarray(_diagonal(counts) / np.maximum(counts.sum(axis=-1), 1))


def precisions(counts: Floats) -> Floats:
    """Share of what was called so that is so, (..., C); 0 for a class nobody was called."""
    return np.asarray(_diagonal(counts) / np.maximum(counts.sum(axis=-2), 1))


def f1s(counts: Floats) -> Floats:
    """Harmonic mean of precision and recall of each class, (..., C)."""
    both = counts.sum(axis=-1) + counts.sum(axis=-2)
    return np.asarray(2 * _diagonal(counts) / np.maximum(both, 1))


def macro(values: Floats, counts: Floats) -> Floats:
    """The plain mean of values (..., C) over the classes that occur: each counts the same."""
    occurs = counts.sum(axis=-1) > 0
    return np.asarray((values * occurs).sum(axis=-1) / np.maximum(occurs.sum(axis=-1), 1))


def _diagonal(counts: Floats) -> Floats:
    return np.asarray(np.diagonal(counts, axis1=-2, axis2=-1))
