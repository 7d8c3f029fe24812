"""What many videos' numbers say together, with how far each may be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loopdrive.insights.estimate import Estimate, mean, share
from loopdrive.insights.numbers import Numbers, Sum
from loopdrive.strokes.models import StrokeLabel

LABELS = tuple(StrokeLabel.values)
ATTACKING = (StrokeLabel.FOREHAND, StrokeLabel.SMASH)  # as far as four classes can tell
RALLY = 2  # strokes; a single hit is none


@dataclass(frozen=True)
class OfLabel:
    """One class."""

    label: str
    count: int
    share: Estimate | None
    consistency: Estimate | None


@dataclass(frozen=True)
class Transition:
    """How often one class follows another, in one player's own strokes of one rally."""

    before: str
    after: str
    count: int
    share: Estimate  # of all that follow `before`


@dataclass(frozen=True)
class ThirdBall:
    """What comes of the player's serves."""

    served: int
    reached: Estimate | None  # rallies in which the server hits again
    attacked: Estimate | None  # of these, with the forehand or a smash


@dataclass(frozen=True)
class Summary:
    """One player's strokes in some videos."""

    strokes: int
    checked: Estimate | None  # share of the strokes that a person has looked at
    named_right: Estimate | None  # share of these that the model had named as they stand now
    labels: list[OfLabel]
    consistency: Estimate | None
    confidence: Estimate | None
    tempo_s: Estimate | None
    rallies: int
    rally_length: Estimate | None
    longest_rally: int
    third_ball: ThirdBall
    forehand_balance: Estimate | None  # forehands among forehands and backhands
    transitions: list[Transition]
    fed: int  # strokes in series of feeds


def summarise(videos: Sequence[Numbers]) -> Summary:
    """Return what the numbers of several videos say together."""
    strokes = [sum(each.strokes.values()) for each in videos]
    rally_lengths = [_lengths(each) for each in videos]
    longest = max((int(key) for each in videos for key in each.rally_lengths), default=0)
    return Summary(
        strokes=sum(strokes),
        checked=share([(each.checked, n) for each, n in zip(videos, strokes, strict=True)]),
        named_right=share([(each.named_right, each.named) for each in videos]),
        labels=[_of_label(videos, strokes, label) for label in LABELS],
        consistency=_consistency(videos),
        confidence=mean([each.confidence for each in videos], most=1.0),
        tempo_s=mean([each.tempo_s for each in videos]),
        rallies=sum(lengths.n for lengths in rally_lengths),
        rally_length=mean(rally_lengths),
        longest_rally=longest if longest >= RALLY else 0,
        third_ball=_third_ball(videos),
        forehand_balance=_balance(videos),
        transitions=_transitions(videos),
        fed=_fed(videos),
    )


@dataclass(frozen=True)
class Brief:
    """The same of a shorter time, in a few numbers."""

    strokes: int
    counts: dict[str, int]
    checked: int
    consistency: Estimate | None
    tempo_s: Estimate | None
    rally_length: Estimate | None
    forehand_balance: Estimate | None
    fed: int


def brief(videos: Sequence[Numbers]) -> Brief:
    """Return the few numbers a session or a month is told in."""
    counts = {label: sum(each.strokes[label] for each in videos) for label in LABELS}
    return Brief(
        strokes=sum(counts.values()),
        counts=counts,
        checked=sum(each.checked for each in videos),
        consistency=_consistency(videos),
        tempo_s=mean([each.tempo_s for each in videos]),
        rally_length=mean([_lengths(each) for each in videos]),
        forehand_balance=_balance(videos),
        fed=_fed(videos),
    )


def _consistency(videos: Sequence[Numbers]) -> Estimate | None:
    return mean([sum(each.consistency.values(), Sum()) for each in videos], most=1.0)


def _balance(videos: Sequence[Numbers]) -> Estimate | None:
    pairs = [(each.strokes["forehand"], each.strokes["backhand"]) for each in videos]
    return share([(forehands, forehands + backhands) for forehands, backhands in pairs])


def _fed(videos: Sequence[Numbers]) -> int:
    return sum(series.count for each in videos for series in each.series)


def _of_label(videos: Sequence[Numbers], strokes: Sequence[int], label: str) -> OfLabel:
    counts = [each.strokes[label] for each in videos]
    return OfLabel(
        label=label,
        count=sum(counts),
        share=share(list(zip(counts, strokes, strict=True))),
        consistency=mean([each.consistency.get(label, Sum()) for each in videos], most=1.0),
    )


def _lengths(numbers: Numbers) -> Sum:
    """Return how long rallies were; where somebody feeds, there are none."""
    lengths = Sum()
    for key, count in numbers.rally_lengths.items():
        length = int(key)
        if length >= RALLY and not numbers.series:
            lengths += Sum(count, count * length, count * length**2)
    return lengths


def _third_ball(videos: Sequence[Numbers]) -> ThirdBall:
    hit = [each.third.total() for each in videos]
    attacking = [sum(each.third[label] for label in ATTACKING) for each in videos]
    return ThirdBall(
        served=sum(each.served for each in videos),
        reached=share([(n, each.served) for n, each in zip(hit, videos, strict=True)]),
        attacked=share(list(zip(attacking, hit, strict=True))),
    )


def _transitions(videos: Sequence[Numbers]) -> list[Transition]:
    return [found for label in LABELS for found in _after(videos, label)]


def _after(videos: Sequence[Numbers], before: str) -> Iterator[Transition]:
    """Yield what follows one class; nothing where nothing does."""
    wholes = [sum(each.transitions[f"{before}>{label}"] for label in LABELS) for each in videos]
    for after in LABELS:
        counts = [each.transitions[f"{before}>{after}"] for each in videos]
        estimate = share(list(zip(counts, wholes, strict=True)))
        if estimate is not None:
            yield Transition(before, after, sum(counts), estimate)
