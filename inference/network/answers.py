"""What a trained network is asked, and what it answers: the contract between crops and strokes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from inference.network.model_folder import ModelConfig

Floats = NDArray[np.float32]

CONTEXT = 2  # frames before the first answered one, for the differences
SHORTEST_WINDOW = 16


@dataclass(frozen=True, slots=True)
class Posteriors:
    """What a network says of B windows of T frames, before any calibration."""

    class_logits: Floats  # (B, T, 5): none, then LABELS
    contact_logit: Floats  # (B, T)
    displacement: Floats  # (B, T) frames from here to the contact
    edges_logit: Floats  # (B, T, 2) start, end
    state: Floats | None = None  # (B, T, W) joints and movement as it reads them, if it tells


class Network(Protocol):
    """A trained network, ready to answer."""

    config: ModelConfig
    windows_at_once: int  # how many windows it is worth collecting for one run
    hears: bool  # whether the sound makes a difference to it

    def run(self, luma: NDArray[np.uint8], handed: Floats, sound: Floats) -> Posteriors:
        """Answer for crops (B, CONTEXT + T, S, S), apparent hands (B,) and sound (B, T).

        `sound` is `inference.video.sound`'s onset strength, NO_SOUND where there is none.
        """
        ...
