"""Whoever watches a training: told of every step, and able to end it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class StepDone:
    """One step of `steps` of a stage, with the parts of the loss as they stand, smoothed."""

    stage: str
    step: int
    steps: int
    losses: Mapping[str, float]


Watch = Callable[[StepDone], None]


def nobody_watches(done: StepDone) -> None:
    """Pass over what was done."""
