"""How alike two ways of playing are, and how unlike two samples of one way would come out anyway.

A style is what a player does with what comes: how often each own stroke follows each stroke of the
opponent. Alike is 1 - Jensen-Shannon distance of two styles (Lin 1991; base 2, so from 0 to 1),
with a little added to every count (Jeffreys). Few rallies come out unlike by chance: so the rallies
of both are shuffled and dealt again many times, which says what one and the same style would give.
Only what lies below that is a difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from loopdrive.insights.tactics.graph import node_of
from loopdrive.insights.tactics.played import Rally

ADDED = 0.5  # to every count
DEALS = 400
LEAST = 5  # rallies a side; fewer say nothing
MOST = 1000  # rallies a side; more would take longer and say the same
SEED = 20
SERVES = "serves"  # what comes before a rally's first stroke

Counts = npt.NDArray[np.float64]
Step = tuple[str, str]


@dataclass(frozen=True)
class Likeness:
    """How alike two styles are; `low` to `high` is where 95 in 100 pairs of one style would lie."""

    value: float
    low: float
    high: float
    rallies: tuple[int, int]

    @property
    def differs(self) -> bool:
        """Tell whether they are less alike than chance would make one style look."""
        return self.value < self.low


def steps_of(rally: Rally, *, zones: bool = False) -> Counter[Step]:
    """Count what the rally's player does with what comes."""
    steps: Counter[Step] = Counter()
    first = rally.shots[0]
    if first.who == "player":
        steps[SERVES, node_of(first, zones=zones).name] += 1
    for before, after in pairwise(rally.shots):
        if after.who == "player":
            steps[before.label, node_of(after, zones=zones).name] += 1
    return steps


def likeness(
    ones: Sequence[Rally], others: Sequence[Rally], *, zones: bool = False
) -> Likeness | None:
    """Compare the players of two lots of rallies; None where one has too few to say anything.

    Of more than MOST rallies as many are taken, evenly spread over all of them.
    """
    if min(len(ones), len(others)) < LEAST:
        return None
    compared = [*_thinned(ones), *_thinned(others)]
    counts = _matrix([steps_of(rally, zones=zones) for rally in compared])
    whole, n = counts.sum(axis=0), min(len(ones), MOST)
    dealt = _dealt(counts, n)
    by_chance = alike(dealt, whole - dealt)
    low, high = np.quantile(by_chance, (0.025, 0.975))
    value = alike(counts[:n].sum(axis=0), counts[n:].sum(axis=0))
    return Likeness(float(value), float(low), float(high), (len(ones), len(others)))


def alike(ones: Counts, others: Counts) -> Counts:
    """Return how alike distributions are that were counted: (..., K) and (..., K) to (...)."""
    p, q = _shares(ones), _shares(others)
    middle = (p + q) / 2
    divergence = (p * np.log2(p / middle) + q * np.log2(q / middle)).sum(axis=-1) / 2
    return np.asarray(1 - np.sqrt(np.clip(divergence, 0, 1)))


def _thinned(rallies: Sequence[Rally]) -> list[Rally]:
    if len(rallies) <= MOST:
        return list(rallies)
    return [rallies[at * len(rallies) // MOST] for at in range(MOST)]


def _shares(counts: Counts) -> Counts:
    smoothed = np.asarray(counts, dtype=np.float64) + ADDED
    return np.asarray(smoothed / smoothed.sum(axis=-1, keepdims=True))


def _matrix(steps: Sequence[Counter[Step]]) -> Counts:
    """Return a row for each rally and a column for each step that anybody takes."""
    columns = {step: at for at, step in enumerate(sorted(set().union(*steps)))}
    counts = np.zeros((len(steps), max(1, len(columns))))
    for row, taken in enumerate(steps):
        for step, count in taken.items():
            counts[row, columns[step]] = count
    return counts


def _dealt(counts: Counts, n: int) -> Counts:
    """Return what n rallies drawn from all add up to, DEALS times: (DEALS, K)."""
    order = np.random.default_rng(SEED).random((DEALS, len(counts))).argsort(axis=1)
    return np.asarray((order < n).astype(np.float64) @ counts)
