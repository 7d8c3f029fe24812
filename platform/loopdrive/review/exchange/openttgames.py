"""OpenTTGames' events_markup.json: frames, 0-based, and what happens in them.

The original labels (Voeikov et al., TTNet, CVPRW 2020) know bounces and the net. The extended ones
(arXiv 2512.19327) name strokes by end, side of the racket and technique, then a posture:
"left_forehand_loop neutral both_feet_planted". Written are end and class, as the class is all that
is known: "left_forehand", "right_serve".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from inference import ENDS, LABELS, Label
from loopdrive.review.exchange.figures import whole_number
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.holds import Holds
from loopdrive.review.exchange.json_walk import steps, where
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.sightings import Sighting, whole
from loopdrive.review.exchange.words import known_label, quoted

NAME = "OpenTTGames events"
SUFFIX = ".openttgames.json"
MEDIA_TYPE = "application/json"
HOLDS = Holds(
    ("end", "label", "contact_frame"),
    "Start and end are estimated from the contact; player, state, confidence, consistency, zone "
    "and outcome are lost, and of two strokes in the same frame the second.",
)
NO_STROKES = ("bounce", "net", "empty_event", *(f"{end}_out" for end in ENDS))
NAMED_BY_TECHNIQUE = ("serve", "smash")  # whichever side of the racket plays them
NAMED_BY_SIDE = ("", "block", "chop", "flick", "lob", "loop", "push")


def write(film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES) -> Iterator[str]:
    """The file in pieces, an event a line; one frame holds one event."""
    taken = set[int]()
    between = "{\n  "
    for mark in marks:
        number = base.number(film, mark.contact_frame)
        if number not in taken:
            taken.add(number)
            yield f'{between}"{number}": "{mark.end}_{mark.label}"'
            between = ",\n  "
    yield "\n}\n" if taken else "{}\n"


def read(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
    """The marks of the strokes among the events, in the order of their contacts."""
    return whole(film, _sightings(file, film, reading))


def _sightings(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Sighting]:
    base = reading.base or VIDEO_FRAMES
    for path, event, value in steps(file):
        place = f"Frame {where(path)}"
        if not path:
            if event not in ("start_map", "end_map", "map_key"):
                raise Malformed('the file should map frames to events: {"120": "left_forehand"}')
        elif event != "string" or not isinstance(value, str):
            raise Malformed(f"an event should be text, not {quoted(value)}", place)
        elif value not in NO_STROKES:
            frame = base.frame(film, whole_number(path[0], "the frame", place), place)
            end, label = _end_and_label(value, place)
            yield Sighting(reading.end_of(end, "", place), label, place, contact_frame=frame)


def _end_and_label(event: str, place: str) -> tuple[str, Label]:
    """What stands before a class is the end; serves and smashes are told by their technique."""
    end, words = "", event.strip().split(" ")[0].split("_")
    if words[0] not in LABELS:
        end, *words = words
    if not words:
        raise Malformed(
            f'the event {quoted(event)} is not known; a stroke is written like "left_forehand"',
            place,
        )
    label, technique = known_label(words[0], place), "_".join(words[1:])
    if technique in NAMED_BY_TECHNIQUE:
        return end, known_label(technique, place)
    if technique not in NAMED_BY_SIDE:
        raise Malformed(f"the event {quoted(event)} is a stroke of unknown technique", place)
    return end, label
