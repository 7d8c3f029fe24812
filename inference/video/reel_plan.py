"""Which parts of a reel can be copied as they are encoded, and which must be encoded anew.

A part is copied when it begins with a picture that needs none before it (IDR) and when the packets
from there on, in the order of the file, hold exactly its frames: then nothing it needs is missing,
and nothing is shown that does not belong to it. All copied parts are of films with the same
parameter sets and the size of the reel; what is encoded gets sets with a number of its own. Films
of more than 1080 lines are copied only where nothing has to be encoded beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from av.packet import Packet
from av.stream import Stream

from inference.errors import UnreadableVideo
from inference.video.avc import ParameterSets, begins_anew, sets_of
from inference.video.canvas import Canvas, shown_size
from inference.video.container import decoded_frames, open_video, pixel_shape
from inference.video.reel_spans import CLOCK, Film, Span, packets_before

LARGEST_SHORT_SIDE = 1080  # of what is encoded alone


@dataclass(frozen=True)
class Part:
    """Consecutive frames of one span, copied or encoded."""

    span: Span
    first: int
    last: int
    is_copied: bool = False
    delay_ticks: int = 0  # by how much a picture of it is stored before it is shown, at most

    @property
    def frames(self) -> int:
        """How many there are."""
        return self.last - self.first + 1


@dataclass(frozen=True)
class Look:
    """What a film looks like, and its parameter sets where its packets can be copied."""

    size: tuple[int, int]  # upright, width and height
    format: str
    colours: tuple[int, int, int]  # matrix, primaries, transfer
    sets: ParameterSets | None


@dataclass(frozen=True)
class Plan:
    """What is done: the parts of every span in order, and what the film will look like."""

    canvas: Canvas
    parts: tuple[Part, ...]
    look: Look  # its parameter sets are those of the copied parts

    @property
    def delay_ticks(self) -> int:
        """By how much a picture is stored before it is shown, at most."""
        return max(part.delay_ticks for part in self.parts)


def plan(spans: Sequence[Span], *, may_copy: bool = True) -> Plan:
    """Return how to make one film of the spans. Raises UnreadableVideo, UnsupportedVideo."""
    films = {span.film.path: span.film for span in spans}
    looks = {path: look_at(film) for path, film in films.items()}
    largest = max((look.size for look in looks.values()), key=lambda size: size[0] * size[1])
    copied = _copied(spans, looks, largest) if may_copy else []
    if min(largest) > LARGEST_SHORT_SIDE and not _is_whole(spans, copied):
        copied = []  # what has to be encoded beside it would take hours
    copied = copied or [None] * len(spans)
    look = next((looks[part.span.film.path] for part in copied if part), None)
    if look is None:
        first = looks[spans[0].film.path]
        look = Look(_within_limit(largest), "yuv420p", first.colours, sets=None)
    return Plan(
        canvas=Canvas(*look.size, look.format),
        parts=tuple(
            part
            for span, middle in zip(spans, copied, strict=True)
            for part in _split(span, middle)
        ),
        look=look,
    )


def look_at(film: Film) -> Look:
    """Look at a film's header and its first picture."""
    with open_video(film.path) as (container, stream):
        codec = stream.codec_context
        sets = sets_of(codec)
        frame = next(decoded_frames(container, stream), None)
        if frame is None:
            raise UnreadableVideo("This video's picture track holds no picture that can be read.")
        size = _even(shown_size(frame, pixel_shape(stream)))
        is_plain = frame.rotation == 0 and size == (frame.width, frame.height)
        return Look(
            size=size,
            format=frame.format.name,
            colours=(codec.colorspace, codec.color_primaries, codec.color_trc),
            sets=sets if is_plain else None,
        )


def _copied(
    spans: Sequence[Span], looks: dict[Path, Look], size: tuple[int, int]
) -> list[Part | None]:
    """Return what of each span is copied: all with the parameter sets that save most encoding."""
    found = [
        copyable(span)
        if looks[span.film.path].sets and looks[span.film.path].size == size
        else None
        for span in spans
    ]
    frames: Counter[ParameterSets | None] = Counter()
    for part in filter(None, found):
        frames[looks[part.span.film.path].sets] += part.frames
    carried = max(frames, key=frames.__getitem__, default=None)
    return [part if part and looks[part.span.film.path].sets == carried else None for part in found]


def _is_whole(spans: Sequence[Span], copied: Sequence[Part | None]) -> bool:
    """Whether nothing is left to be encoded."""
    return sum(span.frames for span in spans) == sum(part.frames for part in copied if part)


def copyable(span: Span) -> Part | None:
    """Return the longest part of the span from its first IDR picture on that can be copied."""
    numbers: list[int] = []  # of the packets since that picture, in the order of the file
    whole = 0  # how many of them hold exactly as many consecutive frames
    for number, packet in _numbered(span):
        if not numbers and not (number >= span.first and begins_anew(bytes(packet))):
            if number > span.last:
                return None
            continue
        numbers.append(number)
        if number > span.last or number < numbers[0]:
            break
        if max(numbers) == numbers[0] + len(numbers) - 1:
            whole = len(numbers)
    if not whole:
        return None
    first, last = numbers[0], numbers[0] + whole - 1
    return Part(span, first, last, is_copied=True, delay_ticks=_delay(span, numbers[:whole]))


def _numbered(span: Span) -> Iterator[tuple[int, Packet[Stream]]]:
    with open_video(span.film.path) as (container, stream):
        for packet in packets_before(container, stream, span.film, span.first):
            if packet.pts is None or packet.is_corrupt or packet.is_discard:
                return
            yield span.film.number(packet.pts, stream.time_base or CLOCK), packet


def _delay(span: Span, numbers: Sequence[int]) -> int:
    """By how much the nth picture that is shown may be later than the nth that is stored."""
    shown = span.shown_ticks
    return max(
        shown[ordered - span.first] - shown[number - span.first]
        for ordered, number in zip(sorted(numbers), numbers, strict=True)
    )


def _split(span: Span, copied: Part | None) -> Iterator[Part]:
    """Yield the span's parts in order."""
    if copied is None:
        yield Part(span, span.first, span.last)
        return
    if copied.first > span.first:
        yield Part(span, span.first, copied.first - 1)
    yield copied
    if copied.last < span.last:
        yield Part(span, copied.last + 1, span.last)


def _within_limit(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, LARGEST_SHORT_SIDE / min(size))
    return _even((size[0] * scale, size[1] * scale))


def _even(size: tuple[float, float]) -> tuple[int, int]:
    return max(2, round(size[0] / 2) * 2), max(2, round(size[1] / 2) * 2)
