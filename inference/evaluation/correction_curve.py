"""How much of a match a model tells right after so many strokes of it have been corrected.

Beside it stands a control: as many steps from the same base, on strokes of other matches. What the
corrections are worth is what they give beyond that.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from tqdm import tqdm

from inference.data.footage_sets import CACHE, tracks_of
from inference.data.recordings import Recording
from inference.evaluation.correction_match import Match, written
from inference.evaluation.correction_scores import Scores, difference, scores, summary
from inference.evaluation.numbers import Report
from inference.evaluation.test_part import answers_on
from inference.network.model_folder import read_config
from inference.retraining.recipes import stages_of
from inference.retraining.retrain import Order, retrain
from inference.training.run_config import RunConfig
from inference.whole_files import written_whole

CONTROL = "control"
VALUES = ("accuracy", "contact_f1", "class_aware_f1")


@dataclass(frozen=True)
class Trial:
    """One match with one seed: its strokes, and as many of others for the control."""

    seed: int
    match: Match
    others: list[Recording]


@dataclass(frozen=True)
class Plan:
    """What is tried: how many strokes are corrected, with which base, kept in which folder."""

    counts: tuple[int, ...]  # of corrected strokes, growing, without 0
    base: Path
    folder: Path
    device: str = "cpu"
    most_steps: int | None = None  # of a stage; for a trial

    @property
    def most(self) -> int:
        """Whoever is corrected: the strokes behind are what every model is asked about."""
        return self.counts[-1]


def correction_curve(plan: Plan, trials: Sequence[Trial]) -> Report:
    """Every count of corrections on every match; what was trained already is not trained again."""
    own: dict[str, list[Scores]] = {}
    seconds: dict[str, list[float]] = {}
    for trial in tqdm(trials, desc="matches"):
        found = _answered(plan, trial, seconds)
        for name, score in found.items():
            own.setdefault(name, []).append(score)
    together = {name: reduce(Scores.joined, parts) for name, parts in own.items()}
    return {
        "base": str(plan.base.name),
        "seeds": [trial.seed for trial in trials],
        "steps": sum(stage.training.steps for stage in _stages(plan, plan.folder, 1)),
        "strokes": sum(together["0"].strokes),
        "rallies": len(together["0"].rallies),
        "answers": int(together["0"].named[:, 1].sum()),
        "points": [
            _point(int(name), own[name], together, seconds.get(name, []))
            for name in together
            if name != CONTROL
        ],
        "control": _values(own[CONTROL], together[CONTROL])
        | {"learned": plan.most, "cpu_s": seconds[CONTROL]},
    }


def _point(
    corrected: int, own: Sequence[Scores], together: dict[str, Scores], seconds: Sequence[float]
) -> Report:
    joined = together[str(corrected)]
    return {
        "corrected": corrected,
        **_values(own, joined),
        "beyond_control": {value: difference(joined, together[CONTROL], value) for value in VALUES},
        "cpu_s": list(seconds),
    }


def _values(own: Sequence[Scores], joined: Scores) -> Report:
    return {
        value: summary(joined, value) | {"of_seeds": [summary(s, value)["value"] for s in own]}
        for value in VALUES
    }


def _answered(plan: Plan, trial: Trial, seconds: dict[str, list[float]]) -> dict[str, Scores]:
    """What each model gets right of the strokes nobody corrected, by how many were."""
    folder = plan.folder / f"{trial.match.name}-{trial.seed}"
    learned = {str(count): trial.match.corrected(count) for count in plan.counts}
    models = {"0": plan.base}
    for name, recordings in (learned | {CONTROL: trial.others}).items():
        model, cpu_s = _trained(plan, trial.seed, folder / name, recordings)
        models[name] = model
        seconds.setdefault(name, []).append(cpu_s)
    rest = written(folder / "left.json", trial.match.left(plan.most))
    answers = answers_on(rest, list(models.values()), device="cpu")
    return {name: scores(each) for name, each in zip(models, answers, strict=True)}


def _trained(
    plan: Plan, seed: int, folder: Path, recordings: Sequence[Recording]
) -> tuple[Path, float]:
    """The model, and the seconds of the processor that its training took.

    One that was broken off begins anew, because nobody counted the seconds it took.
    """
    name = f"corrected-{folder.name}"
    done, model = folder / "seconds.json", folder / "model" / name
    if not done.exists():
        shutil.rmtree(folder, ignore_errors=True)
        manifest = written(folder / "manifest.json", recordings)
        for stage in _stages(plan, manifest, seed):
            tracks_of(stage.data, Path(), CACHE)  # cut and drawn once, for all of them
        cpu_s, _ = _counted(
            lambda: retrain(
                Order(manifest, plan.base, name, seed=seed, most_steps=plan.most_steps),
                folder,
                device=plan.device,
            )
        )
        with written_whole(done) as file:
            file.write_text(json.dumps(round(cpu_s, 1)))
    return model, float(json.loads(done.read_text()))


def _counted(work: Callable[[], Path]) -> tuple[float, Path]:
    began = time.process_time()
    done = work()
    return time.process_time() - began, done


def _stages(plan: Plan, manifest: Path, seed: int) -> list[RunConfig]:
    return stages_of(
        "whole",
        manifest=manifest,
        sizes=dict(read_config(plan.base).network),
        seed=seed,
        most_steps=plan.most_steps,
    )
