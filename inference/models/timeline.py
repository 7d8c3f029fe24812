"""The product's network: a shift-CNN per frame, bidirectional peephole LSTMs, heads per frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.models.joint_head import JointHead
from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.pictures import CHANNELS, motion_channels
from inference.models.posture import POSTURE, posture
from inference.models.shift_cnn import COARSE, FINE, ShiftCNN
from inference.models.swing_side import SwingSide, SwingSideConfig

KINDS = 4  # none, serve, rally stroke, smash
HEARD = 2  # how loud, and whether there is sound
CONTEXT = 2  # frames before the first output, for the differences
OFF_FOR_GOOD, OFF_NOW = 0.06, 0.06  # of half a crop


@dataclass(frozen=True)
class TimelineConfig:
    """The sizes that make one network; written beside its weights."""

    size: int = 96
    features: int = 96
    hidden: int = 96
    dropout: float = 0.2
    picture_dropout: float = 0.25  # share of windows that train on movement alone
    side_hidden: int = 32
    side_dropout: float = 0.4
    hears: bool = True


class Posteriors(NamedTuple):
    """What the network says of every frame, before any calibration."""

    class_logits: Tensor  # (B, T, 5)
    contact_logit: Tensor  # (B, T)
    displacement: Tensor  # (B, T) frames from here to the contact
    edges_logit: Tensor  # (B, T, 2) start, end
    joints: Tensor  # (B, T, len(JOINTS), 3) as `JointHead` tells them, of an apparent hand of 1
    state: Tensor  # (B, T, W) joints and movement as they are read, before anything is named

    def to_float(self) -> Posteriors:
        """In single precision, whatever the network computed in."""
        return Posteriors(*(part.float() for part in self))


class TimelineNet(nn.Module):
    """Luma crops of one player -> class, contact, displacement and edges of every frame.

    Two paths: pictures, movement, joints and sound say that something is played, when, and of what
    kind (nothing, serve, rally stroke, smash); joints and movement alone say at which side,
    forehand or backhand.
    """

    def __init__(self, config: TimelineConfig) -> None:
        super().__init__()
        self.config = config
        self.channels: Callable[[Tensor], Tensor] = motion_channels
        self.cnn = ShiftCNN(CHANNELS, config.features, config.size)
        # FiLM (Perez et al., 2018): simply concatenated, the handedness bit was ignored.
        self.hand_scale = nn.Parameter(torch.zeros(config.features))
        self.hand_shift = nn.Parameter(torch.zeros(config.features))
        self.ear = nn.Linear(HEARD, config.features, bias=False)
        self.joints = JointHead(FINE, COARSE)
        self.body = nn.Linear(2 * POSTURE, config.features, bias=False)
        self.drop = nn.Dropout(config.dropout)
        self.lstm = PeepholeLSTM(config.features, config.hidden)
        wide = 2 * config.hidden
        self.kinds = nn.Linear(wide, KINDS)
        self.contact = nn.Linear(wide, 1)
        self.displacement = nn.Linear(wide, 1)
        self.edges = nn.Linear(wide, 2)
        self.side = SwingSide(
            SwingSideConfig(hidden=config.side_hidden, dropout=config.side_dropout)
        )

    def forward(
        self,
        luma: Tensor,
        handed: Tensor,
        sound: Tensor | None = None,
        known_joints: Tensor | None = None,
    ) -> Posteriors:
        """`luma` uint8 (B, T + 2, S, S), `handed` (B,): 0, 1, or 0.5 for unknown.

        `sound` (B, T) is how strongly something is struck, -1 where nothing can be heard. In
        training, `known_joints` (B, T, J, 3) tell the side instead of those that are seen; nan
        where they are unknown.
        """
        hand = (2.0 * handed - 1.0)[:, None, None]  # (B, 1, 1): -1, 0 or 1
        seen, joints = self.see(luma)
        with torch.autocast(luma.device.type, enabled=False):  # a state adds up small numbers
            x = seen.float() * (1.0 + hand * self.hand_scale) + hand * self.hand_shift
            # Joints mean joints: what a stroke is called must not move them.
            body = posture(joints.detach())  # (B, T, POSTURE)
            held = (
                body if known_joints is None else posture(known_or(joints.detach(), known_joints))
            )
            x = x + self.body(torch.cat([body, hand * body], dim=-1))
            if sound is not None and self.config.hears:
                x = x + self.ear(heard(sound))
            y = self.drop(self.lstm(self.drop(x)))  # (B, T, 2H)
            none, serve, rally, smash = self.kinds(y).unbind(-1)  # each (B, T)
            side, state = self.side(luma, held, hand)  # (B, T), (B, T, W)
            # A rally stroke is a forehand or a backhand: however sure the side is, together they
            # stay as likely as rally strokes are (added to and taken from it, a sure side made
            # rally strokes of serves).
            forehand, backhand = rally - f.softplus(-2.0 * side), rally - f.softplus(2.0 * side)
            class_logits = torch.stack([none, serve, forehand, backhand, smash], dim=-1)
            return Posteriors(
                class_logits,
                self.contact(y).squeeze(-1),
                self.displacement(y).squeeze(-1),
                self.edges(y),
                joints,
                state,
            )

    def see(self, luma: Tensor) -> tuple[Tensor, Tensor]:
        """`luma` uint8 (B, T + 2, S, S) -> features (B, T, F) and joints (B, T, J, 3)."""
        channels = self.channels(luma)  # (B, T, 3, S, S)
        if self.training:
            # Clothes and halls tell who plays; only movement tells what is played.
            is_kept = torch.rand(len(luma), device=luma.device) >= self.config.picture_dropout
            channels[:, :, 0] *= is_kept[:, None, None, None]
        seen, maps = self.cnn(channels)
        return seen, self.joints(maps).unflatten(0, seen.shape[:2]).float()


def known_or(seen: Tensor, known: Tensor) -> Tensor:
    """Joints (B, T, J, 3): what is known, put off the way seeing is, and else what is seen.

    Off all through, and frame by frame.
    """
    batch, steps, joints, axes = seen.shape
    off = OFF_FOR_GOOD * torch.randn(batch, 1, joints, axes, device=seen.device)
    off = off + OFF_NOW * torch.randn(batch, steps, joints, axes, device=seen.device)
    return torch.where(known.isfinite(), known.nan_to_num() + off, seen)


def heard(sound: Tensor) -> Tensor:
    """(B, T), -1 for what cannot be heard -> (B, T, 2): how loud, and whether one hears at all."""
    return torch.stack([sound.clamp(min=0.0), (sound >= 0.0).float()], dim=-1)
