"""The LSTM by itself: small pictures and their differences, as rows of numbers, no convolution."""

from __future__ import annotations

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.clips.clip import ClipBatch
from inference.models.cnn import (
    PICTURE_DROPOUT,
    at_full_strength,
    scale_adjusted,
    without_pictures,
)
from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.pictures import motion_channels
from inference.models.verdict import FrameClasses

SIDE = 24
CHANNELS = 2  # the picture and its difference to the one before


class PictureLstm(nn.Module):
    """Pictures of 24 x 24 -> linear -> peephole LSTM that reads forwards -> two layers."""

    def __init__(
        self,
        features: int = 256,
        hidden: int = 128,
        dropout: float = 0.3,
        picture_dropout: float = PICTURE_DROPOUT,
    ) -> None:
        super().__init__()
        self.picture_dropout = picture_dropout
        self.look = nn.Linear(CHANNELS * SIDE**2, features)
        self.look.apply(at_full_strength)
        self.drop = nn.Dropout(dropout)
        self.lstm = PeepholeLSTM(features, hidden, directions=1)
        self.first = nn.Linear(hidden, 64)
        self.last = FrameClasses(64)

    def forward(self, batch: ClipBatch) -> Tensor:
        """Logits of every frame, (B, T, 4)."""
        channels = motion_channels(batch.luma)[:, :, :CHANNELS].float()  # (B, T, 2, S, S)
        small = f.adaptive_avg_pool2d(channels.flatten(0, 1), SIDE)  # (B*T, 2, 24, 24)
        x = scale_adjusted(small.reshape(*channels.shape[:3], SIDE, SIDE))  # (B, T, 2, 24, 24)
        if self.training:
            x = without_pictures(x, self.picture_dropout)
        with torch.autocast(batch.luma.device.type, enabled=False):  # a state adds up small numbers
            x = self.drop(f.relu(self.look(x.flatten(2))))  # (B, T, features)
            h = self.drop(self.lstm(x))  # (B, T, hidden)
            logits: Tensor = self.last(f.relu(self.first(h)), batch.handed)
        return logits
