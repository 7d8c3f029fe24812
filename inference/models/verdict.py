"""From what a network says of every frame to what it says of the clip: the paper's equation 11."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from inference.strokes import LABELS


class FrameClasses(nn.Module):
    """The last layer of every clip network, (B, T, features) -> logits (B, T, 4).

    The apparent hand multiplies: simply concatenated, it was ignored.
    """

    def __init__(self, features: int) -> None:
        super().__init__()
        self.classes = nn.Linear(features, len(LABELS))
        self.classes_by_hand = nn.Linear(features, len(LABELS), bias=False)

    def forward(self, x: Tensor, handed: Tensor) -> Tensor:
        """`handed` (B,): 1, 0, or 0.5 for unknown, which leaves the logits as they are."""
        hand = (2.0 * handed - 1.0)[:, None, None]  # (B, 1, 1): 1, -1 or 0
        logits: Tensor = self.classes(x) + hand * self.classes_by_hand(x)
        return logits


def clip_logits(frame_logits: Tensor) -> Tensor:
    """(B, T, 4) -> (B, 4): the mean over time, the inner half of equation 11."""
    return frame_logits.mean(dim=1)


def clip_probabilities(frame_logits: Tensor) -> Tensor:
    """(B, T, 4) -> (B, 4): equation 11, the softmax of the mean over time."""
    return torch.softmax(clip_logits(frame_logits), dim=-1)
