"""Clips side by side, all of one length and size, as the networks read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from inference.clips.clip import Clip, ClipBatch
from inference.data.augment import STILL, Variation, carried, frame_path, moved, moves, relit
from inference.data.joints import JOINTS
from inference.data.tracks import GRID_FPS, Floats, Luma
from inference.models.timeline import CONTEXT
from inference.strokes import LABELS, Label

CLIP_FPS = 15
EVERY = GRID_FPS // CLIP_FPS  # 2: every second grid frame is seen
CLIP_FRAMES = 20  # 1.33 s: the longest of the trimmed clips
SIDE = 64  # pixels
LARGEST_SHIFT = 6.0  # grid frames between the middles of clip and window
HAND_UNKNOWN_SHARE = 0.15  # a coach need not say which hand a player uses


class ClipWindows:
    """Draws batches from clips, every class as often; the same seed and number, the same batch."""

    def __init__(
        self, clips: Sequence[Clip], variation: Variation, seed: int, side: int = SIDE
    ) -> None:
        self._variation = variation
        self._seed = seed
        self._side = side
        self._pools: dict[str, dict[Label, list[Clip]]] = {
            "drawn": defaultdict(list),
            "clips": defaultdict(list),
        }
        for clip in clips:
            if clip.label is not None:
                self._pools["drawn" if clip.is_drawn else "clips"][clip.label].append(clip)

    def draw(self, counts: Mapping[str, int], number: int) -> tuple[ClipBatch, Tensor]:
        """So many "drawn" and so many real "clips", and their classes (B,), indices of LABELS.

        Kinds of which there are none are left out.
        """
        rng = np.random.default_rng([self._seed, number])
        chosen = [
            _one_of(pool, rng)
            for kind, pool in self._pools.items()
            for _ in range(counts.get(kind, 0) if pool else 0)
        ]
        looks = [self._look(clip, rng) for clip in chosen]
        hands = [0.5 if rng.random() < HAND_UNKNOWN_SHARE else clip.handed for clip in chosen]
        classes = [LABELS.index(clip.label) for clip in chosen if clip.label is not None]
        return _side_by_side(looks, hands), torch.tensor(classes)

    def _look(self, clip: Clip, rng: np.random.Generator) -> tuple[Luma, Floats]:
        frames = CONTEXT + CLIP_FRAMES
        shown, tempo = frame_path(0.0, frames, self._variation, rng, every=EVERY)
        shift = float(rng.uniform(-LARGEST_SHIFT, LARGEST_SHIFT))
        shown = shown + round(_first(len(clip.luma), tempo) + shift)
        path = moves(frames, self._variation, rng, self._side)
        luma, joints = _seen(clip, shown, path, self._side)
        return relit(luma, self._variation, rng), joints


def middles(clips: Sequence[Clip], side: int = SIDE) -> ClipBatch:
    """The middle of every clip as it is, for answers in earnest."""
    path = moves(CONTEXT + CLIP_FRAMES, STILL, np.random.default_rng(0), side)
    looks = [_seen(clip, _middle(len(clip.luma)), path, side) for clip in clips]
    return _side_by_side(looks, [clip.handed for clip in clips])


def answered(frames: int) -> NDArray[np.int64]:
    """Which of the CLIP_FRAMES answers of `middles` belongs to each grid frame of a clip, (T,)."""
    behind = np.arange(frames) - _first(frames, EVERY)
    return np.clip(np.round(behind / EVERY).astype(np.int64) - CONTEXT, 0, CLIP_FRAMES - 1)


def _first(frames: int, tempo: float) -> float:
    """Grid frame of the first picture of a window in the middle of so many frames."""
    return (frames - 1) / 2 - (CONTEXT + (CLIP_FRAMES - 1) / 2) * tempo


def _middle(frames: int) -> NDArray[np.int64]:
    shown = round(_first(frames, EVERY)) + EVERY * np.arange(CONTEXT + CLIP_FRAMES)
    return np.asarray(shown, np.int64)


def _seen(
    clip: Clip, shown: NDArray[np.int64], path: NDArray[np.float64], side: int
) -> tuple[Luma, Floats]:
    """Pictures and joints of the frames shown; before and after the clip its ends stand still."""
    shown = np.clip(shown, 0, len(clip.luma) - 1)
    luma = moved(clip.luma[shown], path, side)
    if clip.joints is None:
        return luma, np.full((CLIP_FRAMES, len(JOINTS), 2), np.nan, np.float32)
    pixels = carried(clip.joints[shown[CONTEXT:], :, :2], path[CONTEXT:])
    return luma, np.asarray((2.0 * pixels + 1.0) / side - 1.0, np.float32)


def _one_of(pool: Mapping[Label, Sequence[Clip]], rng: np.random.Generator) -> Clip:
    clips = pool[sorted(pool)[int(rng.integers(len(pool)))]]
    return clips[int(rng.integers(len(clips)))]


def _side_by_side(looks: Sequence[tuple[Luma, Floats]], hands: Sequence[float]) -> ClipBatch:
    return ClipBatch(
        luma=torch.from_numpy(np.stack([luma for luma, _ in looks])),
        handed=torch.tensor(hands, dtype=torch.float32),
        joints=torch.from_numpy(np.stack([joints for _, joints in looks])),
    )
