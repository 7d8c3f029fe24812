"""`python -m inference synthesise OUT.mp4`: draw a rally, and its truth beside it when asked."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import get_args

from inference.synthetic.camera import VIEWS
from inference.synthetic.render import render_rally
from inference.synthetic.tempo import Style

SUMMARY = "draw a table tennis video whose strokes are known"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("out", type=Path, metavar="OUT.mp4", help="where to write the video")
    parser.add_argument("--truth", type=Path, help="write the strokes that were drawn as JSON")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another rally")
    parser.add_argument("--duration", type=float, default=30.0, metavar="SECONDS")
    parser.add_argument("--fps", type=int, default=30)
    parser.add_argument("--size", type=_size, default=(1280, 720), metavar="WIDTHxHEIGHT")
    parser.add_argument("--view", choices=VIEWS, default="side")
    parser.add_argument("--style", choices=get_args(Style), default="match")
    parser.add_argument("--silent", action="store_true", help="without a sound track")
    parser.add_argument("--random-hall", action="store_true", help="not the demo's hall and camera")


def run(arguments: argparse.Namespace) -> int:
    """Draw and write; answers the exit code."""
    truth = render_rally(
        arguments.out,
        seed=arguments.seed,
        size=arguments.size,
        fps=arguments.fps,
        duration_s=arguments.duration,
        view=arguments.view,
        style=arguments.style,
        sound=not arguments.silent,
        pleasant=not arguments.random_hall,
    )
    if arguments.truth:
        arguments.truth.write_text(truth.to_json())
    return 0


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) % 2 == int(height) % 2 == 0):
        raise argparse.ArgumentTypeError(f"{text} is not a size in even pixels, such as 1280x720")
    return int(width), int(height)
