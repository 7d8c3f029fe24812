"""Regularised least squares on chosen groups of numbers, and on the same times the apparent hand.

Worked out between clips instead of between numbers (the dual form): of clips there are fewer, and
what two clips have in common in each group is added up only once for all choices of groups.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inference.clips.clip import Clip
from inference.clips.linear_classifier import classes_of, weights_of
from inference.data.tracks import Floats
from inference.strokes import LABELS


class Choice(NamedTuple):
    """Which groups of numbers (G,), how strongly regularised, what all drawn clips weigh."""

    groups: NDArray[np.bool_]
    penalty: float
    drawn_weight: float


def in_common(a: Floats, b: Floats, group_of: NDArray[np.int64]) -> Floats:
    """Inner products in every group, (M, F) and (N, F) -> (G, M, N)."""
    groups = range(int(group_of.max()) + 1)
    return np.stack([a[:, group_of == g] @ b[:, group_of == g].T for g in groups])


def kernel(
    common: Floats, choice: Choice, a: Floats, b: Floats, group_of: NDArray[np.int64]
) -> Floats:
    """(G, M, N) -> (M, N); `a` (M,) and `b` (N,) are hands of -1, 0 or 1.

    The product with the hand makes each clip's numbers x into (x, hand * x); the 1 is the bias.
    """
    together = np.tensordot(choice.groups.astype(np.float32), common, axes=1)
    by_hand = together * (1.0 + np.outer(a, b)) / _numbers(choice, group_of)
    return np.asarray(by_hand + 1.0, np.float32)


def dual_weights(kernel: Floats, clips: Sequence[Clip], choice: Choice) -> Floats:
    """What each clip adds to each class's score: (K + penalty / weights)^-1 Y, (N, 4)."""
    targets = np.full((len(clips), len(LABELS)), -1.0, np.float32)
    targets[np.arange(len(clips)), classes_of(clips)] = 1.0
    penalties = choice.penalty / weights_of(clips, choice.drawn_weight)
    solved: Floats = np.linalg.solve(kernel + np.diag(penalties), targets)
    return solved


def primal_weights(
    dual: Floats, x: Floats, hands: Floats, choice: Choice, group_of: NDArray[np.int64]
) -> Floats:
    """The same classifier as weights of numbers: x, then hand * x, then the bias, (2F + 1, 4)."""
    chosen = choice.groups[group_of] / _numbers(choice, group_of)  # (F,)
    plain = chosen[:, None] * (x.T @ dual)
    by_hand = chosen[:, None] * (x.T @ (hands[:, None] * dual))
    return np.concatenate([plain, by_hand, dual.sum(axis=0)[None]]).astype(np.float32)


def hands_of(clips: Sequence[Clip]) -> Floats:
    """(N,): 1, -1, or 0 for unknown."""
    return np.array([2.0 * clip.handed - 1.0 for clip in clips], np.float32)


def _numbers(choice: Choice, group_of: NDArray[np.int64]) -> np.float32:
    return np.float32(max(int(choice.groups[group_of].sum()), 1))
