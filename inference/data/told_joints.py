"""Joints of filmed players, as a network tells them that learnt joints from drawn ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch

from inference.data.augment import plain
from inference.data.joints import JOINTS
from inference.data.tracks import CROP, WIDE_CROP, Floats, Track
from inference.models.timeline import CONTEXT, TimelineNet


def with_told_joints(tracks: Sequence[Track], network: TimelineNet) -> list[Track]:
    """The same tracks; clips whose joints nobody knows have those that the network sees."""
    return [
        replace(track, joints=told_joints(track, network))
        if track.is_clip and track.joints is None
        else track
        for track in tracks
    ]


@torch.no_grad()
def told_joints(track: Track, network: TimelineNet) -> Floats:
    """Joints (T, len(JOINTS), 2) in pixels of the track's wide crops."""
    luma = plain(np.asarray(track.luma))
    luma = np.concatenate([np.repeat(luma[:1], CONTEXT, axis=0), luma])
    said = network.eval()(torch.from_numpy(luma)[None], torch.tensor([track.handed]))
    across = said.joints[0].numpy()  # -1..1 across the crop
    pixels = (across + 1.0) / 2.0 * CROP - 0.5 + (WIDE_CROP - CROP) // 2
    assert pixels.shape == (track.frames, len(JOINTS), 2)
    return np.asarray(pixels, np.float32)
