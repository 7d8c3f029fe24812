"""The timeline network in training to see joints, and nothing else yet."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from inference.data.augment import Variation
from inference.data.dataset import Windows
from inference.data.tracks import Track
from inference.models.timeline import TimelineNet
from inference.training.half_precision import knows_bfloat16
from inference.training.losses import joints_loss
from inference.training.run_config import RunConfig
from inference.training.task import refuse_too_little
from inference.training.timeline_task import sized


class JointsTask:
    """Draws glimpses of tracks and asks where the joints are.

    Asked for everything at once from the first step on, the network saw joints half as exactly.
    """

    afresh = ""

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        refuse_too_little(tracks)
        self.network: nn.Module = TimelineNet(sized(config)).to(device)
        self._how = config.training
        self._device = device
        self._windows = Windows(list(tracks), Variation(), self._how.frames, config.seed)

    def losses(self, network: nn.Module, number: int) -> dict[str, Tensor]:
        """The distance of the joints."""
        batch = self._windows.draw(self._how.counts, number)
        is_half = self._how.bfloat16 and knows_bfloat16(self._device)
        with torch.autocast(self._device, torch.bfloat16, enabled=is_half):
            said = network(batch.luma.to(self._device), batch.handed.to(self._device))
        return {"joints": joints_loss(said.joints.float(), batch.joints.to(self._device))}
