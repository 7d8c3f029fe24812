"""Turning what a network says into probabilities that mean what they say."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def softmax(logits: Floats) -> Floats:
    """Probabilities over the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(logits: Floats) -> Floats:
    """The probability of each yes-or-no answer, without overflow."""
    return np.asarray(0.5 * (1 + np.tanh(0.5 * logits)), dtype=np.float32)


def calibrated(logits: Floats, temperature: float) -> Floats:
    """Logits of the same order whose softmax is honest (Guo et al. 2017, equation 9)."""
    return np.asarray(logits / np.float32(temperature), dtype=np.float32)
