"""Shares with their intervals, and contacts found, false and missed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

Z_95 = 1.959964
TOLERANCES_S = (0.033, 0.067, 0.133)  # between a contact that is said and the true one
WIDEST_S = TOLERANCES_S[-1]


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
    reach = tolerance_s + 1e-9
    order = sorted(range(len(true_s)), key=true_s.__getitem__)
    in_time = [true_s[j] for j in order]
    pairs = sorted(
        (abs(a - true_s[j]), i, j)
        for i, a in enumerate(said_s)
        for j in order[bisect_left(in_time, a - 2 * reach) : bisect_right(in_time, a + 2 * reach)]
        if abs(a - true_s[j]) <= reach
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
