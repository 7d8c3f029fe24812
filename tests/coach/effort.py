"""What a hand does, counted, and the seconds it would take by the keystroke-level model.

Card, Moran and Newell, "The keystroke-level model for user performance time with interactive
systems", CACM 23(7), 1980: a task takes the sum of its operators. The script decides and moves at
once; a coach does not, so their seconds are estimated and the script's are only told beside them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Device = Literal["keys", "mouse"]

K_S = 0.2  # a key, by an average typist; Shift with another key is two
P_S = 1.1  # pointing at something
B_S = 0.1  # pressing or releasing a button of the mouse
H_S = 0.4  # moving the hand between keys and mouse
M_S = 1.35  # deciding what to do with one stroke

CLICK_S = P_S + 2 * B_S
DRAG_S = 2 * P_S + 2 * B_S  # there, press, over there, release


@dataclass
class Effort:
    """Interactions: each key press, click and drag is one."""

    keys: int = 0
    chords: int = 0  # of the keys, those with Shift
    clicks: int = 0
    drags: int = 0
    switches: int = 0
    decisions: int = 0
    device: Device = field(default="keys", compare=False)

    @property
    def interactions(self) -> int:
        """How often something was pressed or dragged."""
        return self.keys + self.clicks + self.drags

    @property
    def klm_s(self) -> float:
        """The seconds of all of it by the keystroke-level model."""
        return (
            (self.keys + self.chords) * K_S
            + self.clicks * CLICK_S
            + self.drags * DRAG_S
            + self.switches * H_S
            + self.decisions * M_S
        )

    def decide(self) -> None:
        """Look at one stroke and make up one's mind."""
        self.decisions += 1

    def key(self, name: str) -> None:
        """Press a key, alone or with Shift."""
        self._take("keys")
        self.keys += 1
        self.chords += "+" in name

    def click(self) -> None:
        """Point and click."""
        self._take("mouse")
        self.clicks += 1

    def drag(self) -> None:
        """Point, press, drag and release."""
        self._take("mouse")
        self.drags += 1

    def __add__(self, other: Effort) -> Effort:
        return replace(
            self,
            keys=self.keys + other.keys,
            chords=self.chords + other.chords,
            clicks=self.clicks + other.clicks,
            drags=self.drags + other.drags,
            switches=self.switches + other.switches,
            decisions=self.decisions + other.decisions,
        )

    def _take(self, device: Device) -> None:
        self.switches += device != self.device
        self.device = device
