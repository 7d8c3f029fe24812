"""What is counted of each match of the test part: M matches in order of their names.

Everything that is compared is a value of sums of these counts, so whole matches can be drawn again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from inference.evaluation.confusion import confusion
from inference.evaluation.gate_answers import Answers, StrokeAnswer, TrackAnswer
from inference.evaluation.metrics import matched
from inference.strokes import LABELS, Label

Floats = NDArray[np.float64]
CLASSES = len(LABELS)

Count = Callable[[Answers], Floats]
Part = TypeVar("Part", StrokeAnswer, TrackAnswer)


def matches_of(answers: Answers) -> list[str]:
    """All of them, by name."""
    return sorted({s.match for s in answers.strokes} | {t.match for t in answers.tracks})


def named(answers: Answers) -> Floats:
    """How often class i was called j in each match, (M, C, C)."""
    return _by_match(answers, answers.strokes, (CLASSES, CLASSES), _named)


def recalled(label: Label) -> Count:
    """Of one class: how many were called so, of how many, (M, 2)."""

    def count(answers: Answers) -> Floats:
        own = [stroke for stroke in answers.strokes if stroke.label == label]
        return _by_match(answers, own, (2,), _right)

    return count


def of_player(player: str) -> Count:
    """Of one player's strokes: how many were named right, of how many, (M, 2)."""

    def count(answers: Answers) -> Floats:
        own = [stroke for stroke in answers.strokes if stroke.player == player]
        return _by_match(answers, own, (2,), _right)

    return count


def steady(label: Label) -> Count:
    """Of one class: the sum of its strokes' consistency, and how many have one, (M, 2)."""

    def count(answers: Answers) -> Floats:
        own = [s for s in answers.strokes if s.label == label and s.consistency is not None]
        return _by_match(answers, own, (2,), lambda s: np.array([s.consistency, 1.0], float))

    return count


def contacts(tolerance_s: float, *, is_class_aware: bool = False) -> Count:
    """Contacts found, false and missed, (M, 3); class-aware, one of the wrong class is both."""

    def of_track(track: TrackAnswer) -> Floats:
        found = len(found_in(track, tolerance_s, is_class_aware=is_class_aware))
        return np.array([found, len(track.said) - found, len(track.true) - found], float)

    return lambda answers: _by_match(answers, answers.tracks, (3,), of_track)


def false_when_free(answers: Answers) -> Floats:
    """Strokes said while nobody plays, and the minutes of that, (M, 2)."""
    return _by_match(answers, answers.tracks, (2,), _false_when_free)


def found_in(track: TrackAnswer, tolerance_s: float, *, is_class_aware: bool) -> dict[int, int]:
    """Which true stroke was found as which said one."""
    said = [hit.contact_s for hit in track.said]
    true = [stroke.contact_s for stroke in track.true]
    return {
        j: i
        for i, j in matched(said, true, tolerance_s)
        if not is_class_aware or track.said[i].label == track.true[j].label
    }


def ratio(counts: Floats) -> Floats:
    """(..., 2) -> (...): one over the other, nan of nothing."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(counts[..., 0] / counts[..., 1])


def f1(counts: Floats) -> Floats:
    """(..., 3) of found, false and missed -> (...), nan of nothing."""
    found, false, missed = counts[..., 0], counts[..., 1], counts[..., 2]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(2 * found / (2 * found + false + missed))


def _by_match(
    answers: Answers, parts: Iterable[Part], shape: Sequence[int], count: Callable[[Part], Floats]
) -> Floats:
    place = {match: number for number, match in enumerate(matches_of(answers))}
    sums = np.zeros((len(place), *shape))
    for part in parts:
        sums[place[part.match]] += count(part)
    return sums


def _named(stroke: StrokeAnswer) -> Floats:
    return confusion([LABELS.index(stroke.label)], [LABELS.index(stroke.said)], CLASSES)


def _right(stroke: StrokeAnswer) -> Floats:
    return np.array([stroke.said == stroke.label, 1.0], float)


def _false_when_free(track: TrackAnswer) -> Floats:
    false = sum(
        first <= hit.contact_s < until for first, until in track.free_s for hit in track.said
    )
    return np.array([false, sum(until - first for first, until in track.free_s) / 60])
