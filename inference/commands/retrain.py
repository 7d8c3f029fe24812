"""`python -m inference retrain MANIFEST OUT`: corrections become a model, from a frozen base."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import get_args

import torch

from inference.network.model_folder import champion
from inference.retraining.recipes import Recipe
from inference.retraining.retrain import Order, retrain
from inference.training.memory import keep_freed_memory

SUMMARY = "train a model on a manifest, from a frozen base"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("manifest", type=Path, help="manifest.json of a snapshot's folder")
    parser.add_argument("out", type=Path, help="folder of checkpoints, and in the end of the model")
    parser.add_argument("--base", type=Path, help="folder of a model; else the shipped one")
    parser.add_argument("--name", default="retrained")
    parser.add_argument("--version", default="1")
    parser.add_argument("--recipe", choices=get_args(Recipe), default="whole")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most-steps", type=int, help="of a stage, for a trial")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda"))
    parser.add_argument("--threads", type=int, default=2, help="of the processor")


def run(arguments: argparse.Namespace) -> int:
    """Train and export; answers the exit code."""
    torch.set_num_threads(arguments.threads)
    keep_freed_memory()
    order = Order(
        manifest=arguments.manifest,
        base=arguments.base or champion(),
        name=arguments.name,
        version=arguments.version,
        recipe=arguments.recipe,
        seed=arguments.seed,
        most_steps=arguments.most_steps,
    )
    model = retrain(order, arguments.out, device=arguments.device)
    sys.stdout.write(f"{model}\n")
    return 0
