"""Training from a frozen base on a manifest, stage by stage, to a model that analyses videos."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from inference.data.footage_sets import CACHE, tracks_of
from inference.data.track_bodies import TrackBodies, strokes_of
from inference.data.tracks import Track
from inference.export import export
from inference.network.model_folder import ModelConfig
from inference.pose.sides import Sides, sides_of
from inference.retraining.base import read_weights, take_base
from inference.retraining.card import card
from inference.retraining.halfway import go_halfway
from inference.retraining.recipes import Recipe, stages_of
from inference.train import learn, task_of
from inference.training import checkpoint
from inference.training.processes import Processes, together
from inference.training.run_config import RunConfig
from inference.training.watching import StepDone, Watch

BASE, MODEL = "base", "model"  # folders of a retraining, beside one for each stage


@dataclass(frozen=True)
class Trained:
    """How far a retraining is: the last step, and the share of all steps that are done, 0 to 1."""

    done: StepDone
    share: float


Follow = Callable[[Trained], None]


def nobody_follows(trained: Trained) -> None:
    """Pass over how far it is."""


@dataclass(frozen=True)
class Order:
    """What is asked for: a manifest to learn from, a base to begin with, a name for the result."""

    manifest: Path
    base: Path
    name: str
    version: str = "1"
    recipe: Recipe = "whole"
    seed: int = 1
    most_steps: int | None = None  # of a stage; for a trial
    code: str = ""  # which version of the code this is, for the model card


def retrain(
    order: Order,
    folder: Path,
    *,
    device: str = "auto",
    cache: Path = CACHE,
    follow: Follow = nobody_follows,
) -> Path:
    """Do what is still missing and answer the model's folder, whose name is the model's.

    One that was broken off goes on where its checkpoint stands, to the same weights. Whoever
    follows is told of each step, and ends it by raising. Raises InferenceError in one sentence;
    nothing that is there already is harmed.
    """
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    base = take_base(order.base, folder / BASE)
    stages = stages_of(
        order.recipe,
        manifest=order.manifest,
        sizes=dict(base.network),
        seed=order.seed,
        most_steps=order.most_steps,
    )
    with together(device) as processes:
        start = folder / BASE
        for number, stage in enumerate(stages):
            watch = _watch(stages, number, follow)
            _train(stage, folder / stage.name, start, device, processes, cache, watch)
            processes.wait()  # the first one writes what the next stage starts from
            start = folder / stage.name
        model = folder / MODEL / order.name
        if processes.is_first:
            sides = _sides(base, tracks_of(stages[-1].data, Path(), cache))
            _export(order, base, stages, processes.count, start, model, sides)
        processes.wait()
    return model


def _watch(stages: list[RunConfig], number: int, follow: Follow) -> Watch:
    steps = [stage.training.steps for stage in stages]
    before, of_all = sum(steps[:number]), sum(steps)
    return lambda done: follow(Trained(done, (before + done.step) / of_all))


def _train(
    stage: RunConfig,
    folder: Path,
    start: Path,
    device: str,
    processes: Processes,
    cache: Path,
    watch: Watch,
) -> None:
    if _is_done(folder, stage):
        return
    tracks = tracks_of(stage.data, Path(), cache)
    learn(task_of(stage, tracks, device), stage, folder, start, device, processes, watch)


def _is_done(folder: Path, stage: RunConfig) -> bool:
    if not (folder / checkpoint.FILE).exists():
        return False
    return checkpoint.load(folder).step >= stage.training.steps


def _sides(base: ModelConfig, tracks: Sequence[Track]) -> Sides | None:
    """The base's rule of sides, which goes on from there with the strokes of these tracks."""
    sides = sides_of(base)
    if sides is None:
        return None
    filmed = [TrackBodies(track) for track in tracks if not track.is_drawn]
    return replace(sides, rule=sides.rule.taught(strokes_of(filmed)))


def _export(
    order: Order,
    base: ModelConfig,
    stages: list[RunConfig],
    processes: int,
    trained: Path,
    model: Path,
    sides: Sides | None,
) -> None:
    network = checkpoint.network_of(checkpoint.load(trained))
    go_halfway(network, read_weights(order.base))
    export(
        network,
        model,
        version=order.version,
        temperature=base.temperature,
        thresholds=base.thresholds,
        clip_temperature=base.clip_temperature,
        sides=sides,
    )
    recordings = json.loads(order.manifest.read_text())["recordings"]
    (model / "MODEL_CARD.md").write_text(card(order, base, stages, processes, recordings))
