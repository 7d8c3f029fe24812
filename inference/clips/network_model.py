"""Any clip network as a model that names clips."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import nn

from inference.clips.batches import CLIP_FRAMES, answered, middles
from inference.clips.clip import Clip, ClipAnswer
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
            batch = middles(some)
            logits = self._network(type(batch)(*(part.to(self._device) for part in batch))).float()
            whole = clip_probabilities(logits).cpu().numpy()
            steps = torch.softmax(logits, dim=-1).cpu().numpy()  # (B, T', 4)
            for clip, probabilities, each in zip(some, whole, steps, strict=True):
                # Networks that pool over time answer for several frames at once.
                at = answered(len(clip.luma)) * len(each) // CLIP_FRAMES
                answers.append(ClipAnswer(probabilities, np.asarray(each[at], np.float32)))
        return answers
