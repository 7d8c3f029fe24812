"""Player crop, LSTM and a Takagi-Sugeno-Kang fuzzy layer, after Khobdeh et al.

J. Supercomputing, 2023, doi:10.1007/s11227-023-05611-7. Their YOLO crop is our player crop.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from inference.clips.clip import ClipBatch
from inference.models.pictures import CHANNELS, motion_channels
from inference.models.shift_cnn import ShiftCNN
from inference.strokes import LABELS

RULES = 3
NARROW = 8  # a product over many memberships would let one rule fire alone


class TSK(nn.Module):
    """K fuzzy rules, (..., D) -> logits (..., 4).

    Rule k: if x[1] is A[k, 1] and ... and x[D] is A[k, D], then y = W[k] x + b[k] + h V[k] x,
    where A are Gaussian memberships, "and" is the product, and h the apparent hand (1, -1, or 0).
    """

    def __init__(self, inputs: int, rules: int = RULES) -> None:
        super().__init__()
        self.centres = nn.Parameter(torch.randn(rules, inputs))
        self.log_widths = nn.Parameter(torch.zeros(rules, inputs))
        self.consequents = nn.Linear(inputs, rules * len(LABELS))
        self.consequents_by_hand = nn.Linear(inputs, rules * len(LABELS), bias=False)

    def forward(self, x: Tensor, hand: Tensor) -> Tensor:
        """`hand` goes along with x: (..., 1)."""
        # Log space: the product is a sum, and firing divided by all firing is a softmax.
        distance = (x[..., None, :] - self.centres) / self.log_widths.exp()  # (..., K, D)
        firing = torch.softmax(-0.5 * distance.square().sum(dim=-1), dim=-1)  # (..., K)
        said = self.consequents(x) + hand * self.consequents_by_hand(x)  # (..., K * 4)
        said = said.unflatten(-1, (-1, len(LABELS)))  # (..., K, 4)
        logits: Tensor = (firing[..., None] * said).sum(dim=-2)  # (..., 4)
        return logits


class FuzzyLstm(nn.Module):
    """Luma crops of one player -> logits of every frame, said by fuzzy rules."""

    def __init__(
        self, size: int = 64, features: int = 96, hidden: int = 96, dropout: float = 0.3
    ) -> None:
        super().__init__()
        self.cnn = ShiftCNN(CHANNELS, features, size)
        self.drop = nn.Dropout(dropout)
        self.lstm = nn.LSTM(features, hidden, batch_first=True)
        self.narrow = nn.Linear(hidden, NARROW)
        self.rules = TSK(NARROW)

    def forward(self, batch: ClipBatch) -> Tensor:
        """Logits of every frame, (B, T, 4)."""
        x = self.cnn(motion_channels(batch.luma))[0].float()  # (B, T, features)
        with torch.autocast(batch.luma.device.type, enabled=False):  # a state adds up small numbers
            h, _ = self.lstm(self.drop(x))  # (B, T, hidden)
            hand = (2.0 * batch.handed - 1.0)[:, None, None]  # (B, 1, 1)
            logits: Tensor = self.rules(self.narrow(self.drop(h)), hand)  # (B, T, 4)
        return logits
