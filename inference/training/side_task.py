"""The timeline network in training to tell sides, once it sees joints as well as it ever will."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from inference.data.dataset import Batch
from inference.data.tracks import Track
from inference.training.losses import names_loss
from inference.training.run_config import RunConfig
from inference.training.timeline_task import TimelineTask, shown_joints

SHOWN = 0.4  # share of the windows whose known joints are read instead of those that are seen


class SideTask(TimelineTask):
    """Draws strokes and asks for their names; nothing but what tells the side may change.

    Trained along with everything else, it read joints that were still moving.
    """

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        super().__init__(config, tracks, device)
        self.afresh = "side." if config.training.fresh_side else ""
        self.timeline.requires_grad_(False).side.requires_grad_(True)

    def losses(self, asked: nn.Module, batch: Batch) -> dict[str, Tensor]:
        """Cross-entropy of the strokes' names."""
        self.timeline.eval().side.train()  # what may not change does not drop anything either
        is_shown = torch.rand(len(batch.is_clip)) < SHOWN
        given = self.there(batch.luma, batch.handed, batch.sound, shown_joints(batch, is_shown))
        said = asked(*given)
        classes, stroke = self.there(batch.truth["classes"], batch.truth["stroke"])
        return {"name": names_loss(said.class_logits.float(), classes, stroke)}
