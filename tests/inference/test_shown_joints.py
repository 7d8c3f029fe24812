"""The side is told by known joints of videos and drawn players, and by seen ones of most clips."""

from __future__ import annotations

import pytest
import torch

from inference.data.dataset import Batch
from inference.data.joints import JOINTS
from inference.training.strokes_task import SHOWN_OF_CLIPS, whose_are_shown
from inference.training.timeline_task import shown_joints


def test_of_most_clips_the_joints_that_are_seen_are_read() -> None:
    torch.manual_seed(0)
    is_clip = torch.arange(2000) % 2 == 0
    nothing = torch.zeros(2000)
    batch = Batch(
        luma=nothing,
        handed=nothing,
        sound=nothing,
        joints=torch.ones(2000, 4, len(JOINTS), 3),
        truth={},
        is_clip=is_clip,
        is_drawn=~is_clip,
    )
    is_shown = shown_joints(batch, whose_are_shown(is_clip)).isfinite().flatten(1).all(dim=1)
    assert is_shown[~is_clip].all()
    assert is_shown[is_clip].float().mean().item() == pytest.approx(SHOWN_OF_CLIPS, abs=0.05)
