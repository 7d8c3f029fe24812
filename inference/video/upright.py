"""Turning coded pictures the way a viewer has to see them."""

from __future__ import annotations

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray


def turn_upright(picture: NDArray[np.uint8], rotation: int) -> NDArray[np.uint8]:
    """Turn (H, W) or (H, W, C) clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(picture, -rotation // 90))


def turn_frame_upright(frame: VideoFrame, rotation: int) -> VideoFrame:
    """The same for a yuv420p frame of even width and height."""
    if rotation == 0:
        return frame
    width, height = frame.width, frame.height
    flat = np.asarray(frame.to_ndarray(threads=1), dtype=np.uint8).ravel()
    shapes = [(height, width), (height // 2, width // 2), (height // 2, width // 2)]
    cuts = np.cumsum([rows * columns for rows, columns in shapes])[:-1]
    planes = [
        turn_upright(plane.reshape(shape), rotation).ravel()
        for plane, shape in zip(np.split(flat, cuts), shapes, strict=True)
    ]
    turned_width = height if rotation in (90, 270) else width
    return VideoFrame.from_ndarray(
        np.concatenate(planes).reshape(-1, turned_width), format="yuv420p"
    )
