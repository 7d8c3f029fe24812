"""The timeline network in training: windows of tracks, all heads at once."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from inference.data.augment import Variation
from inference.data.dataset import Windows
from inference.data.tracks import Track
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.training.losses import loss_of
from inference.training.run_config import BadRunConfig, RunConfig
from inference.training.task import refuse_too_little


class TimelineTask:
    """Draws windows from tracks and asks for everything that happens in them."""

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        refuse_too_little(tracks)
        try:
            sizes = TimelineConfig(**config.sizes)
        except TypeError as error:
            raise BadRunConfig(f"No timeline network can have {config.sizes}.") from error
        self.network: nn.Module = TimelineNet(sizes).to(device)
        self._how = config.training
        self._device = device
        self._windows = Windows(list(tracks), Variation(), self._how.frames, config.seed)

    def losses(self, network: nn.Module, number: int) -> dict[str, Tensor]:
        """Class, contact, displacement, edges: see `loss_of`."""
        batch = self._windows.draw(self._how.counts, number)
        # Clips of many players teach the side. Each video shows one view and one drill, and drawn
        # figures do not move like people: with them, held-out clips and videos were told worse.
        parts = (batch.luma, batch.handed, batch.sound, batch.is_clip)
        given = (part.to(self._device) for part in parts)
        with torch.autocast(self._device, torch.bfloat16, enabled=self._how.bfloat16):
            said = network(*given).to_float()
        truth = {name: value.to(self._device) for name, value in batch.truth.items()}
        return loss_of(said, truth, batch.joints.to(self._device))
