"""What the network says, as evidence: the very numbers that strokes are told from."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from inference.players.ends import SLOTS
from inference.strokes import ENDS, LABELS, Evidence
from inference.timeline.calibration import calibrated, sigmoid, softmax
from inference.timeline.decoding import SMOOTHING_REACH, smoothed
from inference.timeline.windows import Answers

CERTAIN = 255


class Witness:
    """Turns answers into evidence as they come, each frame once its neighbours are known."""

    def __init__(self, temperature: float) -> None:
        self._temperature = temperature
        self._told = 0  # frames
        # Of the frames that are not told yet, (SLOTS, T, ...); of contacts also those before.
        self._ends = np.zeros((SLOTS, 0), dtype=np.uint8)
        self._classes = np.zeros((SLOTS, 0, 1 + len(LABELS)), dtype=np.float32)
        self._contact = np.zeros((SLOTS, 0), dtype=np.float32)

    def add(self, answers: Answers) -> Iterator[Evidence]:
        """Take more answers; the evidence that is final now, if there is any."""
        said = answers.posteriors
        ends = [[0 if e is None else 1 + ENDS.index(e) for e in pair] for pair in answers.ends]
        classes = softmax(calibrated(said.class_logits, self._temperature))
        self._ends = np.concatenate([self._ends, np.array(ends, np.uint8).T], axis=1)
        self._classes = np.concatenate([self._classes, classes], axis=1)
        self._contact = np.concatenate([self._contact, sigmoid(said.contact_logit)], axis=1)
        yield from self._tell(self._waiting - SMOOTHING_REACH)

    def finish(self) -> Iterator[Evidence]:
        """The last frames, when the video has ended."""
        yield from self._tell(self._waiting)

    @property
    def _waiting(self) -> int:
        return self._ends.shape[1]

    def _tell(self, frames: int) -> Iterator[Evidence]:
        if frames <= 0:
            return
        before = self._contact.shape[1] - self._waiting
        heat = np.stack([smoothed(contact) for contact in self._contact])
        yield Evidence(
            first=self._told,
            ends=np.ascontiguousarray(self._ends[:, :frames].T),
            classes=_bytes(self._classes[:, :frames]),
            contact=_bytes(heat[:, before : before + frames]),
        )
        self._told += frames
        self._ends, self._classes = self._ends[:, frames:], self._classes[:, frames:]
        self._contact = self._contact[:, max(before + frames - SMOOTHING_REACH, 0) :]


def _bytes(shares: NDArray[np.floating]) -> NDArray[np.uint8]:
    """Shares of 1, (SLOTS, T, ...), as bytes, (T, SLOTS, ...)."""
    return np.ascontiguousarray(np.rint(CERTAIN * shares).astype(np.uint8).swapaxes(0, 1))
