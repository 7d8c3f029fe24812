"""A small convolutional network that sees one picture at a time and a little of its neighbours."""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as f
from torch import Tensor, nn

SHIFTED = 8  # one channel in eight comes from the frame before, one in eight from the frame after
FINE, COARSE = 32, 64  # channels of the maps


class Maps(NamedTuple):
    """What is seen where, (B * T, C, cells, cells)."""

    fine: Tensor  # FINE channels, S / 8 cells across
    coarse: Tensor  # COARSE channels, S / 16 cells across


class ShiftCNN(nn.Module):
    """Features of every frame, (B, T, C, S, S) -> (B, T, features); S is a multiple of 32."""

    def __init__(self, channels: int, features: int, size: int) -> None:
        super().__init__()
        self.stem = convolution(channels, 16, kernel=5, stride=4)
        self.first = convolution(16, FINE, stride=2)
        self.first_mix = convolution(FINE, FINE)
        self.second = convolution(FINE, COARSE, stride=2)
        self.second_mix = convolution(COARSE, COARSE)
        self.third = convolution(COARSE, COARSE, stride=2)
        self.out = nn.Linear(COARSE * (size // 32) ** 2, features)

    def forward(self, x: Tensor) -> tuple[Tensor, Maps]:
        """Convolve frame by frame; the two mixing layers look one frame back and ahead."""
        batch, steps = x.shape[:2]
        x = self.first(self.stem(x.flatten(0, 1)))  # (B*T, FINE, S/8, S/8)
        fine = x + self.first_mix(_shift(x, batch, steps))
        x = self.second(fine)  # (B*T, COARSE, S/16, S/16)
        coarse = x + self.second_mix(_shift(x, batch, steps))
        x = self.third(coarse).flatten(1)  # (B*T, COARSE * (S/32)^2): where things are is kept
        x = f.relu(self.out(x))
        return x.reshape(batch, steps, -1), Maps(fine, coarse)  # (B, T, features)


def _shift(x: Tensor, batch: int, steps: int) -> Tensor:
    """Temporal shift (Lin et al., TSM, ICCV 2019): mixing over time for no arithmetic at all."""
    x = x.reshape(batch, steps, *x.shape[1:])  # (B, T, C, H, W)
    part = x.shape[2] // SHIFTED
    before, after, rest = x[:, :, :part], x[:, :, part : 2 * part], x[:, :, 2 * part :]
    before = f.pad(before, (0, 0, 0, 0, 0, 0, 1, 0))[:, :-1]
    after = f.pad(after, (0, 0, 0, 0, 0, 0, 0, 1))[:, 1:]
    return torch.cat([before, after, rest], dim=2).flatten(0, 1)


def convolution(inputs: int, outputs: int, kernel: int = 3, stride: int = 1) -> nn.Sequential:
    """Convolution, normalised, rectified."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, padding=kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )
