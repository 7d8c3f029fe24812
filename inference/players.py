"""Where the players are: followed by their motion through the video, a few seconds at a time."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inference.blobs import Blob, find_blobs, follow
from inference.decode import GRID_FPS
from inference.ends import SLOT_OF, named
from inference.motion import Motion
from inference.strokes import Box, End, PlayerHint

SLOTS = 2  # 0: the player at the left or near end, 1: at the right or far end
STEP = 5  # frames between two looks: 1/6 s
REACH = GRID_FPS // 2  # frames to both sides that one look takes in
SETTLE_FRAMES = 3 * GRID_FPS  # before the first verdict on who stands where
SMOOTH_STEPS = 3.0  # spread of the smoothing, half a second
SMOOTH_REACH = 6  # steps
SIZE_MEMORY = 0.97  # per step: a player's size changes over five seconds, not within a stroke
HALF_SIDE = 2.4  # spreads from the middle of the motion to the edge of the crop
SMALLEST_HALF, LARGEST_HALF = 0.07, 0.5  # of the picture's shorter side
STILL_SHARE = 0.1  # of a player's usual motion: less is somebody else's
FASTEST = 1.0  # spreads per step: nobody leaps further in 1/6 s
CLOSEST = 1.1  # sum of two spreads: nearer together, motion no longer tells who is who
LOST_SHARE = 0.3  # of all motion: following less than this for LOST_STEPS is following nobody
LOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Places:
    """Where the players are on consecutive grid frames.

    `boxes` is (T, SLOTS, 3): middle x, middle y and half the side of a square, in cells of the
    motion map; `ends` says who stands in each slot, None for nobody.
    """

    first: int
    boxes: NDArray[np.float32]
    ends: tuple[End | None, End | None]

    def __len__(self) -> int:
        return len(self.boxes)


class PlayerFinder:
    """Takes motion maps as they come and tells places a second and a half later."""

    def __init__(self, hints: Sequence[PlayerHint] = ()) -> None:
        self._hints = tuple(hints)
        self._maps: list[NDArray[np.float32]] = []
        self._dropped = 0  # maps forgotten at the front
        self._cuts: list[int] = []  # frames that begin a shot not yet looked at
        self._told = 0  # frames already given out
        self._run = _Run(start=0, ends=(None, None), blobs=[], masks=[])
        self._is_settled = False

    def add(self, motion: Motion) -> list[Places]:
        """Take more maps; what is certain now, in order."""
        self._maps.extend(motion.maps)
        self._cuts.extend(motion.cuts)
        if not self._is_settled and self._known < SETTLE_FRAMES:
            return []
        return self._advance(is_last=False)

    def finish(self) -> list[Places]:
        """The rest, once there are no more maps."""
        return self._advance(is_last=True) if self._maps else []

    @property
    def told(self) -> int:
        """How many frames' places have been given out."""
        return self._told

    @property
    def _known(self) -> int:
        return self._dropped + len(self._maps)

    def _advance(self, *, is_last: bool) -> list[Places]:
        if not self._is_settled:
            self._is_settled = True
            self._run = self._found(0)
        places: list[Places] = []
        while True:
            at, end = self._run.next_frame, self._end_of_shot
            if at >= end:
                if not is_last and self._known < end + SETTLE_FRAMES // 2:
                    break
                places += self._told_until(end, is_end_of_run=True)
                self._cuts = self._cuts[1:]
                self._run = self._found(end)
            elif at + REACH < self._known or (is_last and at < self._known):
                if not self._run.look(self._energy(at - REACH, at + REACH + 1)):
                    places += self._told_until(at, is_end_of_run=True)
                    self._run = self._found(at)
            else:
                break
        until = self._known if is_last else at - STEP * (SMOOTH_REACH + 1)
        places += self._told_until(min(until, self._end_of_shot), is_end_of_run=is_last)
        self._forget(self._run.next_frame - REACH)
        return places

    @property
    def _end_of_shot(self) -> int:
        return self._cuts[0] if self._cuts else sys.maxsize

    def _found(self, start: int) -> _Run:
        """Look afresh at the frames from here on: who is there, and where."""
        energy = self._energy(start, start + SETTLE_FRAMES)
        drawn = {hint.end: hint.box for hint in self._hints if hint.box is not None}
        blobs = find_blobs(energy, are_two=len(self._hints) == SLOTS)
        players = named(blobs, energy.shape[1], self._hints)
        players |= {end: _of_box(box, energy.shape) for end, box in drawn.items()}
        ordered = sorted(players, key=lambda end: SLOT_OF[end])
        ends: list[End | None] = [None, None]
        for end in ordered:
            ends[SLOT_OF[end]] = end
        return _Run(
            start=start,
            ends=(ends[0], ends[1]),
            blobs=[players[end] for end in ordered],
            masks=[_mask(drawn.get(end), energy.shape) for end in ordered],
        )

    def _energy(self, first: int, last: int) -> NDArray[np.float32]:
        """Mean motion from `first` up to `last`, within the current shot."""
        last = min(last, self._end_of_shot)
        window = self._maps[max(0, first - self._dropped) : max(1, last - self._dropped)]
        return np.asarray(np.mean(window or self._maps[-1:], axis=0), dtype=np.float32)

    def _told_until(self, until: int, *, is_end_of_run: bool) -> list[Places]:
        until = min(until, self._known)
        if until <= self._told:
            return []
        places = Places(
            first=self._told,
            boxes=self._run.boxes(self._told, until, is_end_of_run, self._maps[0].shape),
            ends=self._run.ends,
        )
        self._told = until
        return [places]

    def _forget(self, before: int) -> None:
        spare = max(0, min(before - self._dropped, len(self._maps) - 1))
        del self._maps[:spare]
        self._dropped += spare


@dataclass
class _Run:
    """A stretch of video in which the same players stand at the same ends."""

    start: int
    ends: tuple[End | None, End | None]
    blobs: list[Blob]
    masks: list[NDArray[np.float32]]

    def __post_init__(self) -> None:
        self._looks: list[list[Blob]] = []
        self._lost_steps = 0

    @property
    def next_frame(self) -> int:
        return self.start + STEP * len(self._looks)

    def look(self, energy: NDArray[np.float32]) -> bool:
        """Follow the players one step; False when the motion has been elsewhere for a while."""
        seen = follow(energy, self.blobs, self.masks, rounds=2)
        now = [_steadied(before, after) for before, after in zip(self.blobs, seen, strict=True)]
        self.blobs = _kept_apart(self.blobs, now)
        self._looks.append(self.blobs)
        is_lost = sum(blob.mass for blob in seen) < LOST_SHARE * float(energy.sum())
        self._lost_steps = self._lost_steps + 1 if is_lost and energy.max() > 0.3 else 0
        return self._lost_steps < LOST_STEPS

    def boxes(
        self, first: int, last: int, is_ended: bool, shape: tuple[int, ...]
    ) -> NDArray[np.float32]:
        """Smoothed squares for these frames, (T, SLOTS, 3); zeros where nobody stands."""
        boxes = np.zeros((last - first, SLOTS, 3), dtype=np.float32)
        if not self.blobs or not self._looks:
            return boxes
        taken = [slot for slot in range(SLOTS) if self.ends[slot] is not None]
        looks = np.array([[(b.x, b.y, b.spread) for b in look] for look in self._looks])
        frames = np.arange(first, last)
        steps = self.start + STEP * np.arange(len(looks))
        for player, slot in enumerate(taken):
            for part in range(3):
                smooth = _smoothed(looks[:, player, part])
                boxes[:, slot, part] = np.interp(frames, steps, smooth)
        short = min(shape)
        halves = boxes[:, taken, 2] * HALF_SIDE
        boxes[:, taken, 2] = np.clip(halves, SMALLEST_HALF * short, LARGEST_HALF * short)
        if not is_ended:
            self._forget(first)
        return boxes

    def _forget(self, before: int) -> None:
        spare = max(0, (before - self.start) // STEP - 2 * SMOOTH_REACH)
        del self._looks[:spare]
        self.start += spare * STEP


def _steadied(before: Blob, now: Blob) -> Blob:
    if now.mass <= STILL_SHARE * before.mass:  # stay, and forget slowly how lively it was
        return replace(before, mass=SIZE_MEMORY * before.mass)
    kept = SIZE_MEMORY
    fastest = FASTEST * before.spread
    return replace(
        now,
        x=before.x + float(np.clip(now.x - before.x, -fastest, fastest)),
        y=before.y + float(np.clip(now.y - before.y, -fastest, fastest)),
        spread_x=kept * before.spread_x + (1 - kept) * now.spread_x,
        spread_y=kept * before.spread_y + (1 - kept) * now.spread_y,
        mass=kept * before.mass + (1 - kept) * now.mass if before.mass else now.mass,
    )


def _kept_apart(before: list[Blob], now: list[Blob]) -> list[Blob]:
    """Where two players pass each other they move as one, so that they cannot change places."""
    if len(now) < 2:
        return now
    distance = np.hypot(now[0].x - now[1].x, now[0].y - now[1].y)
    if distance >= CLOSEST * (now[0].spread + now[1].spread):
        return now
    right = (now[0].x + now[1].x - before[0].x - before[1].x) / 2
    down = (now[0].y + now[1].y - before[0].y - before[1].y) / 2
    return [
        replace(after, x=blob.x + right, y=blob.y + down)
        for blob, after in zip(before, now, strict=True)
    ]


def _smoothed(values: NDArray[np.float64]) -> NDArray[np.float64]:
    offsets = np.arange(-SMOOTH_REACH, SMOOTH_REACH + 1)
    kernel = np.exp(-(offsets**2) / (2 * SMOOTH_STEPS**2))
    padded = np.pad(values, SMOOTH_REACH, mode="edge")
    return np.convolve(padded, kernel / kernel.sum(), mode="valid")


def _of_box(box: Box, shape: tuple[int, ...]) -> Blob:
    rows, columns = shape
    height, width = (box.bottom - box.top) * rows, (box.right - box.left) * columns
    return Blob(
        x=(box.left + box.right) / 2 * columns,
        y=(box.top + box.bottom) / 2 * rows,
        spread_x=width / 2 / HALF_SIDE,
        spread_y=height / 2 / HALF_SIDE,
        mass=0.0,
    )


def _mask(box: Box | None, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Where a player may be: anywhere, or around the box a coach drew."""
    if box is None:
        return np.ones(shape, dtype=np.float32)
    rows, columns = shape
    margin_x, margin_y = (box.right - box.left) / 4, (box.bottom - box.top) / 4
    mask = np.zeros(shape, dtype=np.float32)
    top, bottom = (round(v * rows) for v in (box.top - margin_y, box.bottom + margin_y))
    left, right = (round(v * columns) for v in (box.left - margin_x, box.right + margin_x))
    mask[max(0, top) : bottom, max(0, left) : right] = 1
    return mask
