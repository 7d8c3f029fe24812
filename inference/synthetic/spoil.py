"""What cameras and files do to pictures: light that flickers, exposure that drifts, a codec."""

from __future__ import annotations

import io

import av
import cv2
import numpy as np
from av.video.stream import VideoStream
from numpy.typing import NDArray

from inference.data.tracks import GRID_FPS, Luma

Floats = NDArray[np.float64]

ENCODED_SHARE = 0.6  # of the scenes; the others come as if from a file of high quality
FLICKER_SHARE, FLICKER = 0.25, 0.025  # lamps on mains power against the shutter
DARKEST, LIGHTEST = (8.0, 45.0), (150.0, 240.0)  # luma as it lies in files
DRIFT_SHARE, DRIFT = 0.3, 0.12  # a phone that measures the light anew
SOFT_SHARE, SOFTEST = 0.25, 1.0  # out of focus, or enlarged from less; pixels


def spoiled(pictures: Luma, rng: np.random.Generator) -> Luma:
    """The same pictures (T, H, W) as a real file would show them; sides must be even."""
    pictures = exposed(pictures, rng)
    gain = _gain(len(pictures), rng)
    softness = float(rng.uniform(0.3, SOFTEST)) if rng.random() < SOFT_SHARE else 0.0
    quality = int(rng.integers(23, 36)) if rng.random() < ENCODED_SHARE else None
    seen = np.empty_like(pictures)
    for number, picture in enumerate(pictures):
        if softness:
            picture = cv2.GaussianBlur(picture, (0, 0), softness)
        seen[number] = cv2.convertScaleAbs(picture, alpha=float(gain[number]))
    return seen if quality is None else encoded(seen, quality)


def exposed(pictures: Luma, rng: np.random.Generator) -> Luma:
    """Darkest and lightest parts where a camera that measures the light would put them."""
    dark, light = np.quantile(pictures[:: max(len(pictures) // 4, 1), ::4, ::4], (0.01, 0.995))
    low, high = rng.uniform(*DARKEST), rng.uniform(*LIGHTEST)
    levels = low + (np.arange(256) - dark) * (high - low) / max(float(light - dark), 1.0)
    lit: Luma = np.clip(levels, 0, 255).astype(np.uint8)[pictures]
    return lit


def encoded(pictures: Luma, quality: int) -> Luma:
    """Pictures (T, H, W) through H.264 and back; `quality` is its constant rate factor."""
    file = io.BytesIO()
    height, width = pictures.shape[1:]
    with av.open(file, "w", format="matroska") as container:
        stream = container.add_stream("libx264", rate=GRID_FPS)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height, stream.pix_fmt = width, height, "gray"
        # One thread: with several, the same pictures do not always give the same file.
        stream.thread_count = 1
        stream.options = {"preset": "superfast", "crf": str(quality), "g": str(2 * GRID_FPS)}
        for picture in pictures:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="gray")))
        container.mux(stream.encode())
    file.seek(0)
    with av.open(file, "r") as container:
        # The luma plane as it lies in the file, as an analysis takes it.
        decoded = [frame.to_ndarray()[:height] for frame in container.decode(video=0)]
    return np.stack(decoded).astype(np.uint8, copy=False)


def _gain(moments: int, rng: np.random.Generator) -> Floats:
    """By how much each picture is brighter than drawn, (T,)."""
    gain = np.ones(moments)
    at = np.arange(moments)
    if rng.random() < FLICKER_SHARE:
        cycle = rng.uniform(0.02, 0.5)  # of a cycle from one picture to the next
        gain *= 1 + rng.uniform(0, FLICKER) * np.sin(2 * np.pi * (at * cycle + rng.random()))
    if rng.random() < DRIFT_SHARE:
        knots = np.linspace(0, moments - 1, 5)
        gain *= 1 + np.interp(at, knots, rng.uniform(-DRIFT, DRIFT, len(knots)))
    return gain
