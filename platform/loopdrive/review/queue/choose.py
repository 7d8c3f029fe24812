"""One page of the queue: the most doubtful strokes, not all of a kind, and some of the check."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from loopdrive.review.queue.audit import ONE_IN, are_audited
from loopdrive.review.queue.weighed import Rows

MOST_ALIKE = 3  # strokes of one class by one player of one video: more teach little


class Kind(NamedTuple):
    """What makes strokes alike: place of the video, end, class."""

    video: int
    end: int
    label: int


def choose(rows: Rows, places: NDArray[np.intp], ordered: NDArray[np.intp], size: int) -> list[int]:
    """Return a page of `size` of the `ordered` rows, the most doubtful of which comes first.

    `places` tells which video each of `rows` belongs to, (N,).

    At least one in ten belongs to the random check, in an order that knows nothing of doubt: the
    check is only fair if it is. Its strokes come by no other way, and stand anywhere on the page.
    """
    is_checked = are_audited(rows["key"][ordered])
    checked, doubted = ordered[is_checked], ordered[~is_checked]
    checked = checked[np.argsort(rows["key"][checked])]
    share = max(-(-size // ONE_IN), size - len(doubted))
    page = [int(row) for row in checked[:share]]
    page += _various(rows, places, doubted, page, size - len(page))
    return sorted(page, key=lambda row: int(rows["key_rest"][row]) % 2**32)  # its random end


def _various(
    rows: Rows, places: NDArray[np.intp], ordered: NDArray[np.intp], there: list[int], size: int
) -> list[int]:
    """Return the first `size`, at most MOST_ALIKE of a kind as long as there are others.

    Those that are `there` already count.
    """
    taken = Counter(_kind(rows, places, row) for row in there)
    page: list[int] = []
    passed_over: list[int] = []
    for row in ordered:
        if len(page) == size:
            return page
        kind = _kind(rows, places, int(row))
        taken[kind] += 1
        (page if taken[kind] <= MOST_ALIKE else passed_over).append(int(row))
    return page + passed_over[: size - len(page)]


def _kind(rows: Rows, places: NDArray[np.intp], row: int) -> Kind:
    return Kind(int(places[row]), int(rows["end"][row]), int(rows["label"][row]))
