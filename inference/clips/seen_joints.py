"""Clips for models that read joints: the pose network that comes with the code sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inference.clips.clip import Clip, ClipAnswer, ClipModel
from inference.data.augment import plain
from inference.data.joints import JOINTS, apparent
from inference.data.tracks import CROP, WIDE_CROP, Floats, Luma
from inference.pose.landmarks import joints_of
from inference.pose.pose_look import SeesBodies, body_in

BORDER = (WIDE_CROP - CROP) / 2


class JointsSeen:
    """A model of joints that can be asked about any clip."""

    def __init__(self, model: ClipModel, network: SeesBodies) -> None:
        self._model = model
        self._network = network

    def answer(self, clips: Sequence[Clip]) -> list[ClipAnswer]:
        """One answer for each clip, in their order; joints that are known stay as they are."""
        return self._model.answer([with_joints(clip, self._network) for clip in clips])


def with_joints(clip: Clip, network: SeesBodies) -> Clip:
    """The same clip; where nobody told the joints, those that the network sees."""
    if clip.joints is not None:
        return clip
    joints = _seen(plain(clip.luma), network)
    joints[..., :2] += BORDER
    return replace(clip, joints=apparent(joints, clip.handed))


def _seen(crops: Luma, network: SeesBodies) -> Floats:
    """Joints (T, len(JOINTS), 3) in pixels of crops (T, S, S), nan where nobody is.

    A crop goes along with its player: where the body is in the middle of the clip, it is always.
    """
    found = body_in(crops[len(crops) // 2], network)
    if found is None:
        return np.full((len(crops), len(JOINTS), 3), np.nan, np.float32)
    return np.stack([joints_of(network.look(crop, found.place).seen) for crop in crops])
