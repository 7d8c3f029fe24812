"""What is kept of every standing stroke for the ranking: a few numbers each, a row an array."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from loopdrive.footage.models import TableEnd
from loopdrive.review.queue.margin import margin
from loopdrive.review.queue.played import Played
from loopdrive.review.queue.structure import broken_rules
from loopdrive.strokes.models import StrokeLabel, StrokeState

MEANING = 2  # one more whenever a row says something else: what is kept is then made anew
ROW = np.dtype(
    [
        ("key", "<u8"),  # the first half of the stroke's key
        ("key_rest", "<u8"),
        ("is_waiting", "?"),
        ("is_doubted", "?"),
        ("label", "u1"),  # place in StrokeLabel
        ("end", "u1"),  # place in TableEnd
        ("broken", "u1"),  # structure.Broken
        ("confidence", "<f4"),  # not a number where the model said nothing, like the next three
        ("margin", "<f4"),
        ("consistency", "<f4"),
        ("agreement", "<f4"),
        ("duration_s", "<f4"),
    ]
)
Rows = NDArray[np.void]  # of ROW

_LABELS = {label: at for at, label in enumerate(StrokeLabel.values)}
_ENDS = {end: at for at, end in enumerate(TableEnd.values)}
_HALF = 2**64 - 1


def weigh(timeline: Sequence[Played]) -> Rows:
    """Return the rows of one video's standing strokes, given in order of contact."""
    return np.array(
        [
            (
                stroke.id.int >> 64,
                stroke.id.int & _HALF,
                stroke.state == StrokeState.PREDICTED,
                stroke.is_doubted,
                _LABELS[stroke.label],
                _ENDS[stroke.end],
                broken,
                _number(stroke.confidence),
                margin(stroke.label, stroke.confidence, stroke.probabilities)[0],
                _number(stroke.consistency),
                _number(stroke.agreement),
                stroke.duration_s,
            )
            for stroke, broken in zip(timeline, broken_rules(timeline), strict=True)
        ],
        dtype=ROW,
    )


def _number(share: float | None) -> float:
    return float("nan") if share is None else share


def key_of(row: np.void) -> uuid.UUID:
    """Return the key of the stroke a row stands for."""
    return uuid.UUID(int=(int(row["key"]) << 64) | int(row["key_rest"]))
