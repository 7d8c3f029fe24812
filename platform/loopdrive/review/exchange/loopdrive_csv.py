"""Loopdrive's own table: a row per stroke, for spreadsheets and short scripts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from loopdrive.review.exchange import same_film
from loopdrive.review.exchange.figures import real_number, share, whole_number
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.holds import EVERYTHING, Holds
from loopdrive.review.exchange.marks import Film, Mark
from loopdrive.review.exchange.moments import frame_near
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.sightings import Sighting, whole
from loopdrive.review.exchange.table import Row, rows
from loopdrive.review.exchange.words import (
    known_label,
    known_name,
    known_outcome,
    known_state,
    known_zone,
    one_line,
)

NAME = "Loopdrive table"
SUFFIX = ".csv"
MEDIA_TYPE = "text/csv"
HOLDS = Holds(EVERYTHING, "Nothing is lost.")
COLUMNS = (
    "end",
    "label",
    "player",
    "state",
    "start_frame",
    "contact_frame",
    "end_frame",
    "start_s",
    "contact_s",
    "end_s",
    "confidence",
    "consistency",
    "zone",
    "outcome",
    "video",
    "frame_table",
)
FORMULA = ("=", "+", "-", "@", "'")  # how a cell begins that a spreadsheet would compute


def write(film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES) -> Iterator[str]:
    """The table in pieces, with the byte order mark by which Excel knows UTF-8."""
    writer = csv.writer(_Piece(), lineterminator="\r\n")
    yield "\ufeff" + writer.writerow(COLUMNS)
    for mark in marks:
        yield writer.writerow(_cells(film, mark, base))


def read(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
    """The marks of a table; frames count where there are any, else seconds."""
    base = reading.base or VIDEO_FRAMES
    return whole(film, (_sighting(row, film, reading, base) for row in rows(file, COLUMNS)))


def _sighting(row: Row, film: Film, reading: Reading, base: FrameBase) -> Sighting:
    place = row.place
    same_film.refuse_other_table(film, row["frame_table"], place)
    player = known_name(_typed(row["player"]), place)
    speaks_frames = any(row[f"{name}_frame"] for name in ("start", "contact", "end"))

    def frame(name: str) -> int | None:
        number, seconds = row[f"{name}_frame"], row[f"{name}_s"]
        if number:
            at = base.last_frame if name == "end" else base.frame
            return at(film, whole_number(number, f"{name}_frame", place), place)
        if seconds and not speaks_frames:
            return frame_near(film, real_number(row.with_point(seconds), f"{name}_s", place), place)
        return None

    return Sighting(
        end=reading.end_of(row["end"], player, place),
        label=known_label(row["label"], place),
        place=place,
        start_frame=frame("start"),
        contact_frame=frame("contact"),
        end_frame=frame("end"),
        player=player,
        state=known_state(row["state"], place),
        confidence=share(row.with_point(row["confidence"]), "the confidence", place),
        consistency=share(row.with_point(row["consistency"]), "the consistency", place),
        zone=known_zone(row["zone"], place),
        outcome=known_outcome(row["outcome"], place),
    )


def _cells(film: Film, mark: Mark, base: FrameBase) -> list[object]:
    times_s = film.table.times_s
    return [
        mark.end,
        mark.label,
        _safe(one_line(mark.player)),
        mark.state,
        base.number(film, mark.start_frame),
        base.number(film, mark.contact_frame),
        base.last_number(film, mark.end_frame),
        f"{float(times_s[mark.start_frame]):.6f}",
        f"{float(times_s[mark.contact_frame]):.6f}",
        f"{float(times_s[mark.end_frame]):.6f}",
        "" if mark.confidence is None else repr(mark.confidence),
        "" if mark.consistency is None else repr(mark.consistency),
        mark.zone,
        mark.outcome,
        _safe(one_line(film.filename)),
        same_film.short_hash(film),
    ]


def _safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe in front keeps it text."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _typed(text: str) -> str:
    """The inverse of `_safe`."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text


class _Piece:
    """Hands a row that was written to it straight back."""

    def write(self, text: str) -> str:
        return text
