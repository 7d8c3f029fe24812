"""What one model says of the test part, and what makes two models' answers comparable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite

from inference.errors import InferenceError
from inference.strokes import LABELS, Label

SUM_SLACK = 0.01  # of probabilities that were rounded


class CannotCompare(InferenceError):
    """Answers that say nothing of which model is better, in one sentence."""


@dataclass(frozen=True)
class StrokeAnswer:
    """What a model calls one labelled stroke when it is shown where the stroke is.

    `probabilities` are in the order of LABELS. `consistency` is the share of the stroke's frames
    whose raw posterior names its true class, None where nobody looked.
    """

    id: str
    match: str
    player: str
    label: Label
    probabilities: tuple[float, ...]
    consistency: float | None = None

    @property
    def said(self) -> Label:
        """The likeliest class."""
        return LABELS[max(range(len(LABELS)), key=self.probabilities.__getitem__)]

    @property
    def confidence(self) -> float:
        """How likely."""
        return max(self.probabilities)


@dataclass(frozen=True)
class TrueContact:
    """A stroke of an untrimmed track as people labelled it, in seconds from the first frame."""

    id: str
    label: Label
    contact_s: float


@dataclass(frozen=True)
class SaidContact:
    """A stroke of an untrimmed track as a model tells it."""

    label: Label
    contact_s: float
    confidence: float


@dataclass(frozen=True)
class TrackAnswer:
    """What a model finds of one player in untrimmed footage.

    `free_s` are stretches, from and up to, in which nobody plays: a stroke said there is false.
    """

    id: str
    match: str
    player: str
    true: tuple[TrueContact, ...]
    said: tuple[SaidContact, ...]
    free_s: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Answers:
    """All that one model says of the test part; a match is whatever may not be split.

    `ms_per_frame` is how long it takes for a frame of an analysis.
    """

    model: str
    strokes: tuple[StrokeAnswer, ...]
    tracks: tuple[TrackAnswer, ...]
    ms_per_frame: float


def comparable(champion: Answers, challenger: Answers) -> tuple[Answers, Answers]:
    """Both in one order; CannotCompare when either is unsound or they answer other questions."""
    for answers in (champion, challenger):
        for wrong in _wrong_with(answers):
            raise CannotCompare(f"{answers.model}: {wrong}")
    one, other = _in_order(champion), _in_order(challenger)
    if [_asked(s) for s in one.strokes] != [_asked(s) for s in other.strokes]:
        raise CannotCompare("Champion and challenger did not name the same strokes.")
    if [replace(t, said=()) for t in one.tracks] != [replace(t, said=()) for t in other.tracks]:
        raise CannotCompare("Champion and challenger were not asked about the same tracks.")
    return one, other


def _in_order(answers: Answers) -> Answers:
    return replace(
        answers,
        strokes=tuple(sorted(answers.strokes, key=lambda stroke: stroke.id)),
        tracks=tuple(sorted(answers.tracks, key=lambda track: track.id)),
    )


def _asked(stroke: StrokeAnswer) -> tuple[str, str, str, Label]:
    return stroke.id, stroke.match, stroke.player, stroke.label


def _wrong_with(answers: Answers) -> Iterator[str]:
    if not (isfinite(answers.ms_per_frame) and answers.ms_per_frame > 0):
        yield f"a frame takes {answers.ms_per_frame} ms."
    yield from _repeated("stroke", [stroke.id for stroke in answers.strokes])
    yield from _repeated("track", [track.id for track in answers.tracks])
    for stroke in answers.strokes:
        yield from _wrong_with_stroke(stroke)
    for track in answers.tracks:
        yield from _wrong_with_track(track)


def _repeated(what: str, ids: Sequence[str]) -> Iterator[str]:
    for name, times in Counter(ids).items():
        if times > 1:
            yield f"{what} {name} is answered {times} times."


def _wrong_with_stroke(stroke: StrokeAnswer) -> Iterator[str]:
    shares = stroke.probabilities
    if stroke.label not in LABELS:
        yield f"stroke {stroke.id} is said to be a {stroke.label!r}."
    if len(shares) != len(LABELS) or not all(0 <= share <= 1 for share in shares):
        yield f"stroke {stroke.id} has probabilities {shares}."
    elif abs(sum(shares) - 1) > SUM_SLACK:
        yield f"the probabilities of stroke {stroke.id} add up to {sum(shares):.3f}."
    if stroke.consistency is not None and not 0 <= stroke.consistency <= 1:
        yield f"stroke {stroke.id} has a consistency of {stroke.consistency}."


def _wrong_with_track(track: TrackAnswer) -> Iterator[str]:
    yield from _repeated("stroke", [stroke.id for stroke in track.true])
    hits: tuple[TrueContact | SaidContact, ...] = (*track.true, *track.said)
    for hit in hits:
        if hit.label not in LABELS or not (isfinite(hit.contact_s) and hit.contact_s >= 0):
            yield f"track {track.id} has a {hit.label!r} at {hit.contact_s} s."
    for said in track.said:
        if not 0 <= said.confidence <= 1:
            yield f"track {track.id} has a stroke with a confidence of {said.confidence}."
    last = 0.0
    for first, until in track.free_s:
        if not (isfinite(until) and last <= first < until):
            yield f"track {track.id} is free of play from {first} s until {until} s."
        if any(first <= stroke.contact_s < until for stroke in track.true):
            yield f"track {track.id} has a stroke between {first} s and {until} s, free of play."
        last = until
