"""The paper's network: CNN per frame, a peephole LSTM that reads forwards, two layers, the mean.

pictures -> scale adjustment -> 3 x (3x3 SAME convolution, ReLU, 2x2 max pooling)   cnn.py
         -> linear, scale adjustment -> peephole LSTM, equations 5 to 9             peephole_lstm.py
         -> two fully connected layers, equation 10
         -> mean over time, softmax, equation 11                                    verdict.py
"""

from __future__ import annotations

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.clips.clip import ClipBatch
from inference.models.cnn import PICTURE_DROPOUT, FrameCNN, scale_adjusted, without_pictures
from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.pictures import motion_channels
from inference.models.verdict import FrameClasses


class CnnLstm(nn.Module):
    """Luma crops of one player -> logits of every frame."""

    def __init__(
        self,
        size: int = 64,
        features: int = 256,
        hidden: int = 128,
        dropout: float = 0.3,
        picture_dropout: float = PICTURE_DROPOUT,
    ) -> None:
        super().__init__()
        self.picture_dropout = picture_dropout
        self.cnn = FrameCNN(size, features)
        self.drop = nn.Dropout(dropout)
        self.lstm = PeepholeLSTM(features, hidden, directions=1)
        self.first = nn.Linear(hidden, 64)
        self.last = FrameClasses(64)

    def forward(self, batch: ClipBatch) -> Tensor:
        """Logits of every frame, (B, T, 4)."""
        x = scale_adjusted(motion_channels(batch.luma))  # (B, T, 3, S, S)
        if self.training:
            x = without_pictures(x, self.picture_dropout)
        x = self.cnn(x).float()  # (B, T, features)
        with torch.autocast(batch.luma.device.type, enabled=False):  # a state adds up small numbers
            h = self.drop(self.lstm(self.drop(f.relu(x))))  # (B, T, hidden), equations 5 to 9
            # Equation 10, y[t] = W h[t] + b, is the first of the two layers, before its ReLU.
            logits: Tensor = self.last(f.relu(self.first(h)), batch.handed)
        return logits
