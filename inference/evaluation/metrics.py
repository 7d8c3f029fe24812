"""Numbers that say how good a timeline is, each with how sure one may be of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Z_95 = 1.959964


@dataclass(frozen=True)
class Share:
    """So many right of so many, with the 95 % interval of Wilson."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """The share itself, nan of nothing."""
        return self.right / self.of if self.of else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval (1927)."""
        if not self.of:
            return (0.0, 1.0)
        p, n = self.value, self.of
        middle = (p + Z_95**2 / (2 * n)) / (1 + Z_95**2 / n)
        half = Z_95 / (1 + Z_95**2 / n) * np.sqrt(p * (1 - p) / n + Z_95**2 / (4 * n**2))
        return (float(middle - half), float(middle + half))

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.value:.3f} [{low:.2f}, {high:.2f}] (n = {self.of})"


@dataclass(frozen=True)
class Detection:
    """Contacts found, false and missed; adds up over videos."""

    found: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Detection) -> Detection:
        return Detection(
            self.found + other.found, self.false + other.false, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """Share of the said contacts that are true."""
        return self.found / max(self.found + self.false, 1)

    @property
    def recall(self) -> float:
        """Share of the true contacts that are said."""
        return self.found / max(self.found + self.missed, 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.found / max(2 * self.found + self.false + self.missed, 1)


def matched(
    said_s: Sequence[float], true_s: Sequence[float], tolerance_s: float
) -> list[tuple[int, int]]:
    """Pairs (said, true) within the tolerance, nearest first, each used once."""
    pairs = sorted(
        (abs(a - b), i, j)
        for i, a in enumerate(said_s)
        for j, b in enumerate(true_s)
        if abs(a - b) <= tolerance_s + 1e-9
    )
    taken_said: set[int] = set()
    taken_true: set[int] = set()
    result = []
    for _, i, j in pairs:
        if i not in taken_said and j not in taken_true:
            taken_said.add(i)
            taken_true.add(j)
            result.append((i, j))
    return result


def detection(said_s: Sequence[float], true_s: Sequence[float], tolerance_s: float) -> Detection:
    """Contacts of one player against the truth."""
    found = len(matched(said_s, true_s, tolerance_s))
    return Detection(found, len(said_s) - found, len(true_s) - found)


def calibration_error(confidence: ArrayLike, is_right: ArrayLike, bins: int = 10) -> float:
    """Expected calibration error: how far confidence and share of right answers lie apart.

    Bins hold equally many answers (Nguyen and O'Connor, 2015), which suits few of them.
    """
    sure, right = np.asarray(confidence, float), np.asarray(is_right, float)
    order = np.argsort(sure)
    parts = [part for part in np.array_split(order, bins) if len(part)]
    gaps = [len(part) * abs(sure[part].mean() - right[part].mean()) for part in parts]
    return float(sum(gaps) / len(sure))


def scaling_of(
    logits: NDArray[np.float64], labels: NDArray[np.int64], ridge: float = 0.02
) -> tuple[float, NDArray[np.float64]]:
    """Temperature T and bias b (C,) so that softmax((logits + b) / T) fits the labels best.

    Temperature scaling with the bias term of vector scaling (Guo et al., 2017). The ridge holds b
    of a class with few answers near 0.
    """
    sharpness, bias = 1.0, np.zeros(logits.shape[1])
    truth = np.eye(logits.shape[1])[labels]
    for _ in range(2000):
        wrong = softmax(sharpness * (logits + bias)) - truth  # (N, C)
        bias = bias - 0.2 * (sharpness * wrong.mean(axis=0) + ridge * bias)
        sharpness = max(sharpness - 0.05 * float((wrong * (logits + bias)).sum(1).mean()), 0.05)
    return 1 / sharpness, bias


def logistic_of(heights: NDArray[np.float64], are_true: NDArray[np.bool_]) -> tuple[float, float]:
    """Scale and offset so that sigmoid(scale * logit(height) + offset) is the chance of truth.

    A little ridge keeps the curve finite when all answers agree.
    """
    x = np.log(np.clip(heights, 1e-4, 1 - 1e-4) / (1 - np.clip(heights, 1e-4, 1 - 1e-4)))
    inputs = np.stack([x, np.ones_like(x)], axis=1)
    weights = np.array([1.0, 0.0])
    for _ in range(30):  # Newton's steps
        p = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (p - are_true) + 0.1 * (weights - [1.0, 0.0])
        curve = (inputs * (p * (1 - p))[:, None]).T @ inputs + 0.1 * np.eye(2)
        weights = weights - np.linalg.solve(curve, slope)
    return float(weights[0]), float(weights[1])


def softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities along the last axis."""
    return np.exp(_log_softmax(logits))


def _log_softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: NDArray[np.float64] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result
