"""The timeline network in training to see joints, and nothing else yet."""

from __future__ import annotations

from collections.abc import Sequence

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
    """

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        super().__init__(config, tracks, device)
        self.asked = _Sight(self.timeline)

    def losses(self, asked: nn.Module, batch: Batch) -> dict[str, Tensor]:
        """The distance of the joints."""
        luma, joints = self.there(batch.luma, batch.joints)
        with self.half_precision():
            said = asked(luma)
        return {"joints": joints_loss(said.float(), joints)}


class _Sight(nn.Module):
    """What of a timeline network sees joints: its LSTMs would cost as much again for nothing."""

    def __init__(self, timeline: TimelineNet) -> None:
        super().__init__()
        self.timeline = timeline

    def forward(self, luma: Tensor) -> Tensor:
        _, joints = self.timeline.see(luma)
        return joints
