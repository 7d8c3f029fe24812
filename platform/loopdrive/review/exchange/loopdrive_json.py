"""Loopdrive's own JSON: everything that is known of each stroke, and which video it lies in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from loopdrive.review.exchange import same_film
from loopdrive.review.exchange.figures import share, whole_number
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.holds import EVERYTHING, Holds
from loopdrive.review.exchange.json_walk import WALKED, Path, fields_of, values, where
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.sightings import Sighting, whole
from loopdrive.review.exchange.words import (
    known_label,
    known_name,
    known_outcome,
    known_state,
    known_zone,
    one_line,
    quoted,
)

NAME = "Loopdrive JSON"
SUFFIX = ".loopdrive.json"
MEDIA_TYPE = "application/json"
HOLDS = Holds(EVERYTHING, "Nothing is lost.")
FORMAT, VERSION = "loopdrive-timeline", 1


def write(film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES) -> Iterator[str]:
    """The file in pieces, a stroke a line. Frames are always the video's own, from 0."""
    video = {
        "id": film.id,
        "filename": one_line(film.filename),
        "sha256": film.sha256,
        "frames": film.frames,
        "frame_rate": film.frame_rate,
        "duration_s": film.duration_s,
        "frame_table_sha256": film.frame_table_sha256,
    }
    yield f'{{"format": "{FORMAT}", "version": {VERSION},\n "video": {_text(video)},\n "strokes": ['
    between = "\n  "
    for mark in marks:
        yield between + _text(_fields(film, mark))
        between = ",\n  "
    yield "\n]}\n"


def read(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
    """The marks of a file that `write` wrote, or that somebody wrote like it."""
    return whole(film, _sightings(file, film, reading))


def _sightings(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Sighting]:
    is_ours, has_strokes = False, False
    for path, value in values(file, _is_wanted):
        if path == ("format",):
            is_ours = value == FORMAT
        elif path == ("version",):
            if value != VERSION:
                raise Malformed(f"version {quoted(value)} is not known, only {VERSION}", "version")
        elif path == ("video",):
            _refuse_other_video(film, fields_of(value, "video"))
        elif path == ("strokes",):
            has_strokes = True
        elif value is not WALKED:
            yield _sighting(fields_of(value, where(path)), film, reading, where(path))
    if not is_ours or not has_strokes:
        raise Malformed(
            f'this is no Loopdrive timeline: "format": "{FORMAT}" or "strokes" is missing'
        )


def _is_wanted(path: Path) -> bool:
    return path in (("format",), ("version",), ("video",)) or (
        len(path) == 2 and path[0] == "strokes"
    )


def _sighting(said: dict[str, object], film: Film, reading: Reading, place: str) -> Sighting:
    player = known_name(said.get("player"), place)

    def frame(name: str) -> int | None:
        if said.get(name) is None:
            return None
        return VIDEO_FRAMES.frame(film, whole_number(said[name], name, place), place)

    return Sighting(
        end=reading.end_of(known_name(said.get("end"), place), player, place),
        label=known_label(said.get("label"), place),
        place=place,
        start_frame=frame("start_frame"),
        contact_frame=frame("contact_frame"),
        end_frame=frame("end_frame"),
        player=player,
        state=known_state(said.get("state"), place),
        confidence=share(said.get("confidence"), "the confidence", place),
        consistency=share(said.get("consistency"), "the consistency", place),
        zone=known_zone(said.get("zone"), place),
        outcome=known_outcome(said.get("outcome"), place),
    )


def _refuse_other_video(film: Film, said: dict[str, object]) -> None:
    same_film.refuse_other_file(film, said.get("sha256"), "video")
    same_film.refuse_other_length(film, said.get("frames"), "video")
    same_film.refuse_other_rate(film, said.get("frame_rate"), "video")
    same_film.refuse_other_duration(film, said.get("duration_s"), "video")
    same_film.refuse_other_table(film, said.get("frame_table_sha256"), "video")


def _fields(film: Film, mark: Mark) -> dict[str, object]:
    times_s = film.table.times_s
    return {
        "end": mark.end,
        "label": mark.label,
        "start_frame": mark.start_frame,
        "contact_frame": mark.contact_frame,
        "end_frame": mark.end_frame,
        "start_s": round(float(times_s[mark.start_frame]), 6),
        "contact_s": round(float(times_s[mark.contact_frame]), 6),
        "end_s": round(float(times_s[mark.end_frame]), 6),
        "player": one_line(mark.player),
        "state": mark.state,
        "confidence": mark.confidence,
        "consistency": mark.consistency,
        "zone": mark.zone,
        "outcome": mark.outcome,
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
