"""The paper's CNN by itself: every frame is named alone, and the clip by the mean over frames."""

from __future__ import annotations

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.clips.clip import ClipBatch
from inference.models.pictures import CHANNELS, motion_channels
from inference.models.verdict import FrameClasses

FILTERS = (16, 32, 64)
PICTURE_DROPOUT = 0.5  # share of clips that train on movement alone
SMALLEST_SPREAD = 0.02  # a clip in which nothing moves is not blown up to noise


class FrameCNN(nn.Module):
    """Features of every picture, (B, T, 3, S, S) -> (B, T, features); S is a multiple of 8.

    The paper's pooling has "step 0", under which nothing would move; we take it to mean 2.
    """

    def __init__(self, size: int, features: int) -> None:
        super().__init__()
        inputs = (CHANNELS, *FILTERS)
        self.convolutions = nn.ModuleList(
            nn.Conv2d(inputs[number], filters, kernel_size=3, padding=1)  # SAME
            for number, filters in enumerate(FILTERS)
        )
        self.out = nn.Linear(FILTERS[-1] * (size // 2 ** len(FILTERS)) ** 2, features)
        self.scale = nn.LayerNorm(features)
        self.apply(at_full_strength)

    def forward(self, x: Tensor) -> Tensor:
        """Three times convolution, ReLU, pooling; one linear layer over all of it; its scale."""
        batch, steps = x.shape[:2]
        # Channels last, and the larger part of ReLU's work left out (the largest of four is the
        # same before and after it): twice as fast as written in the paper's order.
        x = x.flatten(0, 1).contiguous(memory_format=torch.channels_last)  # (B*T, 3, S, S)
        for convolution in self.convolutions:
            x = f.relu(f.max_pool2d(convolution(x), kernel_size=2, stride=2))  # (B*T, C, S/2, S/2)
        # The second half of "scale adjustment": without it the recurrent layer hardly learns.
        x = self.scale(self.out(x.flatten(1)))  # (B*T, features), zero mean and unit spread
        return x.reshape(batch, steps, -1)  # (B, T, features)


class CNN(nn.Module):
    """No recurrence: a CNN and two fully connected layers see each frame by itself."""

    def __init__(
        self,
        size: int = 64,
        features: int = 256,
        dropout: float = 0.3,
        picture_dropout: float = PICTURE_DROPOUT,
    ) -> None:
        super().__init__()
        self.picture_dropout = picture_dropout
        self.cnn = FrameCNN(size, features)
        self.drop = nn.Dropout(dropout)
        self.first = nn.Linear(features, 64)
        self.last = FrameClasses(64)

    def forward(self, batch: ClipBatch) -> Tensor:
        """Logits of every frame, (B, T, 4)."""
        x = scale_adjusted(motion_channels(batch.luma))  # (B, T, 3, S, S)
        if self.training:
            x = without_pictures(x, self.picture_dropout)
        x = self.drop(f.relu(self.cnn(x)))  # (B, T, features)
        logits: Tensor = self.last(f.relu(self.first(x)), batch.handed)
        return logits


def at_full_strength(layer: nn.Module) -> None:
    """Weights under which ReLUs keep the spread of what they are given (He et al., ICCV 2015).

    Without normalisation between the layers, torch's own smaller ones let it fade away.
    """
    if isinstance(layer, nn.Conv2d | nn.Linear):
        nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)


def scale_adjusted(x: Tensor) -> Tensor:
    """The paper's "scale adjustment", (B, T, C, S, S) -> the same: zero mean, unit spread.

    The paper does not say of what; we take it to be of each channel of a whole clip, and of the
    features of each frame (`FrameCNN`).
    """
    mean = x.mean(dim=(1, 3, 4), keepdim=True)
    spread = x.std(dim=(1, 3, 4), keepdim=True).clamp(min=SMALLEST_SPREAD)
    return (x - mean) / spread


def without_pictures(x: Tensor, share: float) -> Tensor:
    """A share of clips keeps its differences alone: clothes and halls tell who plays, not what."""
    kept = torch.rand(len(x), 1, 1, 1, 1, device=x.device) >= share
    return torch.cat([x[:, :, :1] * kept, x[:, :, 1:]], dim=2)
