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
from inference.whole_files import written_whole

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
    with written_whole(arguments.out) as numbers:
        numbers.write_text(json.dumps(found, indent=1) + "\n")
    with written_whole(arguments.out.with_suffix(".md")) as page:
        page.write_text(skeleton_page(found))
    return 0
