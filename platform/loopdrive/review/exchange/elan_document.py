"""Writing an ELAN document: a tier of strokes per end and player, and a tier of their contacts.

EAF 3.0 (https://www.mpi.nl/tools/elan/EAFv3.0.xsd): elements stand in the schema's order, every
annotation has time slots of its own, and contacts are included in the strokes they belong to. Time
slots come first in a document and tiers one after the other, so all marks are held while writing.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from inference import LABELS
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.marks import Film, Mark
from loopdrive.review.exchange.moments import MS, appearance, disappearance
from loopdrive.review.exchange.same_film import short_hash
from loopdrive.review.exchange.words import one_line

STROKES, CONTACTS = "stroke", "contact"  # linguistic types
TABLE_PROPERTY = "loopdrive frame table"
SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
INCLUDED_IN = (
    "Time alignable annotations within the parent annotation's time interval, gaps are allowed"
)


def write(film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES) -> Iterator[str]:
    """The document in pieces."""
    named = (replace(mark, player=one_line(mark.player)) for mark in marks)
    held = sorted(named, key=lambda mark: (mark.end, mark.player, mark.start_frame))
    yield _head(film, 2 * len(held))
    yield "    <TIME_ORDER>\n"
    for time_ms, at in sorted(_slots(film, held)):
        yield f'        <TIME_SLOT TIME_SLOT_ID="ts{at}" TIME_VALUE="{time_ms}"/>\n'
    yield "    </TIME_ORDER>\n"
    for tier in dict.fromkeys((mark.end, mark.player) for mark in held):
        yield from _tiers(*tier, held)
    yield from _types()


def _head(film: Film, annotations: int) -> str:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    name = quote(one_line(film.filename))
    mime = mimetypes.guess_type(film.filename)[0] or "video/mp4"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<ANNOTATION_DOCUMENT AUTHOR="Loopdrive" DATE="{now}" FORMAT="3.0" VERSION="3.0"'
        f' xmlns:xsi="{INSTANCE}" xsi:noNamespaceSchemaLocation="{SCHEMA}">\n'
        '    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">\n'
        f'        <MEDIA_DESCRIPTOR MEDIA_URL="file:///{name}" MIME_TYPE="{mime}"'
        f' RELATIVE_MEDIA_URL="./{name}"/>\n'
        f'        <PROPERTY NAME="{TABLE_PROPERTY}">{short_hash(film)}</PROPERTY>\n'
        f'        <PROPERTY NAME="lastUsedAnnotationId">{annotations}</PROPERTY>\n'
        "    </HEADER>\n"
    )


def _slots(film: Film, held: list[Mark]) -> Iterator[tuple[int, int]]:
    """Times and numbers of four slots a stroke: its beginning and end, its contact's frame."""
    for number, mark in enumerate(held):
        yield appearance(film, mark.start_frame, MS), 4 * number + 1
        yield disappearance(film, mark.end_frame, MS), 4 * number + 2
        yield appearance(film, mark.contact_frame, MS), 4 * number + 3
        yield disappearance(film, mark.contact_frame, MS), 4 * number + 4


def _tiers(end: str, player: str, held: list[Mark]) -> Iterator[str]:
    tier = f"{end}: {player}" if player else end
    who = f" PARTICIPANT={quoteattr(player)}" if player else ""
    ours = [at for at, mark in enumerate(held) if (mark.end, mark.player) == (end, player)]
    yield f'    <TIER LINGUISTIC_TYPE_REF="{STROKES}"{who} TIER_ID={quoteattr(tier)}>\n'
    for at in ours:
        label = held[at].label
        yield _annotation(2 * at + 1, 4 * at + 1, label, f' CVE_REF="{label}"')
    yield (
        "    </TIER>\n"
        f'    <TIER LINGUISTIC_TYPE_REF="{CONTACTS}" PARENT_REF={quoteattr(tier)}{who}'
        f" TIER_ID={quoteattr(f'{CONTACTS} {tier}')}>\n"
    )
    for at in ours:
        yield _annotation(2 * at + 2, 4 * at + 3, CONTACTS, "")
    yield "    </TIER>\n"


def _annotation(number: int, slot: int, value: str, reference: str) -> str:
    return (
        "        <ANNOTATION>\n"
        f'            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a{number}"{reference}'
        f' TIME_SLOT_REF1="ts{slot}" TIME_SLOT_REF2="ts{slot + 1}">\n'
        f"                <ANNOTATION_VALUE>{value}</ANNOTATION_VALUE>\n"
        "            </ALIGNABLE_ANNOTATION>\n"
        "        </ANNOTATION>\n"
    )


def _types() -> Iterator[str]:
    yield (
        '    <LINGUISTIC_TYPE CONTROLLED_VOCABULARY_REF="classes" GRAPHIC_REFERENCES="false"'
        f' LINGUISTIC_TYPE_ID="{STROKES}" TIME_ALIGNABLE="true"/>\n'
        '    <LINGUISTIC_TYPE CONSTRAINTS="Included_In" GRAPHIC_REFERENCES="false"'
        f' LINGUISTIC_TYPE_ID="{CONTACTS}" TIME_ALIGNABLE="true"/>\n'
        '    <LANGUAGE LANG_DEF="http://cdb.iso.org/lg/CDB-00138502-001" LANG_ID="eng"'
        ' LANG_LABEL="English (eng)"/>\n'
        f'    <CONSTRAINT DESCRIPTION="{escape(INCLUDED_IN)}" STEREOTYPE="Included_In"/>\n'
        '    <CONTROLLED_VOCABULARY CV_ID="classes">\n'
        '        <DESCRIPTION LANG_REF="eng">Classes of strokes</DESCRIPTION>\n'
    )
    for label in LABELS:
        yield (
            f'        <CV_ENTRY_ML CVE_ID="{label}">\n'
            f'            <CVE_VALUE DESCRIPTION="" LANG_REF="eng">{label}</CVE_VALUE>\n'
            "        </CV_ENTRY_ML>\n"
        )
    yield "    </CONTROLLED_VOCABULARY>\n</ANNOTATION_DOCUMENT>\n"
