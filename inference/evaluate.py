"""`python -m inference evaluate RUN.toml`: what a run says of footage its folds never saw."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from tqdm import tqdm

from inference.data.footage_sets import split, tracks_of
from inference.errors import InferenceError
from inference.evaluation.heldout import Held, Settings, fitted
from inference.evaluation.posteriors import said_of
from inference.evaluation.untrimmed import report
from inference.train import RUNS
from inference.training import checkpoint
from inference.training.run_config import UNSEEN_SCENES, read_run_config

__all__ = ["Held", "Settings", "fitted", "report", "said_of"]

SUMMARY = "measure a cross-validated run on the footage that was held out"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("config", type=Path, metavar="RUN.toml")
    parser.add_argument("--runs", type=Path, default=RUNS)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--out", type=Path, required=True, help="where the numbers go, as JSON")
    parser.add_argument("--threads", type=int, default=2)


def run(arguments: argparse.Namespace) -> int:
    """Evaluate and write; answers the exit code."""
    torch.set_num_threads(arguments.threads)
    config = read_run_config(arguments.config)
    tracks = tracks_of(config.data, arguments.config.parent)
    held: list[Held] = []
    drawn: list[Held] = []
    unseen = tracks_of(UNSEEN_SCENES, arguments.config.parent)
    for fold in tqdm(range(arguments.folds), desc="folds"):
        folder = config.folder(arguments.runs, fold, arguments.folds)
        network = checkpoint.network_of(checkpoint.load(folder))
        _, tested = split(tracks, fold, arguments.folds)
        held += [Held(fold, track, said_of(network, track)) for track in tested]
        if fold == 0:
            drawn = [Held(fold, track, said_of(network, track)) for track in unseen]
    if not held:
        raise InferenceError("No real track was held out, so there is nothing to measure.")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(report(held, drawn), indent=2) + "\n")
    return 0
