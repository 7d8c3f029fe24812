"""Clips to watch: what the champion got right and the challenger did not, the worst first."""

from __future__ import annotations

from collections.abc import Iterator

from inference.evaluation.gate_answers import Answers, SaidContact, TrackAnswer
from inference.evaluation.gate_counts import found_in
from inference.evaluation.gate_verdict import Regression
from inference.evaluation.metrics import WIDEST_S


def regressions(champion: Answers, challenger: Answers) -> tuple[Regression, ...]:
    """Of answers in one order; a stroke stands there once, for the surer of its mistakes."""
    found = [*_misnamed(champion, challenger), *_not_found(champion, challenger)]
    worst: dict[str, Regression] = {}
    for one in sorted(found, key=lambda one: (-one.confidence, one.id)):
        worst.setdefault(one.id, one)
    return tuple(worst.values())


def _misnamed(champion: Answers, challenger: Answers) -> Iterator[Regression]:
    for one, other in zip(champion.strokes, challenger.strokes, strict=True):
        if one.said == one.label != other.said:
            yield Regression(
                *(one.id, one.match, one.player, one.label), other.said, other.confidence
            )


def _not_found(champion: Answers, challenger: Answers) -> Iterator[Regression]:
    for one, other in zip(champion.tracks, challenger.tracks, strict=True):
        before, after = _told(one), _told(other)
        for number, stroke in enumerate(one.true):
            was, now = before.get(number), after.get(number)
            if was is None or was.label != stroke.label:
                continue
            if now is None:
                said, confidence = None, was.confidence
            elif now.label != stroke.label:
                said, confidence = now.label, now.confidence
            else:
                continue
            yield Regression(stroke.id, one.match, one.player, stroke.label, said, confidence)


def _told(track: TrackAnswer) -> dict[int, SaidContact]:
    found = found_in(track, WIDEST_S, is_class_aware=False)
    return {true: track.said[said] for true, said in found.items()}
