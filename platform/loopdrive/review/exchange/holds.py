"""What a format can say of a stroke, for the documentation and for the tests of round trips."""

from __future__ import annotations

from dataclasses import dataclass

EVERYTHING = (
    "end",
    "label",
    "start_frame",
    "contact_frame",
    "end_frame",
    "player",
    "state",
    "confidence",
    "consistency",
    "zone",
    "outcome",
)


@dataclass(frozen=True, slots=True)
class Holds:
    """`fields` are those of a `Mark` that survive; `loses` is one sentence about the others."""

    fields: tuple[str, ...]
    loses: str
