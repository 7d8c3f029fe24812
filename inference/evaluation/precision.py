"""Average precision of detections that were matched to the truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from inference.evaluation.bootstrap import Interval, interval_of


def surest_first(
    scores: Sequence[float], truths: int, closeness: Callable[[int, int], float | None]
) -> list[bool]:
    """Which detections are true: in order of score, each takes the closest truth still free.

    `closeness(detection, truth)` is larger for closer pairs, None for those that do not match.
    """
    free = set(range(truths))
    is_true = [False] * len(scores)
    for number in sorted(range(len(scores)), key=lambda i: -scores[i]):
        near = [(closeness(number, truth), truth) for truth in sorted(free)]
        matching = [(value, -truth) for value, truth in near if value is not None]
        if matching:
            is_true[number] = True
            free.remove(-max(matching)[1])
    return is_true


@dataclass(frozen=True)
class Ranked:
    """Detections that were matched: how sure, whether true, and how many truths there were."""

    scores: tuple[float, ...]
    is_true: tuple[bool, ...]
    truths: int

    def __add__(self, other: Ranked) -> Ranked:
        return Ranked(
            self.scores + other.scores, self.is_true + other.is_true, self.truths + other.truths
        )


def average_precision(ranked: Ranked) -> float:
    """Area under the precision-recall curve, precision made to fall (Everingham et al., 2010).

    nan where there is nothing to find.
    """
    if ranked.truths == 0:
        return float("nan")
    order = np.argsort(-np.array(ranked.scores), kind="stable")
    hits = np.array(ranked.is_true, float)[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    falling = np.maximum.accumulate(precision[::-1])[::-1]
    return float((falling * hits).sum() / ranked.truths)


@dataclass(frozen=True)
class Question:
    """What is ranked together: the answers of one seed to one question, such as a class."""

    seed: int
    about: str


def mean_average_precision(parts: Mapping[Question, Mapping[str, Ranked]]) -> float:
    """Mean over seeds and questions; `parts` holds the videos of each question."""
    return _mean(parts, [video for videos in parts.values() for video in videos], once=True)


def interval_of_mean(parts: Mapping[Question, Mapping[str, Ranked]]) -> Interval | None:
    """Its interval, drawing whole videos, all their seeds and questions together."""
    videos = [video for videos in parts.values() for video in videos]
    return interval_of(videos, lambda drawn: _mean(parts, drawn))


def _mean(
    parts: Mapping[Question, Mapping[str, Ranked]], drawn: Sequence[str], once: bool = False
) -> float:
    names = sorted(set(drawn)) if once else drawn
    nothing = Ranked((), (), 0)
    values = [
        average_precision(_together([videos.get(name, nothing) for name in names]))
        for videos in parts.values()
    ]
    known = [value for value in values if np.isfinite(value)]
    return float(np.mean(known)) if known else float("nan")


def _together(ranked: Sequence[Ranked]) -> Ranked:
    return Ranked(
        tuple(chain.from_iterable(r.scores for r in ranked)),
        tuple(chain.from_iterable(r.is_true for r in ranked)),
        sum(r.truths for r in ranked),
    )
