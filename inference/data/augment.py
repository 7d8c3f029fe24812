"""Make one stretch of a track look like another: another crop, light, tempo, camera, codec."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.data.tracks import CROP, WIDE_CROP, Luma

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Variation:
    """How far pictures and tempo may be moved; zero everywhere leaves a track as it is."""

    shift: float = 0.07  # of the crop
    zoom: float = 0.15
    turn_degrees: float = 4.0
    drift: float = 0.03  # of the crop, from the window's start to its end
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


def varied(luma: Luma, variation: Variation, rng: np.random.Generator) -> Luma:
    """Another look of the same stretch, (T, WIDE, WIDE) -> (T, CROP, CROP)."""
    moved = _moved(luma, variation, rng)
    if rng.random() < variation.blur:
        reach = float(rng.uniform(0.4, 1.2))
        for picture in moved:
            cv2.GaussianBlur(picture, (0, 0), reach, dst=picture)
    if rng.random() < variation.erase:
        _put_something_in_front(moved, rng)
    return _lit(moved, variation, rng)


def _moved(luma: Luma, variation: Variation, rng: np.random.Generator) -> Luma:
    scale = float(np.exp(rng.uniform(-variation.zoom, variation.zoom)))
    angle = float(rng.uniform(-1, 1)) * variation.turn_degrees
    here = rng.uniform(-variation.shift, variation.shift, 2) * CROP
    there = here + rng.uniform(-variation.drift, variation.drift, 2) * CROP
    middle = (WIDE_CROP / 2, WIDE_CROP / 2)
    move = cv2.getRotationMatrix2D(middle, angle, scale)
    move[:, 2] += np.full(2, (CROP - WIDE_CROP) / 2)
    result = np.empty((len(luma), CROP, CROP), np.uint8)
    for number, share in enumerate(np.linspace(0, 1, len(luma))):
        step = move.copy()
        step[:, 2] += here + share * (there - here)
        cv2.warpAffine(
            luma[number],
            step,
            (CROP, CROP),
            dst=result[number],
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
    return result


def _put_something_in_front(luma: Luma, rng: np.random.Generator) -> None:
    width, height = (int(v) for v in rng.integers(8, 36, 2))
    x, y = (int(v) for v in rng.integers(-8, CROP - 8, 2))
    luma[:, max(y, 0) : y + height, max(x, 0) : x + width] = int(rng.integers(256))


def _lit(luma: Luma, variation: Variation, rng: np.random.Generator) -> Luma:
    gain = float(np.exp(rng.uniform(-variation.contrast, variation.contrast)))
    offset = float(rng.uniform(-variation.brightness, variation.brightness))
    levels = np.clip((np.arange(256) - 128.0) * gain + 128.0 + offset, 0, 255)
    lit: Luma = levels.astype(np.uint8)[luma]
    strength = rng.uniform(0, variation.noise)
    if strength < 0.5:
        return lit
    # One grain, moved about: drawing a new one for every picture would cost more than the network.
    grain = rng.normal(0, strength, (2 * CROP, 2 * CROP)).round().astype(np.int16)
    places = rng.integers(0, CROP, (len(lit), 2))
    cuts = np.stack([grain[y : y + CROP, x : x + CROP] for y, x in places])
    grainy: Luma = np.clip(lit + cuts, 0, 255).astype(np.uint8)
    return grainy


def frame_path(
    first: float, frames: int, variation: Variation, rng: np.random.Generator
) -> tuple[NDArray[np.int64], float]:
    """Which track frames a window of `frames` shows, and the tempo it plays them at."""
    tempo = float(np.exp(rng.uniform(-variation.stretch, variation.stretch)))
    positions = first + np.arange(frames) * tempo
    shown = np.round(positions).astype(np.int64)
    if rng.random() < variation.repeat:
        every, offset = int(rng.integers(2, 7)), int(rng.integers(6))
        repeats = (np.arange(frames) + offset) % every == 0
        shown = np.where(repeats, np.concatenate([shown[:1], shown[:-1]]), shown)
    return shown, tempo
