"""MOF, "multi-objective function", the paper's weakest rival: our reading, for it says no more.

Hand-made numbers of motion, of which NSGA-II chooses a part for accuracy, cost and consistency at
once; a linear classifier on those at the knee of the front.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from inference.clips.clip import Clip, ClipAnswer
from inference.clips.feature_search import Inner, best_choice
from inference.clips.half_windows import frame_answers, half_windows
from inference.clips.linear_classifier import FARTHEST, classes_of, inner_folds, usual
from inference.clips.motion_description import GROUP_SIZES, GROUPS, described
from inference.clips.ridge import (
    Choice,
    dual_weights,
    hands_of,
    in_common,
    kernel,
    primal_weights,
)
from inference.data.tracks import Floats
from inference.strokes import LABELS

PLAIN_CHOICE = Choice(np.ones(len(GROUP_SIZES), np.bool_), penalty=0.3, drawn_weight=1.0)
PLAIN_SHARPNESS = 2.0
MOST_WINDOWED = 150  # clips whose consistency is looked at: of a thousand it would fill the memory


class Mof:
    """1216 numbers of a clip, a part of them chosen, one linear layer."""

    def __init__(self) -> None:
        self._arrays: dict[str, NDArray[np.float32]] = {}

    def fit(self, clips: Sequence[Clip], seed: int) -> None:
        """Choose and learn; too few groups to choose on means that all numbers are used."""
        rows = np.stack([described(clip.luma) for clip in clips])
        mean, spread = usual(rows, clips)
        self._arrays = {"mean": mean, "spread": spread}
        x, hands = self._standard(rows), hands_of(clips)
        choice, sharpness = self._chosen(x, clips, seed)
        between = kernel(in_common(x, x, GROUPS), choice, hands, hands, GROUPS)
        dual = dual_weights(between, clips, choice)
        known = np.isin(np.arange(len(LABELS)), classes_of(clips))
        self._arrays |= {
            "weights": sharpness * primal_weights(dual, x, hands, choice, GROUPS),
            "known": known.astype(np.float32),
            "groups": choice.groups.astype(np.float32),
        }

    def answer(self, clips: Sequence[Clip]) -> list[ClipAnswer]:
        """One answer for each clip, in their order."""
        whole = self._probabilities(clips)
        return [
            ClipAnswer(probabilities, frame_answers(clip, self._probabilities))
            for clip, probabilities in zip(clips, whole, strict=True)
        ]

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """All that was learnt; `groups` says which groups of numbers are used."""
        return dict(self._arrays)

    def restore(self, arrays: Mapping[str, NDArray[np.float32]]) -> None:
        """Become the model whose `arrays` these were; KeyError or ValueError if they do not fit."""
        kept = {name: arrays[name] for name in ("mean", "spread", "weights", "known", "groups")}
        if kept["weights"].shape != (2 * len(GROUPS) + 1, len(LABELS)):
            raise ValueError(f"weights of {kept['weights'].shape} for {len(GROUPS)} numbers")
        self._arrays = kept

    def _chosen(self, x: Floats, clips: Sequence[Clip], seed: int) -> tuple[Choice, np.float32]:
        tested = [int(row) for _, rows in inner_folds(clips, seed) for row in rows]
        if not tested:
            return PLAIN_CHOICE, np.float32(PLAIN_SHARPNESS)
        some = tested[:: len(tested) // MOST_WINDOWED + 1]
        parts = [(row, part) for row in some for part in half_windows(clips[row])]
        windows = self._standard(np.stack([described(part.luma) for _, part in parts]))
        window_of = np.array([row for row, _ in parts])
        inner = Inner(x, clips, GROUPS, windows, window_of, seed)
        choice = best_choice(inner, len(GROUP_SIZES), seed)
        return choice, np.float32(inner.sharpness(choice))

    def _probabilities(self, clips: Sequence[Clip]) -> Floats:
        """(N, 4); a class that was not among the clips learned from gets nothing."""
        x = self._standard(np.stack([described(clip.luma) for clip in clips]))
        by_hand = hands_of(clips)[:, None] * x
        seen = np.concatenate([x, by_hand, np.ones((len(x), 1), np.float32)], axis=1)
        logits = seen @ self._arrays["weights"]
        odds = np.exp(logits - logits.max(axis=1, keepdims=True)) * self._arrays["known"]
        return np.asarray(odds / odds.sum(axis=1, keepdims=True), np.float32)

    def _standard(self, rows: Floats) -> Floats:
        """(N, F), each number by its mean and spread over the clips learned from."""
        far = (rows - self._arrays["mean"]) / self._arrays["spread"]
        return np.asarray(np.clip(far, -FARTHEST, FARTHEST), np.float32)
