"""What was said, what was shown, and whether the two are one: the counting, without a browser."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from tests.conformance.films import Film

Eye = Literal["canvas", "screen"]


@dataclass(frozen=True)
class Asked:
    """One request to the page, in words, and the frames that would answer it."""

    way: str  # which kind of request, for counting
    how: str
    frames: range


@dataclass(frozen=True)
class Seen:
    """What the page said and what it showed; `shown` is None where no number could be read."""

    said: int
    shown: int | None
    eye: Eye = "canvas"
    is_late: bool = False  # the first screenshot still showed another frame


@dataclass(frozen=True)
class Wrong:
    """A frame that was not the one it was said to be, or not the one that was asked for."""

    film: str
    asked: Asked
    seen: Seen

    def __str__(self) -> str:
        shown = "nothing readable" if self.seen.shown is None else f"frame {self.seen.shown}"
        wanted = self.asked.frames
        due = f"{wanted[0]}" if len(wanted) == 1 else f"{wanted[0]} to {wanted[-1]}"
        return (
            f"{self.film}: {self.asked.how} (due: {due}): "
            f"said {self.seen.said}, shown on the {self.seen.eye}: {shown}"
        )


@dataclass
class Verdict:
    """The count of one film; `failure` says in words why there is none."""

    film: Film
    failure: str = ""
    looks: int = 0
    screens: int = 0
    late_screens: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    wrong: list[Wrong] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Tell whether the film was looked at and every frame was right."""
        return not self.failure and not self.wrong and self.looks > 0

    def note(self, asked: Asked, *seen: Seen) -> None:
        """Count one request; it is wrong once, however many eyes saw it."""
        self.looks += 1
        self.ways[asked.way] += 1
        self.screens += sum(one.eye == "screen" for one in seen)
        self.late_screens += sum(one.is_late for one in seen)
        bad = next((one for one in seen if not is_right(asked, one)), None)
        if bad:
            self.wrong.append(Wrong(self.film.name, asked, bad))

    def __str__(self) -> str:
        if self.failure:
            return f"{self.film.name}: {self.failure}"
        return f"{self.film.name}: wrong frames: {len(self.wrong)} / {self.looks}"


def is_right(asked: Asked, seen: Seen) -> bool:
    """Tell whether the page showed what it said, and said what was asked for."""
    return seen.said == seen.shown and seen.said in asked.frames
