"""The product's network: a shift-CNN per frame, a bidirectional peephole LSTM, heads per frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn

from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.shift_cnn import ShiftCNN
from inference.strokes import LABELS

CLASSES = 1 + len(LABELS)  # none, serve, forehand, backhand, smash
CONTEXT = 2  # frames before the first output, for the differences
CHANNELS = 3  # Y, Y[t] - Y[t-1], Y[t] - Y[t-2]
DIFFERENCE_GAIN = 2.0  # differences are small numbers


@dataclass(frozen=True)
class TimelineConfig:
    """The sizes that make one network; written beside its weights."""

    size: int = 96
    features: int = 96
    hidden: int = 96
    dropout: float = 0.2
    picture_dropout: float = 0.5  # share of windows that train on movement alone
    hears: bool = False  # whether the sound of the ball is one of its inputs


class Posteriors(NamedTuple):
    """What the network says of every frame, before any calibration."""

    class_logits: Tensor  # (B, T, 5)
    contact_logit: Tensor  # (B, T)
    displacement: Tensor  # (B, T) frames from here to the contact
    edges_logit: Tensor  # (B, T, 2) start, end

    def to_float(self) -> Posteriors:
        """In single precision, whatever the network computed in."""
        return Posteriors(*(part.float() for part in self))


class TimelineNet(nn.Module):
    """Luma crops of one player -> class, contact, displacement and edges of every frame."""

    def __init__(self, config: TimelineConfig) -> None:
        super().__init__()
        self.config = config
        self.cnn = ShiftCNN(CHANNELS, config.features, config.size)
        # FiLM (Perez et al., 2018): simply concatenated, the handedness bit was ignored.
        self.hand_scale = nn.Parameter(torch.zeros(config.features))
        self.hand_shift = nn.Parameter(torch.zeros(config.features))
        self.drop = nn.Dropout(config.dropout)
        self.lstm = PeepholeLSTM(config.features, config.hidden)
        wide = 2 * config.hidden
        self.classes = nn.Linear(wide, CLASSES)
        self.classes_by_hand = nn.Linear(wide, CLASSES, bias=False)
        self.contact = nn.Linear(wide, 1)
        self.displacement = nn.Linear(wide, 1)
        self.edges = nn.Linear(wide, 2)

    def forward(self, luma: Tensor, handed: Tensor, sound: Tensor | None = None) -> Posteriors:
        """`luma` uint8 (B, T + 2, S, S), `handed` (B,): 0, 1, or 0.5 for unknown.

        `sound` (B, T) is how strongly something is struck, -1 where nothing can be heard.
        """
        hand = (2.0 * handed - 1.0)[:, None, None]  # (B, 1, 1): -1, 0 or 1
        channels = motion_channels(luma)  # (B, T, 3, S, S)
        if self.training:
            # Clothes and halls tell who plays; only movement tells what is played.
            is_kept = torch.rand(len(luma), device=luma.device) >= self.config.picture_dropout
            channels[:, :, 0] *= is_kept[:, None, None, None]
        x = self.cnn(channels).float()  # (B, T, F)
        x = x * (1.0 + hand * self.hand_scale) + hand * self.hand_shift
        with torch.autocast(luma.device.type, enabled=False):  # a state adds up small numbers
            y = self.drop(self.lstm(self.drop(x)))  # (B, T, 2H)
        return Posteriors(
            self.classes(y) + hand * self.classes_by_hand(y),
            self.contact(y).squeeze(-1),
            self.displacement(y).squeeze(-1),
            self.edges(y),
        )


def motion_channels(luma: Tensor) -> Tensor:
    """(B, T + 2, S, S) uint8 -> (B, T, 3, S, S): the picture and its two differences."""
    kind = luma.device.type
    dtype = torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else torch.float32
    y = luma.to(dtype) / 255.0 - 0.5
    now, before, earlier = y[:, 2:], y[:, 1:-1], y[:, :-2]
    return torch.stack(
        [2.0 * now, DIFFERENCE_GAIN * (now - before), DIFFERENCE_GAIN * (now - earlier)], dim=2
    )
