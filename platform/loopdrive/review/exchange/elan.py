"""ELAN documents (.eaf): strokes as annotations whose value is the class, contacts on a child tier.

A tier is of strokes when its type says so, when its name begins with an end ("left: Anna", "near")
or when its participant's end is known; other tiers are nobody's business, unless they hold classes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from inference import ENDS, LABELS, End
from loopdrive.review.exchange import same_film
from loopdrive.review.exchange.elan_document import CONTACTS, STROKES, TABLE_PROPERTY, write
from loopdrive.review.exchange.elan_tiers import Annotation, Document, Tier, read_document
from loopdrive.review.exchange.holds import Holds
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.moments import MS, stroke_frames
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.sightings import Sighting, whole
from loopdrive.review.exchange.words import BETWEEN_WORDS, known_label, meant, one_line, quoted

__all__ = ["HOLDS", "MEDIA_TYPE", "NAME", "SUFFIX", "read", "write"]

NAME = "ELAN"
SUFFIX = ".eaf"
MEDIA_TYPE = "application/xml"
HOLDS = Holds(
    ("end", "label", "start_frame", "contact_frame", "end_frame", "player"),
    "State, confidence, consistency, zone and outcome are lost; frames shorter than 2 ms may be "
    "taken for their neighbours.",
)


def read(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
    """The marks of a document, tier by tier."""
    return whole(film, _sightings(file, film, reading))


def _sightings(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Sighting]:
    document = read_document(file)
    same_film.refuse_other_table(film, document.properties.get(TABLE_PROPERTY), TABLE_PROPERTY)
    for tier in document.tiers:
        if _is_of_contacts(tier) or (tier.parent and tier.kind != STROKES):
            continue
        if _is_of_strokes(tier, reading):
            yield from _strokes(tier, _contacts(document, tier), film, reading)


def _strokes(
    tier: Tier, contacts: list[Annotation], film: Film, reading: Reading
) -> Iterator[Sighting]:
    """The tier's strokes in order, each with the contact that begins within it."""
    player, end = one_line(tier.participant), _end(tier, reading)
    following = iter(contacts)
    contact = next(following, None)
    for stroke in sorted(tier.annotations, key=lambda each: each.start_ms):
        place = stroke.place
        contact_s = None
        if contact and stroke.start_ms <= contact.start_ms < stroke.end_ms:
            contact_s = contact.start_ms / MS
            contact = next(following, None)
        if contact and contact.start_ms < stroke.end_ms:
            raise Malformed("this contact lies in no stroke, or is its second", contact.place)
        start_frame, contact_frame, end_frame = stroke_frames(
            film, stroke.start_ms / MS, contact_s, stroke.end_ms / MS, place
        )
        yield Sighting(
            end=end,
            label=known_label(stroke.value, place),
            place=place,
            start_frame=start_frame,
            contact_frame=contact_frame,
            end_frame=end_frame,
            player=player,
        )
    if contact:
        raise Malformed("this contact lies in no stroke, or is its second", contact.place)


def _contacts(document: Document, tier: Tier) -> list[Annotation]:
    """The contacts of one tier of strokes, in order."""
    found = [
        annotation
        for other in document.tiers
        if _is_of_contacts(other) and other.parent == tier.name
        for annotation in other.annotations
    ]
    return sorted(found, key=lambda each: each.start_ms)


def _is_of_contacts(tier: Tier) -> bool:
    return bool(tier.parent) and (
        tier.kind == CONTACTS or (tier.kind != STROKES and CONTACTS in _words(tier))
    )


def _is_of_strokes(tier: Tier, reading: Reading) -> bool:
    return (
        tier.kind == STROKES
        or _words(tier)[0] in ENDS
        or one_line(tier.participant) in reading.ends
        or any(each.value.strip().lower() in LABELS for each in tier.annotations)
    )


def _end(tier: Tier, reading: Reading) -> End:
    """The end a tier's name begins with, or comes close to, else its participant's."""
    first, player = _words(tier)[0], one_line(tier.participant)
    is_known = player in reading.ends or reading.end is not None
    says_end = first in ENDS or (not is_known and meant(first, ENDS) is not None)
    return reading.end_of(first if says_end else "", player, f"Tier {quoted(tier.name)}")


def _words(tier: Tier) -> list[str]:
    return BETWEEN_WORDS.split(tier.name.strip().lower())
