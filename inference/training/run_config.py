"""One training run as a TOML file: what it learns from, for how long, and from where it starts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from inference.errors import InferenceError


class BadRunConfig(InferenceError):
    """A run file that cannot be used, in one sentence."""


@dataclass(frozen=True)
class DataConfig:
    """Which footage. Drawn scenes are numbered from `first_scene`."""

    drawn_scenes: int = 0
    first_scene: int = 1000
    shared_clips: bool = False
    shared_videos: bool = False
    taught_joints: bool = False  # of the real footage: `python -m inference teach` told them
    partners: bool = False  # those whom clips show beside the player they name: joints, no strokes
    manifest: str = ""  # a file of recordings, relative to the run file
    real_percent: int = 100  # of the real matches and videos, for learning curves


UNSEEN_SCENES = DataConfig(drawn_scenes=40, first_scene=5000)  # no run may learn from these
PRACTICE_SCENES = DataConfig(drawn_scenes=20, first_scene=4000)  # nor from these: they fit settings


@dataclass(frozen=True)
class TrainingConfig:
    """How. A batch has so many windows of each kind; kinds that have no tracks are left out."""

    steps: int
    drawn: int = 0
    clips: int = 0
    videos: int = 0
    partners: int = 0
    frames: int = 48  # of a timeline window
    learning_rate: float = 1e-3
    weight_decay: float = 0.02
    warm_up: int = 50
    average: float = 0.99  # of the weights, per step
    save_every: int = 100
    teaches: str = (
        "strokes"  # a timeline network: "joints" or "side" alone, or "strokes": everything
    )
    held: float = 0.0  # "joints": how strongly what else is seen stays what it was at the start
    fresh_side: bool = True  # "side" begins anew, not with the weights of the run before
    still: tuple[str, ...] = ()  # parts of a timeline network whose weights stay as they are
    bfloat16: bool = True  # convolve in half precision: twice as fast where the chip knows how

    @property
    def counts(self) -> dict[str, int]:
        """How many windows of each kind of track a batch has."""
        kinds = ("drawn", "clips", "videos", "partners")
        return {kind: getattr(self, kind) for kind in kinds}


@dataclass(frozen=True)
class RunConfig:
    """The whole run: a model of a kind, with sizes where they differ from its usual ones.

    `start_from` names another run whose weights, trained with the same seed, it begins with. That
    run must not have seen what is held out: `start_in_fold` where it learns from real footage too.
    """

    name: str
    seed: int
    training: TrainingConfig
    data: DataConfig
    kind: str = "timeline"
    sizes: dict[str, Any] = field(default_factory=dict)
    start_from: str = ""
    start_in_fold: bool = False

    def start_folder(self, runs: Path, fold: int | None, folds: int) -> Path | None:
        """Where the run is kept that this one begins with."""
        if not self.start_from:
            return None
        start = replace(self, name=self.start_from)
        return start.folder(runs, fold if self.start_in_fold else None, folds)

    def folder(self, runs: Path, fold: int | None = None, folds: int = 5) -> Path:
        """Where the run is kept: of one seed, perhaps of one fold."""
        part = runs / self.name
        if fold is not None:
            part /= f"fold-{fold}-of-{folds}"
        return part / f"seed-{self.seed}"


def read_run_config(path: Path) -> RunConfig:
    """Read a run file; BadRunConfig says what is wrong with it."""
    try:
        content = tomllib.loads(path.read_text())
        model = dict(content.pop("model", {}))
        return RunConfig(
            name=str(content.pop("name")),
            seed=int(content.pop("seed")),
            start_from=str(content.pop("start_from", "")),
            start_in_fold=bool(content.pop("start_in_fold", False)),
            training=_training(content.pop("training")),
            data=DataConfig(**content.pop("data")),
            kind=str(model.pop("kind", "timeline")),
            sizes=model,
            **content,
        )
    except FileNotFoundError as error:
        raise BadRunConfig(f"There is no run file {path}.") from error
    except KeyError as error:
        raise BadRunConfig(f"{path.name} does not say {error}.") from error
    except (tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise BadRunConfig(f"{path.name} is not a run file: {error}.") from error


def _training(written: dict[str, Any]) -> TrainingConfig:
    return TrainingConfig(**written | {"still": tuple(written.get("still", ()))})
