"""The product's network: a shift-CNN per frame, bidirectional peephole LSTMs, heads per frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn

from inference.data.joints import JOINTS
from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.shift_cnn import ShiftCNN
from inference.models.swing_side import SwingSide, SwingSideConfig

KINDS = 4  # none, serve, rally stroke, smash
HEARD = 2  # how loud, and whether there is sound
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
    picture_dropout: float = 0.25  # share of windows that train on movement alone
    grid: int = 8  # of the movement that tells the side, cells across
    side_hidden: int = 32
    side_dropout: float = 0.4
    hears: bool = True


class Posteriors(NamedTuple):
    """What the network says of every frame, before any calibration."""

    class_logits: Tensor  # (B, T, 5)
    contact_logit: Tensor  # (B, T)
    displacement: Tensor  # (B, T) frames from here to the contact
    edges_logit: Tensor  # (B, T, 2) start, end
    joints: Tensor  # (B, T, len(JOINTS), 2) from -1 to 1 across the crop; learnt from drawn players

    def to_float(self) -> Posteriors:
        """In single precision, whatever the network computed in."""
        return Posteriors(*(part.float() for part in self))


class TimelineNet(nn.Module):
    """Luma crops of one player -> class, contact, displacement and edges of every frame.

    Two paths: pictures, movement and sound say that something is played, when, and of what kind
    (nothing, serve, rally stroke, smash); movement alone says at which side, forehand or backhand.
    """

    def __init__(self, config: TimelineConfig) -> None:
        super().__init__()
        self.config = config
        self.cnn = ShiftCNN(CHANNELS, config.features, config.size)
        # FiLM (Perez et al., 2018): simply concatenated, the handedness bit was ignored.
        self.hand_scale = nn.Parameter(torch.zeros(config.features))
        self.hand_shift = nn.Parameter(torch.zeros(config.features))
        self.ear = nn.Linear(HEARD, config.features, bias=False)
        self.drop = nn.Dropout(config.dropout)
        self.lstm = PeepholeLSTM(config.features, config.hidden)
        wide = 2 * config.hidden
        self.kinds = nn.Linear(wide, KINDS)
        self.contact = nn.Linear(wide, 1)
        self.displacement = nn.Linear(wide, 1)
        self.edges = nn.Linear(wide, 2)
        self.joints = nn.Linear(config.features, 2 * len(JOINTS))
        self.side = SwingSide(
            SwingSideConfig(config.grid, hidden=config.side_hidden, dropout=config.side_dropout)
        )

    def forward(
        self,
        luma: Tensor,
        handed: Tensor,
        sound: Tensor | None = None,
        teaches_side: Tensor | None = None,
    ) -> Posteriors:
        """`luma` uint8 (B, T + 2, S, S), `handed` (B,): 0, 1, or 0.5 for unknown.

        `sound` (B, T) is how strongly something is struck, -1 where nothing can be heard. In
        training, only windows that `teaches_side` (B,) names have a say in how the side is told.
        """
        hand = (2.0 * handed - 1.0)[:, None, None]  # (B, 1, 1): -1, 0 or 1
        channels = motion_channels(luma)  # (B, T, 3, S, S)
        if self.training:
            # Clothes and halls tell who plays; only movement tells what is played.
            is_kept = torch.rand(len(luma), device=luma.device) >= self.config.picture_dropout
            channels[:, :, 0] *= is_kept[:, None, None, None]
        seen = self.cnn(channels).float()  # (B, T, F)
        with torch.autocast(luma.device.type, enabled=False):  # a state adds up small numbers
            x = seen * (1.0 + hand * self.hand_scale) + hand * self.hand_shift
            joints = self.joints(x).unflatten(-1, (len(JOINTS), 2))
            if sound is not None and self.config.hears:
                x = x + self.ear(heard(sound))
            y = self.drop(self.lstm(self.drop(x)))  # (B, T, 2H)
            none, serve, rally, smash = self.kinds(y).unbind(-1)  # each (B, T)
            side = self.side(luma, hand)  # (B, T)
            if teaches_side is not None:
                side = torch.where(teaches_side[:, None], side, side.detach())
            class_logits = torch.stack([none, serve, rally + side, rally - side, smash], dim=-1)
            return Posteriors(
                class_logits,
                self.contact(y).squeeze(-1),
                self.displacement(y).squeeze(-1),
                self.edges(y),
                joints,
            )


def heard(sound: Tensor) -> Tensor:
    """(B, T), -1 for what cannot be heard -> (B, T, 2): how loud, and whether one hears at all."""
    return torch.stack([sound.clamp(min=0.0), (sound >= 0.0).float()], dim=-1)


def motion_channels(luma: Tensor) -> Tensor:
    """(B, T + 2, S, S) uint8 -> (B, T, 3, S, S): the picture and its two differences."""
    kind = luma.device.type
    dtype = torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else torch.float32
    y = luma.to(dtype) / 255.0 - 0.5
    now, before, earlier = y[:, 2:], y[:, 1:-1], y[:, :-2]
    return torch.stack(
        [2.0 * now, DIFFERENCE_GAIN * (now - before), DIFFERENCE_GAIN * (now - earlier)], dim=2
    )
