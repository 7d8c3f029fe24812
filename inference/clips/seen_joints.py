"""Clips for models that read joints: the joints come from the timeline network, which sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from inference.clips.clip import Clip, ClipAnswer, ClipModel
from inference.data.augment import plain
from inference.data.joints import apparent
from inference.data.tracks import CROP, WIDE_CROP, Floats
from inference.network.answers import CONTEXT


class SeesJoints(Protocol):
    """A network that tells joints."""

    def joints(self, luma: NDArray[np.uint8], handed: Floats) -> Floats:
        """Crops (B, CONTEXT + T, S, S), apparent hands (B,) -> (B, T, len(JOINTS), 3)."""
        ...


class JointsSeen:
    """A model of joints that can be asked about any clip."""

    def __init__(self, model: ClipModel, network: SeesJoints) -> None:
        self._model = model
        self._network = network

    def answer(self, clips: Sequence[Clip]) -> list[ClipAnswer]:
        """One answer for each clip, in their order; joints that are known stay as they are."""
        return self._model.answer([with_joints(clip, self._network) for clip in clips])


def with_joints(clip: Clip, network: SeesJoints) -> Clip:
    """The same clip; where nobody told the joints, those that the network sees."""
    if clip.joints is not None:
        return clip
    luma = np.pad(plain(clip.luma), ((CONTEXT, 0), (0, 0), (0, 0)), mode="edge")
    seen = network.joints(luma[None], np.array([clip.handed], np.float32))[0]
    pixels = seen * (CROP / 2)  # from the middle of the crop
    pixels[..., :2] += (WIDE_CROP - 1) / 2
    return replace(clip, joints=apparent(pixels.astype(np.float32), clip.handed))
