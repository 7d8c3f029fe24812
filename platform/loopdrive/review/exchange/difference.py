"""What an import would do to a timeline, before it does anything.

A mark and a stroke are the same stroke when they stand at the same end and their contacts lie
within APART_S (one player cannot hit twice so fast) or their frames overlap. Pairs are made one to
one, the closest contacts first. A file that says of a stroke that it was rejected does not count
as holding it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from inference import ENDS
from loopdrive.review.exchange.marks import Film, Mark
from loopdrive.review.exchange.overlaps import refuse_overlaps
from loopdrive.strokes.yield_to_people import APART_S

NEIGHBOURS = 8  # to each side that may be the same stroke; contacts of one player lie apart
REJECTED = "rejected"
COMPARED = ("label", "start_frame", "contact_frame", "end_frame", "player", "zone", "outcome")


@dataclass(frozen=True, slots=True)
class Present:
    """A stroke on the timeline, as it is now."""

    stroke_id: str
    version: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Changed:
    """A stroke the file sees otherwise. `mark` is what it would become, `fields` what differs."""

    present: Present
    mark: Mark
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Each present stroke and each mark once, in order of contact."""

    same: tuple[Present, ...]
    changed: tuple[Changed, ...]
    added: tuple[Mark, ...]
    missing: tuple[Present, ...]


def difference(film: Film, present: Iterable[Present], marks: Iterable[Mark]) -> Difference:
    """Compare a file with the strokes that stand; Malformed when the file's own overlap.

    Only what the file says is compared: frames a reader estimated and players it does not name
    stay as they are. State, confidence and consistency are no claim of a file's and never differ.
    """
    told = sorted((m for m in marks if m.state != REJECTED), key=lambda m: m.contact_frame)
    refuse_overlaps(told)
    standing = sorted(present, key=lambda each: each.mark.contact_frame)
    partners = _partners(film, standing, told)
    same, changed = [], []
    for at, mark_at in sorted(partners.items()):
        change = _change(standing[at], told[mark_at])
        if change.fields:
            changed.append(change)
        else:
            same.append(standing[at])
    found = set(partners.values())
    return Difference(
        same=tuple(same),
        changed=tuple(changed),
        added=tuple(mark for at, mark in enumerate(told) if at not in found),
        missing=tuple(each for at, each in enumerate(standing) if at not in partners),
    )


def _change(present: Present, mark: Mark) -> Changed:
    said = [name for name in COMPARED if name not in mark.estimated and getattr(mark, name) != ""]
    fields = tuple(name for name in said if getattr(mark, name) != getattr(present.mark, name))
    news = {name: getattr(mark, name) for name in fields}
    return Changed(present, _settled(replace(present.mark, place=mark.place, **news), mark), fields)


def _settled(become: Mark, told: Mark) -> Mark:
    """The changed stroke with its frames in order: those that were told stand, the others yield."""
    start, contact, end = become.start_frame, become.contact_frame, become.end_frame
    if "contact_frame" in told.estimated:
        return replace(become, contact_frame=min(max(contact, start), end))
    return replace(become, start_frame=min(start, contact), end_frame=max(end, contact))


def _partners(film: Film, standing: list[Present], told: list[Mark]) -> dict[int, int]:
    """Index of a present stroke -> index of its mark."""
    partners: dict[int, int] = {}
    taken = set[int]()
    for _, at, mark_at in sorted(_candidates(film, standing, told)):
        if at not in partners and mark_at not in taken:
            partners[at] = mark_at
            taken.add(mark_at)
    return partners


def _candidates(
    film: Film, standing: list[Present], told: list[Mark]
) -> Iterator[tuple[tuple[float, bool], int, int]]:
    """Pairs that may be the same stroke: how far apart, whether the class differs, and which."""
    times_s = film.table.times_s
    for end in ENDS:
        ours = [at for at, each in enumerate(standing) if each.mark.end == end]
        contacts = [standing[at].mark.contact_frame for at in ours]
        for mark_at, mark in enumerate(told):
            if mark.end != end:
                continue
            middle = bisect_left(contacts, mark.contact_frame)
            for at in ours[max(0, middle - NEIGHBOURS) : middle + NEIGHBOURS]:
                other = standing[at].mark
                apart_s = abs(
                    float(times_s[mark.contact_frame]) - float(times_s[other.contact_frame])
                )
                if apart_s <= APART_S or _overlap(mark, other):
                    yield (apart_s, mark.label != other.label), at, mark_at


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start_frame <= other.end_frame and other.start_frame <= one.end_frame
