"""The frozen base: a model's folder as the checkpoint that a training starts from."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from inference.errors import ModelMissing
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.network.model_folder import ModelConfig, read_config
from inference.training import checkpoint
from inference.training.checkpoint import TIMELINE, Checkpoint


def take_base(base: Path, folder: Path) -> ModelConfig:
    """Write the checkpoint into `folder` and answer the base's settings.

    Raises ModelMissing where there is no such model, BadCheckpoint where its weights are damaged
    or belong to another network.
    """
    config = read_config(base)
    tensors = network_in(base).state_dict()
    averages = {f"average.{name}": tensor for name, tensor in tensors.items()}
    checkpoint.save(folder, Checkpoint(0, TIMELINE, config.network, averages))
    return config


def network_in(folder: Path) -> TimelineNet:
    """A model's network with its weights. Raises ModelMissing or BadCheckpoint."""
    config = read_config(folder)
    tensors = read_weights(folder)
    try:
        network = TimelineNet(TimelineConfig(**config.network))
    except TypeError as error:
        raise checkpoint.BadCheckpoint(
            f"The model in {folder.name} is no timeline network of this program."
        ) from error
    checkpoint.fit(network, tensors)
    return network


def read_weights(folder: Path) -> dict[str, Tensor]:
    """A model's weights. Raises ModelMissing, or BadCheckpoint where they are damaged."""
    try:
        tensors = load_file(folder / "model.safetensors")
    except FileNotFoundError as error:
        raise ModelMissing(f"There are no weights in the folder {folder.name}.") from error
    except SafetensorError as error:
        raise checkpoint.BadCheckpoint(f"The weights in {folder.name} are damaged.") from error
    if not all(torch.isfinite(tensor).all() for tensor in tensors.values()):
        raise checkpoint.BadCheckpoint(f"The weights in {folder.name} are not all numbers.")
    return tensors
