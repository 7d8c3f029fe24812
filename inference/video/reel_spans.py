"""Spans of films: the exact pictures from one frame to another, and the packets that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path

import numpy as np
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from inference.errors import UnreadableVideo
from inference.video.container import decode, filled_packets, open_video, pixel_shape
from inference.video.frame_scan import LONGEST_S
from inference.video.frame_table import FrameTable

CLOCK = Fraction(1, 90_000)
_BACK_S = (
    0.0,
    1.0,
    5.0,
    30.0,
    LONGEST_S,
)  # before what is looked for, where a seek landed behind it


@dataclass(frozen=True)
class Film:
    """A file to cut from, when each of its frames is shown, and when the first is by its clock."""

    path: Path
    table: FrameTable
    begins_s: float = 0.0

    def number(self, pts: int, time_base: Fraction) -> int:
        """Return which frame is shown at a time of the file's clock."""
        return self.table.nearest(float(pts * time_base) - self.begins_s)


@dataclass(frozen=True)
class Span:
    """Frames `first` to `last` of a film, and what may be written into their pictures."""

    film: Film
    first: int
    last: int
    caption: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.first <= self.last < self.film.table.frames:
            raise ValueError(
                f"the film has {self.film.table.frames} frames, not {self.first} to {self.last}"
            )

    @property
    def frames(self) -> int:
        """How many pictures it has."""
        return self.last - self.first + 1

    @property
    def shown_ticks(self) -> list[int]:
        """When each picture is shown in ticks of CLOCK, and when the last one ends: one more."""
        ticks = np.append(self.film.table.ticks, self._ends_at)[self.first : self.last + 2]
        seconds = (ticks - ticks[0]) * float(self.film.table.time_base)
        return [round(float(second) / float(CLOCK)) for second in seconds]

    @property
    def _ends_at(self) -> int:
        return int(self.film.table.ticks[-1]) + self.film.table.last_duration_ticks


def pictures(span: Span) -> Iterator[tuple[VideoFrame, Fraction]]:
    """Yield the span's pictures, each once, with the shape of their pixels (width to height).

    What cannot be decoded shows the one before. Raises UnreadableVideo when nothing can be.
    """
    due = span.first
    latest: VideoFrame | None = None
    with open_video(span.film.path) as (container, stream):
        stream.thread_type = "AUTO"
        shape = pixel_shape(stream)
        for number, frame in _decoded(container, stream, span):
            while due < min(number, span.last + 1):
                yield latest or frame, shape
                due += 1
            if due > span.last:
                return
            yield frame, shape
            due, latest = number + 1, frame
            if due > span.last:
                return
        if latest is None:
            raise UnreadableVideo("This part of the video holds no picture that can be read.")
        while due <= span.last:
            yield latest, shape
            due += 1


def packets_before(
    container: InputContainer, stream: VideoStream, film: Film, number: int
) -> Iterator[Packet[Stream]]:
    """Yield packets from a key frame on that is shown no later than frame `number`."""
    time_base = stream.time_base or CLOCK
    wanted_s = float(film.table.times_s[number]) + film.begins_s
    for back_s in _BACK_S:
        target = max(0, round((wanted_s - back_s) / time_base))
        container.seek(target, stream=stream)
        first = next(filled_packets(container, stream), None)
        if target == 0 or _is_shown_by(first, film, number):
            break
    container.seek(target, stream=stream)
    yield from filled_packets(container, stream)


def _is_shown_by(packet: Packet[Stream] | None, film: Film, number: int) -> bool:
    if packet is None or packet.pts is None:
        return False
    return film.number(packet.pts, packet.time_base) <= number


def _decoded(
    container: InputContainer, stream: VideoStream, span: Span
) -> Iterator[tuple[int, VideoFrame]]:
    """Yield what can be decoded from the span's first frame on, with its number."""
    packets = packets_before(container, stream, span.film, span.first)
    for packet in chain(packets, [None]):
        for frame in decode(stream, packet):
            if frame.pts is None:
                continue
            number = span.film.number(frame.pts, frame.time_base or CLOCK)
            if number >= span.first:
                yield number, frame
