"""`python -m inference lighten RUNS OUT`: keep the networks of finished runs, small.

What was measured can then be measured again, and what strokes are read by can be changed, without
hours of training: `evaluate --runs OUT --no-training`. Other runs can start from what is kept.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from inference.evaluation.runs import NoSuchRun
from inference.training import checkpoint

SUMMARY = "keep the networks of runs, small: averaged weights in half precision"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("runs", type=Path, help="folder of all runs")
    parser.add_argument("out", type=Path, help="a folder of runs too, for `evaluate --runs`")
    parser.add_argument("--name", default="champion", help="of the run file they were trained by")


def run(arguments: argparse.Namespace) -> int:
    """Copy each run's last checkpoint, without what only training needs; answers the exit code."""
    found = sorted(arguments.runs.glob(f"{arguments.name}/**/seed-*/{checkpoint.FILE}"))
    if not found:
        raise NoSuchRun(f"No run {arguments.name!r} is trained in {arguments.runs}.")
    for path in found:
        folder = path.parent
        kept = checkpoint.light(checkpoint.load(folder))
        checkpoint.save(arguments.out / folder.relative_to(arguments.runs), kept)
    sys.stdout.write(f"{len(found)} networks kept in {arguments.out}.\n")
    return 0
