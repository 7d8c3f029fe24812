"""What the training loop is given: a network, and how wrong it is on one batch after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

import cv2
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset

from inference.data.tracks import Track
from inference.errors import InferenceError

B = TypeVar("B")
DRAWING_PROCESSES = 2  # beside one that trains on a GPU, which is done with a batch in no time


class NothingToLearn(InferenceError):
    """Footage from which no class can be told from another."""


class Task(Protocol[B]):
    """A network in training. Batches are numbered: the same number is the same batch."""

    network: nn.Module  # whose weights are trained and kept
    asked: nn.Module  # that network, or the part of it that is trained
    afresh: str  # weights whose names start so are not taken from the run it starts from

    def begin(self) -> None:
        """Take note of the weights that the run starts from, before any checkpoint of its own."""
        ...

    def draw(self, number: int) -> B:
        """Batch `number`, on the processor; other processes may draw it."""
        ...

    def losses(self, asked: nn.Module, batch: B) -> dict[str, Tensor]:
        """The weighted parts of the loss on a batch; their sum is to become small.

        `asked` rather than `self.asked`: it may be the same, shared by processes.
        """
        ...


def batches(task: Task[B], numbers: Sequence[int], device: str) -> Iterator[B]:
    """The batches of these numbers; drawn ahead by other processes where a GPU waits for them."""
    loader = DataLoader(
        _Batches(task),
        batch_size=None,
        sampler=numbers,
        collate_fn=_as_it_is,
        num_workers=DRAWING_PROCESSES if device == "cuda" else 0,
        worker_init_fn=_alone,
        multiprocessing_context="fork" if device == "cuda" else None,  # tracks are not copied
    )
    yield from loader


class _Batches(Dataset[B]):
    def __init__(self, task: Task[B]) -> None:
        self._task = task

    def __getitem__(self, number: int) -> B:
        return self._task.draw(number)


def _as_it_is(batch: B) -> B:
    return batch


def _alone(_worker: int) -> None:
    cv2.setNumThreads(1)


def refuse_too_little(tracks: Iterable[Track]) -> None:
    """NothingToLearn when there are no tracks, or strokes of fewer than two classes."""
    tracks = list(tracks)
    if not tracks:
        raise NothingToLearn("There is no footage to learn from.")
    labels = {stroke.label for track in tracks for stroke in track.strokes if stroke.is_sure}
    if len(labels) < 2:
        only = f"are {labels.pop()}s" if labels else "are missing"
        raise NothingToLearn(f"All strokes {only}: it takes two classes to tell them apart.")
