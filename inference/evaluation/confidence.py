"""Whether confidence means what it says: calibration, and what trusting the surest buys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

BINS = 10
DRAWS = 300


@dataclass(frozen=True)
class Bin:
    """Answers of similar confidence: how sure they were, how many of them were right."""

    confidence: float
    right: float
    answers: int


def reliability(confidence: ArrayLike, is_right: ArrayLike, bins: int = BINS) -> list[Bin]:
    """The bins of a reliability diagram, equally full (Nguyen and O'Connor, 2015).

    Equally wide bins leave most of a few hundred answers in one of them.
    """
    sure, right = np.asarray(confidence, float), np.asarray(is_right, float)
    order = np.argsort(sure, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    return [Bin(float(sure[p].mean()), float(right[p].mean()), len(p)) for p in parts]


def calibration_error(confidence: ArrayLike, is_right: ArrayLike, bins: int = BINS) -> float:
    """Expected calibration error: how far confidence and share of right answers lie apart."""
    found = reliability(confidence, is_right, bins)
    answers = sum(b.answers for b in found)
    return sum(b.answers * abs(b.confidence - b.right) for b in found) / answers


def calibration_error_by_chance(
    confidence: ArrayLike, asked: ArrayLike, bins: int = BINS, draws: int = DRAWS
) -> float:
    """The mean calibration error of whoever is as sure and exactly as often right: chance alone.

    A few answers a bin are never right just as often as they should be. `asked` (N,) says which
    question each was an answer to: whoever answers one several times has the same luck each time.
    """
    sure = np.asarray(confidence, float)
    _, which = np.unique(np.asarray(asked), return_inverse=True)
    luck = np.random.default_rng(0).random((draws, int(which.max()) + 1))
    return float(np.mean([calibration_error(sure, own[which] < sure, bins) for own in luck]))


def risk_coverage(
    confidence: Sequence[float], is_right: Sequence[bool]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Share of answers kept and share of those that is wrong, (N,) each, the surest first.

    A coach who looks only at what is less sure than some answer leaves that risk unseen
    (Geifman and El-Yaniv, 2017).
    """
    order = np.argsort(-np.asarray(confidence, float), kind="stable")
    wrong = 1.0 - np.asarray(is_right, float)[order]
    kept = np.arange(1, len(wrong) + 1)
    return kept / len(wrong), np.cumsum(wrong) / kept


def area_under_risk(confidence: Sequence[float], is_right: Sequence[bool]) -> float:
    """AURC: the mean risk over all coverages; 0 when nothing is wrong."""
    return float(risk_coverage(confidence, is_right)[1].mean())
