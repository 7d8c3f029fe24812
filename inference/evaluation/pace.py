"""How fast networks are beside each other, on a machine that may be busy with other things."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from math import inf

ROUNDS = 12


def fastest_s(
    runs: Sequence[Callable[[], object]], clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """How long each of `runs` takes at its fastest, in seconds.

    They take turns, so that a busy while slows all of them; and what else the machine does can only
    add to a time, never take from it, so that the least of several says most of the network itself.
    A first round warms up.
    """
    best = [inf] * len(runs)
    for turn in range(ROUNDS + 1):
        for at, run in enumerate(runs):
            began = clock()
            run()
            if turn:
                best[at] = min(best[at], clock() - began)
    return best
