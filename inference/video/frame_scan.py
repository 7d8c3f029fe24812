"""Finding the frame table: by demuxing where the container can be trusted, else by decoding."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from av.packet import Packet
from av.stream import Stream
from av.video.stream import VideoStream

from inference.errors import UnreadableVideo, UnsupportedVideo
from inference.video.container import decoded_frames, filled_packets, open_video
from inference.video.frame_table import FrameTable

LONGEST_S = 6 * 3600.0
MOST_FRAMES = 6 * 3600 * 240  # six hours of the fastest phone: where counting has to end
_LONGEST_LAST_FRAME = 10  # in median frames; beyond it the container's word is not believed

# One packet, one picture: true for these. VP8 hides pictures in packets of their own, and field
# coded MPEG-2 puts one picture into two.
_PICTURE_PER_PACKET = {"h264", "hevc", "vp9", "av1", "mpeg4", "mjpeg", "prores"}
_TIMED_FORMATS = {"mov", "matroska", "mpegts", "flv"}


@dataclass(frozen=True, slots=True)
class FrameScan:
    """What one pass over the packets of the picture track shows."""

    table: FrameTable
    keyframe_times_s: tuple[float, ...]
    has_b_frames: bool
    has_hidden_frames: bool  # an edit list tells players to leave some frames out
    has_doubled_times: bool
    has_open_gops: bool  # pictures that need the GOP before theirs, so that no seek finds them
    is_incomplete: bool  # fewer pictures than the file announces
    announced_frames: int


def scan_frames(path: Path, *, is_interlaced: bool = False) -> FrameScan:
    """The frame table of a file and what its packets tell about playing it.

    The table has one entry for each frame the decoder hands out. Raises `UnreadableVideo` when
    there is none, `UnsupportedVideo` when there are more than six hours of them.
    """
    with open_video(path) as (container, stream):
        names = set(container.format.name.split(","))
        codec = stream.codec_context.codec.canonical_name
        # AVI counts its empty chunks, and a transport stream counts nothing.
        announced = stream.frames if "mov" in names else 0
        packets = _Packets(stream)
        for packet in filled_packets(container, stream):
            packets.add(packet)
    is_trusted = (
        not is_interlaced
        and not names.isdisjoint(_TIMED_FORMATS)
        and codec in _PICTURE_PER_PACKET
        and packets.are_regular
        and announced in (0, packets.count, packets.count + packets.hidden)
    )
    pts = packets.pts if is_trusted else _decoded_pts(path, packets)
    if not pts:
        raise UnreadableVideo("This video's picture track holds no picture that can be read.")
    table = FrameTable.from_pts(
        pts, time_base=packets.time_base, last_duration_ticks=packets.last_duration(pts)
    )
    if table.duration_s > LONGEST_S:
        raise UnsupportedVideo("This video is longer than six hours. Cut it into shorter ones.")
    return FrameScan(
        table=table,
        keyframe_times_s=packets.keyframe_times_s(table),
        has_b_frames=packets.is_reordered,
        has_hidden_frames=packets.hidden > 0,
        has_doubled_times=len(set(pts)) < len(pts),
        has_open_gops=packets.has_leading_pictures,
        is_incomplete=packets.is_damaged or announced > packets.count + packets.hidden,
        announced_frames=announced,
    )


class _Packets:
    """The time stamps and flags of a track's packets, in the order of the file."""

    def __init__(self, stream: VideoStream) -> None:
        self.time_base = stream.time_base or Fraction(1, 90000)
        self.step = max(1, round(1 / (self.time_base * (stream.average_rate or 30))))
        self.pts: list[int] = []
        self.durations: dict[int, int] = {}
        self.keyframes: list[int] = []
        self.hidden = 0
        self.untimed = 0
        self.is_damaged = False
        self.has_leading_pictures = False  # stored after a keyframe and shown before it
        self.starts_with_keyframe = False

    @property
    def count(self) -> int:
        return len(self.pts) + self.untimed

    @property
    def is_reordered(self) -> bool:
        return bool((np.diff(self.pts) < 0).any())

    @property
    def are_regular(self) -> bool:
        """A decoder will hand out one frame for each packet that is to be displayed."""
        is_led_by_keyframe = self.hidden > 0 or (
            self.starts_with_keyframe and bool(self.pts) and min(self.pts) == self.pts[0]
        )
        return is_led_by_keyframe and not self.is_damaged and self.untimed == 0

    def add(self, packet: Packet[Stream]) -> None:
        if self.count + self.hidden == 0:
            self.starts_with_keyframe = packet.is_keyframe
        if self.count >= MOST_FRAMES:
            raise UnsupportedVideo("This video is longer than six hours. Cut it into shorter ones.")
        self.is_damaged |= packet.is_corrupt
        if packet.is_discard:
            self.hidden += 1
            return
        if packet.pts is None:
            self.untimed += 1
            return
        self.pts.append(packet.pts)
        self.durations[packet.pts] = packet.duration or 0
        if packet.is_keyframe:
            self.keyframes.append(packet.pts)
        elif self.keyframes and packet.pts < self.keyframes[-1]:
            self.has_leading_pictures = True

    def last_duration(self, pts: list[int]) -> int:
        """How long the last frame is shown: as the file says, unless it says nonsense."""
        usual = int(np.median(np.diff(np.sort(pts)))) if len(pts) > 1 else self.step
        announced = self.durations.get(max(pts), 0)
        is_plausible = usual / 4 <= announced <= _LONGEST_LAST_FRAME * usual
        return announced if announced > 0 and is_plausible else max(1, usual)

    def keyframe_times_s(self, table: FrameTable) -> tuple[float, ...]:
        relative = (np.sort(self.keyframes) - table.origin_ticks) * float(self.time_base)
        return tuple(float(time) for time in relative)


def _decoded_pts(path: Path, packets: _Packets) -> list[int]:
    """One time stamp per decoded frame; where the decoder has none, one step after the last."""
    found: list[int] = []
    with open_video(path) as (container, stream):
        # On one thread: after an error, several threads lose good frames with the bad one.
        stream.thread_type = "NONE"
        for frame in decoded_frames(container, stream):
            found.append(frame.pts if frame.pts is not None else _after(found, packets.step))
    return found


def _after(found: list[int], step: int) -> int:
    return found[-1] + step if found else 0
