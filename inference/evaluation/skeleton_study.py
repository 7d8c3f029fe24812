"""How well networks that read joints name recorded tennis strokes, cross-validated by player."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as f
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold
from torch import nn
from tqdm import tqdm

from inference.clips.skeleton_windows import classes_of, frontal, varied
from inference.data.skeletons import SkeletonRecording
from inference.errors import InferenceError
from inference.evaluation.bootstrap import interval_of_sums
from inference.evaluation.confusion import Floats, accuracy, confusion, f1s, macro, recalls
from inference.evaluation.metrics import Share
from inference.models.hand_path import HandPath
from inference.models.skeleton_graph import SkeletonGraph
from inference.models.verdict import clip_logits
from inference.strokes import LABELS

NETWORKS: dict[str, Callable[[], nn.Module]] = {
    "skeleton_graph": SkeletonGraph,
    "hand_path": HandPath,
}
BATCH = 16
LEARNING_RATE, WEIGHT_DECAY = 2e-3, 0.02


@dataclass(frozen=True)
class Plan:
    """How much is trained: `folds` by player, each once with every seed."""

    folds: int = 5
    seeds: tuple[int, ...] = (1, 2, 3)
    steps: int = 200


class BadPlan(InferenceError):
    """A plan that cannot be carried out, in one sentence."""


def study(recordings: Sequence[SkeletonRecording], plan: Plan) -> dict[str, object]:
    """Scores of every network, ready to be written as JSON; BadPlan when it cannot be done."""
    named = [recording for recording in recordings if recording.label is not None]
    truth, groups = np.array(classes_of(named)), np.array([r.group for r in named])
    _refuse(plan, len(set(groups)))
    many = np.bincount(truth, minlength=len(LABELS))
    models = {}
    for name, make in NETWORKS.items():
        said = [_out_of_fold(name, make, named, groups, plan, seed) for seed in plan.seeds]
        models[name] = _scores(truth, np.stack(said), groups)
    return {
        "data": "THETIS: tennis, not table tennis; recorded joints, seen from the front",
        "strokes": {label: int(n) for label, n in zip(LABELS, many, strict=True)},
        "players": len({recording.player for recording in named}),
        "groups": len(set(groups)),
        "majority": float(many.max() / many.sum()),
        "plan": {"folds": plan.folds, "seeds": list(plan.seeds), "steps": plan.steps},
        "models": models,
    }


def _refuse(plan: Plan, groups: int) -> None:
    if not 2 <= plan.folds <= groups:
        raise BadPlan(f"{groups} groups of players cannot be dealt to {plan.folds} folds.")
    if plan.steps < 1 or not plan.seeds:
        raise BadPlan(f"{plan.steps} steps with {len(plan.seeds)} seeds train nothing.")


def _out_of_fold(
    name: str,
    make: Callable[[], nn.Module],
    recordings: Sequence[SkeletonRecording],
    groups: NDArray[np.str_],
    plan: Plan,
    seed: int,
) -> NDArray[np.int64]:
    """What each recording is called by a network that saw nobody of its group, (N,)."""
    said = np.full(len(recordings), -1)
    folds = GroupKFold(plan.folds).split(groups, groups=groups)
    for fold, (learned, tested) in enumerate(folds):
        what = f"{name}, seed {seed}, fold {fold + 1} of {plan.folds}"
        network = _trained(make, [recordings[n] for n in learned], plan.steps, seed, what)
        with torch.no_grad():
            logits = clip_logits(network(frontal([recordings[n] for n in tested])))
        said[tested] = logits.argmax(dim=1).numpy()
    return said


def _trained(
    make: Callable[[], nn.Module],
    recordings: Sequence[SkeletonRecording],
    steps: int,
    seed: int,
    what: str,
) -> nn.Module:
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    network = make()
    optimiser = torch.optim.AdamW(network.parameters(), LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    for _ in tqdm(range(steps), desc=what, leave=False):
        batch, classes = varied(recordings, BATCH, rng)
        loss = f.cross_entropy(clip_logits(network(batch)), classes)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
    return network.eval()


def _scores(
    truth: NDArray[np.int64], said: NDArray[np.int64], groups: NDArray[np.str_]
) -> dict[str, object]:
    """`said` (seeds, N). Counts are means over seeds; intervals come from drawing groups again."""
    counts = [[_counts(truth, s, groups == g) for g in sorted(set(groups))] for s in said]
    parts = np.mean(counts, axis=0)  # (groups, C, C)
    whole = parts.sum(axis=0)
    return {
        "accuracy": float(accuracy(whole)),
        "accuracy_interval_by_group": interval_of_sums(parts, accuracy),
        "accuracy_interval_wilson": Share(round(float(np.trace(whole))), len(truth)).interval,
        "accuracy_by_seed": [float((s == truth).mean()) for s in said],
        "macro_f1": float(macro(f1s(whole), whole)),
        "macro_f1_interval_by_group": interval_of_sums(parts, lambda c: macro(f1s(c), c)),
        "recall": dict(zip(LABELS, recalls(whole).tolist(), strict=True)),
        "confusion": whole.tolist(),
    }


def _counts(truth: NDArray[np.int64], said: NDArray[np.int64], here: NDArray[np.bool_]) -> Floats:
    return confusion(truth[here].tolist(), said[here].tolist(), len(LABELS))
