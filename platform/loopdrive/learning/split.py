"""Who belongs together, and for what: matches that share a person or a film are never parted.

The rule is that of `inference/data/groups.py`. A match is a player session, by its key.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

Tie = tuple[str, str]  # what is shared and its name, e.g. ("player", "7") or ("film", its sha256)
Ties = Mapping[str, Collection[Tie]]  # of each match


@dataclass(frozen=True)
class Split:
    """The group of each match that teaches and of each that tests, and what is left aside.

    What is left aside names what it shares with the test part.
    """

    train: dict[str, str]
    test: dict[str, str]
    aside: dict[str, frozenset[Tie]]


def groups(ties: Ties) -> dict[str, str]:
    """Return the group of each match, named as the first of its matches."""
    leads_to: dict[str, str] = {match: match for match in ties}

    def first_of(match: str) -> str:
        while leads_to[match] != match:
            leads_to[match] = leads_to[leads_to[match]]  # so that no way grows long
            match = leads_to[match]
        return match

    seen: dict[Tie, str] = {}
    for match, own in ties.items():
        for tie in own:
            one, two = sorted((first_of(match), first_of(seen.setdefault(tie, match))))
            leads_to[two] = one
    return {match: first_of(match) for match in ties}


def group_of(match: str, ties: Ties) -> set[str]:
    """Return the matches that may not be parted from this one, itself included."""
    found = groups(ties)
    return {other for other, group in found.items() if group == found[match]}


def split(ties: Ties, *, locked: Collection[str], approved: Collection[str]) -> Split:
    """Deal the approved matches to their parts: the locked ones test, the others teach.

    Whoever was filmed in a locked match teaches in none. A match that came later and shares
    somebody with the test part is left aside: only an admin makes the test part grow.
    """
    of_test = {tie for match in locked for tie in ties[match]}
    shared = {match: frozenset(of_test.intersection(ties[match])) for match in approved}
    return Split(
        train=groups({m: ties[m] for m in approved if m not in locked and not shared[m]}),
        test=groups({m: ties[m] for m in approved if m in locked}),
        aside={m: shared[m] for m in approved if m not in locked and shared[m]},
    )
