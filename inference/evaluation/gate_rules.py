"""The rules a challenger must keep to take the champion's place, each one sentence with numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from inference.evaluation.bootstrap import FEWEST_GROUPS
from inference.evaluation.gate_answers import Answers, CannotCompare
from inference.evaluation.gate_measures import FALSE, PRIMARY, SPEED, recall_of, strokes_of
from inference.evaluation.gate_verdict import Finding, Measure, Rule
from inference.evaluation.gate_words import changed, in_matches, share, unjudged, verdict_word
from inference.evaluation.numbers import FEWEST
from inference.strokes import LABELS

MOST_LOST = 0.01  # of a primary measure, by the lower end of its interval
MOST_LOST_OF_A_CLASS = 0.03  # of its recall, as it was seen: few strokes have wide intervals
MOST_SLOWER = 0.05
NOISE = 1e-9  # of sums in another order

Kind = Literal["class", "player", "false strokes"]
FAILURE_KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Failure:
    """What the champion fails at, named before anybody saw the challenger.

    `of` is the class, or the player; the third kind has no name.
    """

    kind: Kind
    of: str = ""

    def __post_init__(self) -> None:
        if self.kind not in FAILURE_KINDS or (self.kind == "class" and self.of not in LABELS):
            raise CannotCompare(f"There is no failure {self.kind!r} of {self.of!r}.")

    @property
    def measure(self) -> str:
        """The name of the measure that it is seen in."""
        if self.kind == "class":
            return recall_of(self.of)
        return strokes_of(self.of) if self.kind == "player" else FALSE


def findings(
    champion: Answers, measures: Mapping[str, Measure], failures: Sequence[Failure]
) -> Iterator[Finding]:
    """What every rule finds, in the order of a report."""
    yield from _enough(champion)
    yield from (_not_worse(measures[name]) for name in PRIMARY)
    hoped = dict.fromkeys([*PRIMARY, *(failure.measure for failure in failures)])
    yield from (_better(measures[name]) for name in hoped)
    yield from (_class_recall(measures[recall_of(label)]) for label in LABELS)
    yield _speed(measures[SPEED])


def _enough(champion: Answers) -> Iterator[Finding]:
    parts = (
        ("strokes to name", [s.match for s in champion.strokes]),
        ("contacts to find", [t.match for t in champion.tracks for _ in t.true]),
    )
    for about, of_matches in parts:
        n, matches = len(of_matches), len(set(of_matches))
        is_passed = n >= FEWEST and matches >= FEWEST_GROUPS
        sentence = (
            f"The test part has {n} {about}, of {in_matches(matches)}; "
            f"{FEWEST} of {FEWEST_GROUPS} matches are the least: {verdict_word(is_passed)}."
        )
        yield Finding("enough", about, float(n), None, n, FEWEST, is_passed, sentence)


def _not_worse(measure: Measure) -> Finding:
    low = _lowest(measure)
    is_passed = low is not None and low > -MOST_LOST + NOISE
    bar = f"less than {share(MOST_LOST)} may be lost at the lower end"
    return _finding("not worse", measure, -MOST_LOST, is_passed, bar)


def recent_finding(measure: Measure) -> Finding:
    """The same of recent corrections: told and not judged where they are few."""
    low = _lowest(measure)
    is_passed = None
    if low is not None and measure.n >= FEWEST:
        is_passed = low > -MOST_LOST + NOISE
    bar = f"less than {share(MOST_LOST)} may be lost at the lower end"
    return _finding("not worse", measure, -MOST_LOST, is_passed, bar)


def _better(measure: Measure) -> Finding:
    low, is_primary = _lowest(measure), measure.name in PRIMARY
    is_passed: bool | None = low is not None and low > NOISE
    if not is_primary and (low is None or (measure.of == "strokes" and measure.n < FEWEST)):
        is_passed = None
    bar = "to count as better, the whole interval must be a gain"
    return _finding("better", measure, 0.0, is_passed, bar)


def _class_recall(measure: Measure) -> Finding:
    is_passed = None
    if measure.n >= FEWEST and measure.difference is not None:
        is_passed = measure.difference >= -MOST_LOST_OF_A_CLASS - NOISE
    bar = f"a class may lose {share(MOST_LOST_OF_A_CLASS)}"
    return _finding("class recall", measure, -MOST_LOST_OF_A_CLASS, is_passed, bar)


def _speed(measure: Measure) -> Finding:
    assert measure.champion is not None
    assert measure.challenger is not None
    slower = measure.challenger / measure.champion - 1
    is_passed = slower <= MOST_SLOWER + NOISE
    sentence = (
        f"A frame takes {measure.challenger:.3g} ms after {measure.champion:.3g} ms, "
        f"{100 * slower:+.1f} %; {100 * MOST_SLOWER:.0f} % more are the most: "
        f"{verdict_word(is_passed)}."
    )
    return Finding("speed", SPEED, slower, None, measure.n, MOST_SLOWER, is_passed, sentence)


def _finding(
    rule: Rule, measure: Measure, bar: float, is_passed: bool | None, words: str
) -> Finding:
    ending = unjudged(measure) if is_passed is None else verdict_word(is_passed)
    sentence = f"{changed(measure)}; {words}: {ending}."
    return Finding(
        *(rule, measure.name, measure.gain, measure.gain_interval),
        *(measure.n, bar, is_passed, sentence),
    )


def _lowest(measure: Measure) -> float | None:
    return None if measure.gain_interval is None else measure.gain_interval[0]
