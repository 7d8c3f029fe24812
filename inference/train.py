"""`python -m inference train RUN.toml`: train one network, from the first step to the last."""

from __future__ import annotations

import argparse
import copy
import logging
import math
from dataclasses import asdict
from pathlib import Path

import torch
from tqdm import tqdm

from inference.data.augment import Variation
from inference.data.dataset import Windows
from inference.data.footage_sets import split, tracks_of
from inference.data.tracks import Track
from inference.errors import DeviceMissing, InferenceError
from inference.models.timeline import TimelineNet
from inference.training import checkpoint
from inference.training.checkpoint import Checkpoint
from inference.training.losses import loss_of
from inference.training.run_config import RunConfig, read_run_config

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
    parser.add_argument("--fold", type=int, help="hold this fold out, counted from 0")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--threads", type=int, default=2, help="of the processor")


def run(arguments: argparse.Namespace) -> int:
    """Train as the file says; a run that was broken off goes on where its checkpoint stands."""
    torch.set_num_threads(arguments.threads)
    if arguments.device == "cuda" and not torch.cuda.is_available():
        raise DeviceMissing("A GPU was asked for and this machine has none.")
    config = read_run_config(arguments.config)
    tracks = tracks_of(config.data, arguments.config.parent)
    folder = arguments.runs / config.name
    if arguments.fold is not None:
        tracks, _ = split(tracks, arguments.fold, arguments.folds)
        folder = folder / f"fold-{arguments.fold}-of-{arguments.folds}"
    start = arguments.runs / config.start_from if config.start_from else None
    train(config, tracks, folder, start=start, device=arguments.device)
    return 0


def train(
    config: RunConfig,
    tracks: list[Track],
    folder: Path,
    *,
    start: Path | None = None,
    device: str = "cpu",
) -> Checkpoint:
    """Train on `tracks`, keep checkpoints in `folder`, answer the last one.

    Batches depend on the seed and the step alone: a resumed run sees what it would have seen.
    """
    how = config.training
    torch.manual_seed(config.seed)
    network = TimelineNet(config.network).to(device)
    if start is not None:
        checkpoint.fit(network, checkpoint.load(start).part("average."))
    average = copy.deepcopy(network).eval()
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=how.learning_rate, weight_decay=how.weight_decay
    )
    first_step = 0
    if (folder / "checkpoint.safetensors").exists():
        first_step = _resume(checkpoint.load(folder), network, average, optimizer)
    windows = Windows(tracks, Variation(), how.frames, config.seed)
    counts = {"drawn": how.drawn, "clips": how.clips, "videos": how.videos}

    network.train()
    shown: dict[str, float] = {}
    bar = tqdm(range(first_step, how.steps), desc=config.name, mininterval=5)
    for step in bar:
        for group in optimizer.param_groups:
            group["lr"] = how.learning_rate * pace(step, how.warm_up, how.steps)
        torch.manual_seed(config.seed * 1_000_003 + step)  # dropout too is the step's own
        batch = windows.draw(counts, step)
        with torch.autocast(device, torch.bfloat16, enabled=how.bfloat16):
            said = network(batch.luma.to(device), batch.handed.to(device)).to_float()
        parts = loss_of(said, {name: value.to(device) for name, value in batch.truth.items()})
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
        bar.set_postfix({name: f"{value:.3f}" for name, value in shown.items()})
        if (step + 1) % how.save_every == 0 or step + 1 == how.steps:
            checkpoint.save(folder, _snapshot(step + 1, network, average, optimizer))
            log.info("step %d: %s", step + 1, {n: round(v, 4) for n, v in shown.items()})
    return checkpoint.load(folder)


def pace(step: int, warm_up: int, steps: int) -> float:
    """Share of the learning rate: up in a straight line, down along a cosine."""
    if step < warm_up:
        return (step + 1) / warm_up
    return 0.5 * (1 + math.cos(math.pi * (step - warm_up) / max(steps - warm_up, 1)))


@torch.no_grad()
def follow(average: TimelineNet, network: TimelineNet, share: float) -> None:
    """Move the averaged weights a little towards the trained ones."""
    trained = network.state_dict()
    for name, value in average.state_dict().items():
        if value.is_floating_point():
            value.lerp_(trained[name], 1 - share)
        else:
            value.copy_(trained[name])


def _snapshot(
    step: int, network: TimelineNet, average: TimelineNet, optimizer: torch.optim.Optimizer
) -> Checkpoint:
    tensors = {f"network.{n}": t for n, t in network.state_dict().items()}
    tensors |= {f"average.{n}": t for n, t in average.state_dict().items()}
    for number, state in optimizer.state_dict()["state"].items():
        tensors |= {f"optimizer.{number}.{n}": t for n, t in state.items()}
    return Checkpoint(step, network.config, {n: t.detach().cpu() for n, t in tensors.items()})


def _resume(
    saved: Checkpoint,
    network: TimelineNet,
    average: TimelineNet,
    optimizer: torch.optim.Optimizer,
) -> int:
    checkpoint.fit(network, saved.part("network."))
    checkpoint.fit(average, saved.part("average."))
    state: dict[int, dict[str, torch.Tensor]] = {}
    for name, tensor in saved.part("optimizer.").items():
        number, _, quantity = name.partition(".")
        state.setdefault(int(number), {})[quantity] = tensor
    groups = optimizer.state_dict()["param_groups"]
    optimizer.load_state_dict({"state": state, "param_groups": groups})
    log.info("resumed at step %d: %s", saved.step, asdict(saved.network))
    return saved.step
