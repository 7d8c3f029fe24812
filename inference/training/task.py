"""What the training loop is given: a network, and how wrong it is on one batch after another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from torch import Tensor, nn

from inference.data.tracks import Track
from inference.errors import InferenceError


class NothingToLearn(InferenceError):
    """Footage from which no class can be told from another."""


class Task(Protocol):
    """A network in training. Batches are numbered: the same number is the same batch."""

    network: nn.Module
    afresh: str  # weights whose names start so are not taken from the run it starts from

    def losses(self, network: nn.Module, number: int) -> dict[str, Tensor]:
        """The weighted parts of the loss on batch `number`; their sum is to become small.

        `network` is asked rather than `self.network`: it may be the same, shared by processes.
        """
        ...


def refuse_too_little(tracks: Iterable[Track]) -> None:
    """NothingToLearn when there are no tracks, or strokes of fewer than two classes."""
    tracks = list(tracks)
    if not tracks:
        raise NothingToLearn("There is no footage to learn from.")
    labels = {stroke.label for track in tracks for stroke in track.strokes if stroke.is_sure}
    if len(labels) < 2:
        only = f"are {labels.pop()}s" if labels else "are missing"
        raise NothingToLearn(f"All strokes {only}: it takes two classes to tell them apart.")
