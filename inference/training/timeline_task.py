"""The timeline network in training: what its tasks, one after the other, have in common."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

import torch
from torch import Tensor, nn

from inference.data.augment import Variation
from inference.data.dataset import Batch, Windows
from inference.data.tracks import Track
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.training.half_precision import knows_bfloat16
from inference.training.run_config import BadRunConfig, RunConfig
from inference.training.task import refuse_too_little


class TimelineTask:
    """Draws windows from tracks; what is asked of them is said by those that derive from this."""

    afresh = ""

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        refuse_too_little(tracks)
        self.timeline = TimelineNet(sized(config)).to(device)
        self.network: nn.Module = self.timeline
        self.asked: nn.Module = self.timeline
        self._how = config.training
        self._still = [part_of(self.timeline, name) for name in config.training.still]
        self._device = device
        self._windows = Windows(list(tracks), Variation(), self._how.frames, config.seed)

    def begin(self) -> None:
        """Most lessons need not know what they start from."""

    def draw(self, number: int) -> Batch:
        """Windows as many of each kind as the run file says."""
        return self._windows.draw(self._how.counts, number)

    def half_precision(self) -> AbstractContextManager[None]:
        """Convolving in half precision, where the run file and the device allow it."""
        is_half = self._how.bfloat16 and knows_bfloat16(self._device)
        return torch.autocast(self._device, torch.bfloat16, enabled=is_half)

    def keep_still(self) -> None:
        """Let what may not change neither drop anything nor count what it sees."""
        for part in self._still:
            part.eval()

    def there(self, *parts: Tensor) -> list[Tensor]:
        """The same tensors where the network is."""
        return [part.to(self._device) for part in parts]


def sized(config: RunConfig) -> TimelineConfig:
    """The sizes a run file gives the network; BadRunConfig when it can have none such."""
    try:
        return TimelineConfig(**config.sizes)
    except TypeError as error:
        raise BadRunConfig(f"No timeline network can have {config.sizes}.") from error


def part_of(network: nn.Module, name: str) -> nn.Module:
    """A part of the network, its weights no longer trained; BadRunConfig when there is none."""
    try:
        return network.get_submodule(name).requires_grad_(False)
    except AttributeError as error:
        raise BadRunConfig(f"A timeline network has no part called {name!r}.") from error


def shown_joints(batch: Batch, is_shown: Tensor) -> Tensor:
    """The known joints of some windows (B,), nan in the others, for what tells the side to read.

    A network sees the joints of footage it learnt from better than of any other: what reads only
    seen ones would rely on that, and what reads only known ones would not know how it errs.
    """
    return torch.where(is_shown[:, None, None, None], batch.joints, torch.nan)
