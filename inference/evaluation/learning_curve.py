"""How accuracy grows with the real clips learned from: whole matches are left out of training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from tqdm import tqdm

from inference.clips.answers import SAID, ClipRecord, read_answers
from inference.data.footage_sets import split, tracks_of
from inference.data.shares import share_of_groups
from inference.data.track_bodies import TrackBodies
from inference.data.tracks import Track
from inference.evaluation.answered import timeline_answers
from inference.evaluation.body_curve import body_curve
from inference.evaluation.numbers import Report
from inference.evaluation.runs import NoSuchRun, Study, is_real, missing, needed_by, train_missing
from inference.evaluation.trimmed import clips_report, real_labels
from inference.training.checkpoint import TIMELINE
from inference.training.run_config import RunConfig

PERCENTS = (25, 50, 75, 100)


def learning_curve(study: Study, names: Sequence[str], is_training: bool, device: str) -> Report:
    """Accuracy on held-out real clips for each share of the others, for the run files named.

    And what bodies tell of sides, by rules that learnt from the same shares.
    """
    models: Report = {}
    absent: list[str] = []
    for name in names:
        config, path = _config_of(study, name)
        tracks = tracks_of(config.data, path.parent)
        points = []
        for percent in tqdm(PERCENTS, desc=f"learning curve of {name}"):
            less = _with_share(study, path, config, percent)
            if is_training:
                train_missing(less, device)
            absent += [run.words for run in missing(less)]
            records = _records(less)
            if records:
                learned = _clips_learned(tracks, percent, study.folds)
                points.append({"percent": percent, "learned": learned, **_score(records)})
        models[name] = points
    return {
        "models": models,
        "bodies": _bodies(study),
        "folds": study.folds,
        "seeds": list(study.seeds),
        "missing": sorted(set(absent)),
    }


def _bodies(study: Study) -> list[Report]:
    """The curve of the rule of sides on the footage of the models that look at bodies."""
    looking = [c for c in study.compared if c.kind == TIMELINE and is_real(c)]
    if not looking:
        return []
    data = replace(looking[0].data, drawn_scenes=0, taught_joints=False)
    tracks = tracks_of(data, study.where(looking[0]))
    bodies = {
        track.name: list(TrackBodies(track).looked_at())
        for track in tqdm(tracks, desc="bodies", unit="track")
    }
    return body_curve(tracks, bodies, study.folds, PERCENTS)


def _config_of(study: Study, name: str) -> tuple[RunConfig, Path]:
    for path, config in study.configs.items():
        if config.name == name and config in study.compared and is_real(config):
            return config, path
    known = ", ".join(config.name for config in study.compared if is_real(config))
    raise NoSuchRun(f"There is no run file of the name {name!r} for real footage: {known}.")


def _with_share(study: Study, path: Path, config: RunConfig, percent: int) -> Study:
    """The same study of this run alone, with less to learn from; all of it is the run itself."""
    needed, names = {path: config}, needed_by(config)
    while names:
        found = {p: c for p, c in study.configs.items() if c.name in names}
        needed |= found
        names = [name for start in found.values() for name in needed_by(start)]
    if percent < 100:
        needed = {path: _with_less(config, percent) for path, config in needed.items()}
    return replace(study, configs=needed)


def _with_less(config: RunConfig, percent: int) -> RunConfig:
    """A run, and the one it starts from, on so much of the real footage; others as they are."""
    if not is_real(config):
        return config
    start = f"{config.start_from}-{percent}-percent" if config.start_in_fold else config.start_from
    return replace(
        config,
        name=f"{config.name}-{percent}-percent",
        start_from=start,
        data=replace(config.data, real_percent=percent),
    )


def _records(study: Study) -> list[ClipRecord]:
    config = study.compared[0]
    if missing(study):
        return []
    if config.kind == TIMELINE:
        records = timeline_answers(study, config).clip_records()
    else:
        folders = [study.folder(config, s, f) for s in study.seeds for f in range(study.folds)]
        records = [record for folder in folders for record in read_answers(folder / SAID)]
    return [record for record in records if not record.is_drawn]


def _score(records: Sequence[ClipRecord]) -> Report:
    found = clips_report(records, real_labels(records))
    return {"clips": found["clips"], "accuracy": found["accuracy"]}


def _clips_learned(tracks: Sequence[Track], percent: int, folds: int) -> int:
    """How many real clips a fold's network learns from, on average."""
    counts = []
    for fold in range(folds):
        learned, _ = split(list(tracks), fold, folds)
        taken = share_of_groups(learned, percent)
        counts.append(sum(t.is_clip and not t.is_drawn for t in taken))
    return round(float(np.mean(counts)))
