"""Which side of the body a stroke is played at, told by how the body is held and nothing else.

Pictures tell who plays and where, and so what is usually played there; a network that sees them
learns people instead of strokes. This part sees joints only and reads them twice: by a linear
template of the whole stroke, which is hard to beat, and by a peephole LSTM.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.posture import POSTURE

SLICE_FRAMES, SLICES = 3, 8  # of the template: 0.8 s around the contact
HAND_AND_WITHOUT = 2  # every number as it is, and times the apparent hand


@dataclass(frozen=True)
class SwingSideConfig:
    """Sizes: width before and units of the LSTM, share of numbers dropped."""

    width: int = 48
    hidden: int = 32
    dropout: float = 0.4


class SwingSide(nn.Module):
    """Postures and the apparent hand -> how much a frame speaks for the forehand, (B, T)."""

    def __init__(self, config: SwingSideConfig) -> None:
        super().__init__()
        seen = POSTURE * HAND_AND_WITHOUT
        self.drop = nn.Dropout(config.dropout)
        self.template = nn.Conv1d(seen, 1, SLICES, dilation=SLICE_FRAMES)
        nn.init.zeros_(self.template.weight)
        self.inward = nn.Linear(seen, config.width)
        self.lstm = PeepholeLSTM(config.width, config.hidden)
        self.out = nn.Linear(2 * config.hidden, 1)
        self.out_by_hand = nn.Linear(2 * config.hidden, 1, bias=False)

    def forward(self, body: Tensor, hand: Tensor) -> Tensor:
        """`body` (B, T, POSTURE), `hand` (B, 1, 1): -1, 0 or 1."""
        x = torch.cat([body, hand * body], dim=-1)
        slices = f.avg_pool1d(x.transpose(1, 2), SLICE_FRAMES, stride=1, padding=SLICE_FRAMES // 2)
        reach = SLICE_FRAMES * (SLICES - 1)
        slices = f.pad(self.drop(slices), (reach - reach // 2, reach // 2), mode="replicate")
        template = self.template(slices)[:, 0]  # (B, T)
        y = self.lstm(torch.tanh(self.inward(self.drop(x))))  # (B, T, 2H)
        y = self.drop(y)
        read: Tensor = self.out(y) + hand * self.out_by_hand(y)  # (B, T, 1)
        said: Tensor = read.squeeze(-1) + template
        return said
