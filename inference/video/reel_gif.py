"""A reel as a GIF: small, one palette, no more pictures a second than a GIF can bear."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import av
from av.filter import Graph
from av.video.format import VideoFormat
from av.video.frame import VideoFrame

from inference.errors import InferenceError
from inference.video.canvas import Canvas
from inference.video.reel import drawn
from inference.video.reel_plan import plan
from inference.video.reel_spans import CLOCK as SPAN_CLOCK
from inference.video.reel_spans import Span

LONG_SIDE = 480  # pixels
MOST_FPS = 15
CLOCK = Fraction(1, 100)  # a GIF's own
BRIEFEST = 2  # ticks; viewers show anything shorter for a tenth of a second
SLACK_S = 1e-3
MOST_BYTES = 40 * 1024 * 1024
SAMPLES = 24  # spans, evenly chosen, whose first picture the palette is made for


class ReelTooLarge(InferenceError):
    """The GIF would be larger than anybody wants to send."""


def write_gif(
    spans: Sequence[Span], destination: Path, on_progress: Callable[[int, int], None]
) -> None:
    """Write the spans one after the other, at most 15 pictures a second.

    Raises ReelTooLarge, UnreadableVideo, UnsupportedVideo.
    """
    canvas = _small(plan(spans, may_copy=False).canvas)
    painter = _Painter(canvas, _palette(spans, canvas))
    with av.open(str(destination), "w", format="gif") as film:
        track = film.add_stream("gif", rate=MOST_FPS)
        track.width, track.height, track.pix_fmt = canvas.width, canvas.height, "pal8"
        track.time_base = track.codec_context.time_base = CLOCK
        size_bytes = 0
        for shown, frame in _due(spans, canvas, on_progress):
            painted = painter.paint(frame)
            painted.pts, painted.time_base = shown, CLOCK
            for packet in track.encode(painted):
                size_bytes += packet.size
                film.mux(packet)
            if size_bytes > MOST_BYTES:
                raise ReelTooLarge(
                    f"As a GIF this reel is larger than {MOST_BYTES // 1024**2} MB. "
                    "Export it as MP4, or choose fewer strokes."
                )
        film.mux(track.encode(None))


def _due(
    spans: Sequence[Span], canvas: Canvas, on_progress: Callable[[int, int], None]
) -> Iterator[tuple[int, VideoFrame]]:
    """Yield the pictures that are shown, each with its time; the first of a span always is."""
    total, done = sum(span.frames for span in spans), 0
    begins_s, latest = 0.0, -BRIEFEST
    for span in spans:
        *times_s, ends_s = (begins_s + float(tick * SPAN_CLOCK) for tick in span.shown_ticks)
        due_s = begins_s
        for shown_s, planes in zip(times_s, drawn(span, canvas), strict=True):
            if shown_s >= due_s:
                latest = max(round(shown_s / CLOCK), latest + BRIEFEST)
                due_s = shown_s + 1 / MOST_FPS - SLACK_S
                yield latest, canvas.frame(planes)
            done += 1
            on_progress(done, total)
        begins_s = ends_s


class _Painter:
    """Paints pictures with one palette."""

    def __init__(self, canvas: Canvas, palette: VideoFrame) -> None:
        self._graph = Graph()
        pictures = self._graph.add_buffer(
            width=canvas.width, height=canvas.height, format=VideoFormat("yuv420p"), time_base=CLOCK
        )
        colours = self._graph.add_buffer(
            width=palette.width, height=palette.height, format=palette.format, time_base=CLOCK
        )
        use = self._graph.add("paletteuse", "dither=bayer:bayer_scale=4")
        pictures.link_to(use, 0, 0)
        colours.link_to(use, 0, 1)
        use.link_to(self._graph.add("buffersink"))
        self._graph.configure()
        self._pictures, self._painted = pictures, 0
        palette.pts, palette.time_base = 0, CLOCK
        colours.push(palette)
        colours.push(None)

    def paint(self, frame: VideoFrame) -> VideoFrame:
        """Return the frame in the palette's colours."""
        frame.pts, frame.time_base = self._painted, CLOCK
        self._painted += 1
        self._pictures.push(frame)
        painted = self._graph.pull()
        assert isinstance(painted, VideoFrame)
        return painted


def _palette(spans: Sequence[Span], canvas: Canvas) -> VideoFrame:
    """Return the 255 colours that suit the reel best, as a picture of 16 by 16."""
    graph = Graph()
    source = graph.add_buffer(
        width=canvas.width, height=canvas.height, format=VideoFormat("yuv420p"), time_base=CLOCK
    )
    generate = graph.add("palettegen", "reserve_transparent=0")
    source.link_to(generate)
    generate.link_to(graph.add("buffersink"))
    graph.configure()
    for at, span in enumerate(spans[:: max(1, len(spans) // SAMPLES)]):
        first = Span(span.film, span.first, span.first, span.caption)
        for planes in drawn(first, canvas):
            frame = canvas.frame(planes)
            frame.pts, frame.time_base = at, CLOCK
            source.push(frame)
    source.push(None)
    palette = graph.pull()
    assert isinstance(palette, VideoFrame)
    return palette


def _small(canvas: Canvas) -> Canvas:
    scale = min(1.0, LONG_SIDE / max(canvas.width, canvas.height))
    return Canvas(
        max(2, round(canvas.width * scale / 2) * 2), max(2, round(canvas.height * scale / 2) * 2)
    )
