"""The timeline network in training: windows of tracks, all heads at once."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from inference.data.dataset import Batch
from inference.training.losses import loss_of
from inference.training.timeline_task import TimelineTask, shown_joints

SHOWN_OF_CLIPS = 0.3  # share of the clips whose joints are shown to what tells the side


class StrokesTask(TimelineTask):
    """Draws windows from tracks and asks for everything that happens in them."""

    def losses(self, asked: nn.Module, batch: Batch) -> dict[str, Tensor]:
        """Class, contact, displacement, edges: see `loss_of`."""
        self.keep_still()
        shown = shown_joints(batch, whose_are_shown(batch.is_clip))
        given = self.there(batch.luma, batch.handed, batch.sound, shown)
        with self.half_precision():
            said = asked(*given).to_float()
        truth = dict(zip(batch.truth, self.there(*batch.truth.values()), strict=True))
        return loss_of(said, truth, *self.there(batch.joints))


def whose_are_shown(is_clip: Tensor) -> Tensor:
    """Of which windows (B,) the known joints are read: of all videos and drawn players, few clips.

    Whole drills are one view of one player, and what sees their joints knows them by heart. Clips
    show many players: mostly what is seen of them is read, as in earnest.
    """
    return ~is_clip | (torch.rand(len(is_clip)) < SHOWN_OF_CLIPS)
