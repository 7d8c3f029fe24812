"""What a person adds to a file so that it can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from inference import End
from loopdrive.review.exchange.frame_base import FrameBase
from loopdrive.review.exchange.marks import Malformed
from loopdrive.review.exchange.words import known_end, quoted

MAX_MARKS = 100_000


@dataclass(frozen=True, slots=True)
class Reading:
    """How to understand what a file leaves open.

    `base` counts frames (None: as the format usually does). `ends` says by name where a player (or
    a team) stands, `end` where everybody stands of whom nothing else is known. A table of several
    matches needs `match`; in it `ends` are those of the first game told, and `changes_ends` that
    players change ends after every game.
    """

    base: FrameBase | None = None
    ends: Mapping[str, End] = field(default_factory=dict)
    end: End | None = None
    match: str = ""
    changes_ends: bool = True

    def end_of(self, said: str, player: str, place: str) -> End:
        """The end a file names, else where this player is said to stand, else the usual one."""
        if said:
            return known_end(said, place)
        end = self.ends.get(player, self.end)
        if end is None:
            who = f"{quoted(player)} stands" if player else "this stroke was played"
            raise Malformed(f"the file does not say at which end {who}; say it yourself", place)
        return end
