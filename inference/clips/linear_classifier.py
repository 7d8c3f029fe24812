"""Logistic regression on numbers of a clip and on the same numbers times the apparent hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from inference.clips.clip import Clip
from inference.data.tracks import Floats
from inference.errors import InferenceError
from inference.strokes import LABELS

FARTHEST = 4.0  # standard deviations: one strange clip must not decide
INNER_FOLDS = 4
LEAST = 1e-3  # probability: one clip all wrong must not decide which settings are best
STEPS = 500  # of the solver


class Settings(NamedTuple):
    """What is chosen on inner folds: inverse regularisation, and what all drawn clips weigh."""

    strength: float = 0.1
    drawn_weight: float = 1.0  # against all real clips


STRENGTHS = (0.01, 0.03, 0.1, 0.3)
DRAWN_WEIGHTS = (1.0, 0.1, 0.02)


class TooFewClasses(InferenceError):
    """Clips of one class only, from which nothing can be told apart."""


class LinearClassifier:
    """Four probabilities; a class that was not among the clips learned from gets none."""

    def __init__(self) -> None:
        self._arrays: dict[str, NDArray[np.float32]] = {}

    def fit(self, x: Floats, clips: Sequence[Clip], settings: Settings) -> None:
        """Learn from rows of numbers (N, F) and the labels and hands of their clips."""
        classes = classes_of(clips)
        mean, spread = usual(x, clips)
        self._arrays = {"mean": mean, "spread": spread}
        model = LogisticRegression(C=settings.strength, max_iter=STEPS)
        weighed = weights_of(clips, settings.drawn_weight)
        model.fit(self._seen(x, clips), classes, sample_weight=weighed)
        weights, bias = model.coef_, model.intercept_
        if len(model.classes_) == 2:  # one row then stands for the difference of two
            weights, bias = (
                np.stack([-weights[0], weights[0]]) / 2,
                np.array([-bias[0], bias[0]]) / 2,
            )
        self._arrays |= {
            "weights": weights.astype(np.float32),
            "bias": bias.astype(np.float32),
            "classes": model.classes_.astype(np.float32),
        }

    def probabilities(self, x: Floats, clips: Sequence[Clip]) -> Floats:
        """(N, F) -> (N, 4)."""
        logits = self._seen(x, clips) @ self._arrays["weights"].T + self._arrays["bias"]
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        result = np.zeros((len(x), len(LABELS)), np.float32)
        result[:, self._arrays["classes"].astype(np.int64)] = odds / odds.sum(axis=1, keepdims=True)
        return result

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """All that was learnt."""
        return dict(self._arrays)

    def restore(self, arrays: Mapping[str, NDArray[np.float32]]) -> None:
        """Become the classifier of these `arrays`; KeyError or ValueError if they do not fit."""
        kept = {name: arrays[name] for name in ("mean", "spread", "weights", "bias", "classes")}
        if kept["weights"].shape != (len(kept["classes"]), 2 * len(kept["mean"])):
            raise ValueError(f"weights of {kept['weights'].shape} for {len(kept['mean'])} numbers")
        self._arrays = kept

    def _seen(self, x: Floats, clips: Sequence[Clip]) -> Floats:
        """(N, F) -> (N, 2F): standardised, and again times the hand."""
        hand = np.array([2.0 * clip.handed - 1.0 for clip in clips], np.float32)[:, None]
        far = (x - self._arrays["mean"]) / self._arrays["spread"]
        plain = np.clip(far, -FARTHEST, FARTHEST)
        return np.concatenate([plain, hand * plain], axis=1)


def best_settings(x: Floats, clips: Sequence[Clip], seed: int) -> Settings:
    """The settings that lose least on inner folds by group; the usual ones where none are."""
    folds, truth = inner_folds(clips, seed), classes_of(clips)
    is_mixed = len({clip.is_drawn for clip in clips}) > 1
    choices = [Settings(*c) for c in product(STRENGTHS, DRAWN_WEIGHTS if is_mixed else (1.0,))]
    if not folds:
        return Settings()

    def loss(settings: Settings) -> float:
        total = 0.0
        for learned, tested in folds:
            classifier = LinearClassifier()
            classifier.fit(x[learned], [clips[n] for n in learned], settings)
            said = classifier.probabilities(x[tested], [clips[n] for n in tested])
            right = said[np.arange(len(tested)), truth[tested]]
            total -= float(np.log(np.maximum(right, LEAST)).sum())
        return total

    return min(choices, key=loss)


def inner_folds(
    clips: Sequence[Clip], seed: int
) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Learned and tested rows, by group; real clips alone are tested where there are any.

    None where there are too few groups, or where one class only would be left to learn from.
    """
    is_tested = np.array([not clip.is_drawn for clip in clips])
    if not is_tested.any():
        is_tested[:] = True
    groups = np.array([clip.group for clip in clips])
    truth = classes_of(clips)
    rows = np.flatnonzero(is_tested)
    folds = min(INNER_FOLDS, len(set(groups[rows])))
    if folds < 2:
        return []
    result = []
    for _, held in GroupKFold(folds, shuffle=True, random_state=seed).split(
        rows, groups=groups[rows]
    ):
        tested = rows[held]
        learned = np.flatnonzero(~np.isin(groups, groups[tested]))
        if len(set(truth[learned])) > 1:
            result.append((learned, tested))
    return result


def classes_of(clips: Sequence[Clip]) -> NDArray[np.int64]:
    """Indices of LABELS (N,); TooFewClasses when there is nothing to tell apart."""
    classes = [LABELS.index(clip.label) for clip in clips if clip.label is not None]
    if len(classes) != len(clips):
        raise TooFewClasses(f"{len(clips) - len(classes)} of {len(clips)} clips have no label.")
    if len(set(classes)) < 2:
        raise TooFewClasses(f"All {len(clips)} clips are of one class.")
    return np.array(classes)


def usual(x: Floats, clips: Sequence[Clip]) -> tuple[Floats, Floats]:
    """Mean and spread of each number (F,), real and drawn clips counting alike.

    However many are drawn, what is usual must not be what is usual in drawings.
    """
    weights = weights_of(clips, drawn_weight=1.0)[:, None]
    mean = (weights * x).sum(axis=0) / weights.sum()
    spread = np.sqrt((weights * (x - mean) ** 2).sum(axis=0) / weights.sum())
    return mean.astype(np.float32), np.where(spread > 0, spread, 1.0).astype(np.float32)


def weights_of(clips: Sequence[Clip], drawn_weight: float) -> Floats:
    """(N,): the classes of one origin weigh alike, a real clip 1 on average.

    All drawn clips together weigh `drawn_weight` times the real ones; alone, 1 each on average.
    """
    kinds = [(clip.is_drawn, clip.label) for clip in clips]
    many = {kind: kinds.count(kind) for kind in set(kinds)}
    labels = {drawn: sum(d == drawn for d, _ in many) for drawn in (False, True)}
    real = sum(not is_drawn for is_drawn, _ in kinds)
    total = {False: real, True: drawn_weight * real if real else len(clips)}
    return np.array([total[k[0]] / (labels[k[0]] * many[k]) for k in kinds], np.float32)
