"""What likenesses mean: who the strokes most alike to a stroke are, against chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from inference.evaluation.bootstrap import interval_of_sums
from inference.evaluation.numbers import Report
from inference.likeness import cosines
from inference.strokes import LABELS

NEAREST = 5
UNKNOWN = "unknown"

Source = Literal["clips", "untrimmed", "drawn"]
Attribute = Callable[["SeenStroke"], str]  # what two strokes may have in common
Pair = Callable[["SeenStroke", "SeenStroke"], bool]  # whether the second may be a neighbour


@dataclass(frozen=True)
class SeenStroke:
    """A stroke that the model found and whose truth is known.

    `group` is its match or video, `hand` the playing hand, `said` what the model calls it.
    """

    source: Source
    group: str
    hand: str
    label: str
    said: str
    likeness: bytes


@dataclass(frozen=True)
class Question:
    """What is asked of the neighbours among those that `may` be: how many share an attribute."""

    name: str
    attribute: Attribute
    may: Pair


def _elsewhere(one: SeenStroke, other: SeenStroke) -> bool:
    return one.group != other.group and (one.source == "drawn") == (other.source == "drawn")


QUESTIONS = (
    Question("same class", lambda stroke: stroke.label, _elsewhere),
    Question(
        "same class, among those that are called the same",
        lambda stroke: stroke.label,
        lambda one, other: _elsewhere(one, other) and one.said == other.said,
    ),
    Question(
        "same playing hand",
        lambda stroke: stroke.hand,
        lambda one, other: _elsewhere(one, other) and UNKNOWN not in (one.hand, other.hand),
    ),
    Question(
        "same match or video, among the same class",
        lambda stroke: stroke.group,
        lambda one, other: one.source == other.source and one.label == other.label,
    ),
)


def study(seen: Sequence[SeenStroke], known: dict[Source, int]) -> Report:
    """Scores of every source and question, ready to be written; `known` strokes could be found."""
    return {
        "nearest": NEAREST,
        "numbers": len(seen[0].likeness) // 2 if seen else 0,
        "sources": [
            {
                "source": source,
                "known": count,
                "found": sum(stroke.source == source for stroke in seen),
                "groups": len({stroke.group for stroke in seen if stroke.source == source}),
                "questions": [_answered(question, seen, source) for question in QUESTIONS],
                "classes": _classes(seen, source),
            }
            for source, count in known.items()
        ],
    }


def _answered(question: Question, seen: Sequence[SeenStroke], source: Source) -> Report:
    asked = [stroke for stroke in seen if stroke.source == source]
    return {"question": question.name} | _compared(question, seen, asked)


def _classes(seen: Sequence[SeenStroke], source: Source) -> list[Report]:
    """The first question, of each class apart."""
    asked = {
        label: [stroke for stroke in seen if stroke.source == source and stroke.label == label]
        for label in LABELS
    }
    return [
        {"class": label} | _compared(QUESTIONS[0], seen, strokes)
        for label, strokes in asked.items()
        if strokes
    ]


def _compared(
    question: Question, seen: Sequence[SeenStroke], asked: Sequence[SeenStroke]
) -> Report:
    """The share of neighbours, the share of all that may be, and their difference."""
    groups: dict[str, list[tuple[float, float]]] = {}
    for stroke in asked:
        shares = _shares(question, stroke, seen)
        if shares is not None:
            groups.setdefault(stroke.group, []).append(shares)
    n = sum(len(strokes) for strokes in groups.values())
    if n == 0:
        return {"n": 0, "value": None, "chance": None, "interval": None, "gain": None}
    parts = np.array([[*np.sum(own, axis=0), len(own)] for own in groups.values()])
    near, chance, _ = parts.sum(axis=0) / n
    return {
        "n": n,
        "value": float(near),
        "interval": interval_of_sums(parts, lambda sums: sums[:, 0] / sums[:, 2]),
        "chance": float(chance),
        "gain": float(near - chance),
        "gain_interval": interval_of_sums(parts, _gain),
    }


def _gain(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    gain: NDArray[np.float64] = (sums[:, 0] - sums[:, 1]) / sums[:, 2]
    return gain


def _shares(
    question: Question, stroke: SeenStroke, seen: Sequence[SeenStroke]
) -> tuple[float, float] | None:
    """The shares of one stroke; None where there are too few to choose from."""
    rivals = [other for other in seen if other is not stroke and question.may(stroke, other)]
    if len(rivals) < 2 * NEAREST:
        return None
    is_same = np.array([question.attribute(own) == question.attribute(stroke) for own in rivals])
    near = np.argsort(-cosines(stroke.likeness, [own.likeness for own in rivals]))[:NEAREST]
    return float(is_same[near].mean()), float(is_same.mean())
