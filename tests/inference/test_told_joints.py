"""Filmed players get the joints a network sees; drawn ones keep those they were drawn with."""

from __future__ import annotations

import numpy as np
import torch

from inference.data.joints import JOINTS
from inference.data.told_joints import with_told_joints
from inference.data.tracks import WIDE_CROP, GridStroke, Track
from inference.models.timeline import TimelineConfig, TimelineNet


def track(*, is_drawn: bool) -> Track:
    rng = np.random.default_rng(1)
    return Track(
        name="a",
        group="a",
        view="side",
        handed=1.0,
        strokes=(GridStroke("forehand", 8.0, None, None),),
        luma=rng.integers(0, 256, (16, WIDE_CROP, WIDE_CROP), np.uint8),
        is_clip=not is_drawn,
        is_drawn=is_drawn,
        joints=np.full((16, len(JOINTS), 2), 7.0, np.float32) if is_drawn else None,
    )


def test_the_middle_of_the_crop_is_the_middle_of_the_wide_crop() -> None:
    network = TimelineNet(TimelineConfig())
    torch.nn.init.zeros_(network.joints.weight)
    torch.nn.init.zeros_(network.joints.bias)
    (told,) = with_told_joints([track(is_drawn=False)], network)
    assert told.joints is not None
    np.testing.assert_allclose(told.joints, (WIDE_CROP - 1) / 2)


def test_joints_that_are_known_stay() -> None:
    (told,) = with_told_joints([track(is_drawn=True)], TimelineNet(TimelineConfig()))
    assert told.joints is not None
    assert (told.joints == 7.0).all()
