"""`python -m inference evaluate`: docs/results anew, from the run files to the last plot."""

from __future__ import annotations

import argparse
import logging
from dataclasses import replace
from pathlib import Path

import torch

from inference.errors import DeviceMissing, InferenceError
from inference.evaluation.answered import (
    TimelineAnswers,
    clip_answers,
    silent_answers,
    timeline_answers,
)
from inference.evaluation.fitted_settings import fitted
from inference.evaluation.heldout import Held, Settings, nobody_seen
from inference.evaluation.learning_curve import learning_curve
from inference.evaluation.numbers import Report
from inference.evaluation.posteriors import said_of
from inference.evaluation.rally_timelines import rally_timelines
from inference.evaluation.results import keep, kept
from inference.evaluation.runs import NoSuchRun, Study, is_real, missing, read_study, train_missing
from inference.evaluation.speed import speed_report
from inference.evaluation.trimmed import tables_report
from inference.evaluation.untrimmed import report, variant_report
from inference.train import RUNS
from inference.training.checkpoint import TIMELINE
from inference.training.memory import keep_freed_memory
from inference.training.run_config import RunConfig

__all__ = ["Held", "Settings", "fitted", "report", "said_of"]

SUMMARY = "train what is missing, measure every model, write docs/results"
CONFIGS = Path(__file__).parent / "configs"
RESULTS = Path("docs") / "results"
CHAMPION = "champion"  # the name of its run file
PARTS = ("tables", "rallies", "speed")

log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("--configs", type=Path, default=CONFIGS, help="folder of the run files")
    parser.add_argument("--runs", type=Path, default=RUNS, help="folder of all runs")
    parser.add_argument("--out", type=Path, default=RESULTS)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", default="1,2,3", help="such as 1,2,3")
    parser.add_argument("--no-training", action="store_true", help="report on what is there")
    parser.add_argument("--only", choices=PARTS, help="one part of the results")
    parser.add_argument(
        "--learning-curve", metavar="NAMES", help="instead: train these runs on less and less"
    )
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--threads", type=int, default=2, help="of the processor")


def run(arguments: argparse.Namespace) -> int:
    """Train, measure and write; answers the exit code."""
    torch.set_num_threads(arguments.threads)
    keep_freed_memory()
    if arguments.device == "cuda" and not torch.cuda.is_available():
        raise DeviceMissing("A GPU was asked for and this machine has none.")
    if arguments.folds < 2:
        raise NoSuchRun(f"Nothing can be held out with {arguments.folds} folds: it takes two.")
    parts = [arguments.only] if arguments.only else list(PARTS)
    if arguments.learning_curve or parts != ["speed"]:
        study = read_study(
            arguments.configs, arguments.runs, arguments.folds, seeds_in(arguments.seeds)
        )
        is_training = not arguments.no_training
        if arguments.learning_curve:
            names = arguments.learning_curve.split(",")
            found = learning_curve(study, names, is_training, arguments.device)
            keep(arguments.out, "learning_curve", found)
            return 0
        _measure(study, parts, arguments.out, is_training, arguments.device)
    if "speed" in parts:
        keep(
            arguments.out,
            "speed",
            with_speed(kept(arguments.out, "speed"), speed_report(arguments.device)),
        )
    return 0


def seeds_in(text: str) -> tuple[int, ...]:
    """Seeds of a list such as "1,2,3"; InferenceError when it is none."""
    words = text.split(",")
    if not all(word.strip().isdecimal() for word in words):
        raise InferenceError(f"{text!r} are no seeds: write whole numbers, such as 1,2,3.")
    return tuple(dict.fromkeys(int(word) for word in words))


def with_speed(before: Report | None, found: Report) -> Report:
    """The speed measured now, beside what was measured on other devices."""
    others = [own for own in (before or {}).get("devices", []) if own["device"] != found["device"]]
    return {"devices": [*others, found]}


def _measure(study: Study, parts: list[str], out: Path, is_training: bool, device: str) -> None:
    asked = study if "tables" in parts else study.only(TIMELINE)
    if is_training:
        train_missing(asked, device)
    absent = [run.words for run in missing(asked)]
    if absent:
        log.warning("%d runs are not trained to their end; the pages name them.", len(absent))
    about: Report = {
        "folds": study.folds,
        "seeds": list(study.seeds),
        "missing": absent,
    }
    timelines = {
        config.name: timeline_answers(study, config)
        for config in study.compared
        if config.kind == TIMELINE
        and is_real(config)
        and ("rallies" in parts or config.name == CHAMPION)
    }
    answered = {name: answers for name, answers in timelines.items() if answers.held}
    if "tables" in parts:
        keep(out, "tables", {**about, "models": _tables(study, answered.get(CHAMPION))})
    elif CHAMPION in answered and (before := kept(out, "tables")):
        keep(out, "tables", _with_champion(before, answered[CHAMPION]))
    if "rallies" in parts:
        keep(out, "rallies", {**about, **_rallies(study, answered)})


def _tables(study: Study, champion: TimelineAnswers | None) -> Report:
    clips: list[RunConfig] = [config for config in study.compared if config.kind != TIMELINE]
    records = [record for config in clips for record in clip_answers(study, config)]
    records += champion.clip_records() if champion else []
    if not records:
        raise NoSuchRun(
            f"No run in {study.runs} is trained to its end: there is nothing to measure."
        )
    return tables_report(records)


def _with_champion(tables: Report, champion: TimelineAnswers) -> Report:
    """The tables of before with the champion's rows anew; its rivals said what they said."""
    rows = tables_report(champion.clip_records())
    return {**tables, "models": {**tables["models"], **rows}}


def _rallies(study: Study, answered: dict[str, TimelineAnswers]) -> Report:
    if CHAMPION not in answered:
        raise NoSuchRun(f"No fold of the run {CHAMPION!r} is trained to its end.")
    champion = answered[CHAMPION]
    held, practice = champion.held, champion.practice
    config = next(config for config in study.compared if config.name == CHAMPION)
    alone = [replace(h, other=None, other_shifted=None) for h in held]
    variants = {
        **{name: (answers.held, answers.practice) for name, answers in answered.items()},
        "without sound": (silent_answers(study, config), practice),
        "without bodies": ([replace(h, body=nobody_seen) for h in held], practice),
        "without the other player": (alone, [replace(h, other=None) for h in practice]),
    }
    videos = [*(h for h in held if not h.track.is_clip), *champion.unscored]
    return {
        **report(held, champion.drawn, practice),
        "timelines": rally_timelines(videos, champion.settings()),
        "variants": {name: variant_report(*both) for name, both in variants.items()},
    }
