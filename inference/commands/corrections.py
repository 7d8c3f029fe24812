"""`python -m inference corrections`: what so many corrected strokes of a match are worth."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from inference.errors import InferenceError
from inference.evaluate import RESULTS, seeds_in
from inference.evaluation.correction_curve import Plan, Trial, correction_curve
from inference.evaluation.correction_match import (
    FIRST_FILM,
    OTHER_FILMS,
    clips_match,
    drawn_match,
    other_clips,
)
from inference.evaluation.results import keep, kept
from inference.network.model_folder import champion
from inference.training.memory import keep_freed_memory

SUMMARY = "correct more and more of a match, retrain, and measure on what is left of it"
FOLDER = Path("var") / "corrections"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("--counts", default="10,20,40,80", help="of corrected strokes, growing")
    parser.add_argument("--seeds", default="1,2,3", help="such as 1,2,3: a match and a start each")
    parser.add_argument("--match", help="of the shared clips; else drawn films")
    parser.add_argument("--base", type=Path, help="a model that has not seen the match")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where films and runs are kept")
    parser.add_argument("--out", type=Path, default=RESULTS)
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--threads", type=int, default=2, help="of the processor")
    parser.add_argument("--most-steps", type=int, help="of a stage, for a trial")


def run(arguments: argparse.Namespace) -> int:
    """Draw, train, measure and write; answers the exit code."""
    torch.set_num_threads(arguments.threads)
    keep_freed_memory()
    counts = seeds_in(arguments.counts)
    if sorted(counts) != list(counts) or counts[0] < 1:
        raise InferenceError(f"{arguments.counts!r} are no growing counts, such as 10,20,40.")
    if arguments.match and not arguments.base:
        raise InferenceError(
            "The shipped model has seen all shared clips: name a --base that has not seen this "
            "match, such as the folder of an exported fold."
        )
    plan = Plan(
        counts=counts,
        base=arguments.base or champion(),
        folder=arguments.folder,
        device=arguments.device,
        most_steps=arguments.most_steps,
    )
    trials = [_trial(arguments, seed, plan) for seed in seeds_in(arguments.seeds)]
    found = correction_curve(plan, trials)
    before = kept(arguments.out, "corrections") or {}
    keep(arguments.out, "corrections", before | {arguments.match or "drawn": found})
    return 0


def _trial(arguments: argparse.Namespace, seed: int, plan: Plan) -> Trial:
    if arguments.match:
        match = clips_match(arguments.match, seed)
        others = other_clips(arguments.match, seed, plan.most)
    else:
        match = drawn_match(FIRST_FILM + seed, plan.folder)
        others = drawn_match(FIRST_FILM + OTHER_FILMS + seed, plan.folder).corrected(plan.most)
    if match.strokes <= plan.most:
        raise InferenceError(
            f"{match.name} has {match.strokes} strokes: nothing is left to measure after "
            f"{plan.most} corrections."
        )
    return Trial(seed, match, others)
