"""Fits that make confidence honest: the temperature of the classes, the chance of a peak."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RIDGE = 0.1


def temperature_of(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Temperature T so that softmax(logits / T) fits the labels best (Guo et al., 2017).

    `logits` (N, C). A bias per class, fitted beside it, made held-out strokes worse: footage
    differs in how often a class is played, and the bias learns just that.
    """
    truth = np.eye(logits.shape[1])[labels]
    sharpness = 1.0
    for _ in range(2000):
        wrong = softmax(sharpness * logits) - truth  # (N, C)
        sharpness = max(sharpness - 0.05 * float((wrong * logits).sum(1).mean()), 0.05)
    return 1 / sharpness


def logistic_of(
    inputs: NDArray[np.float64], are_true: NDArray[np.bool_], prior: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Weights (K,) so that sigmoid(inputs @ weights) is the chance of truth; `inputs` (N, K).

    A little ridge around the `prior` (K,) keeps the curve finite when all answers agree.
    """
    weights = prior.copy()
    for _ in range(30):  # Newton's steps
        p = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (p - are_true) + RIDGE * (weights - prior)
        curve = (inputs * (p * (1 - p))[:, None]).T @ inputs + RIDGE * np.eye(len(prior))
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities along the last axis."""
    return np.exp(_log_softmax(logits))


def _log_softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: NDArray[np.float64] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result
