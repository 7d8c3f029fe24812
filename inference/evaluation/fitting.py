"""Fits that make confidence honest: temperature and bias of the classes, the chance of a peak."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def scaling_of(
    logits: NDArray[np.float64], labels: NDArray[np.int64], ridge: float = 0.02
) -> tuple[float, NDArray[np.float64]]:
    """Temperature T and bias b (C,) so that softmax((logits + b) / T) fits the labels best.

    Temperature scaling with the bias term of vector scaling (Guo et al., 2017). The ridge holds b
    of a class with few answers near 0.
    """
    sharpness, bias = 1.0, np.zeros(logits.shape[1])
    truth = np.eye(logits.shape[1])[labels]
    for _ in range(2000):
        wrong = softmax(sharpness * (logits + bias)) - truth  # (N, C)
        bias = bias - 0.2 * (sharpness * wrong.mean(axis=0) + ridge * bias)
        sharpness = max(sharpness - 0.05 * float((wrong * (logits + bias)).sum(1).mean()), 0.05)
    return 1 / sharpness, bias


def logistic_of(heights: NDArray[np.float64], are_true: NDArray[np.bool_]) -> tuple[float, float]:
    """Scale and offset so that sigmoid(scale * logit(height) + offset) is the chance of truth.

    A little ridge keeps the curve finite when all answers agree.
    """
    x = np.log(np.clip(heights, 1e-4, 1 - 1e-4) / (1 - np.clip(heights, 1e-4, 1 - 1e-4)))
    inputs = np.stack([x, np.ones_like(x)], axis=1)
    weights = np.array([1.0, 0.0])
    for _ in range(30):  # Newton's steps
        p = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (p - are_true) + 0.1 * (weights - [1.0, 0.0])
        curve = (inputs * (p * (1 - p))[:, None]).T @ inputs + 0.1 * np.eye(2)
        weights = weights - np.linalg.solve(curve, slope)
    return float(weights[0]), float(weights[1])


def softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities along the last axis."""
    return np.exp(_log_softmax(logits))


def _log_softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: NDArray[np.float64] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result
