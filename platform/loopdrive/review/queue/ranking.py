"""From five signals of different kinds to one order: each as a rank, and of these the highest."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from loopdrive.review.queue.weighed import Rows
from loopdrive.strokes.models import StrokeLabel

Floats = NDArray[np.float64]

SIGNALS = ("margin", "consistency", "agreement", "structure", "duration")
ENOUGH = 8  # strokes of a class tell how long such a stroke usually is
LEAST_SPREAD_S = 0.03  # a frame: less is the grid's doing, not the players'
MAD_TO_DEVIATION = 1.4826  # of a normal distribution


def deviations(rows: Rows) -> Floats:
    """Return how unusual each duration is for its class, in robust standard deviations, (N,).

    By the median of its class in the club and the median distance from that; 0 where a class has
    too few strokes to tell.
    """
    found = np.zeros(len(rows))
    for label in range(len(StrokeLabel.values)):
        of_class = rows["label"] == label
        durations_s = rows["duration_s"][of_class].astype(np.float64)
        if len(durations_s) >= ENOUGH:
            away_s = durations_s - np.median(durations_s)
            spread_s = MAD_TO_DEVIATION * np.median(np.abs(away_s))
            found[of_class] = away_s / max(spread_s, LEAST_SPREAD_S)
    return found


def rank_table(rows: Rows, odd: Floats) -> Floats:
    """Return each signal of each stroke as its rank among `rows`, in order of SIGNALS, (N, 5).

    `odd` are the deviations of their durations, (N,).
    """
    signals = (
        -rows["margin"],
        -rows["consistency"],
        -rows["agreement"],
        np.bitwise_count(rows["broken"]),
        np.abs(odd),
    )
    return np.column_stack([ranks(np.asarray(each, dtype=np.float64)) for each in signals])


def ranks(values: Floats) -> Floats:
    """Return for each value the share of the known ones below it, ties averaged; 0 if unknown.

    So a signal that is the same for everybody says 0.5 of all, and one that nobody knows nothing.
    """
    known = ~np.isnan(values)
    ordered = np.sort(values[known])
    below = np.searchsorted(ordered, values, side="left")
    not_above = np.searchsorted(ordered, values, side="right")
    return np.where(known, (below + not_above) / (2 * max(1, len(ordered))), 0.0)


def order(table: Floats, rows: Rows) -> NDArray[np.intp]:
    """Return the rows by their highest rank, the most doubtful first.

    Before all others what a second model sees otherwise. Of equals, the one that more signals speak
    against; then by the keys, so that it stays.
    """
    agreed = ~rows["is_doubted"]
    return np.lexsort((rows["key"], -table.mean(axis=1), -table.max(axis=1), agreed))
