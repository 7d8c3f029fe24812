"""Shares and means with their 95 % intervals, which know that one video's strokes are alike.

Strokes of one video have more in common than strokes of several, so counting each as a case of its
own would flatter. From five videos on, the spread between videos widens the interval (Kish's design
effect); with fewer it cannot be told, and the interval is that of independent strokes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, sqrt

from loopdrive.insights.numbers import Sum

Z = 1.959964  # the normal distribution's 97.5 % point
CLUSTERS = 5  # videos, from which on their spread can be told
LEAST = 5  # values, below which a mean has no interval worth showing


@dataclass(frozen=True)
class Estimate:
    """A number, and between which it lies 95 times in 100; None where too little was seen."""

    value: float
    low: float | None
    high: float | None
    n: int


def share(parts: Sequence[tuple[int, int]]) -> Estimate | None:
    """Return how many of how many, as a share of 1; None where there are none.

    `parts`: for each video how many there are of the kind, and how many in all. Wilson's interval
    (1927), with the number of cases divided by the design effect.
    """
    n = sum(whole for _, whole in parts)
    if not n:
        return None
    value = sum(part for part, _ in parts) / n
    cases = n / _design_effect_of_share(parts, value, n)
    middle = (value + Z * Z / (2 * cases)) / (1 + Z * Z / cases)
    half = Z * sqrt(value * (1 - value) / cases + Z * Z / (4 * cases**2)) / (1 + Z * Z / cases)
    return Estimate(value, max(0.0, middle - half), min(1.0, middle + half), n)


def mean(parts: Sequence[Sum], *, most: float = inf) -> Estimate | None:
    """Return the mean of all values, None where there are none; `parts` are those of each video.

    Student's interval; between videos as for shares. No value lies below 0 or above `most`.
    """
    whole = sum(parts, Sum())
    if not whole.n:
        return None
    value = whole.total / whole.n
    if whole.n < LEAST:
        return Estimate(value, None, None, whole.n)
    variance = max(0.0, whole.squares / whole.n - value**2) / (whole.n - 1)
    freedom = whole.n - 1
    clusters = [part for part in parts if part.n]
    if len(clusters) >= CLUSTERS:
        between = sum((part.total - value * part.n) ** 2 for part in clusters) / whole.n**2
        widened = between * len(clusters) / (len(clusters) - 1)
        if widened > variance:
            variance, freedom = widened, len(clusters) - 1
    half = student(freedom) * sqrt(variance)
    return Estimate(value, max(0.0, value - half), min(most, value + half), whole.n)


def student(freedom: int) -> float:
    """Return the 97.5 % point of Student's t, within a tenth of a percent from 4 degrees on.

    Abramowitz and Stegun, 26.7.5.
    """
    return (
        Z
        + (Z**3 + Z) / (4 * freedom)
        + (5 * Z**5 + 16 * Z**3 + 3 * Z) / (96 * freedom**2)
        + (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / (384 * freedom**3)
    )


def _design_effect_of_share(parts: Sequence[tuple[int, int]], value: float, n: int) -> float:
    clusters = [(part, whole) for part, whole in parts if whole]
    independent = value * (1 - value) / n
    if len(clusters) < CLUSTERS or not independent:
        return 1.0
    between = sum((part - value * whole) ** 2 for part, whole in clusters) / n**2
    return max(1.0, between * len(clusters) / (len(clusters) - 1) / independent)
