"""The verdict on a challenger as plain data: measures, what the rules found, clips to watch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

from inference.errors import InferenceError
from inference.evaluation.bootstrap import Interval
from inference.strokes import LABELS, Label

Unit = Literal["points", "a minute", "ms"]
Rule = Literal["enough", "not worse", "better", "class recall", "speed"]
Confusion = tuple[tuple[int, ...], ...]  # how often class i (rows, as in LABELS) was called j


class BadVerdict(InferenceError):
    """Plain data that is no verdict."""


@dataclass(frozen=True)
class Measure:
    """One quantity of both models; None where there is nothing to measure.

    `difference` is the challenger's value less the champion's. Its `interval` holds 95 % of what
    drawing the matches again gives, and the difference itself; none of fewer than three matches.
    Shares are kept as shares and shown as points. `n` counts what `of` says.
    """

    name: str
    unit: Unit
    champion: float | None
    challenger: float | None
    difference: float | None
    interval: Interval | None
    n: float
    of: str
    matches: int
    is_less_better: bool = False

    @property
    def gain(self) -> float | None:
        """How much better the challenger is."""
        if self.difference is None or not self.is_less_better:
            return self.difference
        return -self.difference

    @property
    def gain_interval(self) -> Interval | None:
        """Its interval."""
        if self.interval is None or not self.is_less_better:
            return self.interval
        low, high = self.interval
        return -high, -low


@dataclass(frozen=True)
class Finding:
    """What one rule found, in a sentence and in its numbers.

    `bar` is what `value`, or the lower end of `interval`, was held against. `is_passed` is None
    where there is too little to judge: it is told, no more.
    """

    rule: Rule
    about: str
    value: float | None
    interval: Interval | None
    n: float
    bar: float
    is_passed: bool | None
    sentence: str


@dataclass(frozen=True)
class Regression:
    """A stroke that the champion got right and the challenger did not: a clip to watch.

    `said` is the challenger's wrong class, None where it did not find the stroke. `confidence` is
    how sure it was; of a stroke it did not find, how sure the champion was.
    """

    id: str
    match: str
    player: str
    label: Label
    said: Label | None
    confidence: float


@dataclass(frozen=True)
class Verdict:
    """Whether the challenger may take the champion's place, and why."""

    champion: str
    challenger: str
    findings: tuple[Finding, ...]
    measures: tuple[Measure, ...]
    champion_confusion: Confusion
    challenger_confusion: Confusion
    regressions: tuple[Regression, ...]

    @property
    def is_passed(self) -> bool:
        """No rule is broken, and something is better."""
        return not self.reasons

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why not, a sentence each; none when it may."""
        broken = [
            finding.sentence
            for finding in self.findings
            if finding.rule != "better" and finding.is_passed is False
        ]
        if not any(finding.rule == "better" and finding.is_passed for finding in self.findings):
            asked = [finding.about for finding in self.findings if finding.rule == "better"]
            broken.append(f"Nothing was shown to be better: {', '.join(asked)}.")
        return tuple(broken)

    def as_plain(self) -> dict[str, Any]:
        """What JSON can hold."""
        told = {"is_passed": self.is_passed, "reasons": list(self.reasons), "labels": list(LABELS)}
        return told | asdict(self)

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> Verdict:
        """The inverse of `as_plain`, also after JSON; BadVerdict when it is something else.

        What else whoever kept it has noted of a regression is passed over.
        """
        try:
            if tuple(plain["labels"]) != LABELS:
                raise BadVerdict("This verdict is about other classes than ours.")
            return cls(
                champion=str(plain["champion"]),
                challenger=str(plain["challenger"]),
                findings=tuple(Finding(**_with_interval(row)) for row in plain["findings"]),
                measures=tuple(Measure(**_with_interval(row)) for row in plain["measures"]),
                champion_confusion=tuple(tuple(row) for row in plain["champion_confusion"]),
                challenger_confusion=tuple(tuple(row) for row in plain["challenger_confusion"]),
                regressions=tuple(Regression(**_without_more(row)) for row in plain["regressions"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise BadVerdict(f"This is not a verdict: {error}.") from error


def _with_interval(row: Mapping[str, Any]) -> dict[str, Any]:
    ends = row["interval"]
    return {**row, "interval": None if ends is None else (float(ends[0]), float(ends[1]))}


def _without_more(row: Mapping[str, Any]) -> dict[str, Any]:
    return {field.name: row[field.name] for field in fields(Regression)}
