"""What a file says of strokes, made whole: the frames it leaves out are estimated.

Contacts stand at 57 % of a stroke (the median of 119 clips), and a stroke reaches from 0.4 s before
its contact to 0.25 s after it, as far as its neighbours at the same end leave room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inference import End, Label
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.reading import MAX_MARKS

CONTACT_SHARE = 0.57
BEFORE_S, AFTER_S = 0.4, 0.25


@dataclass(frozen=True, slots=True)
class Sighting:
    """One stroke with the frames the file tells: all, both edges, or the contact alone."""

    end: End
    label: Label
    place: str
    start_frame: int | None = None
    contact_frame: int | None = None
    end_frame: int | None = None
    player: str = ""
    state: str = ""
    confidence: float | None = None
    consistency: float | None = None
    zone: str = ""
    outcome: str = ""
    estimated: tuple[str, ...] = ()  # frames that the format's reader has estimated itself


def whole(film: Film, sightings: Iterable[Sighting]) -> Iterator[Mark]:
    """A mark for each sighting. Those with edges pass through; lone contacts come last, sorted."""
    lone: list[Sighting] = []
    for number, sighting in enumerate(sightings, start=1):
        if number > MAX_MARKS:
            raise Malformed(f"there are more than {MAX_MARKS:,} strokes", sighting.place)
        start, contact, end = sighting.start_frame, sighting.contact_frame, sighting.end_frame
        if start is not None and end is not None:
            yield _mark(film, sighting, start, contact, end)
        elif contact is not None and start is None and end is None:
            lone.append(sighting)
        else:
            raise Malformed("a stroke needs its start and end, or its contact", sighting.place)
    yield from _with_edges(film, lone)


def contact_between(start: int, end: int) -> int:
    """Where the contact of a stroke usually is."""
    return start + round(CONTACT_SHARE * (end - start))


def _mark(film: Film, said: Sighting, start: int, contact: int | None, end: int) -> Mark:
    if end < start:
        raise Malformed(f"the stroke ends (frame {end}) before it begins ({start})", said.place)
    if contact is None:
        return _of(said, start, contact_between(start, end), end, ("contact_frame",))
    if not start <= contact <= end:
        raise Malformed(
            f"the contact (frame {contact}) lies outside its stroke (frames {start} to {end})",
            said.place,
        )
    return _of(said, start, contact, end, said.estimated)


def _with_edges(film: Film, lone: list[Sighting]) -> Iterator[Mark]:
    lone.sort(key=lambda said: (said.end, said.contact_frame or 0))
    for at, said in enumerate(lone):
        contact = said.contact_frame or 0
        contact_s = float(film.table.times_s[contact])
        start = film.table.nearest(contact_s - BEFORE_S)
        end = film.table.nearest(contact_s + AFTER_S)
        if at and lone[at - 1].end == said.end:
            start = max(start, ((lone[at - 1].contact_frame or 0) + contact) // 2 + 1)
        if at + 1 < len(lone) and lone[at + 1].end == said.end:
            end = min(end, (contact + (lone[at + 1].contact_frame or 0)) // 2)
        edges = ("start_frame", "end_frame")
        yield _of(said, min(start, contact), contact, max(end, contact), edges)


def _of(said: Sighting, start: int, contact: int, end: int, estimated: tuple[str, ...]) -> Mark:
    return Mark(
        end=said.end,
        label=said.label,
        start_frame=start,
        contact_frame=contact,
        end_frame=end,
        player=said.player,
        state=said.state,
        confidence=said.confidence,
        consistency=said.consistency,
        zone=said.zone,
        outcome=said.outcome,
        place=said.place,
        estimated=estimated,
    )
