"""Action spotting JSON: SoccerNet's Labels-v2 and OSL 2.0, which know moments and no durations.

Written as Labels-v2: the contact in milliseconds, the class as `label`, the end as `team`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from inference import ENDS
from loopdrive.review.exchange import same_film
from loopdrive.review.exchange.figures import whole_number
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.holds import Holds
from loopdrive.review.exchange.json_walk import WALKED, Path, fields_of, values, where
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.moments import MS, appearance, frame_near
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.sightings import Sighting, whole
from loopdrive.review.exchange.words import end_and_label, known_name, one_line

NAME = "SoccerNet and OSL action spotting"
SUFFIX = ".soccernet.json"
MEDIA_TYPE = "application/json"
HOLDS = Holds(
    ("end", "label", "contact_frame"),
    "Start and end are estimated from the contact; player, state, confidence, consistency, zone "
    "and outcome are lost.",
)
FIRST_HALF = "1"


def write(film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES) -> Iterator[str]:
    """The file in pieces, an annotation a line."""
    url = json.dumps(one_line(film.filename), ensure_ascii=False)
    yield f'{{"UrlLocal": {url}, "UrlYoutube": "", "annotations": ['
    between = "\n  "
    for mark in marks:
        position_ms = appearance(film, mark.contact_frame, MS)
        minutes, seconds = divmod(position_ms // MS, 60)
        annotation = {
            "gameTime": f"{FIRST_HALF} - {minutes:02}:{seconds:02}",
            "label": mark.label,
            "position": str(position_ms),
            "team": mark.end,
            "visibility": "visible",
        }
        yield between + json.dumps(annotation)
        between = ",\n  "
    yield "\n]}\n"


def read(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
    """The marks of a file that labels this one video, in the order of their contacts."""
    return whole(film, _sightings(file, film, reading))


def _sightings(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Sighting]:
    is_known = False
    for path, value in values(file, _is_wanted):
        if value is WALKED:
            is_known = is_known or path[-1] in ("annotations", "events")
        elif path[-1] == "fps":
            same_film.refuse_other_rate(film, value, where(path))
        elif path[0] == "data" and path[1] != 0:
            raise Malformed("the file labels several videos; keep the one it is for", where(path))
        else:
            yield _sighting(fields_of(value, where(path)), film, reading, where(path))
    if not is_known:
        raise Malformed('there are no "annotations" (SoccerNet) and no "events" (OSL) in this file')


def _is_wanted(path: Path) -> bool:
    match path:
        case ("annotations", int()) | ("data", int(), "events", int()):
            return True
        case ("data", int(), "inputs", int(), "fps"):
            return True
    return False


def _sighting(said: dict[str, object], film: Film, reading: Reading, place: str) -> Sighting:
    time = said.get("gameTime", FIRST_HALF)
    if not isinstance(time, str) or time.partition("-")[0].strip() != FIRST_HALF:
        raise Malformed("only the first half lies in this video", place)
    position = said.get("position", said.get("position_ms"))
    if position is None:
        raise Malformed("the position in milliseconds is missing", place)
    contact_s = whole_number(position, "the position", place) / MS
    end, label = end_and_label(said.get("label"), place)
    team = known_name(said.get("team"), place)
    if team.lower() in ENDS:
        end = team
    return Sighting(
        end=reading.end_of(end, team, place),
        label=label,
        place=place,
        contact_frame=frame_near(film, contact_s, place),
    )
