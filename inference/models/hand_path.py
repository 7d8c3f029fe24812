"""A 1D CNN on the path of the racket hand, of any length, after Zhang et al.

TTMD-6, Scientific Reports 14, 2024, doi:10.1038/s41598-024-54150-5. Theirs is the bat's path, by
motion capture; ours is the hand's, as seen from the hips and from the neck.
"""

from __future__ import annotations

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.clips.clip import ClipBatch
from inference.data.joints import JOINTS, RACKET_HAND
from inference.models.verdict import FrameClasses

SEEN_FROM = (JOINTS.index("hips"), JOINTS.index("neck"))
KERNEL = 5


class HandPath(nn.Module):
    """Joints of one player -> one answer for the clip; frames without the hand are left out."""

    def __init__(self, width: int = 48, dropout: float = 0.3) -> None:
        super().__init__()
        inputs = (2 * len(SEEN_FROM), width, width)
        outputs = (width, width, 2 * width)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(a, b, KERNEL, padding=KERNEL // 2)
            for a, b in zip(inputs, outputs, strict=True)
        )
        # Per frame, so that a path says the same however long the batch around it is.
        self.norms = nn.ModuleList(nn.LayerNorm(b) for b in outputs)
        self.drop = nn.Dropout(dropout)
        self.last = FrameClasses(2 * outputs[-1])

    def forward(self, batch: ClipBatch) -> Tensor:
        """Logits (B, 1, 4)."""
        x, is_known = _path(batch.joints)  # (B, C, T), (B, 1, T)
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            x = norm(convolution(x).transpose(1, 2)).transpose(1, 2)  # (B, C, T)
            x = f.relu(x) * is_known  # what is left out stays out
        frames = is_known.sum(dim=2).clamp(min=1.0)  # (B, 1)
        pooled = torch.cat([x.sum(dim=2) / frames, x.amax(dim=2)], dim=1)  # (B, 2C)
        logits: Tensor = self.last(self.drop(pooled)[:, None], batch.handed)
        return logits


def _path(joints: Tensor) -> tuple[Tensor, Tensor]:
    """The hand from the hips and from the neck (B, 4, T), and where all are known (B, 1, T)."""
    path = torch.cat([joints[:, :, RACKET_HAND] - joints[:, :, seen] for seen in SEEN_FROM], dim=-1)
    is_known = ~path.isnan().any(dim=-1, keepdim=True)  # (B, T, 1)
    path = torch.where(is_known, path, 0.0)
    return path.transpose(1, 2), is_known.transpose(1, 2).to(path)
