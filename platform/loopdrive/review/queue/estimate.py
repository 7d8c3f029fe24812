"""How many wrong strokes wait: told from a random sample people looked at, with an interval."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

ENOUGH = 10  # audited strokes before the sample says more than the model itself
A_GROUP = 5  # audited strokes; in larger groups what waits differs from what was audited
MOST_GROUPS = 12
Z_95 = 1.959964  # of the normal distribution: 95 % lie within


@dataclass(frozen=True, slots=True)
class Audited:
    """A stroke of the random sample that a person decided."""

    confidence: float
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """How many wrong strokes are expected among those that wait. No interval: the model's word."""

    wrong: float
    low: float | None
    high: float | None

    @property
    def is_from_audit(self) -> bool:
        """Tell whether people's looks are behind it, and not the model's own confidence."""
        return self.low is not None


def expected_wrong(audited: Sequence[Audited], waiting: ArrayLike) -> Expected:
    """Estimate it from what was audited, for strokes with the confidences `waiting`, (N,).

    People take the doubtful strokes first, so what waits is better than what was audited. Hence
    the sample is cut into groups of like confidence, and each counts as much as it has strokes
    waiting (post-stratification; Cochran, Sampling Techniques, chapter 5A). The interval is
    Wilson's for the size a simple sample of the same precision would have.
    """
    confidences = np.asarray(waiting, dtype=np.float64)
    if len(audited) < ENOUGH:
        return Expected(float((1 - confidences).sum()), None, None)
    if len(confidences) == 0:
        return Expected(0.0, 0.0, 0.0)
    bounds = _bounds(audited)
    group_of = np.searchsorted(bounds, [each.confidence for each in audited], side="right")
    is_wrong = np.array([each.is_wrong for each in audited])
    sizes = np.bincount(group_of, minlength=len(bounds) + 1)  # (G,)
    wrong = np.bincount(group_of, weights=is_wrong, minlength=len(bounds) + 1)
    places = np.searchsorted(bounds, confidences, side="right")
    weights = np.bincount(places, minlength=len(bounds) + 1) / len(confidences)
    share = float(weights @ (wrong / sizes))
    effective = 1 / float(weights @ (weights / sizes))
    low, high = wilson(share, effective)
    return Expected(*(len(confidences) * each for each in (share, low, high)))


def _bounds(audited: Sequence[Audited]) -> list[float]:
    """Return where to cut the confidences so that every group has about as many audited ones."""
    groups = min(MOST_GROUPS, max(1, len(audited) // A_GROUP))
    confidences = sorted(each.confidence for each in audited)
    cuts = {confidences[len(audited) * at // groups] for at in range(1, groups)}
    return sorted(cuts - {confidences[0]})  # nobody lies below the smallest


def wilson(share: float, size: float) -> tuple[float, float]:
    """Return the 95 % interval of a share seen in a sample of this size (Wilson 1927)."""
    scale = 1 + Z_95**2 / size
    middle = (share + Z_95**2 / (2 * size)) / scale
    reach = Z_95 / scale * math.sqrt(share * (1 - share) / size + Z_95**2 / (4 * size**2))
    return max(0.0, middle - reach), min(1.0, middle + reach)
