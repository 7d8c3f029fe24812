"""A trained network as the folder that analyses use: ONNX, weights, settings and model card."""

from __future__ import annotations

import argparse
import copy
import json
import warnings
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from safetensors.torch import save_file

from inference.clips.model_folder import write_clip_model
from inference.data.tracks import GRID_FPS
from inference.errors import InferenceError
from inference.models.pictures import OF_LATEST, latest_pictures
from inference.models.timeline import CONTEXT, TimelineNet
from inference.network.model_folder import ModelConfig
from inference.pose.sides import Sides
from inference.strokes import LABELS
from inference.training import checkpoint
from inference.video.sound import NO_SOUND, STRONGEST

SUMMARY = "turn a training run's checkpoint into a model that analyses videos"
OPSET = 17
WINDOW, HOP = ModelConfig.window, ModelConfig.hop
INPUTS = ("luma", "handed", "sound")  # the last one only of networks that hear
OUTPUTS = ("class_logits", "contact_logit", "displacement", "edges_logit", "joints", "state")
MIXES = ("mix", "clip_mix")  # for `python -m inference sides`, which knows a rule of bodies too
LARGEST_DIFFERENCE = 1e-4  # between torch and ONNX Runtime


class NotTheSame(InferenceError):
    """The exported network says something else than the trained one."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("trained", type=Path, help="folder of a training run")
    parser.add_argument("folder", type=Path, help="where the model goes; its name is the model's")
    parser.add_argument("--version", default="1")
    parser.add_argument(
        "--measured", type=Path, help="evaluation whose temperature and thresholds to ship"
    )


def run(arguments: argparse.Namespace) -> int:
    """Export and compare; answers the exit code."""
    saved = checkpoint.load(arguments.trained)
    if saved.kind != checkpoint.TIMELINE:
        tensors = saved.part("average.")
        write_clip_model(arguments.folder, saved.kind, saved.sizes, tensors, arguments.version)
        return 0
    network = checkpoint.network_of(saved)
    settings: dict[str, Any] = {"temperature": 1.0, "thresholds": {}}
    if arguments.measured:
        settings = measured_settings(arguments.measured)
    export(network, arguments.folder, version=arguments.version, **settings)
    return 0


def measured_settings(measured: Path) -> dict[str, Any]:
    """What an evaluation found to suit its networks, but for what they cannot say of bodies."""
    found: dict[str, Any] = json.loads(measured.read_text())["shipped settings"]
    return {name: value for name, value in found.items() if name not in MIXES}


def export(
    network: TimelineNet,
    folder: Path,
    *,
    version: str,
    temperature: float,
    thresholds: Mapping[str, float],
    clip_temperature: float | None = None,
    sides: Sides | None = None,
) -> None:
    """Write model.onnx, model.safetensors and config.json; NotTheSame when ONNX disagrees."""
    folder.mkdir(parents=True, exist_ok=True)
    network = copy.deepcopy(network).eval()
    write_onnx(network, folder / "model.onnx")
    difference = largest_difference(network, folder / "model.onnx")
    if difference > LARGEST_DIFFERENCE:
        raise NotTheSame(f"torch and ONNX Runtime differ by {difference:.1e}.")
    tensors = {name: value.contiguous() for name, value in network.state_dict().items()}
    save_file(tensors, folder / "model.safetensors")
    (folder / "model.safetensors").chmod(0o644)  # written for its owner alone; others serve it
    config = {
        "name": folder.name,
        "version": version,
        "labels": list(LABELS),
        "size": network.config.size,
        "fps": GRID_FPS,
        "window": WINDOW,
        "hop": HOP,
        "temperature": round(temperature, 4),
        "clip_temperature": clip_temperature,
        "thresholds": dict(thresholds),
        "network": asdict(network.config),
        "sides": sides and sides.as_plain(),
    }
    (folder / "config.json").write_text(_in_lines(config) + "\n")


def _in_lines(config: Mapping[str, Any]) -> str:
    """A setting a line; what is known of bodies, over a thousand numbers, on one."""
    lines = [
        f"  {json.dumps(name)}: "
        + json.dumps(value, indent=None if name == "sides" else 2).replace("\n", "\n  ")
        for name, value in config.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}"


def write_onnx(network: TimelineNet, path: Path) -> None:
    """Trace the network in evaluation mode; batch and time stay free."""
    network = reading_pictures(network).eval()
    given = _sample(network, batch=2, frames=20, seed=0)
    free = {0: "batch", 1: "frames"}
    moving = ("luma", "sound", *OUTPUTS)
    with warnings.catch_warnings():
        # The exporter that writes custom operators is the older one, and says so at length.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            tuple(given.values()),
            str(path),
            dynamo=False,
            opset_version=OPSET,
            input_names=list(given),
            output_names=list(OUTPUTS),
            dynamic_axes=dict.fromkeys(moving, free) | {"handed": {0: "batch"}},
        )


def reading_pictures(network: TimelineNet) -> TimelineNet:
    """The same network, whose first convolution takes the differences of pictures itself.

    On a processor each pass over all pixels costs as much as a small convolution.
    """
    folded = copy.deepcopy(network)
    folded.channels = latest_pictures
    stem = folded.cnn.stem[0].weight  # (C', CHANNELS, 5, 5)
    stem.data = torch.einsum("ocij,cp->opij", stem.data, torch.tensor(OF_LATEST))
    return folded


def largest_difference(network: TimelineNet, path: Path) -> float:
    """Largest difference between torch and ONNX Runtime over batches and windows of all sizes."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    largest = 0.0
    for seed, (batch, frames) in enumerate(((1, 16), (2, WINDOW), (3, 31))):
        given = _sample(network, batch, frames, seed)
        with torch.no_grad():
            expected = network.eval()(**given)
        told = session.run(list(OUTPUTS), {name: part.numpy() for name, part in given.items()})
        for said, wanted in zip(told, expected, strict=True):
            largest = max(largest, float(np.abs(said - wanted.numpy()).max()))
    return largest


def _sample(network: TimelineNet, batch: int, frames: int, seed: int) -> dict[str, torch.Tensor]:
    """Any values of the network's INPUTS."""
    generator = torch.Generator().manual_seed(seed)
    shape = (batch, frames + CONTEXT, network.config.size, network.config.size)
    luma = torch.randint(0, 256, shape, dtype=torch.uint8, generator=generator)
    handed = torch.randint(0, 3, (batch,), generator=generator) / 2
    sound = torch.rand((batch, frames), generator=generator) * (STRONGEST - NO_SOUND) + NO_SOUND
    given = dict(zip(INPUTS, (luma, handed, sound), strict=True))
    return given if network.config.hears else {name: given[name] for name in INPUTS[:2]}
