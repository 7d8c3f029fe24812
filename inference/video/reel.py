"""One film of many spans: exact to the frame, at true times, copied wherever a copy serves.

What is copied keeps every byte of its packets. What is encoded lies between: the parts of a span
before its first picture that stands alone (IDR) and after the last that needs no later one. See
`reel_plan.py` for the rule and `avc.py` for why both may stand in one track.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
from av.container import OutputContainer
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.frame import PictureType
from av.video.stream import VideoStream

from inference.video.avc import ParameterSets, with_lengths
from inference.video.canvas import Canvas, Planes
from inference.video.caption import Caption
from inference.video.container import open_video
from inference.video.reel_plan import Part, Plan, plan
from inference.video.reel_sound import ReelSound
from inference.video.reel_spans import CLOCK, Span, packets_before, pictures
from inference.video.reencode import open_mp4

OnProgress = Callable[[int, int], None]  # frames done, frames in all; what it raises ends the work

_X264 = {"preset": "veryfast", "crf": "21", "bf": "0", "forced-idr": "1", "g": "60"}
_GLOBAL_HEADER = 1 << 22  # AV_CODEC_FLAG_GLOBAL_HEADER


def write_reel(spans: Sequence[Span], destination: Path, on_progress: OnProgress) -> None:
    """Write the spans one after the other as an MP4 that every browser plays, with their sound.

    Raises UnreadableVideo or UnsupportedVideo where a span cannot be decoded.
    """
    made = plan(spans, may_copy=not any(span.caption for span in spans))
    encoder = _Encoder(made)
    shown = _shown_ticks(spans)
    with open_mp4(destination) as film:
        track = film.add_stream("libx264")
        encoder.describe(track)
        writer = _Writer(film, track, shown, made.delay_ticks, on_progress)
        sound = ReelSound(film, spans)
        for part in made.parts:
            writer.write(_copied(part) if part.is_copied else encoder.encoded(part))
            if part.last == part.span.last:
                sound.add(part.span)
        sound.finish()


def _shown_ticks(spans: Sequence[Span]) -> list[int]:
    """When each picture of the reel is shown, and when the last one ends, in ticks of CLOCK."""
    ticks = [0]
    for span in spans:
        begins = ticks.pop()
        ticks += [begins + shown for shown in span.shown_ticks]
    return ticks


Stored = tuple[int, bool, bytes]  # the nth of its part that is shown, whether a key frame, bytes


class _Writer:
    """The reel's pictures, filled part by part."""

    def __init__(
        self,
        film: OutputContainer,
        track: VideoStream,
        shown: Sequence[int],
        delay_ticks: int,
        on_progress: OnProgress,
    ) -> None:
        self._film, self._track = film, track
        self._shown, self._delay_ticks = shown, delay_ticks
        self._on_progress = on_progress
        self._written = 0

    def write(self, stored: Iterator[Stored]) -> None:
        """Write a part's pictures in the order in which they are stored."""
        begins = self._written
        for number, is_keyframe, content in stored:
            at = begins + number
            packet = Packet(content)
            packet.stream, packet.time_base = self._track, CLOCK
            packet.pts = self._shown[at]
            packet.dts = self._shown[self._written] - self._delay_ticks
            packet.duration = self._shown[self._written + 1] - self._shown[self._written]
            packet.is_keyframe = is_keyframe
            self._film.mux(packet)
            self._written += 1
            self._on_progress(self._written, len(self._shown) - 1)


def _copied(part: Part) -> Iterator[Stored]:
    """Yield a part's packets as they are."""
    film, left = part.span.film, part.frames
    with open_video(film.path) as (container, stream):
        for packet in packets_before(container, stream, film, part.first):
            number = film.number(cast("int", packet.pts), stream.time_base or CLOCK)
            if left == part.frames and number != part.first:
                continue
            yield number - part.first, packet.is_keyframe, bytes(packet)
            left -= 1
            if not left:
                return


class _Encoder:
    """Encodes parts, each with a codec of its own, so that each begins and ends cleanly."""

    def __init__(self, made: Plan) -> None:
        self._canvas, self._look = made.canvas, made.look
        carried = made.look.sets
        self._number = carried.free_number if carried else 0
        own = ParameterSets.of_stream(self._codec().extradata or b"")
        self._sets = carried.joined(own) if carried else own

    def describe(self, track: VideoStream) -> None:
        """Say in the track's header what will come."""
        codec = track.codec_context
        self._set(codec)
        track.time_base = CLOCK
        codec.open()
        codec.extradata = self._sets.to_record()

    def encoded(self, part: Part) -> Iterator[Stored]:
        """Yield a part's pictures, drawn on the canvas and encoded."""
        codec = self._codec()
        span = Span(part.span.film, part.first, part.last, part.span.caption)
        shown = span.shown_ticks
        number = 0
        for at, planes in enumerate(drawn(span, self._canvas)):
            frame = self._canvas.frame(planes)
            frame.pts, frame.time_base = shown[at], CLOCK
            frame.pict_type = PictureType.I if at == 0 else PictureType.NONE
            for packet in codec.encode(frame):
                yield number, packet.is_keyframe, with_lengths(bytes(packet))
                number += 1
        for packet in codec.encode(None):
            yield number, packet.is_keyframe, with_lengths(bytes(packet))
            number += 1

    def _codec(self) -> VideoCodecContext:
        codec = av.CodecContext.create("libx264", "w")
        self._set(codec)
        codec.open()
        return codec

    def _set(self, codec: VideoCodecContext) -> None:
        codec.width, codec.height = self._canvas.width, self._canvas.height
        codec.pix_fmt = self._canvas.format
        codec.time_base = CLOCK
        codec.framerate = Fraction(30)
        codec.colorspace, codec.color_primaries, codec.color_trc = self._look.colours
        codec.flags |= _GLOBAL_HEADER
        codec.options = _X264 | {"x264-params": f"sps-id={self._number}"}


def drawn(span: Span, canvas: Canvas) -> Iterator[Planes]:
    """Yield the span's pictures on a canvas, with its caption."""
    caption = Caption(span.caption, canvas) if span.caption else None
    for frame, shape in pictures(span):
        planes = canvas.show(frame, shape)
        if caption:
            caption.lay_into(planes)
        yield planes
