"""How numbers are kept in the files of docs/results: three digits, and null for what is unknown."""

from __future__ import annotations

from typing import Any

import numpy as np

from inference.evaluation.bootstrap import Interval

FEWEST = 30  # real strokes of a class, or nothing is claimed of it
NO_CLAIM = f"n < {FEWEST}: no claim"
NONE_DRAWN = "n = 0"

Report = dict[str, Any]  # what JSON can hold


def rounded(value: float) -> float | None:
    """Three digits, or None for nan."""
    return round(float(value), 3) if np.isfinite(value) else None


def rounded_interval(interval: Interval | None) -> list[float] | None:
    """Both ends with three digits."""
    return None if interval is None else [round(end, 3) for end in interval]
