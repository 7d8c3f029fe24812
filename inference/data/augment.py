"""Make one stretch of a track look like another: another crop, light, tempo, camera, codec."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.data.tracks import CROP, WIDE_CROP, Luma

Floats = NDArray[np.float64]

GRAIN_MOVES = 32  # pixels


@dataclass(frozen=True)
class Variation:
    """How far pictures and tempo may be moved; zero everywhere leaves a track as it is."""

    shift: float = 0.08  # of the crop
    zoom: float = 0.25
    turn_degrees: float = 6.0
    drift: float = 0.02  # of the crop, from the window's start to its end
    stretch: float = 0.2  # of the tempo
    contrast: float = 0.35
    brightness: float = 30.0
    noise: float = 6.0
    repeat: float = 0.3  # share of windows whose pictures repeat, as after a conversion of rates
    blur: float = 0.2  # share of windows that are out of focus
    erase: float = 0.25  # share of windows with something in front of the lens


STILL = Variation(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


def plain(luma: Luma) -> Luma:
    """The middle of wide crops, (T, WIDE, WIDE) -> (T, CROP, CROP): what is seen in earnest."""
    border = (WIDE_CROP - CROP) // 2
    return luma[:, border : border + CROP, border : border + CROP]


def varied(luma: Luma, variation: Variation, rng: np.random.Generator, size: int = CROP) -> Luma:
    """Another look of the same stretch, (T, WIDE, WIDE) -> (T, size, size)."""
    return relit(moved(luma, moves(len(luma), variation, rng, size), size), variation, rng)


def moves(frames: int, variation: Variation, rng: np.random.Generator, size: int = CROP) -> Floats:
    """How pixels of wide crops become pixels of small ones: (T, 2, 3), drifting through time."""
    scale = float(np.exp(rng.uniform(-variation.zoom, variation.zoom)))
    angle = float(rng.uniform(-1, 1)) * variation.turn_degrees
    here = rng.uniform(-variation.shift, variation.shift, 2) * size
    there = here + rng.uniform(-variation.drift, variation.drift, 2) * size
    smaller = size / CROP
    middle = (WIDE_CROP / 2, WIDE_CROP / 2)
    move: Floats = np.array(cv2.getRotationMatrix2D(middle, angle, scale * smaller), np.float64)
    # Middle to middle; pixels are counted from their own middles, hence the second term.
    move[:, 2] += (size - WIDE_CROP) / 2 + (smaller - 1) / 2
    path = np.repeat(move[None], frames, axis=0)
    path[:, :, 2] += here + np.linspace(0, 1, frames)[:, None] * (there - here)
    return path


def moved(luma: Luma, path: Floats, size: int = CROP) -> Luma:
    """Pictures (T, WIDE, WIDE) moved along a path (T, 2, 3) -> (T, size, size)."""
    result = np.empty((len(luma), size, size), np.uint8)
    for number, step in enumerate(path):
        cv2.warpAffine(
            luma[number],
            step,
            (size, size),
            dst=result[number],
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
    return result


def carried(points: NDArray[np.float32], path: Floats) -> NDArray[np.float32]:
    """Points (T, N, 2 or 3) in pixels, x first, moved with their pictures; depth is scaled."""
    there = np.einsum("tij,tnj->tni", path[:, :, :2], points[..., :2]) + path[:, None, :, 2]
    larger = np.sqrt(np.abs(np.linalg.det(path[:, :, :2])))[:, None, None]
    return np.concatenate([there, points[..., 2:] * larger], axis=-1).astype(np.float32)


def relit(luma: Luma, variation: Variation, rng: np.random.Generator) -> Luma:
    """The same crops, (T, S, S), through another lens and in another light."""
    if rng.random() < variation.blur:
        reach = float(rng.uniform(0.4, 1.2)) * luma.shape[-1] / CROP
        for picture in luma:
            cv2.GaussianBlur(picture, (0, 0), reach, dst=picture)
    if rng.random() < variation.erase:
        _put_something_in_front(luma, rng)
    return _lit(luma, variation, rng)


def _put_something_in_front(luma: Luma, rng: np.random.Generator) -> None:
    size = luma.shape[-1]
    width, height = (int(v) * size // CROP for v in rng.integers(8, 36, 2))
    x, y = (int(v) * size // CROP for v in rng.integers(-8, CROP - 8, 2))
    luma[:, max(y, 0) : y + height, max(x, 0) : x + width] = int(rng.integers(256))


def _lit(luma: Luma, variation: Variation, rng: np.random.Generator) -> Luma:
    gain = float(np.exp(rng.uniform(-variation.contrast, variation.contrast)))
    offset = float(rng.uniform(-variation.brightness, variation.brightness))
    levels = np.clip((np.arange(256) - 128.0) * gain + 128.0 + offset, 0, 255)
    size = luma.shape[-1]
    looked_up = cv2.LUT(luma.reshape(-1, size), levels.astype(np.uint8))
    lit: Luma = np.asarray(looked_up, np.uint8).reshape(luma.shape)
    strength = np.float32(rng.uniform(0, variation.noise))
    if strength < 0.5:
        return lit
    # One grain, moved about: drawing a new one for every picture would cost more than the network.
    grain = strength * rng.standard_normal((size + GRAIN_MOVES, size + GRAIN_MOVES), np.float32)
    grain = grain.round().astype(np.int16)
    for picture, (y, x) in zip(lit, rng.integers(0, GRAIN_MOVES, (len(lit), 2)), strict=True):
        part = grain[y : y + size, x : x + size]
        cv2.add(picture, part, dst=picture, dtype=cv2.CV_8U)  # saturates
    return lit


def frame_path(
    first: float, frames: int, variation: Variation, rng: np.random.Generator, every: int = 1
) -> tuple[NDArray[np.int64], float]:
    """Which track frames a window of `frames` shows, and the tempo it plays them at.

    `every` second, third ... frame is shown; the tempo is how many are moved on for each shown one.
    """
    tempo = every * float(np.exp(rng.uniform(-variation.stretch, variation.stretch)))
    positions = first + np.arange(frames) * tempo
    shown = np.round(positions).astype(np.int64)
    if rng.random() < variation.repeat:
        every, offset = int(rng.integers(2, 7)), int(rng.integers(6))
        repeats = (np.arange(frames) + offset) % every == 0
        shown = np.where(repeats, np.concatenate([shown[:1], shown[:-1]]), shown)
    return shown, tempo
