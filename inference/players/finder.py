"""Where the players are: followed by their motion through the video, a few seconds at a time."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.players.blobs import Blob, find_blobs
from inference.players.ends import SLOT_OF, SLOTS, named
from inference.players.motion import Motion
from inference.players.pursuit import HALF_SIDE, SMOOTH_REACH, STEP, Pursuit
from inference.strokes import GRID_FPS, Box, End, PlayerHint

REACH = GRID_FPS // 2  # frames to both sides that one look takes in
SETTLE_FRAMES = 3 * GRID_FPS  # before the first verdict on who stands where
SIDE_BY_SIDE: set[End] = {"left", "right"}


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
        self._pursuit = Pursuit(start=0, ends=(None, None), blobs=[], masks=[])
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
            self._pursuit = self._found(0)
        places: list[Places] = []
        while True:
            at, end = self._pursuit.next_frame, self._end_of_shot
            if at >= end:
                if not is_last and self._known < end + SETTLE_FRAMES // 2:
                    break
                places += self._told_until(end, is_end=True)
                self._cuts = self._cuts[1:]
                self._pursuit = self._found(end)
            elif at + REACH < self._known or (is_last and at < self._known):
                if not self._pursuit.look(self._energy(at - REACH, at + REACH + 1)):
                    places += self._told_until(at, is_end=True)
                    self._pursuit = self._found(at)
            else:
                break
        until = self._known if is_last else at - STEP * (SMOOTH_REACH + 1)
        places += self._told_until(min(until, self._end_of_shot), is_end=is_last)
        self._forget(self._pursuit.next_frame - REACH)
        return places

    @property
    def _end_of_shot(self) -> int:
        return self._cuts[0] if self._cuts else sys.maxsize

    def _found(self, start: int) -> Pursuit:
        """Look afresh at the frames from here on: who is there, and where."""
        energy = self._energy(start, start + SETTLE_FRAMES)
        drawn = {hint.end: hint.box for hint in self._hints if hint.box is not None}
        blobs = find_blobs(
            energy,
            are_two=len(self._hints) == SLOTS,
            are_apart={hint.end for hint in self._hints} == SIDE_BY_SIDE,
        )
        players = named(blobs, energy.shape[1], self._hints)
        players |= {end: _of_box(box, energy.shape) for end, box in drawn.items()}
        ordered = sorted(players, key=lambda end: SLOT_OF[end])
        ends: list[End | None] = [None, None]
        for end in ordered:
            ends[SLOT_OF[end]] = end
        return Pursuit(
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

    def _told_until(self, until: int, *, is_end: bool) -> list[Places]:
        until = min(until, self._known)
        if until <= self._told:
            return []
        places = Places(
            first=self._told,
            boxes=self._pursuit.boxes(self._told, until, is_end, self._maps[0].shape),
            ends=self._pursuit.ends,
        )
        self._told = until
        return [places]

    def _forget(self, before: int) -> None:
        spare = max(0, min(before - self._dropped, len(self._maps) - 1))
        del self._maps[:spare]
        self._dropped += spare


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
