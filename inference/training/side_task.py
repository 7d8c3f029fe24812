"""The timeline network in training to tell sides, once it sees joints as well as it ever will."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from inference.data.augment import Variation
from inference.data.dataset import Batch, Windows
from inference.data.tracks import Track
from inference.models.timeline import TimelineNet
from inference.training.losses import names_loss
from inference.training.run_config import RunConfig
from inference.training.task import refuse_too_little
from inference.training.timeline_task import sized

SHOWN = 0.4  # share of the windows whose known joints are read instead of those that are seen


class SideTask:
    """Draws strokes and asks for their names; nothing but what tells the side may change.

    Trained along with everything else, it read joints that were still moving.
    """

    afresh = "side."

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        refuse_too_little(tracks)
        network = TimelineNet(sized(config)).to(device).requires_grad_(False)
        network.side.requires_grad_(True)
        self.network: nn.Module = network
        self._all = network
        self._how = config.training
        self._device = device
        self._windows = Windows(list(tracks), Variation(), self._how.frames, config.seed)

    def losses(self, network: nn.Module, number: int) -> dict[str, Tensor]:
        """Cross-entropy of the strokes' names."""
        self._all.eval().side.train()  # what may not change does not drop anything either
        batch = self._windows.draw(self._how.counts, number)
        parts = (batch.luma, batch.handed, batch.sound, shown_joints(batch))
        said = network(*(part.to(self._device) for part in parts))
        classes, stroke = (batch.truth[name].to(self._device) for name in ("classes", "stroke"))
        return {"name": names_loss(said.class_logits.float(), classes, stroke)}


def shown_joints(batch: Batch) -> Tensor:
    """The known joints of some windows, nan in the others.

    A network sees the joints of footage it learnt from better than of any other: what reads only
    seen ones would rely on that, and what reads only known ones would not know how it errs.
    """
    is_shown = torch.rand(len(batch.is_clip)) < SHOWN
    return torch.where(is_shown[:, None, None, None], batch.joints, torch.nan)
