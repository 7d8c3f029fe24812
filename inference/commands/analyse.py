"""`python -m inference analyse VIDEO --out timeline.json`: a video in, its strokes out."""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import get_args

from tqdm import tqdm

from inference.analysis import analyse
from inference.network.onnx_network import Device
from inference.strokes import ENDS, PlayerHint, Progress, Stroke, Timeline

SUMMARY = "find the strokes in a video and write them as a timeline"
HANDS = ("right", "left", "unknown")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("video", type=Path, metavar="VIDEO")
    parser.add_argument("--out", type=Path, required=True, metavar="TIMELINE.json")
    parser.add_argument(
        "--player",
        type=_player,
        action="append",
        default=[],
        metavar="END[:HAND]",
        help=f"who plays: an end ({', '.join(ENDS)}), perhaps with a hand, such as left:right",
    )
    parser.add_argument("--model", type=Path, help="another model than the shipped one: its folder")
    parser.add_argument("--device", choices=get_args(Device), default="auto")
    parser.add_argument("--quiet", action="store_true", help="without a progress bar")


def run(arguments: argparse.Namespace) -> int:
    """Analyse and write; answers the exit code. After an InferenceError nothing is written."""
    said = analyse(
        arguments.video, hints=arguments.player, model=arguments.model, device=arguments.device
    )
    strokes = 0
    with tqdm(unit=" frames", disable=arguments.quiet) as bar:
        for item in said:
            if isinstance(item, Stroke):
                strokes += 1
                bar.set_postfix_str(f"{strokes} strokes")
            elif isinstance(item, Progress):
                bar.total = item.frames_total
                bar.update(item.frames_done - bar.n)
            elif isinstance(item, Timeline):
                _write(item, arguments.out)
    return 0


def as_json(timeline: Timeline) -> str:
    """The timeline as the file format has it."""
    written = asdict(timeline)
    for stroke in written["strokes"]:
        del stroke["likeness"]  # numbers that mean something to the same model alone
    return json.dumps(written, indent=2) + "\n"


def _write(timeline: Timeline, out: Path) -> None:
    """Whole or not at all: written beside, then renamed."""
    part = out.with_name(out.name + ".part")
    try:
        part.write_text(as_json(timeline))
        os.replace(part, out)
    finally:
        part.unlink(missing_ok=True)


def _player(text: str) -> PlayerHint:
    end, _, hand = text.partition(":")
    if end not in ENDS or (hand or "unknown") not in HANDS:
        raise argparse.ArgumentTypeError(
            f"{text} is not an end ({', '.join(ENDS)}), perhaps with :right or :left"
        )
    return PlayerHint(end, hand or "unknown")  # type: ignore[arg-type]  # checked above
