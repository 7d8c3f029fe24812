"""Which runs the report needs, which of them are there, and training those that are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqdm import tqdm

from inference.clips.kinds import FITTED, answers_of
from inference.data.footage_sets import Leakage, tracks_of
from inference.errors import InferenceError
from inference.train import complete
from inference.training import checkpoint
from inference.training.checkpoint import TIMELINE
from inference.training.heldout import answer_heldout
from inference.training.run_config import UNSEEN_SCENES, RunConfig, read_run_config


class NoSuchRun(InferenceError):
    """Run files or runs that the report needs and cannot find, in one sentence."""


@dataclass(frozen=True)
class Study:
    """What the report is made of: these run files, trained so often, kept in `runs`."""

    configs: dict[Path, RunConfig]  # by the file they stand in
    runs: Path
    folds: int
    seeds: tuple[int, ...]

    @property
    def compared(self) -> list[RunConfig]:
        """The runs that are measured: those that no other one starts from."""
        begun = {name for config in self.configs.values() for name in needed_by(config)}
        return [config for config in self.configs.values() if config.name not in begun]

    def folds_of(self, config: RunConfig) -> list[int | None]:
        """The folds a run is trained for: none where no real footage could be held out."""
        return list(range(self.folds)) if is_real(config) else [None]

    def only(self, kind: str) -> Study:
        """The same study with models of one kind, and all that they start from."""
        return replace(self, configs={p: c for p, c in self.configs.items() if c.kind == kind})

    def where(self, config: RunConfig) -> Path:
        """The folder of the file that a run stands in: where the path of its manifest starts."""
        return next(path.parent for path, own in self.configs.items() if own == config)

    def folder(self, config: RunConfig, seed: int, fold: int | None) -> Path:
        """Where the run of one seed and fold is kept."""
        return replace(config, seed=seed).folder(self.runs, fold, self.folds)


@dataclass(frozen=True)
class Run:
    """One training: of one run file, one seed, and one fold held out, or none."""

    config: RunConfig
    where: Path  # the folder of the run file
    seed: int
    fold: int | None

    @property
    def words(self) -> str:
        """Its name for a person."""
        held_out = "" if self.fold is None else f" fold {self.fold}"
        return f"{self.config.name}{held_out} seed {self.seed}"


def read_study(folder: Path, runs: Path, folds: int, seeds: Sequence[int]) -> Study:
    """All run files below `folder`; NoSuchRun when there are none."""
    configs = {path: read_run_config(path) for path in sorted(folder.rglob("*.toml"))}
    if not configs:
        raise NoSuchRun(f"There is no run file in {folder}.")
    names = [config.name for config in configs.values()]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise NoSuchRun(f"Two run files in {folder} have the name {twice[0]}.")
    return Study(configs, runs, folds, tuple(seeds))


def is_real(config: RunConfig) -> bool:
    """Whether a run learns from real footage, so that some of it can be held out."""
    return config.data.shared_clips or config.data.shared_videos or bool(config.data.manifest)


def needed_by(config: RunConfig) -> list[str]:
    """The names of the runs that have to be there first."""
    return [config.start_from] if config.start_from else []


def planned(study: Study) -> list[Run]:
    """Every run the report needs, each after the one it starts from."""
    return _once(run for chain in _chains(study) for run in chain)


def missing(study: Study) -> list[Run]:
    """The planned runs that are not there, or not to their end.

    What a finished run started from is not missed: nothing waits for it.
    """
    waiting = (chain for chain in _chains(study) if not _is_there(study, chain[-1]))
    return _once(run for chain in waiting for run in chain if not _is_there(study, run))


def train_missing(study: Study, device: str = "cpu") -> None:
    """Train what is missing, one after the other; what was broken off goes on where it stood."""
    for run in tqdm(missing(study), desc="runs", unit="run"):
        config = replace(run.config, seed=run.seed)
        folder = complete(
            config,
            run.where,
            runs=study.runs,
            fold=run.fold,
            folds=study.folds,
            device=device,
        )
        if run.fold is None and _answers(study, run):
            answer_heldout(config, 0, folder, tracks_of(UNSEEN_SCENES, run.where))


def _chains(study: Study) -> Iterator[list[Run]]:
    """Each run that is measured, behind the runs whose weights it starts from."""
    by_name = {config.name: (path, config) for path, config in study.configs.items()}
    for config in study.compared:
        where = by_name[config.name][0].parent
        for seed in study.seeds:
            for fold in study.folds_of(config):
                yield [*_before(by_name, config, seed, fold), Run(config, where, seed, fold)]


def _once(runs: Iterable[Run]) -> list[Run]:
    return list({(run.config.name, run.seed, run.fold): run for run in runs}.values())


def _before(
    by_name: dict[str, tuple[Path, RunConfig]], config: RunConfig, seed: int, fold: int | None
) -> list[Run]:
    """The runs whose weights a run starts from, the first one first.

    Leakage when one of them learns from the footage that the run holds out.
    """
    runs: list[Run] = []
    for name in needed_by(config):
        if name not in by_name:
            raise NoSuchRun(f"{config.name} starts from {name}, which no run file names.")
        path, start = by_name[name]
        if is_real(start) and not config.start_in_fold:
            raise Leakage(
                f"{config.name} starts from {name}, which learns from real footage: "
                "say start_in_fold = true."
            )
        own = fold if config.start_in_fold else None
        runs += [*_before(by_name, start, seed, own), Run(start, path.parent, seed, own)]
    return runs


def _answers(study: Study, run: Run) -> bool:
    """Whether a run is to leave its answers beside its checkpoint."""
    return run.config.kind != TIMELINE and run.config in study.compared


def _is_there(study: Study, run: Run) -> bool:
    folder = study.folder(run.config, run.seed, run.fold)
    if not (folder / checkpoint.FILE).exists():
        return False
    if _answers(study, run) and any(
        not (folder / file).exists() for file in answers_of(run.config.kind)
    ):
        return False
    steps = 1 if run.config.kind in FITTED else run.config.training.steps
    return checkpoint.load(folder).step >= steps
