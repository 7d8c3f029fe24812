"""A small convolutional network that sees one picture at a time and a little of its neighbours."""

from __future__ import annotations

import torch
import torch.nn.functional as f
from torch import Tensor, nn

SHIFTED = 8  # one channel in eight comes from the frame before, one in eight from the frame after


class ShiftCNN(nn.Module):
    """Features of every frame, (B, T, C, S, S) -> (B, T, features); S is a multiple of 32."""

    def __init__(self, channels: int, features: int, size: int) -> None:
        super().__init__()
        self.stem = _convolution(channels, 16, kernel=5, stride=4)
        self.first = _convolution(16, 32, stride=2)
        self.first_mix = _convolution(32, 32)
        self.second = _convolution(32, 64, stride=2)
        self.second_mix = _convolution(64, 64)
        self.third = _convolution(64, 64, stride=2)
        self.out = nn.Linear(64 * (size // 32) ** 2, features)

    def forward(self, x: Tensor) -> Tensor:
        """Convolve frame by frame; the two mixing layers look one frame back and ahead."""
        batch, steps = x.shape[:2]
        x = self.first(self.stem(x.flatten(0, 1)))  # (B*T, 32, S/8, S/8)
        x = x + self.first_mix(_shift(x, batch, steps))
        x = self.second(x)  # (B*T, 64, S/16, S/16)
        x = x + self.second_mix(_shift(x, batch, steps))
        x = self.third(x).flatten(1)  # (B*T, 64 * (S/32)^2): where things are is kept
        x = f.relu(self.out(x))
        return x.reshape(batch, steps, -1)  # (B, T, features)


def _shift(x: Tensor, batch: int, steps: int) -> Tensor:
    """Temporal shift (Lin et al., TSM, ICCV 2019): mixing over time for no arithmetic at all."""
    x = x.reshape(batch, steps, *x.shape[1:])  # (B, T, C, H, W)
    part = x.shape[2] // SHIFTED
    before, after, rest = x[:, :, :part], x[:, :, part : 2 * part], x[:, :, 2 * part :]
    before = f.pad(before, (0, 0, 0, 0, 0, 0, 1, 0))[:, :-1]
    after = f.pad(after, (0, 0, 0, 0, 0, 0, 0, 1))[:, 1:]
    return torch.cat([before, after, rest], dim=2).flatten(0, 1)


def _convolution(inputs: int, outputs: int, kernel: int = 3, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, padding=kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )
