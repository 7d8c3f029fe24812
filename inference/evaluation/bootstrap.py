"""95 % intervals by drawing whole groups again: matches for clips, videos for timelines.

Strokes of one match resemble each other; drawing single strokes would promise too narrow intervals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

DRAWS = 2000
SEED = 0
FEWEST_GROUPS = 3  # drawing one or two groups again says nothing of a third

Interval = tuple[float, float]


def group_weights(groups: int, draws: int = DRAWS) -> NDArray[np.int64]:
    """How often each group is drawn, (draws, groups); the same every time."""
    rng = np.random.default_rng(SEED)
    return rng.multinomial(groups, np.full(groups, 1 / groups), size=draws)


def interval_of_sums(
    parts: NDArray[np.float64],
    statistic: Callable[[NDArray[np.float64]], NDArray[np.float64]],
) -> Interval | None:
    """Interval of a statistic of summed counts: `parts` (G, ...) holds one group's each.

    `statistic` takes sums (draws, ...) and answers (draws,). None of fewer than 3 groups.
    """
    if len(parts) < FEWEST_GROUPS:
        return None
    return percentiles(statistic(np.tensordot(group_weights(len(parts)), parts, axes=1)))


def interval_of(
    groups: Sequence[str], statistic: Callable[[list[str]], float], draws: int = 400
) -> Interval | None:
    """Interval of any statistic of a list of group names, which may repeat."""
    names = sorted(set(groups))
    if len(names) < FEWEST_GROUPS:
        return None
    values = []
    for weights in group_weights(len(names), draws):
        drawn = [name for name, times in zip(names, weights, strict=True) for _ in range(times)]
        values.append(statistic(drawn))
    return percentiles(np.array(values))


def percentiles(values: NDArray[np.float64]) -> Interval | None:
    """The middle 95 % of what the draws gave; draws that gave nothing are left out."""
    known = values[np.isfinite(values)]
    if not len(known):
        return None
    low, high = np.percentile(known, [2.5, 97.5])
    return float(low), float(high)
