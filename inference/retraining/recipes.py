"""Which stages a retraining has, one after the other; each is a run file of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from inference.training.run_config import RunConfig, TrainingConfig, read_run_config

STAGES_FOLDER = Path(__file__).parent / "stages"

Recipe = Literal["whole", "quick"]
STAGES: dict[Recipe, tuple[str, ...]] = {"whole": ("strokes", "side"), "quick": ("quick",)}


def stages_of(
    recipe: Recipe,
    *,
    manifest: Path,
    sizes: dict[str, object],
    seed: int,
    most_steps: int | None = None,
) -> list[RunConfig]:
    """The runs of a recipe on one manifest, with the base's sizes."""
    return [
        replace(
            config,
            seed=seed,
            sizes=sizes,
            training=_at_most(config.training, most_steps),
            data=replace(config.data, manifest=str(manifest.resolve())),
        )
        for config in (read_run_config(STAGES_FOLDER / f"{name}.toml") for name in STAGES[recipe])
    ]


def _at_most(training: TrainingConfig, steps: int | None) -> TrainingConfig:
    return training if steps is None else replace(training, steps=min(training.steps, steps))
