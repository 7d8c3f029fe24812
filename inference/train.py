"""`python -m inference train RUN.toml`: train one network, from the first step to the last.

Several processes train together when torchrun starts them:
`torchrun --nproc-per-node 2 -m inference train RUN.toml`.
"""

from __future__ import annotations

import argparse
import copy
import logging
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import nn
from tqdm import tqdm

from inference.clips.kinds import FITTED, NETWORKS
from inference.data.footage_sets import refuse_absent, split, tracks_of
from inference.data.shares import share_of_groups
from inference.data.tracks import Track
from inference.errors import DeviceMissing, InferenceError
from inference.training import checkpoint
from inference.training.checkpoint import TIMELINE, BadCheckpoint, Checkpoint
from inference.training.clip_task import ClipTask
from inference.training.fitting import fit_at_once
from inference.training.heldout import answer_heldout
from inference.training.memory import keep_freed_memory
from inference.training.processes import Processes, together
from inference.training.run_config import (
    UNSEEN_SCENES,
    BadRunConfig,
    RunConfig,
    read_run_config,
)
from inference.training.task import B, Task, batches
from inference.training.timeline_tasks import timeline_task
from inference.training.watching import StepDone, Watch, nobody_watches

SUMMARY = "train a network on labelled footage"
RUNS = Path("runs")
LARGEST_GRADIENT = 1.0

log = logging.getLogger(__name__)


class LossNotFinite(InferenceError):
    """Training went astray."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("config", type=Path, metavar="RUN.toml")
    parser.add_argument("--runs", type=Path, default=RUNS, help="folder of all runs")
    parser.add_argument("--seed", type=int, help="another one than the file's")
    parser.add_argument("--fold", type=int, help="hold this fold out, counted from 0")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--threads", type=int, default=2, help="of the processor")


def run(arguments: argparse.Namespace) -> int:
    """Train as the file says; answers the exit code."""
    torch.set_num_threads(arguments.threads)
    keep_freed_memory()
    config = read_run_config(arguments.config)
    if arguments.seed is not None:
        config = replace(config, seed=arguments.seed)
    complete(
        config,
        arguments.config.parent,
        runs=arguments.runs,
        fold=arguments.fold,
        folds=arguments.folds,
        device=arguments.device,
    )
    return 0


def complete(
    config: RunConfig,
    where: Path,
    *,
    runs: Path = RUNS,
    fold: int | None = None,
    folds: int = 5,
    device: str = "cpu",
) -> Path:
    """Do what is still missing of a run and answer its folder.

    A run that was broken off goes on where its checkpoint stands. With a fold, a clip model also
    names the clips it has not seen. `where` is the folder the run file lies in.
    """
    if device == "cuda" and not torch.cuda.is_available():
        raise DeviceMissing("A GPU was asked for and this machine has none.")
    if fold is not None:
        refuse_absent(fold, folds)
    folder = config.folder(runs, fold, folds)
    start = config.start_folder(runs, fold, folds)
    learned = tracks_of(config.data, where)
    tested: list[Track] = []
    if fold is not None:
        learned, tested = split(learned, fold, folds)
    learned = share_of_groups(learned, config.data.real_percent)
    if config.kind in FITTED:
        fit_at_once(config, learned, folder)
    else:
        with together(device) as processes:
            learn(task_of(config, learned, device), config, folder, start, device, processes)
            if not processes.is_first:
                return folder
    if fold is not None and config.kind != TIMELINE:
        answer_heldout(config, fold, folder, [*tested, *tracks_of(UNSEEN_SCENES, where)])
    return folder


def task_of(config: RunConfig, tracks: Sequence[Track], device: str = "cpu") -> Task[Any]:
    """What a run file's kind of network is to learn; the seed decides its first weights."""
    torch.manual_seed(config.seed)
    if config.kind == TIMELINE:
        return timeline_task(config, tracks, device)
    if config.kind in NETWORKS:
        return ClipTask(config, tracks, device)
    known = ", ".join(sorted([TIMELINE, *NETWORKS, *FITTED]))
    raise BadRunConfig(f"There is no model of the kind {config.kind!r}: {known}.")


def learn(
    task: Task[B],
    config: RunConfig,
    folder: Path,
    start: Path | None = None,
    device: str = "cpu",
    processes: Processes = Processes(),  # noqa: B008  # frozen
    watch: Watch = nobody_watches,
) -> None:
    """The loop: AdamW up in a line and down a cosine, an average of the weights following.

    Batches depend on the seed and their number alone: a resumed run sees what it would have seen.
    Whoever watches is told of each step, and ends the training by raising.
    """
    how, network = config.training, task.network
    if start is not None:
        checkpoint.fit(network, checkpoint.load(start).part("average."), but=task.afresh)
    task.begin()
    average = copy.deepcopy(network).eval()
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=how.learning_rate, weight_decay=how.weight_decay
    )
    first_step = 0
    if (folder / checkpoint.FILE).exists():
        first_step = _resume(checkpoint.load(folder), network, average, optimizer)
    shared = processes.share(task.asked)

    network.train()
    shown: dict[str, float] = {}
    bar = tqdm(
        range(first_step, how.steps),
        desc=config.name,
        mininterval=5,
        disable=not processes.is_first,
    )
    numbers = [step * processes.count + processes.rank for step in range(first_step, how.steps)]
    drawn = batches(task, numbers, device)
    for step, number, batch in zip(bar, numbers, drawn, strict=True):
        for group in optimizer.param_groups:
            group["lr"] = how.learning_rate * pace(step, how.warm_up, how.steps)
        torch.manual_seed(config.seed * 1_000_003 + number)  # dropout too is the batch's own
        parts = task.losses(shared, batch)
        loss = torch.stack(list(parts.values())).sum()
        if not torch.isfinite(loss):
            raise LossNotFinite(f"The loss of step {step} is {loss.item()}; try a lower pace.")
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        torch.nn.utils.clip_grad_norm_(network.parameters(), LARGEST_GRADIENT)
        optimizer.step()
        follow(average, network, min(how.average, (1 + step) / (10 + step)))

        for name, value in parts.items():
            shown[name] = 0.95 * shown.get(name, value.item()) + 0.05 * value.item()
        bar.set_postfix({name: f"{value:.3f}" for name, value in shown.items()}, refresh=False)
        watch(StepDone(config.name, step + 1, how.steps, dict(shown)))
        is_time = (step + 1) % how.save_every == 0 or step + 1 == how.steps
        if is_time and processes.is_first:
            checkpoint.save(folder, _snapshot(step + 1, config, network, average, optimizer))
            log.info("step %d: %s", step + 1, {n: round(v, 4) for n, v in shown.items()})


def pace(step: int, warm_up: int, steps: int) -> float:
    """Share of the learning rate: up in a straight line, down along a cosine."""
    if step < warm_up:
        return (step + 1) / warm_up
    return 0.5 * (1 + math.cos(math.pi * (step - warm_up) / max(steps - warm_up, 1)))


@torch.no_grad()
def follow(average: nn.Module, network: nn.Module, share: float) -> None:
    """Move the averaged weights a little towards the trained ones."""
    trained = network.state_dict()
    for name, value in average.state_dict().items():
        if value.is_floating_point():
            value.lerp_(trained[name], 1 - share)
        else:
            value.copy_(trained[name])


def _snapshot(
    step: int,
    config: RunConfig,
    network: nn.Module,
    average: nn.Module,
    optimizer: torch.optim.Optimizer,
) -> Checkpoint:
    tensors = {f"network.{n}": t for n, t in network.state_dict().items()}
    tensors |= {f"average.{n}": t for n, t in average.state_dict().items()}
    for number, state in optimizer.state_dict()["state"].items():
        tensors |= {f"optimizer.{number}.{n}": t for n, t in state.items()}
    cpu = {n: t.detach().cpu() for n, t in tensors.items()}
    return Checkpoint(step, config.kind, config.sizes, cpu)


def _resume(
    saved: Checkpoint, network: nn.Module, average: nn.Module, optimizer: torch.optim.Optimizer
) -> int:
    if not saved.part("network."):
        raise BadCheckpoint("This run was kept small: others can start from it, it cannot go on.")
    checkpoint.fit(network, saved.part("network."))
    checkpoint.fit(average, saved.part("average."))
    state: dict[int, dict[str, torch.Tensor]] = {}
    for name, tensor in saved.part("optimizer.").items():
        number, _, quantity = name.partition(".")
        state.setdefault(int(number), {})[quantity] = tensor
    groups = optimizer.state_dict()["param_groups"]
    optimizer.load_state_dict({"state": state, "param_groups": groups})
    log.info("resumed at step %d", saved.step)
    return saved.step
