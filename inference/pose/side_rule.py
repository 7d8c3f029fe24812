"""Forehand or backhand, by how the body is held around the contact: a linear rule on landmarks.

Bodies in their own frame differ little from hall to hall, so a few hundred strokes teach a linear
rule as much as there is to learn: logistic regression, and how strongly it is held back is chosen
by leaving out whole matches. Who has a rule already goes on from it: the old one is the prior of
the new (Laplace's approximation with a diagonal), so that ten corrected strokes move it a little.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from inference.pose.body_frame import in_body_frame
from inference.pose.landmarks import BODY
from inference.pose.logistic import Doubles, logistic
from inference.pose.pose_look import MOMENTS

Floats = NDArray[np.float32]

RIGHT_HANDERS = 0.85  # of people whose hand nobody told
STRENGTHS = (3.0, 10.0, 30.0, 100.0)  # that the rule may be held back with
PARTS = 5  # of the matches, each left out once to choose the strength
LEAST_OF_EACH = 5  # strokes of each side: fewer teach nothing
DIGITS = 5
WIDTH = 3 * len(MOMENTS) * len(BODY)


class LookedAt(NamedTuple):
    """One labelled stroke: what is seen of the body, whose hand it is, and which side it was."""

    landmarks: Floats  # (K, LANDMARKS, 3) metres
    hand: float  # 1 right, 0 left, 0.5 unknown
    is_forehand: bool
    match: str


@dataclass(frozen=True, eq=False)
class SideRule:
    """Weights (D,) over landmarks in the body's frame, less `middle`, over `spread`.

    `firmness` (D + 1,) is how surely each weight, and last the bias, is known: the prior's inverse
    variance when the rule learns more.
    """

    weights: Doubles
    bias: float
    middle: Doubles
    spread: Doubles
    firmness: Doubles

    def speaks(self, landmarks: Floats, hand: float) -> float:
        """The logit of a forehand; of an unknown hand, as likely as both hands make it together."""
        if hand == 0.5:
            right, left = self.speaks(landmarks, 1.0), self.speaks(landmarks, 0.0)
            share = RIGHT_HANDERS * _chance(right) + (1 - RIGHT_HANDERS) * _chance(left)
            return math.log(share / (1 - share))
        return float(self._scaled(_row(landmarks, hand)) @ self.weights + self.bias)

    def taught(self, strokes: Iterable[LookedAt]) -> SideRule:
        """The rule after these strokes too, with this one as its prior."""
        known = [stroke for stroke in strokes if stroke.hand != 0.5]
        if not known:
            return self
        rows, truth = self._scaled(_rows(known)), _truth(known)
        before = np.append(self.weights, self.bias)
        fitted, firmness = logistic(_with_bias(rows), truth, before, self.firmness)
        return replace(self, weights=fitted[:-1], bias=float(fitted[-1]), firmness=firmness)

    def as_plain(self) -> dict[str, Any]:
        """As numbers that JSON can hold."""
        return {
            "weights": _rounded(self.weights),
            "bias": round(self.bias, DIGITS),
            "middle": _rounded(self.middle),
            "spread": _rounded(self.spread),
            "firmness": _rounded(self.firmness),
        }

    def _scaled(self, rows: Doubles) -> Doubles:
        return np.asarray((rows - self.middle) / self.spread)


def of_plain(plain: dict[str, Any]) -> SideRule:
    """The rule that `as_plain` told; KeyError or ValueError where it is none."""
    arrays = {
        name: np.array(plain[name], np.float64)
        for name in ("weights", "middle", "spread", "firmness")
    }
    sizes = {name: array.shape for name, array in arrays.items()}
    wanted = dict.fromkeys(("weights", "middle", "spread"), (WIDTH,))
    if sizes != wanted | {"firmness": (WIDTH + 1,)}:
        raise ValueError("The parts of a rule of sides do not fit together.")
    return SideRule(bias=float(plain["bias"]), **arrays)


def learnt(strokes: Sequence[LookedAt], drawn: Sequence[LookedAt] = ()) -> SideRule | None:
    """A rule from nothing but these; None where real strokes are too few or of one side."""
    known = [stroke for stroke in strokes if stroke.hand != 0.5]
    truth = _truth(known)
    if min(truth.sum(), len(truth) - truth.sum()) < LEAST_OF_EACH:
        return None
    known += drawn
    truth = _truth(known)
    rows = _rows(known)
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-3
    rows = (rows - middle) / spread
    strength = _best_strength(rows, truth, [stroke.match for stroke in known])
    fitted, firmness = _fitted(rows, truth, strength)
    return SideRule(fitted[:-1], float(fitted[-1]), middle, spread, firmness)


def _best_strength(rows: Doubles, truth: Doubles, matches: Sequence[str]) -> float:
    """The strength that names strokes of matches left out most honestly."""
    names = sorted(set(matches))
    part_of = {name: number % PARTS for number, name in enumerate(names)}
    part = np.array([part_of[name] for name in matches])
    if len(names) < 2:
        return STRENGTHS[-1]

    def loss(strength: float) -> float:
        total = 0.0
        for number in range(min(PARTS, len(names))):
            out = part == number
            fitted, _ = _fitted(rows[~out], truth[~out], strength)
            said = rows[out] @ fitted[:-1] + fitted[-1]
            total += float(np.logaddexp(0, np.where(truth[out] > 0, -said, said)).sum())
        return total

    return min(STRENGTHS, key=loss)


def _fitted(rows: Doubles, truth: Doubles, strength: float) -> tuple[Doubles, Doubles]:
    prior = np.append(np.full(rows.shape[1], strength), 1e-3)
    return logistic(_with_bias(rows), truth, np.zeros(rows.shape[1] + 1), prior)


def _with_bias(rows: Doubles) -> Doubles:
    return np.column_stack([rows, np.ones(len(rows))])


def _rows(strokes: Sequence[LookedAt]) -> Doubles:
    return np.array([_row(stroke.landmarks, stroke.hand) for stroke in strokes])


def _row(landmarks: Floats, hand: float) -> Doubles:
    body = in_body_frame(landmarks, is_right_handed=hand > 0.5)
    return body.reshape(-1).astype(np.float64)


def _truth(strokes: Sequence[LookedAt]) -> Doubles:
    return np.array([float(stroke.is_forehand) for stroke in strokes])


def _chance(logit: float) -> float:
    return float(np.clip(0.5 * (1 + math.tanh(0.5 * logit)), 1e-6, 1 - 1e-6))


def _rounded(numbers: Doubles) -> list[float]:
    return [float(f"{number:.5g}") for number in numbers]
