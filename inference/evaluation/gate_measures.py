"""Champion and challenger measured alike: both values, and their difference drawn by match."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from inference.evaluation import gate_counts as counts
from inference.evaluation.bootstrap import Interval, interval_of, interval_of_sums
from inference.evaluation.confidence import calibration_error
from inference.evaluation.confusion import accuracy, f1s, macro, precisions, recalls
from inference.evaluation.gate_answers import Answers
from inference.evaluation.gate_counts import Count, Floats
from inference.evaluation.gate_verdict import Measure
from inference.evaluation.metrics import TOLERANCES_S, WIDEST_S
from inference.strokes import LABELS, Label

ACCURACY = "accuracy"
RECENT = "accuracy on recent corrections"
FALSE = "false strokes a minute"
SPEED = "time a frame"


def recall_of(label: str) -> str:
    """The name of a class's recall."""
    return f"recall of {label}"


def strokes_of(player: str) -> str:
    """The name of the share of a player's strokes that are named right."""
    return f"accuracy of {player}'s strokes"


def contact_f1(tolerance_s: float) -> str:
    """The name of an F1."""
    return f"contact F1 at {round(1000 * tolerance_s)} ms"


CLASS_AWARE = f"class-aware F1 at {round(1000 * WIDEST_S)} ms"
PRIMARY = (ACCURACY, contact_f1(WIDEST_S), CLASS_AWARE)


def measures(champion: Answers, challenger: Answers, players: Sequence[str]) -> list[Measure]:
    """All of them; `players` are those of whom somebody asks."""
    both = (champion, challenger)
    naming, strokes = _both(both, counts.named), len(champion.strokes)
    return [
        _measure(ACCURACY, naming, accuracy, strokes),
        *(_measure(f"macro {name}", naming, _macro(of), strokes) for name, of in MACROS.items()),
        *_by_class(both, recall_of, counts.recalled),
        *_by_class(both, lambda label: f"consistency of {label}", counts.steady),
        *(
            _of_counts(strokes_of(player), both, counts.of_player(player), "strokes")
            for player in players
        ),
        _calibration(champion, challenger),
        *_contacts(both),
        _false_strokes(both),
        _speed(champion, challenger),
    ]


def recent_measure(champion: Answers, challenger: Answers) -> Measure:
    """How many of the strokes that people have lately corrected or confirmed are named right."""
    both = (champion, challenger)
    return _measure(RECENT, _both(both, counts.named), accuracy, len(champion.strokes))


MACROS: dict[str, Callable[[Floats], Floats]] = {
    "precision": precisions,
    "recall": recalls,
    "F1": f1s,
}


def _macro(of: Callable[[Floats], Floats]) -> Callable[[Floats], Floats]:
    return lambda sums: macro(of(sums), sums)


def _by_class(
    both: tuple[Answers, Answers], name: Callable[[Label], str], count: Callable[[Label], Count]
) -> Iterator[Measure]:
    for label in LABELS:
        yield _of_counts(name(label), both, count(label), "strokes")


def _contacts(both: tuple[Answers, Answers]) -> Iterator[Measure]:
    true = sum(len(track.true) for track in both[0].tracks)
    for tolerance_s in TOLERANCES_S:
        found = _both(both, counts.contacts(tolerance_s))
        yield _measure(contact_f1(tolerance_s), found, counts.f1, true, "contacts")
    aware = _both(both, counts.contacts(WIDEST_S, is_class_aware=True))
    yield _measure(CLASS_AWARE, aware, counts.f1, true, "contacts")


def _false_strokes(both: tuple[Answers, Answers]) -> Measure:
    found = _of_counts(FALSE, both, counts.false_when_free, "minutes without play")
    return replace(found, unit="a minute", is_less_better=True)


def _speed(champion: Answers, challenger: Answers) -> Measure:
    one, other = champion.ms_per_frame, challenger.ms_per_frame
    return Measure(
        *(SPEED, "ms", one, other, other - one, None),
        n=1,
        of="frame",
        matches=0,
        is_less_better=True,
    )


def _calibration(champion: Answers, challenger: Answers) -> Measure:
    """Expected calibration error: bins are no sums, so strokes are put together for each draw."""
    own = [_sure_and_right(answers) for answers in (champion, challenger)]
    matches = sorted(own[0])

    def errors(drawn: list[str]) -> list[float]:
        parts = [np.concatenate([by_match[match] for match in drawn]) for by_match in own]
        return [calibration_error(sure, right) for sure, right in (part.T for part in parts)]

    def difference(drawn: list[str]) -> float:
        one, other = errors(drawn)
        return other - one

    values = np.array(errors(matches) if matches else [np.nan, np.nan])
    interval = interval_of(matches, difference) if matches else None
    strokes = len(champion.strokes)
    found = _found("calibration error", values, interval, strokes, "strokes", len(matches))
    return replace(found, is_less_better=True)


def _sure_and_right(answers: Answers) -> dict[str, Floats]:
    return {
        match: np.array(
            [(s.confidence, s.said == s.label) for s in answers.strokes if s.match == match], float
        )
        for match in sorted({stroke.match for stroke in answers.strokes})
    }


def _both(both: tuple[Answers, Answers], count: Count) -> Floats:
    """(M, 2, ...): champion, challenger."""
    return np.stack([count(answers) for answers in both], axis=1)


def _of_counts(name: str, both: tuple[Answers, Answers], count: Count, of: str) -> Measure:
    parts = _both(both, count)
    return _measure(name, parts, counts.ratio, float(parts[:, 0, 1].sum()), of)


def _measure(
    name: str, parts: Floats, value: Callable[[Floats], Floats], n: float, of: str = "strokes"
) -> Measure:
    """A value of the sums of `parts` (M, 2, ...); matches that have none of it are no group."""
    parts = parts[parts.any(axis=tuple(range(1, parts.ndim)))]
    values = value(parts.sum(axis=0)) if len(parts) else np.full(2, np.nan)

    def difference(sums: Floats) -> Floats:
        both = value(sums)  # (draws, 2)
        return np.asarray(both[:, 1] - both[:, 0])

    return _found(name, values, interval_of_sums(parts, difference), n, of, len(parts))


def _found(
    name: str, values: Floats, interval: Interval | None, n: float, of: str, matches: int
) -> Measure:
    one, other = (float(value) for value in values)
    if not np.isfinite(values).all():
        return Measure(name, "points", None, None, None, None, n, of, matches)
    difference = other - one
    if interval is not None:  # skewed draws may lie on one side of what was seen
        interval = min(interval[0], difference), max(interval[1], difference)
    return Measure(name, "points", one, other, difference, interval, n, of, matches)
