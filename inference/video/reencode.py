"""Encoding a video anew for browsers: H.264, upright, short GOP, every frame at its own time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import av
from av.container import OutputContainer
from av.video.frame import PictureType, VideoFrame
from av.video.stream import VideoStream

from inference.video.container import decode, filled_packets, open_video
from inference.video.frame_numbers import FrameNumbers
from inference.video.probe import Probe
from inference.video.soundtrack import Soundtrack
from inference.video.upright import turn_frame_upright

GOP_S = 0.5
LARGEST_SHORT_SIDE = 1080
# No B-frames: the copy then starts at 0 without an edit list, and a step back decodes less.
_X264 = {"preset": "veryfast", "crf": "21", "bf": "0", "forced-idr": "1", "g": "600"}


def reencode(
    source: Path, probe: Probe, destination: Path, on_progress: Callable[[int, int], None]
) -> None:
    """Write one picture per entry of `probe.table`, at its time.

    Where a picture cannot be decoded the one before is shown again, so that numbers stay true.
    """
    with open_video(source) as (original, stream), open_mp4(destination) as copy:
        stream.thread_type = "NONE" if probe.is_incomplete else "AUTO"  # threads lose good frames
        pictures = _Pictures(copy, stream, probe, on_progress)
        numbers = FrameNumbers(probe.table, original.format.name)
        sound = Soundtrack(original, copy, probe.table)
        for packet in filled_packets(original, stream, *sound.tracks):
            if packet.stream.index != stream.index:
                sound.add(packet)
                continue
            for frame in decode(stream, packet):
                pictures.add(frame, numbers.number(frame))
        for frame in decode(stream, None):
            pictures.add(frame, numbers.number(frame))
        pictures.finish()
        sound.finish()


@contextmanager
def open_mp4(destination: Path) -> Iterator[OutputContainer]:
    """A new MP4 whose index will stand at its beginning."""
    options = {"movflags": "+faststart"}
    with av.open(str(destination), "w", format="mp4", options=options) as copy:
        yield copy


class _Pictures:
    """The picture track of the copy, filled in order and without holes."""

    def __init__(
        self,
        copy: OutputContainer,
        stream: VideoStream,
        probe: Probe,
        on_progress: Callable[[int, int], None],
    ) -> None:
        self._copy = copy
        self._table = probe.table
        self._rotation = probe.rotation
        self._on_progress = on_progress
        self._track = _add_track(copy, stream, probe)
        is_lying = probe.rotation in (90, 270)
        size = (self._track.width, self._track.height)
        self._coded_size = size[::-1] if is_lying else size
        self._written = 0
        self._keyframe_s = -GOP_S
        self._latest: VideoFrame | None = None

    def add(self, frame: VideoFrame, index: int | None) -> None:
        """Write a decoded picture as frame `index`, and whatever is missing before it."""
        if index is None:
            return
        width, height = self._coded_size
        picture = frame.reformat(
            width=width, height=height, format="yuv420p", interpolation="AREA", threads=1
        )
        picture = turn_frame_upright(picture, self._rotation)
        while self._written < index:
            self._write(self._latest or picture)
        self._write(picture)
        self._latest = picture

    def finish(self) -> None:
        """Write what is missing at the end and what the encoder still holds."""
        while self._latest is not None and self._written < self._table.frames:
            self._write(self._latest)
        self._copy.mux(self._track.encode(None))

    def _write(self, picture: VideoFrame) -> None:
        time_s = self._table.times_s[self._written]
        is_keyframe = time_s - self._keyframe_s >= GOP_S - self._shown_s()
        if is_keyframe:
            self._keyframe_s = time_s
        picture.pict_type = PictureType.I if is_keyframe else PictureType.NONE
        picture.pts = int(self._table.ticks[self._written])
        picture.time_base = self._table.time_base
        self._copy.mux(self._track.encode(picture))
        self._written += 1
        self._on_progress(self._written, self._table.frames)

    def _shown_s(self) -> float:
        """How long the next frame is shown: a keyframe later would already be too late."""
        after = min(self._written + 1, self._table.frames - 1)
        return float(self._table.times_s[after] - self._table.times_s[self._written])


def _add_track(copy: OutputContainer, stream: VideoStream, probe: Probe) -> VideoStream:
    scale = min(1.0, LARGEST_SHORT_SIDE / min(probe.display_width, probe.display_height))
    track = copy.add_stream("libx264", options=dict(_X264))
    track.width = _even(probe.display_width * scale)
    track.height = _even(probe.display_height * scale)
    track.pix_fmt = "yuv420p"
    track.time_base = probe.table.time_base
    track.codec_context.time_base = probe.table.time_base
    for name in ("colorspace", "color_primaries", "color_trc"):
        setattr(track.codec_context, name, getattr(stream.codec_context, name))
    return track


def _even(length: float) -> int:
    return max(2, round(length / 2) * 2)
