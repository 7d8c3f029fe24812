"""What a player did in one video, counted, in a form that adds up over a season."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Sum:
    """A sum that still knows its spread: how many, their sum, the sum of their squares."""

    n: int = 0
    total: float = 0.0
    squares: float = 0.0

    def add(self, value: float) -> None:
        """Take one more value."""
        self.n += 1
        self.total += value
        self.squares += value * value

    def __add__(self, other: Sum) -> Sum:
        return Sum(self.n + other.n, self.total + other.total, self.squares + other.squares)


@dataclass
class Series:
    """Feeds of one kind, one after the other, as in multiball."""

    label: str
    count: int
    apart_s: float  # from contact to contact, on average
    regularity: float  # 1 - coefficient of variation of the pauses, not below 0
    first_frame: int


@dataclass
class Numbers:
    """Counts of one player's strokes. A rally counts for everybody who hits a ball in it."""

    strokes: Counter[str] = field(default_factory=Counter)  # by label
    checked: int = 0  # by a person
    named: int = 0  # of the checked ones, those a model had seen
    named_right: int = 0  # and had given the class that stands now
    consistency: dict[str, Sum] = field(default_factory=dict)  # by label
    confidence: Sum = field(default_factory=Sum)
    tempo_s: Sum = field(default_factory=Sum)
    rally_lengths: Counter[str] = field(default_factory=Counter)  # "4" -> rallies of four strokes
    served: int = 0  # rallies that begin with the player's serve
    third: Counter[str] = field(default_factory=Counter)  # third balls after it, by label
    transitions: Counter[str] = field(default_factory=Counter)  # "forehand>backhand", own to own
    series: list[Series] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        return {
            "strokes": dict(self.strokes),
            "checked": self.checked,
            "named": self.named,
            "named_right": self.named_right,
            "consistency": {label: asdict(each) for label, each in self.consistency.items()},
            "confidence": asdict(self.confidence),
            "tempo_s": asdict(self.tempo_s),
            "rally_lengths": dict(self.rally_lengths),
            "served": self.served,
            "third": dict(self.third),
            "transitions": dict(self.transitions),
            "series": [asdict(each) for each in self.series],
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Numbers:
        """Return what was stored."""
        return cls(
            strokes=Counter(stored["strokes"]),
            checked=stored["checked"],
            named=stored["named"],
            named_right=stored["named_right"],
            consistency={label: Sum(**each) for label, each in stored["consistency"].items()},
            confidence=Sum(**stored["confidence"]),
            tempo_s=Sum(**stored["tempo_s"]),
            rally_lengths=Counter(stored["rally_lengths"]),
            served=stored["served"],
            third=Counter(stored["third"]),
            transitions=Counter(stored["transitions"]),
            series=[Series(**each) for each in stored["series"]],
        )
