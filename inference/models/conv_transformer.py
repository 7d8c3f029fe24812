"""A 3D CNN whose tokens of time go through a transformer encoder, after Chalavadi and Yenduri.

Where a 3D CNN would average over time, a class token attends to the moments that matter.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from inference.clips.clip import ClipBatch
from inference.models.pictures import CHANNELS, motion_channels
from inference.models.verdict import FrameClasses

LONGEST = 64  # tokens of time
LAYERS, HEADS = 2, 4


class ConvTransformer(nn.Module):
    """Luma crops of one player -> one answer for the clip."""

    def __init__(self, size: int = 64, features: int = 96, dropout: float = 0.3) -> None:
        super().__init__()
        self.convolutions = nn.Sequential(
            _convolution(CHANNELS, 16, kernel=(3, 5, 5), stride=(1, 4, 4)),
            _convolution(16, 32, kernel=(3, 3, 3), stride=(2, 2, 2)),
            _convolution(32, 48, kernel=(3, 3, 3), stride=(1, 2, 2)),
        )
        self.token = nn.Linear(48 * (size // 16) ** 2, features)
        self.asking = nn.Parameter(0.02 * torch.randn(1, 1, features))  # the class token
        self.moment = nn.Parameter(0.02 * torch.randn(1, LONGEST, features))
        layer = nn.TransformerEncoderLayer(
            features, HEADS, 2 * features, dropout, batch_first=True, norm_first=True
        )
        self.encoder = nn.TransformerEncoder(layer, LAYERS, enable_nested_tensor=False)
        self.norm = nn.LayerNorm(features)
        self.last = FrameClasses(features)

    def forward(self, batch: ClipBatch) -> Tensor:
        """Logits (B, 1, 4)."""
        x = self.convolutions(motion_channels(batch.luma).transpose(1, 2))  # (B, C, T/2, S/16, ..)
        x = self.token(x.transpose(1, 2).flatten(2))  # (B, T/2, features)
        x = x + self.moment[:, : x.shape[1]]
        x = torch.cat([self.asking.expand(len(x), -1, -1), x], dim=1)  # (B, 1 + T/2, features)
        x = self.norm(self.encoder(x)[:, :1])  # (B, 1, features): what was asked for
        logits: Tensor = self.last(x, batch.handed)
        return logits


def _convolution(
    inputs: int, outputs: int, kernel: tuple[int, int, int], stride: tuple[int, int, int]
) -> nn.Sequential:
    border = (kernel[0] // 2, kernel[1] // 2, kernel[2] // 2)
    return nn.Sequential(
        nn.Conv3d(inputs, outputs, kernel, stride, border, bias=False),
        nn.BatchNorm3d(outputs),
        nn.ReLU(inplace=True),
    )
