"""The timeline network in training: windows of tracks, all heads at once."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from inference.data.augment import Variation
from inference.data.dataset import Batch, Windows
from inference.data.tracks import Track
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.training.half_precision import knows_bfloat16
from inference.training.losses import loss_of
from inference.training.run_config import BadRunConfig, RunConfig
from inference.training.task import refuse_too_little

SHOWN_OF_CLIPS = 0.3  # share of the clips whose joints are shown to what tells the side


class TimelineTask:
    """Draws windows from tracks and asks for everything that happens in them."""

    afresh = ""

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        refuse_too_little(tracks)
        self.network: nn.Module = TimelineNet(sized(config)).to(device)
        self._how = config.training
        self._device = device
        self._windows = Windows(list(tracks), Variation(), self._how.frames, config.seed)

    def losses(self, network: nn.Module, number: int) -> dict[str, Tensor]:
        """Class, contact, displacement, edges: see `loss_of`."""
        batch = self._windows.draw(self._how.counts, number)
        parts = (batch.luma, batch.handed, batch.sound, shown_joints(batch))
        given = (part.to(self._device) for part in parts)
        is_half = self._how.bfloat16 and knows_bfloat16(self._device)
        with torch.autocast(self._device, torch.bfloat16, enabled=is_half):
            said = network(*given).to_float()
        truth = {name: value.to(self._device) for name, value in batch.truth.items()}
        return loss_of(said, truth, batch.joints.to(self._device))


def sized(config: RunConfig) -> TimelineConfig:
    """The sizes a run file gives the network; BadRunConfig when it can have none such."""
    try:
        return TimelineConfig(**config.sizes)
    except TypeError as error:
        raise BadRunConfig(f"No timeline network can have {config.sizes}.") from error


def shown_joints(batch: Batch) -> Tensor:
    """The known joints that what tells the side is to read instead of those the network sees.

    A network sees the joints of footage it learnt from better than of any other, most of all where
    a whole drill is one view of one player: what reads them would rely on that. Clips show many
    players, and mostly what is seen of them is read, as in earnest.
    """
    is_shown = ~batch.is_clip | (torch.rand(len(batch.is_clip)) < SHOWN_OF_CLIPS)
    return torch.where(is_shown[:, None, None, None], batch.joints, torch.nan)
