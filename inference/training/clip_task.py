"""A clip network in training: whole clips, one class each."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.clips.batches import ClipWindows
from inference.clips.clip import ClipBatch
from inference.clips.cut import clips_of
from inference.clips.kinds import network_of_kind
from inference.data.augment import Variation
from inference.data.tracks import Track
from inference.models.verdict import clip_logits
from inference.training.half_precision import knows_bfloat16
from inference.training.run_config import RunConfig
from inference.training.task import refuse_too_little

LABEL_SMOOTHING = 0.05

Clips = tuple[ClipBatch, Tensor]  # and their classes (B,)


class ClipTask:
    """Draws clips, every class as often, and asks for their class."""

    afresh = ""

    def __init__(self, config: RunConfig, tracks: Sequence[Track], device: str) -> None:
        trimmed = [track for track in tracks if track.is_clip or track.is_drawn]
        refuse_too_little(trimmed)
        self.network: nn.Module = network_of_kind(config.kind, config.sizes).to(device)
        self.asked = self.network
        self._how = config.training
        self._device = device
        self._windows = ClipWindows(clips_of(trimmed, config.seed), Variation(), config.seed)

    def begin(self) -> None:
        """Nothing hangs on what a clip model starts from."""

    def draw(self, number: int) -> Clips:
        """Clips as many of each kind as the run file says, and their classes."""
        return self._windows.draw(self._how.counts, number)

    def losses(self, asked: nn.Module, batch: Clips) -> dict[str, Tensor]:
        """Cross-entropy of the clip's logits (equation 11 before its softmax)."""
        clips, classes = batch
        clips = ClipBatch(*(part.to(self._device) for part in clips))
        is_half = self._how.bfloat16 and knows_bfloat16(self._device)
        with torch.autocast(self._device, torch.bfloat16, enabled=is_half):
            said = clip_logits(asked(clips)).float()  # (B, 4)
        wrong = f.cross_entropy(said, classes.to(self._device), label_smoothing=LABEL_SMOOTHING)
        return {"class": wrong}
