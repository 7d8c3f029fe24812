"""Where a player's joints are in a crop: a map of likelihood for each, and the middle of it.

The middle of a likelihood map instead of its highest cell (Sun et al., Integral Human Pose
Regression, ECCV 2018): finer than the cells, and differentiable.
"""

from __future__ import annotations

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.data.joints import JOINTS
from inference.models.shift_cnn import Maps, convolution

WIDTH = 32
BEYOND = 1.15  # half crops that the maps reach: hands are sometimes outside


class JointHead(nn.Module):
    """Maps of a shift-CNN -> joints (B * T, len(JOINTS), 3): across and down from -1 to 1, depth.

    Depth is how far behind the hips a joint lies, in half crops.
    """

    def __init__(self, fine: int, coarse: int) -> None:
        super().__init__()
        self.from_fine = nn.Conv2d(fine, WIDTH, 1)
        self.from_coarse = nn.Conv2d(coarse, WIDTH, 1)
        self.mix = convolution(WIDTH, WIDTH)
        self.heat = nn.Conv2d(WIDTH, len(JOINTS), 1)
        self.depth = nn.Conv2d(WIDTH, len(JOINTS), 1)

    def forward(self, maps: Maps) -> Tensor:
        """`maps.fine` (N, C, G, G), `maps.coarse` (N, C', G / 2, G / 2)."""
        coarse = f.interpolate(self.from_coarse(maps.coarse), scale_factor=2.0, mode="nearest")
        x = self.mix(f.relu(self.from_fine(maps.fine) + coarse))  # (N, W, G, G)
        likely = self.heat(x).flatten(2).softmax(dim=-1)  # (N, J, G * G)
        cells = x.shape[-1]
        across = BEYOND * ((torch.arange(cells, device=x.device) + 0.5) / cells * 2.0 - 1.0)
        places = torch.stack(
            [across.repeat(cells), across.repeat_interleave(cells)], dim=-1
        )  # (G * G, 2)
        depth = (likely * self.depth(x).flatten(2)).sum(dim=-1, keepdim=True)
        return torch.cat([likely @ places, depth], dim=-1)
