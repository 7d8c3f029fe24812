"""Contacts found in untrimmed video: F1 and average precision, with and without the class."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.data.tracks import GRID_FPS, GridStroke
from inference.evaluation.bootstrap import Interval, interval_of_sums
from inference.evaluation.metrics import Detection, matched
from inference.evaluation.precision import Question, Ranked, surest_first
from inference.evaluation.told import Told, of_class
from inference.timeline.decoding import GridHit

CLOSE = 1e-9


@dataclass(frozen=True)
class Score:
    """Counts over all seeds together; `interval` is of F1, drawn by video."""

    counts: Detection
    interval: Interval | None


def pairs_of(track: Told, tolerance_s: float) -> dict[int, int]:
    """Which stroke said is which true one, whatever their classes."""
    said = [hit.contact / GRID_FPS for hit in track.said]
    true = [stroke.contact / GRID_FPS for stroke in track.true]
    return dict(matched(said, true, tolerance_s))


def contacts(track: Told, tolerance_s: float) -> Detection:
    """Contacts of one track, whatever their classes."""
    found = len(pairs_of(track, tolerance_s))
    return Detection(found, len(track.said) - found, len(track.true) - found)


def named_contacts(track: Told, tolerance_s: float) -> Detection:
    """The same, but a contact of the wrong class is both false and missed."""
    found = sum(is_right(track, tolerance_s))
    return Detection(found, len(track.said) - found, len(track.true) - found)


def is_right(track: Told, tolerance_s: float) -> list[bool]:
    """For each stroke said, whether contact and class are right."""
    pairs = pairs_of(track, tolerance_s)
    return [
        number in pairs and hit.label == track.true[pairs[number]].label
        for number, hit in enumerate(track.said)
    ]


def one_class(track: Told, label: str, tolerance_s: float) -> Detection:
    """Class-aware counts of one class alone."""
    said = [hit.label == label for hit in track.said]
    right = [r and s for r, s in zip(is_right(track, tolerance_s), said, strict=True)]
    true = sum(stroke.label == label for stroke in track.true)
    return Detection(sum(right), sum(said) - sum(right), true - sum(right))


def score(counts: Iterable[tuple[str, Detection]]) -> Score:
    """Add up counts of (video, counts); the interval draws videos, all seeds of one together."""
    by_video: dict[str, Detection] = defaultdict(Detection)
    for video, found in counts:
        by_video[video] += found
    parts = np.array([[d.found, d.false, d.missed] for d in by_video.values()], float)
    total = sum(by_video.values(), Detection())
    return Score(total, interval_of_sums(parts, _f1) if len(parts) else None)


def _f1(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    found, false, missed = sums.T
    return np.asarray(2 * found / np.maximum(2 * found + false + missed, 1))


def ranked_contacts(
    tracks: Sequence[Told], tolerance_s: float
) -> dict[Question, dict[str, Ranked]]:
    """All faint strokes of each seed's videos, ready for average precision, classes ignored."""
    found: dict[Question, dict[str, Ranked]] = defaultdict(dict)
    for track in tracks:
        question = Question(track.seed, "contact")
        ranked = _ranked(track.true, track.faint, tolerance_s)
        _add(found[question], track.video, ranked)
    return found


def ranked_classes(
    tracks: Sequence[Told], labels: Sequence[str], tolerance_s: float
) -> dict[Question, dict[str, Ranked]]:
    """The same with one question for each class."""
    found: dict[Question, dict[str, Ranked]] = defaultdict(dict)
    for track in tracks:
        for label in labels:
            ranked = _ranked(*of_class(track, label), tolerance_s)
            _add(found[Question(track.seed, label)], track.video, ranked)
    return found


def _ranked(true: Sequence[GridStroke], said: Sequence[GridHit], tolerance_s: float) -> Ranked:
    def closeness(i: int, j: int) -> float | None:
        apart = abs(said[i].contact - true[j].contact) / GRID_FPS
        return -apart if apart <= tolerance_s + CLOSE else None

    scores = tuple(hit.confidence for hit in said)
    return Ranked(scores, tuple(surest_first(scores, len(true), closeness)), len(true))


def _add(videos: dict[str, Ranked], video: str, ranked: Ranked) -> None:
    videos[video] = videos[video] + ranked if video in videos else ranked
