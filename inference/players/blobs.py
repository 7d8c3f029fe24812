"""Fitting one or two players to a map of motion: soft clusters over an even background."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROUNDS = 12
START_SPREAD = 0.10  # of the map's shorter side
SPREADS = (0.03, 0.22)  # smallest and largest believable, same unit
BACKGROUND = 0.05  # of the strongest cell: what moves everywhere belongs to nobody
MERGED_WITHIN = 1.3  # spreads: closer than this, two clusters are one player's two halves
BODY = 3.0  # spreads around its middle that all of one player's motion lies within
WEAKEST = 0.12  # of the stronger cluster's mass: less is an umpire, a curtain, a ball


@dataclass(frozen=True, slots=True)
class Blob:
    """A cluster of motion; all in cells of the map, `mass` in its energy."""

    x: float
    y: float
    spread_x: float
    spread_y: float
    mass: float

    @property
    def spread(self) -> float:
        return max(self.spread_x, self.spread_y)

    @property
    def bottom(self) -> float:
        """Where the feet are, roughly."""
        return self.y + 2 * self.spread_y


def find_blobs(
    energy: NDArray[np.float32], *, are_two: bool = False, are_apart: bool = False
) -> list[Blob]:
    """One or two players, strongest first; none on a map where nothing moves.

    `are_two` says that there are two, however close together or faint; `are_apart` that these
    stand beside each other, so that a cluster above another one is one player's other half.
    """
    if energy.max() <= 0:
        return []
    short = min(energy.shape)
    blurred = _blur(energy, START_SPREAD * short)
    first = _peak(blurred)
    blurred = blurred * (1 - _bell(energy.shape, *first, 2.0 * START_SPREAD * short))
    blobs = _settle(energy, [_at(first, short), _at(_peak(blurred), short)])
    strong, weak = sorted(blobs, key=lambda blob: -blob.mass)
    distance = float(np.hypot(strong.x - weak.x, strong.y - weak.y))
    is_one = distance < MERGED_WITHIN * (strong.spread + weak.spread)
    if not are_two and (is_one or weak.mass < WEAKEST * strong.mass):
        return _settle(energy, [_at((strong.x, strong.y), short)])
    if are_apart and abs(strong.x - weak.x) < MERGED_WITHIN * (strong.spread_x + weak.spread_x):
        return _one_and_another(energy, strong)
    return [strong, weak]


def _one_and_another(energy: NDArray[np.float32], found: Blob) -> list[Blob]:
    """The player one was found of, whole, and the liveliest motion that is not theirs."""
    short = min(energy.shape)
    (whole,) = _settle(energy, [_at((found.x, found.y), short)])
    columns = np.arange(energy.shape[1], dtype=np.float32)
    elsewhere = energy * (np.abs(columns - whole.x) > BODY * whole.spread_x)
    if elsewhere.max() <= BACKGROUND * energy.max():  # still as yet, across the table
        return [whole, _at((energy.shape[1] - 1 - whole.x, whole.y), short)]
    other = _at(_peak(_blur(elsewhere, START_SPREAD * short)), short)
    return sorted(_settle(energy, [whole, other]), key=lambda blob: -blob.mass)


def follow(
    energy: NDArray[np.float32], blobs: list[Blob], masks: list[NDArray[np.float32]], rounds: int
) -> list[Blob]:
    """Move each blob to the motion around it; each keeps out of the other's way and in its mask."""
    floor = BACKGROUND * float(energy.max()) + 1e-6
    for _ in range(rounds):
        bells = [
            _bell(energy.shape, blob.x, blob.y, 1.5 * blob.spread) * mask
            for blob, mask in zip(blobs, masks, strict=True)
        ]
        total = np.sum(bells, axis=0) + 1e-3
        claimed = np.maximum(energy - floor, 0)
        blobs = [
            _moved(blob, claimed * bell * bell / total)
            for blob, bell in zip(blobs, bells, strict=True)
        ]
    return blobs


def _settle(energy: NDArray[np.float32], blobs: list[Blob]) -> list[Blob]:
    masks = [np.ones_like(energy) for _ in blobs]
    return follow(energy, blobs, masks, ROUNDS)


def _moved(blob: Blob, claimed: NDArray[np.float32]) -> Blob:
    mass = float(claimed.sum())
    if mass <= 1e-6:
        return Blob(blob.x, blob.y, blob.spread_x, blob.spread_y, 0.0)
    columns = np.arange(claimed.shape[1], dtype=np.float32)
    rows = np.arange(claimed.shape[0], dtype=np.float32)
    across, down = claimed.sum(axis=0) / mass, claimed.sum(axis=1) / mass
    x, y = float(across @ columns), float(down @ rows)
    smallest, largest = (share * min(claimed.shape) for share in SPREADS)
    # The bell cuts the flanks off: of a wide cluster it shows about 0.8 of the spread.
    spread_x = np.sqrt(across @ (columns - x) ** 2) / 0.8
    spread_y = np.sqrt(down @ (rows - y) ** 2) / 0.8
    return Blob(
        x,
        y,
        float(np.clip(spread_x, smallest, largest)),
        float(np.clip(spread_y, smallest, largest)),
        mass,
    )


def _at(place: tuple[float, float], short: int) -> Blob:
    return Blob(place[0], place[1], START_SPREAD * short, START_SPREAD * short, 0.0)


def _peak(energy: NDArray[np.float32]) -> tuple[float, float]:
    row, column = np.unravel_index(int(np.argmax(energy)), energy.shape)
    return float(column), float(row)


def _bell(shape: tuple[int, ...], x: float, y: float, spread: float) -> NDArray[np.float32]:
    columns = np.exp(-((np.arange(shape[1], dtype=np.float32) - x) ** 2) / (2 * spread**2))
    rows = np.exp(-((np.arange(shape[0], dtype=np.float32) - y) ** 2) / (2 * spread**2))
    return np.outer(rows, columns).astype(np.float32)


def _blur(energy: NDArray[np.float32], spread: float) -> NDArray[np.float32]:
    for axis, length in enumerate(energy.shape):
        positions = np.arange(length)
        kernel = np.exp(-((positions[:, None] - positions) ** 2) / (2 * spread**2))
        energy = np.moveaxis(np.tensordot(kernel, energy, axes=(1, axis)), 0, axis)
    return energy.astype(np.float32)
