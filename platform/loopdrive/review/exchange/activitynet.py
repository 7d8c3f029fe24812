"""ActivityNet JSON: segments in seconds with a label, here "left forehand".

The layout most temporal action detectors read; other data sets (THUMOS, EPIC-Kitchens) are often
handed out in it with a frame rate beside the duration.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from loopdrive.review.exchange import same_film
from loopdrive.review.exchange.figures import real_number
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.holds import Holds
from loopdrive.review.exchange.json_walk import WALKED, Path, fields_of, steps, values, where
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.moments import US, appearance, disappearance, stroke_frames
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.sightings import Sighting, whole
from loopdrive.review.exchange.words import end_and_label, one_line, quoted

NAME = "ActivityNet segments"
SUFFIX = ".activitynet.json"
MEDIA_TYPE = "application/json"
HOLDS = Holds(
    ("end", "label", "start_frame", "end_frame"),
    "The contact is estimated from start and end; player, state, confidence, consistency, "
    "zone and outcome are lost.",
)


def write(film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES) -> Iterator[str]:
    """The file in pieces, a segment a line; the video goes by its file's name without suffix."""
    name = json.dumps(one_line(film.stem), ensure_ascii=False)
    yield (
        f'{{"version": "loopdrive-1", "taxonomy": [], "database": {{{name}: '
        f'{{"duration": {film.duration_s:.6f}, "subset": "training", "annotations": ['
    )
    between = "\n  "
    for mark in marks:
        start = appearance(film, mark.start_frame, US)
        end = disappearance(film, mark.end_frame, US)
        yield (
            f'{between}{{"segment": [{start / US:.6f}, {end / US:.6f}], '
            f'"label": "{mark.end} {mark.label}"}}'
        )
        between = ",\n  "
    yield "\n]}}}\n"


def read(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
    """The marks of this video; a file of several must know it by its id or its file's name."""
    return whole(film, _sightings(file, film, reading))


def _sightings(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Sighting]:
    name = _name_of(film, file)

    def is_wanted(path: Path) -> bool:
        match path:
            case ("database", video, "annotations", int()):
                return video == name
            case ("database", video, "duration" | "fps"):
                return video == name
        return False

    for path, value in values(file, is_wanted):
        if path[-1] == "duration":
            same_film.refuse_other_duration(film, value, where(path))
        elif path[-1] == "fps":
            same_film.refuse_other_rate(film, value, where(path))
        elif value is not WALKED:
            yield _sighting(fields_of(value, where(path)), film, reading, where(path))


def _name_of(film: Film, file: BinaryIO) -> str:
    """Under which name the file knows this video, found in a first pass over it."""
    ours = {film.id, film.filename, one_line(film.stem)}
    only, number = "", 0
    for path, event, _ in steps(file):
        if len(path) == 2 and path[0] == "database" and event == "start_map":
            only, number = str(path[1]), number + 1
            if only in ours:
                return only
    if number == 1:
        return only
    if number == 0:
        raise Malformed('there is no "database" with a video in this file')
    raise Malformed(
        f"none of the {number} videos in this file is {quoted(film.filename)}", "database"
    )


def _sighting(said: dict[str, object], film: Film, reading: Reading, place: str) -> Sighting:
    segment = said.get("segment")
    if not isinstance(segment, list) or len(segment) != 2:
        raise Malformed(f"a segment is [start, end] in seconds, not {quoted(segment)}", place)
    start_s, end_s = (real_number(moment, "the segment", place) for moment in segment)
    start_frame, _, end_frame = stroke_frames(film, start_s, None, end_s, place)
    end, label = end_and_label(said.get("label"), place)
    return Sighting(
        end=reading.end_of(end, "", place),
        label=label,
        place=place,
        start_frame=start_frame,
        end_frame=end_frame,
    )
