"""The folder of a trained model: which one is shipped, and what stands beside its weights."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inference.errors import ModelMissing
from inference.strokes import LABELS

WEIGHTS = Path(__file__).parents[1] / "weights"


@dataclass(frozen=True)
class ModelConfig:
    """What `config.json` says beside the weights; lengths in grid frames."""

    name: str
    version: str
    size: int
    window: int = 128
    hop: int = 112  # little overlap: each frame is paid for 1.14 times
    temperature: float = 1.0
    clip_temperature: float | None = None  # of trimmed clips; None: as of any stroke
    thresholds: dict[str, float] = field(default_factory=dict)
    # The sizes that build the network again: numbers, some of them whole.
    network: dict[str, Any] = field(default_factory=dict)
    # What it knows of bodies (`inference.pose.sides`); None: it looks at none.
    sides: dict[str, Any] | None = None


def champion() -> Path:
    """The folder of the model that is shipped. Raises `ModelMissing`."""
    try:
        return WEIGHTS / (WEIGHTS / "champion.txt").read_text().strip()
    except FileNotFoundError as error:
        raise ModelMissing("This installation has no model: its weights are missing.") from error


def shipped_models() -> list[str]:
    """The names of all models that come with the code, in order."""
    return sorted(path.parent.name for path in WEIGHTS.glob("*/config.json"))


def read_config(folder: Path) -> ModelConfig:
    """The description beside the weights. Raises `ModelMissing` in one sentence."""
    try:
        written = json.loads((folder / "config.json").read_text())
        if tuple(written["labels"]) != LABELS or written["fps"] != 30:
            raise ModelMissing(f"The model in {folder.name} answers other questions than ours.")
        known = ModelConfig.__dataclass_fields__
        return ModelConfig(**{key: value for key, value in written.items() if key in known})
    except FileNotFoundError as error:
        raise ModelMissing(f"There is no model in the folder {folder.name}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ModelMissing(f"The model in {folder.name} has no readable description.") from error
