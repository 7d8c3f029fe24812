"""What a model gets right of a match, rally by rally, so that rallies can be drawn again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from inference.evaluation.bootstrap import interval_of_sums
from inference.evaluation.gate_answers import Answers, TrackAnswer
from inference.evaluation.gate_counts import Floats, f1, found_in, ratio
from inference.evaluation.metrics import WIDEST_S
from inference.evaluation.numbers import Report, rounded, rounded_interval

RALLY_GAP_S = 1.5

Value = Callable[[Floats], Floats]


@dataclass(frozen=True)
class Scores:
    """Counts of R rallies: named right and of how many (R, 2); found, false, missed (R, 3)."""

    rallies: tuple[str, ...]
    named: Floats
    found: Floats
    found_and_named: Floats
    strokes: tuple[int, ...]  # of each rally, each once however often it was asked about

    def joined(self, other: Scores) -> Scores:
        """With another seed's; a rally that both were asked about stays one, with both answers.

        Two answers about one rally are no two rallies: apart, they would narrow the interval.
        """
        rallies = tuple(dict.fromkeys([*self.rallies, *other.rallies]))
        place = {name: at for at, name in enumerate(rallies)}
        strokes = dict(zip(self.rallies, self.strokes, strict=True)) | dict(
            zip(other.rallies, other.strokes, strict=True)
        )

        def together(one: Floats, another: Floats) -> Floats:
            counts = np.zeros((len(rallies), one.shape[1]))
            for names, each in ((self.rallies, one), (other.rallies, another)):
                np.add.at(counts, [place[name] for name in names], each)
            return counts

        return Scores(
            rallies,
            together(self.named, other.named),
            together(self.found, other.found),
            together(self.found_and_named, other.found_and_named),
            tuple(strokes[name] for name in rallies),
        )


def scores(answers: Answers) -> Scores:
    """The counts of a model's answers; a false stroke belongs to the rally nearest to it."""
    rallies = _rallies(answers.tracks)
    named = np.zeros((len(rallies), 2))
    contact_of = {s.id: (_film(t), s.contact_s) for t in answers.tracks for s in t.true}
    for stroke in answers.strokes:
        named[_nearest(rallies, *contact_of[stroke.id])] += (stroke.said == stroke.label, 1)
    return Scores(
        tuple(f"{film}/{first:.3f}" for film, first, _ in rallies),
        named,
        _found(answers, rallies, is_class_aware=False),
        _found(answers, rallies, is_class_aware=True),
        tuple(int(asked) for asked in named[:, 1]),
    )


def summary(of: Scores, value: str) -> Report:
    """One value with its interval: "accuracy", "contact_f1" or "class_aware_f1"."""
    counts, how = _of(of, value)
    return {
        "value": rounded(float(how(counts.sum(axis=0)))),
        "interval": rounded_interval(interval_of_sums(counts, how)),
    }


def difference(of: Scores, control: Scores, value: str) -> Report:
    """By how much one is better than the other on the same rallies, with its interval."""
    counts = np.stack([_of(each, value)[0] for each in (of, control)], axis=1)
    how = _of(of, value)[1]

    def between(sums: Floats) -> Floats:
        both = how(sums)
        return np.asarray(both[..., 0] - both[..., 1])

    return {
        "value": rounded(float(between(counts.sum(axis=0)))),
        "interval": rounded_interval(interval_of_sums(counts, between)),
    }


def _of(of: Scores, value: str) -> tuple[Floats, Value]:
    return {
        "accuracy": (of.named, ratio),
        "contact_f1": (of.found, f1),
        "class_aware_f1": (of.found_and_named, f1),
    }[value]


def _found(
    answers: Answers, rallies: Sequence[tuple[str, float, float]], *, is_class_aware: bool
) -> Floats:
    counts = np.zeros((len(rallies), 3))
    for track in answers.tracks:
        found = found_in(track, WIDEST_S, is_class_aware=is_class_aware)
        for number, true in enumerate(track.true):
            place = _nearest(rallies, _film(track), true.contact_s)
            counts[place, 0 if number in found else 2] += 1
        for number, said in enumerate(track.said):
            if number not in found.values():
                counts[_nearest(rallies, _film(track), said.contact_s), 1] += 1
    return counts


def _rallies(tracks: Sequence[TrackAnswer]) -> list[tuple[str, float, float]]:
    """Film, first and last contact of each rally, whoever plays; a clip is one of its own."""
    found = []
    for film in sorted({_film(track) for track in tracks}):
        times = sorted(s.contact_s for t in tracks if _film(t) == film for s in t.true)
        cuts = [0, *(n for n, (a, b) in enumerate(pairwise(times), 1) if b - a > RALLY_GAP_S)]
        for first, last in pairwise([*cuts, len(times)]):
            found.append((film, times[first], times[last - 1]))
    return found


def _nearest(rallies: Sequence[tuple[str, float, float]], film: str, time_s: float) -> int:
    def away(number: int) -> float:
        of, first, last = rallies[number]
        return max(first - time_s, time_s - last, 0.0) if of == film else np.inf

    return min(range(len(rallies)), key=away)


def _film(track: TrackAnswer) -> str:
    return track.id.rpartition("-")[0]
