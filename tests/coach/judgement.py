"""Which stroke on the timeline is which true one, what is wrong with it, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal  # JSON of every shape

from tests.coach.truth import TrueStroke, Truth

Row = dict[str, Any]  # a stroke as the API tells it
Fault = Literal["end", "label", "contact"]

SAME_WITHIN_S = 0.4  # further apart, a coach takes one away and adds the other
COSTS: dict[Fault, int] = {"end": 1, "label": 1, "contact": 2}  # keys and clicks to mend it
MOST_TO_MEND = 3  # what taking it away and adding it anew costs


@dataclass(frozen=True)
class Judged:
    """A stroke on the timeline, and the true one it stands for: None when there is none."""

    row: Row
    true: TrueStroke | None
    faults: tuple[Fault, ...] = ()
    is_open: bool = False

    @property
    def is_right(self) -> bool:
        """Tell whether nothing has to be done but to say so."""
        return self.is_open or (self.true is not None and not self.faults)

    @property
    def is_false(self) -> bool:
        """Tell whether nobody hit the ball there."""
        return self.true is None and not self.is_open


@dataclass(frozen=True)
class Judgement:
    """Everything a coach who knows the truth has to say of a timeline."""

    judged: tuple[Judged, ...]  # by contact
    missed: tuple[TrueStroke, ...]

    @property
    def is_true(self) -> bool:
        """Tell whether the timeline equals the truth.

        That is: each true stroke stands once, for the right player, under the right class, its
        contact within 133 ms; and nothing else stands but where a stroke counts neither way.
        """
        return not self.missed and all(each.is_right for each in self.judged)

    def count(self) -> dict[str, int]:
        """How many strokes are right, wrong in which way, false and missed."""
        faulty = [each for each in self.judged if each.faults]
        return {
            "told": len(self.judged),
            "right": sum(each.is_right for each in self.judged),
            "wrong class": sum("label" in each.faults for each in faulty),
            "wrong player": sum("end" in each.faults for each in faulty),
            "wrong time": sum("contact" in each.faults for each in faulty),
            "wrong": len(faulty),
            "false": sum(each.is_false for each in self.judged),
            "missed": len(self.missed),
        }


def judge(rows: Sequence[Row], truth: Truth) -> Judgement:
    """Pair what stands on the timeline with what is true, the cheapest to mend first."""
    standing = [row for row in rows if row["state"] != "rejected"]
    reach = SAME_WITHIN_S * truth.fps
    pairs = sorted(
        (
            (sum(COSTS[fault] for fault in faults), distance(row, true), at, number, faults)
            for at, row in enumerate(standing)
            for number, true in enumerate(truth.strokes)
            if distance(row, true) <= reach
            for faults in [faults_of(row, true, truth)]
        ),
        key=lambda pair: pair[:2],
    )
    found: dict[int, tuple[int, tuple[Fault, ...]]] = {}
    taken: set[int] = set()
    for cost, _, at, number, faults in pairs:
        if cost <= MOST_TO_MEND and at not in found and number not in taken:
            found[at] = (number, faults)
            taken.add(number)
    judged = []
    for at, row in enumerate(standing):
        if at in found:
            number, faults = found[at]
            judged.append(Judged(row, truth.strokes[number], faults))
        else:
            judged.append(Judged(row, None, is_open=truth.is_open(row["contact_frame"])))
    missed = [true for number, true in enumerate(truth.strokes) if number not in taken]
    return Judgement(tuple(judged), tuple(missed))


def faults_of(row: Row, true: TrueStroke, truth: Truth) -> tuple[Fault, ...]:
    """What is wrong with a stroke if it stands for this one."""
    faults: list[Fault] = []
    if row["end"] != true.end:
        faults.append("end")
    if row["label"] != true.label:
        faults.append("label")
    if distance(row, true) > truth.tolerance_frames:
        faults.append("contact")
    return tuple(faults)


def distance(row: Row, true: TrueStroke) -> int:
    """Frames between two contacts."""
    return abs(int(row["contact_frame"]) - true.contact_frame)
