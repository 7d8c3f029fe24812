"""Single pictures out of a video: the exact frame, the poster, the strip under the player."""

from __future__ import annotations

from pathlib import Path

import av
import cv2
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from inference.errors import UnreadableVideo
from inference.video.container import decoded_frames, open_video, pixel_shape
from inference.video.frame_numbers import UNTIMED_FORMATS, FrameNumbers
from inference.video.frame_table import FrameTable
from inference.video.upright import turn_upright

JPEG_QUALITY = 82
POSTER_AT = 0.25  # of the duration: the first frames are often a hand in front of the lens
WIDEST_STRIP = 65000  # pixels; a JPEG ends at 65535
_EXACT_STRIP_FRAMES = 2000  # up to here a strip decodes everything, beyond it keyframes only
_BACK_S = 5.0
_NO_PICTURE = "This video's picture track holds no picture that can be read."


def frame_image(path: Path, table: FrameTable, index: int, width: int) -> bytes:
    """Frame `index` of the table as a JPEG of this width, upright.

    A frame that cannot be decoded shows its neighbour. Raises `UnreadableVideo` when nothing can.
    """
    if not 0 <= index < table.frames:
        raise IndexError(f"frame {index} of a video with {table.frames} frames")
    with open_video(path) as (container, stream):
        found = _sought(container, stream, table, index)
        if found is not None:
            return _jpeg(_picture(found, stream, width))
    with open_video(path) as (container, stream):
        return _jpeg(_picture(_counted(container, stream, table, index), stream, width))


def poster(path: Path, table: FrameTable, width: int) -> bytes:
    """A picture that stands for the whole video, as a JPEG."""
    return frame_image(path, table, int(table.frames * POSTER_AT), width)


def strip(path: Path, table: FrameTable, tiles: int, width: int) -> bytes:
    """`tiles` pictures of this width side by side in one JPEG, evenly spaced over the video.

    Tile k shows the middle of the k-th part; in long videos, the nearest keyframe before it.
    """
    if tiles * width > WIDEST_STRIP:
        raise ValueError(f"{tiles} tiles of {width} pixels are wider than a JPEG can be")
    wanted = ((np.arange(tiles) + 0.5) * table.frames / tiles).astype(np.int64)
    with open_video(path) as (container, stream):
        if table.frames <= _EXACT_STRIP_FRAMES:
            pictures = _exact_pictures(container, stream, table, wanted, width)
        else:
            pictures = _keyframe_pictures(container, stream, table, wanted, width)
    return _jpeg(np.concatenate(pictures, axis=1))


def _exact_pictures(
    container: InputContainer,
    stream: VideoStream,
    table: FrameTable,
    wanted: NDArray[np.int64],
    width: int,
) -> list[NDArray[np.uint8]]:
    stream.thread_type = "AUTO"
    numbers = FrameNumbers(table, container.format.name)
    pictures: list[NDArray[np.uint8]] = []
    frame: VideoFrame | None = None
    for frame in decoded_frames(container, stream):
        number = numbers.number(frame)
        while (
            number is not None and len(pictures) < len(wanted) and number >= wanted[len(pictures)]
        ):
            pictures.append(_picture(frame, stream, width))
    if frame is None:
        raise UnreadableVideo(_NO_PICTURE)
    while len(pictures) < len(wanted):
        pictures.append(_picture(frame, stream, width))
    return pictures


def _keyframe_pictures(
    container: InputContainer,
    stream: VideoStream,
    table: FrameTable,
    wanted: NDArray[np.int64],
    width: int,
) -> list[NDArray[np.uint8]]:
    stream.codec_context.skip_frame = "NONKEY"
    pictures: list[NDArray[np.uint8]] = []
    for index in wanted:
        frame = _keyframe_before(container, stream, int(table.ticks[index]) + table.origin_ticks)
        if frame is not None:
            pictures.append(_picture(frame, stream, width))
        elif pictures:
            pictures.append(pictures[-1])
    if not pictures:
        raise UnreadableVideo(_NO_PICTURE)
    return [pictures[0]] * (len(wanted) - len(pictures)) + pictures


def _keyframe_before(
    container: InputContainer, stream: VideoStream, target: int
) -> VideoFrame | None:
    try:
        container.seek(target, stream=stream)
    except av.FFmpegError:
        return None
    return next(decoded_frames(container, stream), None)


def _sought(
    container: InputContainer, stream: VideoStream, table: FrameTable, index: int
) -> VideoFrame | None:
    """The frame, decoded from a keyframe before it; None where the file cannot be searched."""
    if container.format.name in UNTIMED_FORMATS:
        return None
    target = int(table.ticks[index]) + table.origin_ticks
    for start in (target, target - round(_BACK_S / table.time_base)):
        try:
            container.seek(start, stream=stream)
        except av.FFmpegError:
            return None
        found = _shown_at(container, stream, target)
        if found is not None:
            return found
    return None


def _shown_at(container: InputContainer, stream: VideoStream, target: int) -> VideoFrame | None:
    """The picture shown at `target`; None when the first one found is already later."""
    latest: VideoFrame | None = None
    for frame in decoded_frames(container, stream):
        if frame.pts is not None and frame.pts > target:
            return latest
        latest = frame
        if frame.pts == target:
            break
    return latest


def _counted(
    container: InputContainer, stream: VideoStream, table: FrameTable, index: int
) -> VideoFrame:
    """The frame, found by decoding from the start; the last one where it cannot be decoded."""
    stream.thread_type = "AUTO"
    numbers = FrameNumbers(table, container.format.name)
    latest: VideoFrame | None = None
    for frame in decoded_frames(container, stream):
        number = numbers.number(frame)
        if number is not None:
            latest = frame
            if number >= index:
                break
    if latest is None:
        raise UnreadableVideo(_NO_PICTURE)
    return latest


def _picture(frame: VideoFrame, stream: VideoStream, width: int) -> NDArray[np.uint8]:
    """Upright BGR pixels, (height, width, 3)."""
    rotation = -frame.rotation % 360
    shown_width = frame.width * float(pixel_shape(stream))
    is_lying = rotation in (90, 270)
    ratio = shown_width / frame.height if is_lying else frame.height / shown_width
    height = max(1, round(width * ratio))
    coded_width, coded_height = (height, width) if is_lying else (width, height)
    small = frame.reformat(
        width=coded_width,
        height=coded_height,
        format="bgr24",
        interpolation="AREA",
        threads=1,
    )
    pixels = np.asarray(small.to_ndarray(threads=1), dtype=np.uint8)
    return turn_upright(pixels, rotation)


def _jpeg(pixels: NDArray[np.uint8]) -> bytes:
    return bytes(cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])[1])
