"""Where a rally ends: after the last hit before a longer pause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

GAP_S = 1.5  # a longer pause between contacts ends a rally


def rallies(contacts_s: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last stroke of each rally, by their place among `contacts_s`.

    `contacts_s`: the contacts of one video in order, of both players, in seconds.
    """
    first = 0
    for at in range(1, len(contacts_s) + 1):
        if at == len(contacts_s) or contacts_s[at] - contacts_s[at - 1] > GAP_S:
            yield first, at - 1
            first = at
