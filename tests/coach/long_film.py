"""An hour of video that takes seconds to make: black, tiny, and quick to step through."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np

FPS = 30
FRAMES = 3600 * FPS  # 108,000
WIDTH, HEIGHT = 160, 90
KEYFRAME_EVERY = 30  # frames, so that a seek decodes a second at most


def write_long_film(path: Path) -> Path:
    """Write an hour of black H.264 with a frame for each thirtieth of a second."""
    black = np.zeros((HEIGHT * 3 // 2, WIDTH), np.uint8)  # planes of yuv420p, one below the other
    black[HEIGHT:] = 128  # no colour
    with av.open(str(path), "w", options={"movflags": "faststart"}) as out:
        stream = out.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.codec_context.gop_size = KEYFRAME_EVERY
        stream.options = {"preset": "ultrafast", "tune": "fastdecode", "bf": "0"}
        picture = av.VideoFrame.from_ndarray(black, format="yuv420p")
        for number in range(FRAMES):
            picture.pts = number
            out.mux(stream.encode(picture))
        out.mux(stream.encode())
    return path
