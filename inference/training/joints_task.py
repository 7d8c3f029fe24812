"""The timeline network in training to see joints, and nothing else yet."""

from __future__ import annotations

import copy
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from inference.data.dataset import Batch
from inference.data.tracks import Track
from inference.models.timeline import TimelineNet
from inference.training.losses import joints_loss
from inference.training.run_config import RunConfig
from inference.training.timeline_task import TimelineTask


class JointsTask(TimelineTask):
    """Draws glimpses of tracks and asks where the joints are.

    Asked for everything at once from the first step on, the network saw joints half as exactly.
    `held` keeps what strokes are read from near what it was (Li and Hoiem, Learning without
    Forgetting, ECCV 2016): what drawn rallies taught before is not unlearnt on the way.
    """

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        super().__init__(config, tracks, device)
        self.asked = _Sight(self.timeline)
        self._before = self.timeline

    def begin(self) -> None:
        """Keep the eye of the start beside the one that learns."""
        if self._how.held:
            self._before = copy.deepcopy(self.timeline).requires_grad_(False).eval()

    def losses(self, asked: nn.Module, batch: Batch) -> dict[str, Tensor]:
        """The distance of the joints, and of what else is seen from what was seen before."""
        luma, joints = self.there(batch.luma, batch.joints)
        with self.half_precision():
            seen, said = asked(luma)
        parts = {"joints": joints_loss(said, joints)}
        if self._how.held:
            with torch.no_grad(), self.half_precision():
                before, _ = self._before.see(luma)
            apart = (seen.float() - before.float()).square().mean()
            parts["held"] = self._how.held * apart / before.float().square().mean()
        return parts


class _Sight(nn.Module):
    """What of a timeline network sees joints: its LSTMs would cost as much again for nothing."""

    def __init__(self, timeline: TimelineNet) -> None:
        super().__init__()
        self.timeline = timeline

    def forward(self, luma: Tensor) -> tuple[Tensor, Tensor]:
        """Features (B, T, F) and joints (B, T, J, 3)."""
        return self.timeline.see(luma)
