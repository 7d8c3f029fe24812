"""Any clip network as a model that names clips."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from inference.clips.batches import CLIP_FRAMES, answered, middles
from inference.clips.clip import Clip, ClipAnswer
from inference.clips.half_windows import frame_answers
from inference.data.tracks import Floats
from inference.models.verdict import clip_probabilities

AT_ONCE = 16  # clips


class NetworkModel:
    """A trained network that answers for the middle of every clip."""

    def __init__(self, network: nn.Module) -> None:
        self._network = network.eval()
        self._device = next(network.parameters()).device

    @torch.no_grad()
    def answer(self, clips: Sequence[Clip]) -> list[ClipAnswer]:
        """One answer for each clip, in their order."""
        answers: list[ClipAnswer] = []
        for first in range(0, len(clips), AT_ONCE):
            some = clips[first : first + AT_ONCE]
            logits = self._logits(some)
            whole = clip_probabilities(logits).cpu().numpy()
            steps = torch.softmax(logits, dim=-1).cpu().numpy()  # (B, T', 4)
            for clip, probabilities, each in zip(some, whole, steps, strict=True):
                answers.append(ClipAnswer(probabilities, self._frames(clip, each)))
        return answers

    def _frames(self, clip: Clip, steps: Floats) -> Floats:
        """(T', 4) -> (T, 4)."""
        if len(steps) == 1:
            return frame_answers(clip, self._probabilities)
        # Networks that pool over time answer for several frames at once.
        at = answered(len(clip.luma)) * len(steps) // CLIP_FRAMES
        return np.asarray(steps[at], np.float32)

    def _probabilities(self, clips: Sequence[Clip]) -> Floats:
        return np.asarray(clip_probabilities(self._logits(clips)).cpu().numpy(), np.float32)

    def _logits(self, clips: Sequence[Clip]) -> Tensor:
        batch = middles(clips)
        logits: Tensor = self._network(type(batch)(*(part.to(self._device) for part in batch)))
        return logits.float()
