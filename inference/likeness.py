"""A stroke as the network sees it: one vector, near to those of strokes that look alike to it.

The network has a path of its own for joints and movement (`models.swing_side`), which is shown no
picture; its state is what it holds of them in every frame. A likeness is the state at the
contact beside the mean state of the stroke, as long as 1: the cosine of two likenesses of one model
is their dot product. Those of two models have nothing in common. What it means has been measured:
docs/results/neighbours.md.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Stored = bytes | memoryview  # as databases give it

STORED = np.dtype("<f2")  # half precision: two bytes a number


def likeness(contact: Floats, mean: Floats) -> bytes:
    """States at the contact and on average, each (W,), as 2 W numbers; empty where both are 0."""
    vector = np.concatenate([contact, mean])
    length = float(np.linalg.norm(vector))
    return (vector / length).astype(STORED).tobytes() if length else b""


def cosines(one: Stored, others: Sequence[Stored]) -> Floats:
    """How alike one stroke is to each of the others, all seen by one model: -1 to 1, (N,)."""
    wanted = np.frombuffer(one, STORED).astype(np.float32)
    known = np.frombuffer(b"".join(others), STORED).reshape(len(others), len(wanted))
    found: Floats = known.astype(np.float32) @ wanted
    return found
