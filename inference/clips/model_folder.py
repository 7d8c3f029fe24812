"""A clip model as a folder: its weights, and a description that builds it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from inference.clips.clip import ClipModel
from inference.clips.kinds import NETWORKS, READ_JOINTS
from inference.clips.seen_joints import JointsSeen
from inference.clips.trained import model_of
from inference.data.tracks import GRID_FPS
from inference.errors import ModelMissing
from inference.pose.pose_network import shipped
from inference.strokes import LABELS


def write_clip_model(
    folder: Path, kind: str, sizes: Mapping[str, Any], tensors: Mapping[str, Tensor], version: str
) -> None:
    """Write model.safetensors and config.json; the folder's name is the model's.

    Weights of networks are kept in half precision: half the download for the same answers.
    """
    folder.mkdir(parents=True, exist_ok=True)
    weights = folder / "model.safetensors"
    kept = {
        n: t.half() if kind in NETWORKS and t.is_floating_point() else t for n, t in tensors.items()
    }
    save_file({name: tensor.contiguous() for name, tensor in kept.items()}, weights)
    weights.chmod(0o644)  # written for its owner alone; others serve it
    config = {
        "name": folder.name,
        "version": version,
        "labels": list(LABELS),
        "fps": GRID_FPS,
        "kind": kind,
        "sizes": dict(sizes),
    }
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")


def read_clip_model(folder: Path) -> ClipModel:
    """The model as it was written. Raises `ModelMissing` or `UnknownKind` in one sentence."""
    try:
        config = json.loads((folder / "config.json").read_text())
        if tuple(config["labels"]) != LABELS or config["fps"] != GRID_FPS:
            raise ModelMissing(f"The model in {folder.name} answers other questions than ours.")
        tensors = load_file(folder / "model.safetensors")
        model = model_of(config["kind"], config["sizes"], tensors)
        if config["kind"] not in READ_JOINTS:
            return model
        return JointsSeen(model, shipped())
    except FileNotFoundError as error:
        raise ModelMissing(f"There is no model in the folder {folder.name}.") from error
    except (ValueError, KeyError, TypeError, SafetensorError) as error:
        raise ModelMissing(f"The model in {folder.name} cannot be read.") from error
