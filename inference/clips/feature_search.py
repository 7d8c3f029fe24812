"""NSGA-II (Deb et al., 2002) over groups of numbers and regularisation, with three objectives."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from pymoo.algorithms.moo.nsga2 import NSGA2
from pymoo.core.problem import Problem
from pymoo.operators.crossover.pntx import TwoPointCrossover
from pymoo.operators.mutation.bitflip import BitflipMutation
from pymoo.operators.sampling.rnd import BinaryRandomSampling
from sklearn.metrics import f1_score
from tqdm import tqdm

from inference.clips.clip import Clip
from inference.clips.linear_classifier import classes_of, inner_folds
from inference.clips.ridge import Choice, dual_weights, hands_of, in_common, kernel
from inference.data.tracks import Floats
from inference.strokes import LABELS

POPULATION, GENERATIONS = 20, 16
PENALTIES = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
DRAWN_WEIGHTS = (1.0, 0.3, 0.1, 0.02)
SETTING_BITS = 3 + 2  # of a genome, behind one bit for each group
SHARPNESS = np.geomspace(0.5, 16.0, 16)  # scores of least squares are no log odds


class Inner:
    """Clips to learn from, split by group once more; every choice is judged on the same folds.

    `x` (N, F) are the clips' numbers. `windows` (M, F) are those of the halves of the tested clips,
    `window_of` (M,) the clip each is cut from.
    """

    def __init__(
        self,
        x: Floats,
        clips: Sequence[Clip],
        group_of: NDArray[np.int64],
        windows: Floats,
        window_of: NDArray[np.int64],
        seed: int,
    ) -> None:
        self.folds = inner_folds(clips, seed)
        self.truth = classes_of(clips)
        self._clips, self._group_of, self._window_of = clips, group_of, window_of
        self._hands = hands_of(clips)
        self._common = in_common(x, x, group_of)  # (G, N, N)
        self._window_common = in_common(windows, x, group_of)  # (G, M, N)
        self.is_tested = np.isin(np.arange(len(clips)), np.concatenate([t for _, t in self.folds]))

    def scores(self, choice: Choice) -> tuple[Floats, Floats]:
        """Of the clips (N, 4) and of the windows (M, 4), by classifiers that saw neither."""
        hands, window_hands = self._hands, self._hands[self._window_of]
        between = kernel(self._common, choice, hands, hands, self._group_of)
        beside = kernel(self._window_common, choice, window_hands, hands, self._group_of)
        whole = np.zeros((len(between), len(LABELS)), np.float32)
        parts = np.zeros((len(beside), len(LABELS)), np.float32)
        for learned, tested in self.folds:
            clips = [self._clips[n] for n in learned]
            dual = dual_weights(between[np.ix_(learned, learned)], clips, choice)
            whole[tested] = between[np.ix_(tested, learned)] @ dual
            is_part = np.isin(self._window_of, tested)
            parts[is_part] = beside[is_part][:, learned] @ dual
        return whole, parts

    def objectives(self, choice: Choice) -> tuple[float, float, float]:
        """To be small: 1 - macro F1, the share of numbers used, 1 - temporal consistency."""
        if not choice.groups.any():
            return 1.0, 1.0, 1.0
        whole, parts = self.scores(choice)
        truth, said = self.truth[self.is_tested], whole[self.is_tested].argmax(axis=1)
        f1 = float(f1_score(truth, said, labels=np.unique(truth), average="macro", zero_division=0))
        agrees = parts.argmax(axis=1) == self.truth[self._window_of]
        agreed = np.bincount(self._window_of, agrees, minlength=len(self.truth))
        windows = np.bincount(self._window_of, minlength=len(self.truth))
        consistency = float((agreed[windows > 0] / windows[windows > 0]).mean())
        return 1.0 - f1, float(choice.groups[self._group_of].mean()), 1.0 - consistency

    def sharpness(self, choice: Choice) -> float:
        """By what to multiply scores so that their softmax is the best probability."""
        scores = self.scores(choice)[0][self.is_tested]
        truth = self.truth[self.is_tested]

        def loss(sharp: float) -> float:
            logits = sharp * scores
            right = logits[np.arange(len(truth)), truth]
            return float((np.logaddexp.reduce(logits, axis=1) - right).mean())

        return float(min(SHARPNESS, key=loss))


def best_choice(inner: Inner, groups: int, seed: int) -> Choice:
    """The choice at the knee of the front that NSGA-II finds; the same seed, the same choice."""
    algorithm = NSGA2(
        pop_size=POPULATION,
        sampling=BinaryRandomSampling(),
        crossover=TwoPointCrossover(),
        mutation=BitflipMutation(),
        eliminate_duplicates=True,
    )
    algorithm.setup(_Search(inner, groups), termination=("n_gen", GENERATIONS), seed=seed)
    for _ in tqdm(range(GENERATIONS), desc="choosing features", unit="generation", leave=False):
        algorithm.next()
    found = algorithm.result()
    return choice_of(np.atleast_2d(found.X)[knee(np.atleast_2d(found.F))], groups)


def choice_of(genome: NDArray[np.bool_], groups: int) -> Choice:
    """One bit for each group, then the penalty and the drawn clips' weight as binary numbers."""
    penalty, drawn = genome[groups : groups + 3], genome[groups + 3 :]
    return Choice(
        groups=np.asarray(genome[:groups], np.bool_),
        penalty=PENALTIES[int(penalty @ [4, 2, 1])],
        drawn_weight=DRAWN_WEIGHTS[int(drawn @ [2, 1])],
    )


def knee(front: Floats) -> int:
    """The point of a front (P, objectives) nearest to the ideal, each objective from 0 to 1."""
    lowest, highest = front.min(axis=0), front.max(axis=0)
    away = (front - lowest) / np.maximum(highest - lowest, 1e-9)
    return int(np.linalg.norm(away, axis=1).argmin())


class _Search(Problem):  # type: ignore[misc]  # pymoo is not typed
    def __init__(self, inner: Inner, groups: int) -> None:
        super().__init__(n_var=groups + SETTING_BITS, n_obj=3, xl=0, xu=1, vtype=bool)
        self._inner, self._groups = inner, groups

    def _evaluate(self, genomes: NDArray[np.bool_], out: dict[str, Floats]) -> None:
        judged = [self._inner.objectives(choice_of(g, self._groups)) for g in genomes]
        out["F"] = np.array(judged, np.float32)
