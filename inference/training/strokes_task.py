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
        # Whole drills are one view of one player: what sees their joints knows them by heart.
        # Clips show many players, and mostly what is seen of them is read, as in earnest.
        is_shown = ~batch.is_clip | (torch.rand(len(batch.is_clip)) < SHOWN_OF_CLIPS)
        given = self.there(batch.luma, batch.handed, batch.sound, shown_joints(batch, is_shown))
        with self.half_precision():
            said = asked(*given).to_float()
        truth = dict(zip(batch.truth, self.there(*batch.truth.values()), strict=True))
        return loss_of(said, truth, *self.there(batch.joints))
