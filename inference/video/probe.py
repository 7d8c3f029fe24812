"""What a video file really is: read from its packets and its first picture, never from its name."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from inference.errors import UnreadableVideo, UnsupportedVideo
from inference.video.container import decoded_frames, open_video, pixel_shape
from inference.video.frame_scan import FrameScan, scan_frames
from inference.video.frame_table import FrameTable
from inference.video.mp4_boxes import read_boxes
from inference.video.playability import Obstacle, Remedy, obstacles, worst_remedy

SHORTEST_S = 1.0
LARGEST_SIDE = 4096
LARGEST_SHORT_SIDE = 2304
LONGEST_GOP_S = 2.5  # stepping back decodes from the last keyframe: beyond this it is felt


@dataclass(frozen=True, slots=True)
class Probe:
    """One video file, as it is. Sizes in pixels; `display_*` is what a viewer sees upright."""

    container: str  # "mp4", "mov", "matroska", "avi", "mpegts" ...
    codec: str
    profile: str | None
    pixel_format: str
    bit_depth: int
    coded_width: int
    coded_height: int
    display_width: int
    display_height: int
    rotation: int  # clockwise degrees that turn the coded picture upright: 0, 90, 180, 270
    table: FrameTable
    start_s: float  # when a browser shows the first frame; 0 in a well-behaved file
    longest_gop_s: float
    has_b_frames: bool
    has_hidden_frames: bool
    has_doubled_times: bool
    has_open_gops: bool
    is_interlaced: bool
    is_incomplete: bool
    audio_codec: str | None
    is_faststart: bool
    remarks: tuple[str, ...] = ()  # sentences for a person, e.g. that the file ends early

    @property
    def has_audio(self) -> bool:
        return self.audio_codec is not None

    @property
    def steps_slowly(self) -> bool:
        """Whether it plays, but keyframes are so far apart that stepping would be felt."""
        return self.longest_gop_s > LONGEST_GOP_S

    def obstacles(self) -> tuple[Obstacle, ...]:
        """What keeps a browser from playing this file exactly as it is."""
        return obstacles(self)

    def playable_reasons(self) -> tuple[str, ...]:
        """The same in words; empty when the original can be served."""
        return tuple(obstacle.reason for obstacle in self.obstacles())

    @property
    def remedy(self) -> Remedy:
        """What makes it playable: "none", "remux" (same pictures, new file) or "reencode"."""
        return worst_remedy(self.obstacles())


def probe(path: Path | str, *, shortest_s: float = SHORTEST_S) -> Probe:
    """Read what a file is and when each of its frames is shown, without decoding it all.

    Raises `UnreadableVideo` or `UnsupportedVideo`, each with one sentence for a person.
    """
    path = Path(path)
    with open_video(path) as (container, stream):
        _refuse_size(stream.width, stream.height)
        first = _first_picture(container, stream)
        scan = scan_frames(path, is_interlaced=first.interlaced_frame)
        _refuse_length(scan.table, shortest_s)
        return _describe(path, container, stream, first, scan)


def _describe(
    path: Path, container: InputContainer, stream: VideoStream, first: VideoFrame, scan: FrameScan
) -> Probe:
    rotation = -first.rotation % 360
    width, height = round(first.width * pixel_shape(stream)), first.height
    boxes = read_boxes(path)
    is_incomplete = scan.is_incomplete or (boxes is not None and boxes.is_cut_off)
    return Probe(
        container=_container_name(container),
        codec=stream.codec_context.codec.canonical_name,
        profile=stream.codec_context.profile,
        pixel_format=first.format.name,
        bit_depth=max(component.bits for component in first.format.components),
        coded_width=first.width,
        coded_height=first.height,
        display_width=height if rotation in (90, 270) else width,
        display_height=width if rotation in (90, 270) else height,
        rotation=rotation,
        table=scan.table,
        # Sound that begins before 0 moves the browser's 0 with it.
        start_s=scan.table.origin_s - min(0.0, (container.start_time or 0) / av.time_base),
        longest_gop_s=_longest_gap_s(scan),
        has_b_frames=scan.has_b_frames,
        has_hidden_frames=scan.has_hidden_frames,
        has_doubled_times=scan.has_doubled_times,
        has_open_gops=scan.has_open_gops,
        is_interlaced=first.interlaced_frame,
        is_incomplete=is_incomplete,
        audio_codec=_audio_codec(container),
        is_faststart=boxes is not None and boxes.is_faststart,
        remarks=_remarks(is_incomplete, scan),
    )


def _first_picture(container: InputContainer, stream: VideoStream) -> VideoFrame:
    first = next(decoded_frames(container, stream), None)
    if first is None:
        raise UnreadableVideo("This video's picture track holds no picture that can be read.")
    return first


def _audio_codec(container: InputContainer) -> str | None:
    tracks = [track.codec_context for track in container.streams.audio]
    known = [context.codec.canonical_name for context in tracks if context is not None]
    return known[0] if known else None


def _container_name(container: InputContainer) -> str:
    name = container.format.name.split(",")[0]
    if name != "mov":
        return name
    return "mov" if container.metadata.get("major_brand", "").startswith("qt") else "mp4"


def _refuse_size(width: int, height: int) -> None:
    if max(width, height) > LARGEST_SIDE or min(width, height) > LARGEST_SHORT_SIDE:
        raise UnsupportedVideo(
            f"This video is {width} x {height} pixels, more than Loopdrive takes. "
            "Record in 4K or less."
        )


def _refuse_length(table: FrameTable, shortest_s: float) -> None:
    if table.frames == 1:
        raise UnsupportedVideo("This file holds a single picture, not a video.")
    if table.duration_s < shortest_s:
        raise UnsupportedVideo(
            f"This video lasts {table.duration_s:.1f} s; a video needs at least {shortest_s:g} s."
        )


def _longest_gap_s(scan: FrameScan) -> float:
    """The longest way from one keyframe to the next, the end of the video included."""
    stops = [*scan.keyframe_times_s, scan.table.duration_s]
    return max((after - before for before, after in pairwise(stops)), default=0.0)


def _remarks(is_incomplete: bool, scan: FrameScan) -> tuple[str, ...]:
    if not is_incomplete:
        return ()
    readable_s = scan.table.duration_s
    if scan.announced_frames > scan.table.frames:
        return (
            f"This file announces {scan.announced_frames} frames and only {scan.table.frames} "
            f"can be read: the first {readable_s:.1f} s are used.",
        )
    return (f"This file breaks off: the {readable_s:.1f} s that can be read are used.",)
