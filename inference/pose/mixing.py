"""What the network and the body say of a side, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.pose.logistic import logistic
from inference.strokes import LABELS

Floats = NDArray[np.float32]

FOREHAND, BACKHAND = LABELS.index("forehand"), LABELS.index("backhand")
LEAST_CHANCE = 1e-6
HELD_BACK = 1e-2  # towards no trust in either, so that two that always agree stay finite


@dataclass(frozen=True)
class Mix:
    """How much the network's and the body's logit of a forehand count."""

    network: float
    body: float


ONLY_NETWORK = Mix(1.0, 0.0)


def side_of(probabilities: Floats) -> Floats:
    """Logits of a forehand among forehand and backhand, (...), of probabilities (..., 4)."""
    sides = np.log(np.maximum(probabilities[..., [FOREHAND, BACKHAND]], LEAST_CHANCE))
    return np.asarray(sides[..., 0] - sides[..., 1])


def shared_out(probabilities: Floats, body: float, mix: Mix) -> Floats:
    """Probabilities (..., 4) with the side told anew: rally strokes stay as likely as they are."""
    side = mix.network * side_of(probabilities) + mix.body * body
    forehand = 0.5 * (1 + np.tanh(0.5 * side))
    told = np.array(probabilities, np.float32)
    rally = probabilities[..., FOREHAND] + probabilities[..., BACKHAND]
    told[..., FOREHAND], told[..., BACKHAND] = rally * forehand, rally * (1 - forehand)
    return told


def fitted_mix(network: Sequence[float], body: Sequence[float], truth: Sequence[bool]) -> Mix:
    """The mix that names strokes most honestly, by logistic regression through the origin.

    No bias: footage differs in how often a side is played, and a bias learns just that.
    """
    given = np.column_stack([network, body]).astype(np.float64)
    fitted, _ = logistic(given, np.array(truth, np.float64), np.zeros(2), np.full(2, HELD_BACK))
    network_counts, body_counts = np.maximum(fitted, 0.0)  # neither speaks for the opposite
    return Mix(round(float(network_counts), 3), round(float(body_counts), 3))
