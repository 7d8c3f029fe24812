"""Logistic regression with a Gaussian prior, by Newton's method with steps that never go uphill."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]

STEPS, HALVINGS = 50, 30
SETTLED = 1e-9  # of the loss: less is no progress


def logistic(
    given: Doubles, truth: Doubles, before: Doubles, firmness: Doubles
) -> tuple[Doubles, Doubles]:
    """Weights (D,) that suit rows (N, D), their truth (N,) of 0 and 1, and the prior best.

    The prior's means are `before`, its inverse variances `firmness`, both (D,). Beside the weights,
    how firm each of them is after these rows (Laplace's approximation, its diagonal).
    """
    fitted, loss = before.copy(), _loss(given, truth, before, before, firmness)
    for _ in range(STEPS):
        said = _said(given, fitted)
        slope = given.T @ (said - truth) + firmness * (fitted - before)
        bend = (given.T * (said * (1 - said))) @ given + np.diag(firmness)
        move = np.linalg.solve(bend, slope)
        for _ in range(HALVINGS):
            tried = fitted - move
            lower = _loss(given, truth, tried, before, firmness)
            if lower <= loss:
                break
            move = move / 2
        else:
            break  # no way is down any more
        has_settled = loss - lower < SETTLED
        fitted, loss = tried, lower
        if has_settled:
            break
    said = _said(given, fitted)
    return fitted, np.asarray(firmness + (given**2).T @ (said * (1 - said)))


def _said(given: Doubles, weights: Doubles) -> Doubles:
    return np.asarray(0.5 * (1 + np.tanh(0.5 * (given @ weights))))


def _loss(
    given: Doubles, truth: Doubles, weights: Doubles, before: Doubles, firmness: Doubles
) -> float:
    logits = given @ weights
    wrong = np.logaddexp(0, np.where(truth > 0, -logits, logits)).sum()
    return float(wrong + 0.5 * (firmness * (weights - before) ** 2).sum())
