"""What networks are shown of grey pictures: each one, and its differences to the two before."""

from __future__ import annotations

import torch
from torch import Tensor

CHANNELS = 3  # Y, Y[t] - Y[t-1], Y[t] - Y[t-2]
DIFFERENCE_GAIN = 2.0  # differences are small numbers
WHITE = 255.0
MIDDLE_GREY = WHITE / 2
# What motion_channels are of what latest_pictures are: channel by picture.
OF_LATEST = (
    (2.0 / WHITE, 0.0, 0.0),
    (DIFFERENCE_GAIN / WHITE, -DIFFERENCE_GAIN / WHITE, 0.0),
    (DIFFERENCE_GAIN / WHITE, 0.0, -DIFFERENCE_GAIN / WHITE),
)


def motion_channels(luma: Tensor) -> Tensor:
    """(B, T + 2, S, S) uint8 -> (B, T, 3, S, S): the picture and its two differences."""
    kind = luma.device.type
    dtype = torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else torch.float32
    y = luma.to(dtype) / WHITE - 0.5
    now, before, earlier = y[:, 2:], y[:, 1:-1], y[:, :-2]
    return torch.stack(
        [2.0 * now, DIFFERENCE_GAIN * (now - before), DIFFERENCE_GAIN * (now - earlier)], dim=2
    )


def latest_pictures(luma: Tensor) -> Tensor:
    """(B, T + 2, S, S) uint8 -> (B, T, 3, S, S): the picture and the two before, of no gain."""
    y = centred(luma)
    return torch.stack([y[:, 2:], y[:, 1:-1], y[:, :-2]], dim=2)


def centred(luma: Tensor) -> Tensor:
    """Grey levels from the middle one, in single precision."""
    return luma.float() - MIDDLE_GREY
