"""Cutting a small, silent, upright film out of a large one."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from inference.errors import UnreadableVideo
from inference.video.container import open_video

CLOCK = Fraction(1, 90_000)
BACK_S = 5.0  # further, where a search for the first frame landed too late
_X264 = {"preset": "veryfast", "bf": "0"}


@dataclass(frozen=True)
class ClipForm:
    """How large a clip is, how many of a fast film's frames it has, and how they are encoded."""

    long_side: int  # pixels, at most
    most_fps: float  # frames in between are left out
    options: dict[str, str]


# As large as a tile of the page on a fine screen: a page full of them is fetched by a phone.
SMALL_CLIP = ClipForm(480, 31.0, _X264 | {"crf": "27", "g": "250"})
# One stroke, looked at slowly and frame by frame, backwards too: every frame that was filmed.
FINE_CLIP = ClipForm(960, math.inf, _X264 | {"crf": "23", "g": "30"})


def cut_clip(
    source: Path,
    times_s: NDArray[np.float64],
    begins_s: float,
    destination: Path,
    form: ClipForm = SMALL_CLIP,
) -> None:
    """Write the frames shown at `times_s`, (T,), seconds from the first one of the file.

    `begins_s` is when that first one is shown by the file's own clock. Raises UnreadableVideo or
    UnsupportedVideo when none of them can be decoded.
    """
    first_s, last_s = float(times_s[0]) + begins_s, float(times_s[-1]) + begins_s
    options = {"movflags": "+faststart"}
    with (
        open_video(source) as (film, stream),
        av.open(str(destination), "w", format="mp4", options=options) as clip,
    ):
        track: VideoStream | None = None
        for shown_s, frame in _frames(film, stream, first_s, last_s, form.most_fps):
            picture = _scaled(frame, stream, form.long_side)
            if track is None:
                track = clip.add_stream("libx264", options=dict(form.options))
                track.height, track.width = picture.shape[:2]
                track.pix_fmt = "yuv420p"
                track.time_base = track.codec_context.time_base = CLOCK
            drawn = VideoFrame.from_ndarray(picture, format="rgb24")
            drawn.pts, drawn.time_base = round((shown_s - first_s) / CLOCK), CLOCK
            clip.mux(track.encode(drawn))
        if track is None:
            raise UnreadableVideo("This part of the video holds no picture that can be read.")
        clip.mux(track.encode(None))


def _frames(
    film: InputContainer, stream: VideoStream, first_s: float, last_s: float, most_fps: float
) -> Iterator[tuple[float, VideoFrame]]:
    """Yield the frames from `first_s` to `last_s` with their times, not too many a second."""
    stream.thread_type = "AUTO"
    time_base = stream.time_base or CLOCK
    slack_s = float(time_base)
    apart_s = 1 / most_fps
    for back_s in (0.0, BACK_S):
        film.seek(max(0, round((first_s - back_s) / time_base)), stream=stream)
        latest_s: float | None = None
        for frame in film.decode(stream):
            shown_s = float(frame.pts * time_base) if frame.pts is not None else -1.0
            if shown_s > last_s + slack_s:
                break
            is_due = latest_s is None or shown_s - latest_s >= apart_s - slack_s
            if shown_s >= first_s - slack_s and is_due:
                latest_s = shown_s
                yield shown_s, frame
        if latest_s is not None:
            return


def _scaled(frame: VideoFrame, stream: VideoStream, long_side: int) -> NDArray[np.uint8]:
    """Return upright pixels with even sides, (height, width, 3)."""
    shape = float(stream.sample_aspect_ratio or 1) or 1.0
    width, height = frame.width * shape, float(frame.height)
    scale = min(1.0, long_side / max(width, height))
    scaled = frame.reformat(
        width=_even(width * scale),
        height=_even(height * scale),
        format="rgb24",
        interpolation="AREA",
        threads=1,
    )
    quarters = frame.rotation // 90 % 4
    return np.ascontiguousarray(np.rot90(scaled.to_ndarray(), quarters), dtype=np.uint8)


def _even(length: float) -> int:
    return max(2, round(length / 2) * 2)
