"""The plain baseline: logistic regression on where and when a player moves, times the hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from inference.clips.clip import Clip, ClipAnswer
from inference.clips.half_windows import frame_answers
from inference.clips.linear_classifier import LinearClassifier, best_settings
from inference.clips.motion_features import differences, energy, relative, slices
from inference.data.tracks import Floats


class MotionEnergy:
    """8 slices of time, each a grid of 8 x 8 mean absolute differences: 512 numbers."""

    def __init__(self) -> None:
        self._classifier = LinearClassifier()

    def fit(self, clips: Sequence[Clip], seed: int) -> None:
        """Learn; the settings are chosen on inner folds by group."""
        x = _numbers(clips)
        self._classifier.fit(x, clips, best_settings(x, clips, seed))

    def answer(self, clips: Sequence[Clip]) -> list[ClipAnswer]:
        """One answer for each clip, in their order."""
        whole = self._probabilities(clips)
        return [
            ClipAnswer(probabilities, frame_answers(clip, self._probabilities))
            for clip, probabilities in zip(clips, whole, strict=True)
        ]

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """All that was learnt."""
        return self._classifier.arrays()

    def restore(self, arrays: Mapping[str, NDArray[np.float32]]) -> None:
        """Become the model whose `arrays` these were."""
        self._classifier.restore(arrays)

    def _probabilities(self, clips: Sequence[Clip]) -> Floats:
        return self._classifier.probabilities(_numbers(clips), clips)


def _numbers(clips: Sequence[Clip]) -> Floats:
    """(N, 512), of each clip by itself."""
    return np.stack([relative(slices(energy(differences(c.luma)))).ravel() for c in clips])
