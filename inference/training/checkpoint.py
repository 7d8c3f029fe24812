"""Weights with the settings that built them, on disk: safetensors and JSON, never a pickle.

A checkpoint is written beside the old one and takes its name in one step, so that a full disk or a
killed process leaves the previous one whole.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from inference.errors import InferenceError
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.whole_files import written_whole

FILE = "checkpoint.safetensors"
TIMELINE = "timeline"


class BadCheckpoint(InferenceError):
    """A checkpoint that cannot be read or does not fit, in one sentence."""


@dataclass(frozen=True)
class Checkpoint:
    """Where a training stands after `step` steps; tensors by name, prefixed with what they are.

    `kind` and `sizes` build the network again: numbers and names of numbers.
    """

    step: int
    kind: str
    sizes: dict[str, Any]
    tensors: dict[str, Tensor]

    def part(self, prefix: str) -> dict[str, Tensor]:
        """The tensors whose names start with `prefix`, without it."""
        start = len(prefix)
        return {name[start:]: t for name, t in self.tensors.items() if name.startswith(prefix)}


def save(folder: Path, checkpoint: Checkpoint) -> None:
    """Write `folder`/checkpoint.safetensors; OSError when the disk is full, the old one whole."""
    about = {
        "step": str(checkpoint.step),
        "kind": checkpoint.kind,
        "network": json.dumps(checkpoint.sizes),
    }
    with written_whole(folder / FILE) as file:
        save_file({n: t.contiguous() for n, t in checkpoint.tensors.items()}, file, about)


def load(folder: Path) -> Checkpoint:
    """Read what `save` wrote."""
    path = folder / FILE
    try:
        tensors = load_file(path)
        about = _metadata(path)
        kind = about.get("kind", TIMELINE)
        return Checkpoint(int(about["step"]), kind, dict(json.loads(about["network"])), tensors)
    except FileNotFoundError as error:
        raise BadCheckpoint(f"There is no checkpoint in {folder}.") from error
    except (SafetensorError, KeyError, TypeError, ValueError) as error:
        raise BadCheckpoint(f"{path} is not a checkpoint of this program.") from error


def light(checkpoint: Checkpoint) -> Checkpoint:
    """What asking a network takes: its averaged weights, in half precision.

    Other runs can start from it; this one cannot go on.
    """
    average = checkpoint.part("average.")
    tensors = {f"average.{n}": t.half() if t.is_floating_point() else t for n, t in average.items()}
    return replace(checkpoint, tensors=tensors)


def network_of(checkpoint: Checkpoint, prefix: str = "average.") -> TimelineNet:
    """The timeline network with its averaged weights, ready to be asked."""
    if checkpoint.kind != TIMELINE:
        raise BadCheckpoint(f"A {checkpoint.kind} was trained here, not a timeline network.")
    try:
        network = TimelineNet(TimelineConfig(**checkpoint.sizes))
    except TypeError as error:
        raise BadCheckpoint(f"No timeline network can have {checkpoint.sizes}.") from error
    fit(network, checkpoint.part(prefix))
    return network.eval()


def fit(network: torch.nn.Module, tensors: dict[str, Tensor], but: str = "") -> None:
    """Load weights; BadCheckpoint when they belong to another network.

    Those whose names start with `but` stay as they are.
    """
    kept = {n: t for n, t in network.state_dict().items() if but and n.startswith(but)}
    try:
        network.load_state_dict({**tensors, **kept})
    except RuntimeError as error:
        raise BadCheckpoint("These weights do not fit this network.") from error


def _metadata(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        metadata: dict[str, str] = json.loads(file.read(size))["__metadata__"]
    return metadata
