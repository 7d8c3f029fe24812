"""Which side of the body a stroke is played at, told by how the body is held and what moves.

Pictures tell who plays and where, and so what is usually played there; a network that sees them
learns people instead of strokes. This part sees joints, and where something moves in the crop and
whether it gets brighter or darker, eight cells across. It reads both twice: by a linear template of
the whole stroke, which is hard to beat, and by a peephole LSTM.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.pictures import centred
from inference.models.posture import POSTURE

NOISE_LEVEL = 6.0  # grey levels that change without anything moving
CHANNELS = 2  # how much changes, and in which direction
STEADY_FRAMES = 31  # around a frame: what counts as much movement is said by the second around it
LEAST_MOVEMENT = 0.15  # grey levels: quieter seconds are not made loud
SLICE_FRAMES, SLICES = 3, 8  # of the template: 0.8 s around the contact
HAND_AND_WITHOUT = 2  # every number as it is, and times the apparent hand


@dataclass(frozen=True)
class SwingSideConfig:
    """Sizes: cells across the crop, width before and units of the LSTM, share that is dropped."""

    grid: int = 8
    width: int = 48
    hidden: int = 32
    dropout: float = 0.4


class SwingSide(nn.Module):
    """Crops, postures and the apparent hand -> how much a frame speaks for the forehand."""

    def __init__(self, config: SwingSideConfig) -> None:
        super().__init__()
        self.grid = config.grid
        seen = (CHANNELS * config.grid**2 + POSTURE) * HAND_AND_WITHOUT
        self.drop = nn.Dropout(config.dropout)
        self.template = nn.Conv1d(seen, 1, SLICES, dilation=SLICE_FRAMES)
        nn.init.zeros_(self.template.weight)
        self.inward = nn.Linear(seen, config.width)
        self.lstm = PeepholeLSTM(config.width, config.hidden)
        self.out = nn.Linear(2 * config.hidden, 1)
        self.out_by_hand = nn.Linear(2 * config.hidden, 1, bias=False)

    def forward(self, luma: Tensor, body: Tensor, hand: Tensor) -> tuple[Tensor, Tensor]:
        """`luma` uint8 (B, T + 2, S, S), `body` (B, T, POSTURE), `hand` (B, 1, 1): -1, 0 or 1.

        Beside what is said, (B, T), the state it is said from, (B, T, 2H).
        """
        x = torch.cat([0.5 * self._cells(luma), body], dim=-1)  # (B, T, 2 * grid^2 + POSTURE)
        x = torch.cat([x, hand * x], dim=-1)
        slices = f.avg_pool1d(x.transpose(1, 2), SLICE_FRAMES, stride=1, padding=SLICE_FRAMES // 2)
        reach = SLICE_FRAMES * (SLICES - 1)
        slices = f.pad(self.drop(slices), (reach - reach // 2, reach // 2), mode="replicate")
        template = self.template(slices)[:, 0]  # (B, T)
        state = self.lstm(torch.tanh(self.inward(self.drop(x))))  # (B, T, 2H)
        y = self.drop(state)
        read: Tensor = self.out(y) + hand * self.out_by_hand(y)  # (B, T, 1)
        said: Tensor = read.squeeze(-1) + template
        return said, state

    def _cells(self, luma: Tensor) -> Tensor:
        """How much and which way each cell changes, against the usual of the second around."""
        y = centred(luma)
        change = y[:, 2:] - y[:, 1:-1]  # (B, T, S, S)
        batch, steps, side = change.shape[:3]
        across = side // self.grid
        moving = f.avg_pool2d(change.abs().clamp(min=NOISE_LEVEL), across) - NOISE_LEVEL
        cells = torch.stack([moving, f.avg_pool2d(change, across)], dim=2).flatten(0, 1)
        usual = cells.abs().mean((2, 3)).reshape(batch, steps, CHANNELS).transpose(1, 2)
        usual = f.avg_pool1d(
            usual, STEADY_FRAMES, stride=1, padding=STEADY_FRAMES // 2, count_include_pad=False
        )
        scaled = cells.reshape(batch, steps, CHANNELS, -1) / (
            usual.transpose(1, 2)[..., None] + LEAST_MOVEMENT
        )
        return scaled.flatten(2)  # (B, T, 2 * grid^2)
