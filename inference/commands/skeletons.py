"""`python -m inference skeletons`: judge the networks that read joints on recorded tennis."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from inference.data.shared_footage import shared_folder
from inference.data.skeletons import skeleton_recordings
from inference.evaluation.skeleton_page import skeleton_page
from inference.evaluation.skeleton_study import Plan, study

SUMMARY = "cross-validate the networks that read joints on recorded tennis strokes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("docs") / "results" / "skeletons.json",
        metavar="RESULTS.json",
        help="where to write the numbers; the page comes beside them",
    )
    parser.add_argument("--folds", type=int, default=Plan.folds, help="by player")
    parser.add_argument("--seeds", type=int, nargs="+", default=list(Plan.seeds))
    parser.add_argument("--steps", type=int, default=Plan.steps, help="of training")
    parser.add_argument("--threads", type=int, default=1, help="of the processor")


def run(arguments: argparse.Namespace) -> int:
    """Study and write; answers the exit code."""
    torch.set_num_threads(arguments.threads)
    recordings = skeleton_recordings(shared_folder())
    plan = Plan(arguments.folds, tuple(arguments.seeds), arguments.steps)
    found = study(recordings, plan)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    _write(arguments.out, json.dumps(found, indent=1) + "\n")
    _write(arguments.out.with_suffix(".md"), skeleton_page(found))
    return 0


def _write(path: Path, text: str) -> None:
    """Whole, or not at all."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        unfinished.write_text(text)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
