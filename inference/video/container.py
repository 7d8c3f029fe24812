"""Opening a video file: only kinds we know, only this one file, and every failure in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Disposition, Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from inference.errors import UnreadableVideo, UnsupportedVideo
from inference.video.mp4_boxes import read_boxes

# A playlist or a concatenation script would make the reader open other files or addresses, and a
# text file would be drawn as a picture of letters: neither is on this list.
_KNOWN_FORMATS = "mov,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg,mxf,mp3,wav,aac,flac"
OPTIONS = {"format_whitelist": _KNOWN_FORMATS, "protocol_whitelist": "file"}


@contextmanager
def open_video(path: Path) -> Iterator[tuple[InputContainer, VideoStream]]:
    """Open a file and its picture track; both are closed when the block ends.

    Raises `UnreadableVideo` or `UnsupportedVideo` with one sentence for a person.
    """
    if not path.is_file():
        raise UnreadableVideo(f"There is no file named {path.name}.")
    if path.stat().st_size == 0:
        raise UnreadableVideo("This file is empty.")
    try:
        container = av.open(str(path.resolve()), options=OPTIONS, metadata_errors="replace")
    except av.FFmpegError as error:
        raise UnreadableVideo(_why_unreadable(path)) from error
    with container:
        yield container, _picture_track(container)


def filled_packets(container: InputContainer, *tracks: Stream) -> Iterator[Packet[Stream]]:
    """The tracks' packets that hold something, up to the end or to where the file breaks off."""
    packets = container.demux(tracks)
    while True:
        try:
            packet = next(packets, None)
        except av.FFmpegError:
            return
        if packet is None:
            return
        if packet.size:
            yield packet


def decode(stream: VideoStream, packet: Packet[Stream] | None) -> list[VideoFrame]:
    """The pictures that are ready after this packet, or after the last one (None).

    What cannot be decoded is left out: the frame table tells which numbers are missing.
    """
    try:
        return stream.decode(cast("Packet[VideoStream] | None", packet))
    except av.FFmpegError:
        return []


def decoded_frames(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    """Every picture the decoder hands out from here to the end."""
    for packet in filled_packets(container, stream):
        yield from decode(stream, packet)
    yield from decode(stream, None)


def sound_track(container: InputContainer) -> AudioStream | None:
    """The first sound track that can be decoded, if there is one."""
    return next((s for s in container.streams.audio if s.codec_context is not None), None)


def decoded_sound(container: InputContainer, track: AudioStream) -> Iterator[AudioFrame]:
    """Every piece of sound from here to the end; what cannot be decoded is left out."""
    for packet in filled_packets(container, track):
        yield from _sounds(track, packet)
    yield from _sounds(track, None)


def _sounds(track: AudioStream, packet: Packet[Stream] | None) -> list[AudioFrame]:
    try:
        return track.decode(cast("Packet[AudioStream] | None", packet))
    except av.FFmpegError:
        return []


def pixel_shape(stream: VideoStream) -> Fraction:
    """How much wider than high one pixel is; 1 where the file does not say."""
    return stream.sample_aspect_ratio or Fraction(1)


def _why_unreadable(path: Path) -> str:
    boxes = read_boxes(path)
    if boxes is None:
        return "This file is not a video."
    if not boxes.has_index:
        return (
            "This video was cut off before it was completely copied: its index is missing. "
            "Copy it from the camera again."
        )
    return "This video is damaged: its index cannot be read. Copy it from the camera again."


def _picture_track(container: InputContainer) -> VideoStream:
    tracks = [s for s in container.streams.video if not s.disposition & Disposition.attached_pic]
    if not tracks:
        if container.streams.audio:
            raise UnreadableVideo("This file has sound but no picture.")
        raise UnreadableVideo("This file is not a video.")
    known = [track for track in tracks if track.codec_context is not None]
    if not known:
        raise UnsupportedVideo("This video is packed in a way that Loopdrive cannot read.")
    return max(known, key=lambda s: (bool(s.disposition & Disposition.default), s.width))
