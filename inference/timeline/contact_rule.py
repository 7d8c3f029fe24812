"""Whether a peak of one player's heat is a contact, also by what the other player does around it.

Two who rally hit in turns. A peak between two of the other player's is likelier to be a contact
than the same peak alone, and one at the very moment of the other's is less likely.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Around = NDArray[np.float64]  # (3,): what the other does together with a peak, before it, after it

PARTS = ("together", "before", "after")
NOBODY: Around = np.full(len(PARTS), np.nan)
TOGETHER = 5  # grid frames on either side
NEXT, LAST = 9, 31  # grid frames from a contact to the other player's, in a rally
UNLIKELY, SURE = 1e-3, 1 - 1e-3  # the other's heat beyond says no more


@dataclass(frozen=True)
class ContactRule:
    """A logistic curve from the height of a peak, and what is around it, to "this is a contact".

    `others` weigh the other player's heat less what is `usual` there, both (3,) as logits; where
    nobody stands, only the peak's own height counts. Peaks less likely than `likely` are none.
    """

    own: float = 1.0
    offset: float = 0.0
    others: tuple[float, float, float] = (0.0, 0.0, 0.0)
    usual: tuple[float, float, float] = (0.0, 0.0, 0.0)
    likely: float = 0.0

    @classmethod
    def of(cls, thresholds: Mapping[str, float]) -> ContactRule:
        """The rule a model's description holds; models of before look at no other player."""
        together, before, after = (thresholds.get(name, 0.0) for name in PARTS)
        usual = tuple(thresholds.get(f"usual_{name}", 0.0) for name in PARTS)
        return cls(
            own=thresholds.get("detection_scale", 1.0),
            offset=thresholds.get("detection_offset", 0.0),
            others=(together, before, after),
            usual=(usual[0], usual[1], usual[2]),
            likely=thresholds.get("likely", 0.0),
        )

    def written(self) -> dict[str, float]:
        """As `of` reads it, rounded."""
        values = {"detection_scale": self.own, "detection_offset": self.offset}
        values |= dict(zip(PARTS, self.others, strict=True))
        values |= {f"usual_{name}": v for name, v in zip(PARTS, self.usual, strict=True)}
        return {name: round(v, 3) for name, v in (values | {"likely": self.likely}).items()}

    def probability(self, height: float, around: Around) -> float:
        """How likely a peak is a contact; `around` is nan where nobody is known to stand."""
        apart = np.nan_to_num(around - self.usual)
        return _sigmoid(self.own * logit(height) + self.offset + float(apart @ self.others))

    @property
    def clear(self) -> float:
        """The height from which a peak is a contact whatever is around it, if that is usual."""
        if self.likely <= 0 or self.own <= 0:
            return 0.0
        return _sigmoid((logit(self.likely) - self.offset) / self.own)


def around(heat: NDArray[np.float64], at: int) -> Around:
    """The other player's smoothed heat (T,) around frame `at`: the highest of each part, as logits.

    nan where the other player is unknown, which heat tells by being nan.
    """
    parts = (
        heat[max(at - TOGETHER, 0) : at + TOGETHER + 1],
        heat[max(at - LAST, 0) : max(at - NEXT + 1, 0)],
        heat[at + NEXT : at + LAST + 1],
    )
    known = [part[np.isfinite(part)] for part in parts]
    return np.array(
        [logit(min(max(part.max(), UNLIKELY), SURE)) if len(part) else np.nan for part in known]
    )


def logit(probability: float) -> float:
    """Of a probability, or of a heat, which is one."""
    clipped = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(clipped / (1 - clipped))


def _sigmoid(x: float) -> float:
    return 0.5 * (1 + math.tanh(0.5 * x))
