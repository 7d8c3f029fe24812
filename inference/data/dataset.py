"""Windows to train on: drawn from tracks, half of them around a stroke, half anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from inference.data.augment import Variation, carried, frame_path, moved, moves, relit
from inference.data.joints import JOINTS, OTHER_SIDE, apparent
from inference.data.targets import Targets, targets
from inference.data.tracks import CROP, Floats, Luma, Track
from inference.models.timeline import CONTEXT
from inference.video.sound import NO_SOUND, STRONGEST

HAND_UNKNOWN_SHARE = 0.15  # a coach need not say which hand a player uses
SOUND_DROPPED_SHARE = 0.4  # of the windows: silent video has to work as well
SOUND_LAGS = (-1, 4)  # grid frames from picture to sound, the least and the most: broadcasts lag
SOUND_GAIN = 0.4  # the logarithm of how much louder or softer hits may be, the most
# The axis of (T, y, x) along which a turned right-hander is a left-hander who faces the same way.
TURNED = {"behind": 2, "front": 2, "overhead": 1}


@dataclass(frozen=True)
class Batch:
    """Windows side by side: crops uint8 (B, T + 2, S, S), hands (B,), targets of every frame.

    `sound` (B, T) is the onset strength, NO_SOUND where nothing can be heard. `joints`
    (B, T, len(JOINTS), 3) run from -1 to 1 across the crop, depth in half crops, and are nan where
    nobody knows them; they are named as if the apparent hand were 1.
    """

    luma: Tensor
    handed: Tensor
    sound: Tensor
    joints: Tensor
    truth: dict[str, Tensor]  # the fields of Targets, (B, T, ...)
    is_clip: Tensor  # (B,) bool
    is_drawn: Tensor  # (B,) bool


class Windows:
    """Draws batches from some tracks; the same seed and step draw the same batch."""

    def __init__(self, tracks: list[Track], variation: Variation, frames: int, seed: int) -> None:
        if not tracks:
            raise ValueError("there are no tracks to draw windows from")
        self._variation = variation
        self._frames = frames
        self._seed = seed
        self._rng = np.random.default_rng(seed)
        self._first_cell = 0
        # Every kind of track in turn, so that a few long videos do not drown the many clips.
        drawn = [track for track in tracks if track.is_drawn]
        clips = [track for track in tracks if track.is_clip]
        others = [track for track in tracks if not track.is_drawn and not track.is_clip]
        cells = {
            "drawn": [drawn],
            "clips": _by_label_and_hand(clips),
            "videos": [[track for track in others if not track.is_unnamed]],
            "partners": [[track for track in others if track.is_unnamed]],
        }
        self._cells = {kind: of_kind for kind, of_kind in cells.items() if any(of_kind)}

    def draw(self, counts: dict[str, int], step: int) -> Batch:
        """A batch with so many windows of each kind: "drawn", "clips", "videos", "partners"."""
        self._rng = np.random.default_rng([self._seed, step])
        windows = [
            self._window(self._track(self._cells[kind], number))
            for kind, count in counts.items()
            for number in range(count if kind in self._cells else 0)
        ]
        names = [field.name for field in fields(Targets)]
        return Batch(
            luma=_stacked([w.luma for w in windows]),
            handed=torch.tensor([w.handed for w in windows], dtype=torch.float32),
            sound=_stacked([w.sound for w in windows]),
            joints=_stacked([w.joints for w in windows]),
            truth={name: _stacked([getattr(w.truth, name) for w in windows]) for name in names},
            is_clip=torch.tensor([w.is_clip for w in windows]),
            is_drawn=torch.tensor([w.is_drawn for w in windows]),
        )

    def _track(self, cells: list[list[Track]], number: int) -> Track:
        """Any track of one cell after the other, beginning anywhere."""
        if number == 0:
            self._first_cell = int(self._rng.integers(len(cells)))
        cell = cells[(self._first_cell + number) % len(cells)]
        return cell[int(self._rng.integers(len(cell)))]

    def _window(self, track: Track) -> _Window:
        rng = self._rng
        shown, tempo = frame_path(0.0, self._frames + CONTEXT, self._variation, rng)
        origin = self._origin(track, tempo)
        sound = self._sound(track, origin + CONTEXT * tempo, tempo)
        shown = np.clip(shown + round(origin), 0, track.frames - 1)
        path = moves(len(shown), self._variation, rng)
        luma = relit(moved(track.luma[shown], path), self._variation, rng)
        joints = _joints(track, shown[CONTEXT:], path[CONTEXT:])
        truth = self._truth(track, origin + CONTEXT * tempo, tempo)
        handed = track.handed
        if track.view in TURNED and rng.random() < 0.5:
            axis = TURNED[track.view]
            luma, handed = np.ascontiguousarray(np.flip(luma, axis)), 1.0 - handed
            joints[..., 2 - axis] *= -1.0
            joints = joints[:, OTHER_SIDE]
        if rng.random() < HAND_UNKNOWN_SHARE:
            handed = 0.5
        return _Window(luma, handed, sound, joints, truth, track.is_clip, track.is_drawn)

    def _sound(self, track: Track, first: float, tempo: float) -> Floats:
        """What is heard from track frame `first` on, late or early, louder or softer, (T,)."""
        if track.sound is None or self._rng.random() < SOUND_DROPPED_SHARE:
            return np.full(self._frames, NO_SOUND, dtype=np.float32)
        lag = int(self._rng.integers(SOUND_LAGS[0], SOUND_LAGS[1] + 1))
        gain = np.exp(self._rng.uniform(-SOUND_GAIN, SOUND_GAIN))
        return heard_at(track.sound, first - lag, self._frames, tempo, gain)

    def _origin(self, track: Track, tempo: float) -> float:
        """Track frame of the window's first picture: anywhere, or with a stroke inside."""
        span = (self._frames + CONTEXT) * tempo
        if track.strokes and (track.is_clip or self._rng.random() < 0.5):
            stroke = track.strokes[int(self._rng.integers(len(track.strokes)))]
            return stroke.contact - float(self._rng.uniform(0.2, 0.85)) * span
        slack = max(track.frames - span, 0.0)
        return float(self._rng.uniform(-0.15 * span, slack + 0.15 * span))

    def _truth(self, track: Track, first: float, tempo: float) -> Targets:
        """Targets in the window's own time; beyond the track's ends nothing is claimed."""

        def moved(at: float | None) -> float | None:
            return None if at is None else (at - first) / tempo

        strokes = tuple(
            replace(s, contact=(s.contact - first) / tempo, start=moved(s.start), end=moved(s.end))
            for s in track.strokes
        )
        low, high = -first / tempo, (track.frames - 1 - first) / tempo
        outside = ((-1e6, low - 0.5), (high + 0.5, 1e6))
        unknown = tuple(((a - first) / tempo, (b - first) / tempo) for a, b in track.unknown)
        near = tuple(s for s in strokes if -60 < s.contact < self._frames + 60)
        return targets(near, self._frames, unknown=unknown + outside, is_clip=track.is_clip)


@dataclass(frozen=True)
class _Window:
    luma: Luma
    handed: float
    sound: Floats
    joints: Floats
    truth: Targets
    is_clip: bool
    is_drawn: bool


def _by_label_and_hand(clips: list[Track]) -> list[list[Track]]:
    """Clips of one label and one hand together: a cell with many is not drawn from more often."""
    cells: dict[tuple[str, float], list[Track]] = {}
    for clip in clips:
        label = clip.strokes[0].label if clip.strokes else ""
        cells.setdefault((label, clip.handed), []).append(clip)
    return [cells[key] for key in sorted(cells)]


def _joints(track: Track, shown: NDArray[np.int64], path: NDArray[np.float64]) -> Floats:
    """Joints of the shown frames, moved along with the pictures; -1..1 across the crop."""
    if track.joints is None:
        return np.full((len(shown), len(JOINTS), 3), np.nan, np.float32)
    pixels = apparent(carried(track.joints[shown], path), track.handed)
    across = (pixels[..., :2] + 0.5) / CROP * 2.0 - 1.0
    return np.concatenate([across, pixels[..., 2:] / CROP * 2.0], axis=-1)


def _stacked(parts: Sequence[NDArray[Any]]) -> Tensor:
    return torch.from_numpy(np.stack(parts))


def heard_at(sound: Floats, first: float, frames: int, tempo: float, gain: float) -> Floats:
    """The strongest hits around each of `frames` moments `tempo` apart, from `first` on, (T,).

    A click lasts one frame: none may fall between two moments when the tempo is high.
    """
    bounds = np.floor(first + (np.arange(frames + 1) - 0.5) * tempo + 0.5).astype(np.int64)
    heard = np.full(frames, NO_SOUND, dtype=np.float32)
    for at, (low, high) in enumerate(pairwise(bounds)):
        part = sound[max(low, 0) : max(high, low + 1, 0)]
        if len(part):
            heard[at] = part.max()
    return np.where(heard >= 0, np.minimum(heard * gain, STRONGEST), NO_SOUND).astype(np.float32)
