"""WebVTT: strokes as subtitles, for any player; a cue is a stroke, a stamp inside is its contact.

    00:00:01.234 --> 00:00:01.734
    <v Anna>left <00:00:01.467>forehand

https://www.w3.org/TR/webvtt1/
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from loopdrive.review.exchange import same_film
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.holds import Holds
from loopdrive.review.exchange.marks import Film, Malformed, Mark
from loopdrive.review.exchange.moments import (
    MS,
    appearance,
    disappearance,
    stroke_frames,
)
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.sightings import Sighting, whole
from loopdrive.review.exchange.source import text_lines
from loopdrive.review.exchange.words import end_and_label, known_name, one_line, quoted

NAME = "WebVTT subtitles"
SUFFIX = ".vtt"
MEDIA_TYPE = "text/vtt"
HOLDS = Holds(
    ("end", "label", "start_frame", "contact_frame", "end_frame", "player"),
    "State, confidence, consistency, zone and outcome are lost; frames shorter than 4 ms may be "
    "taken for their neighbours.",
)
TIME = r"(?:[0-9]{2,4}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3}"
TIMING = re.compile(rf"[ \t]*({TIME})[ \t]+-->[ \t]+({TIME})(?:[ \t].*)?")
STAMP = re.compile(rf"<({TIME})>")
VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>")
TAG = re.compile(r"<[^>]*>")
NOT_CUES = ("NOTE", "STYLE", "REGION")
LONGEST_CUE = 2_000  # characters
TABLE_NOTE = "NOTE frame table "


def write(film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES) -> Iterator[str]:
    """The subtitles in pieces, a cue each, in the order of the marks."""
    yield f"WEBVTT\n\n{TABLE_NOTE}{same_film.short_hash(film)}\n"
    for mark in marks:
        start = appearance(film, mark.start_frame, MS)
        end = disappearance(film, mark.end_frame, MS)
        contact = max(start + 1, appearance(film, mark.contact_frame, MS))  # strictly inside
        player = one_line(mark.player)
        voice = f"<v {html.escape(player, quote=False)}>" if player else ""
        yield (
            f"\n{_clock(start)} --> {_clock(end)}\n"
            f"{voice}{mark.end} <{_clock(contact)}>{mark.label}\n"
        )


def read(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
    """The marks of a file whose every cue is a stroke: a class, and an end before it if known."""
    return whole(film, _sightings(file, film, reading))


def _sightings(file: BinaryIO, film: Film, reading: Reading) -> Iterator[Sighting]:
    blocks = _blocks(text_lines(file))
    _, first = next(blocks, (1, [""]))
    if not re.match(r"WEBVTT(?:[ \t]|$)", first[0]):
        raise Malformed('a WebVTT file begins with "WEBVTT"', "Line 1")
    for number, lines in blocks:
        if lines[0].startswith(TABLE_NOTE):
            note = lines[0].removeprefix(TABLE_NOTE).strip()
            same_film.refuse_other_table(film, note, f"Line {number}")
        elif not lines[0].startswith(NOT_CUES):
            yield _sighting(number, lines, film, reading)


def _sighting(number: int, lines: list[str], film: Film, reading: Reading) -> Sighting:
    if "-->" not in lines[0]:  # the cue's name
        number, lines = number + 1, lines[1:]
    place = f"Line {number}"
    timing = TIMING.fullmatch(lines[0]) if lines else None
    if timing is None:
        raise Malformed(
            f"{quoted(lines[0] if lines else '')} is not a timing such as "
            '"00:00:01.234 --> 00:00:01.734"',
            place,
        )
    text = " ".join(lines[1:])
    if len(text) > LONGEST_CUE:
        raise Malformed("this is too much text for a stroke", place)
    stamp, voice = STAMP.search(text), VOICE.search(text)
    player = known_name(html.unescape(voice[1]), place) if voice else ""
    said, label = end_and_label(html.unescape(TAG.sub("", text)), place)
    start_frame, contact_frame, end_frame = stroke_frames(
        film,
        _seconds(timing[1]),
        _seconds(stamp[1]) if stamp else None,
        _seconds(timing[2]),
        place,
    )
    return Sighting(
        end=reading.end_of(said, player, place),
        label=label,
        place=place,
        start_frame=start_frame,
        contact_frame=contact_frame,
        end_frame=end_frame,
        player=player,
    )


def _blocks(lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    """Lines that stand together, with the number of the first."""
    block: list[str] = []
    number = 0
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n")
        if text.strip():
            block.append(text)
        elif block:
            yield number - len(block), block
            block = []
    if block:
        yield number - len(block) + 1, block


def _clock(ms: int) -> str:
    seconds, ms = divmod(ms, MS)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{ms:03}"


def _seconds(clock: str) -> float:
    whole_s, ms = clock.split(".")
    total = 0
    for part in whole_s.split(":"):
        total = total * 60 + int(part)
    return total + int(ms) / MS
