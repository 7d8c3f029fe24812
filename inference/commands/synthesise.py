"""`python -m inference synthesise OUT.mp4`: draw a rally, and its truth beside it when asked."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import get_args

from tqdm import tqdm

from inference.data.skeletons import FILE, BadSkeletons
from inference.strokes import ENDS, End
from inference.synthetic.camera import VIEWS
from inference.synthetic.recorded import Swings, recorded_swings
from inference.synthetic.render import FASTEST_FPS, SLOWEST_FPS, Hand, render_rally
from inference.synthetic.tempo import Style

SUMMARY = "draw a table tennis video whose strokes are known"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("out", type=Path, metavar="OUT.mp4", help="where to write the video")
    parser.add_argument(
        "--truth",
        type=Path,
        metavar="TRUTH.json",
        help="write strokes, hands, boxes and joints of every frame",
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed, another rally")
    parser.add_argument("--duration", type=float, default=30.0, metavar="SECONDS")
    parser.add_argument("--fps", type=int, default=30, help=f"{SLOWEST_FPS} to {FASTEST_FPS}")
    parser.add_argument("--size", type=_size, default=(1280, 720), metavar="WIDTHxHEIGHT")
    parser.add_argument("--view", choices=VIEWS, default="side")
    parser.add_argument("--style", choices=get_args(Style), default="match")
    parser.add_argument(
        "--player",
        type=_player,
        action="append",
        default=[],
        metavar="END:HAND",
        help=f"who plays with which hand, such as left:right; ends are {', '.join(ENDS)}",
    )
    parser.add_argument(
        "--skeletons", type=Path, metavar=str(FILE.name), help="mix in recorded tennis swings"
    )
    parser.add_argument("--silent", action="store_true", help="without a sound track")
    parser.add_argument("--random-hall", action="store_true", help="not the demo's hall and camera")
    parser.add_argument("--quiet", action="store_true", help="without a progress bar")


def run(arguments: argparse.Namespace) -> int:
    """Draw and write; answers the exit code. After an InferenceError nothing is written."""
    swings = _swings(arguments.skeletons) if arguments.skeletons else None
    with tqdm(unit=" frames", disable=arguments.quiet) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

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
            hands=dict(arguments.player),
            swings=swings,
            progress=show,
        )
    if arguments.truth:
        _write(truth.to_json(), arguments.truth)
    return 0


def _write(text: str, out: Path) -> None:
    """Whole or not at all: written beside, then renamed."""
    part = out.with_name(out.name + ".part")
    try:
        part.write_text(text)
        os.replace(part, out)
    finally:
        part.unlink(missing_ok=True)


def _swings(path: Path) -> Swings:
    if path.parts[-2:] != FILE.parts:
        raise BadSkeletons(f"{path} is not called {FILE}, the only recordings known here.")
    return recorded_swings(path.parents[1])


def _player(text: str) -> tuple[End, Hand]:
    end, _, hand = text.partition(":")
    for known in ENDS:
        for held in get_args(Hand):
            if (known, held) == (end, hand):
                return known, held
    raise argparse.ArgumentTypeError(f"{text!r} is not an end and a hand, such as left:right")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size in pixels, such as 1280x720")
    return int(width), int(height)
