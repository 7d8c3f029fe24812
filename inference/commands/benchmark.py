"""`python -m inference bench`: how fast an analysis is beside bare decoding, and what it holds."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from inference.commands.benchmark_clips import CLIPS, Clip, draw_clip, repeat_clip
from inference.network.model_folder import champion

SUMMARY = "measure decoding, analysis, the first stroke and memory on clips made for it"
RUNS = 3
BARE, WHOLE = "bare", "whole"


@dataclass(frozen=True, slots=True)
class Measure:
    """One run in a process of its own; the import of libraries is left out."""

    wall_s: float
    processor_s: float
    first_stroke_s: float | None
    network_s: float
    strokes: int
    peak_mib: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("--model", type=Path, help="another model than the shipped one")
    parser.add_argument("--seconds", type=int, default=30, help="length of each clip")
    parser.add_argument("--runs", type=int, default=RUNS, help="the best of so many is printed")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument(
        "--long", type=int, metavar="MINUTES", help="also compare a long video with one minute"
    )


def run(arguments: argparse.Namespace) -> int:
    """Measure and print; answers the exit code."""
    model = arguments.model or champion()
    with tempfile.TemporaryDirectory() as folder:
        _say(f"{'clip':>6} {'bare':>8} {'analysis':>9} {'ratio':>6} {'cpu ratio':>9} ", end="")
        _say(f"{'x real time':>11} {'first stroke':>12} {'memory':>8}")
        for clip in CLIPS:
            path = draw_clip(Path(folder) / f"{clip.name}.mp4", clip, arguments.seconds)
            _say(_line(clip, path, model, arguments))
        if arguments.long:
            _say(_compared(Path(folder), model, arguments))
    return 0


def _line(clip: Clip, path: Path, model: Path, arguments: argparse.Namespace) -> str:
    bare = _best(path, BARE, model, arguments)
    whole = _best(path, WHOLE, model, arguments)
    first = "none" if whole.first_stroke_s is None else f"{whole.first_stroke_s:.2f} s"
    return (
        f"{clip.name:>6} {bare.wall_s:>6.2f} s {whole.wall_s:>7.2f} s "
        f"{whole.wall_s / bare.wall_s:>6.2f} {whole.processor_s / bare.processor_s:>9.2f} "
        f"{arguments.seconds / whole.wall_s:>11.1f} {first:>12} {whole.peak_mib:>4.0f} MiB"
    )


def _compared(folder: Path, model: Path, arguments: argparse.Namespace) -> str:
    """A long video beside a minute of it: time must grow evenly and memory not at all."""
    clip = CLIPS[0]
    source = folder / f"{clip.name}.mp4"
    minute = repeat_clip(source, folder / "minute.mp4", max(1, 60 // arguments.seconds))
    long = repeat_clip(source, folder / "long.mp4", arguments.long * 60 // arguments.seconds)
    one = measured(minute, WHOLE, model, arguments.device)
    many = measured(long, WHOLE, model, arguments.device)
    return (
        f"{arguments.long} minutes of {clip.name}: {many.wall_s:.1f} s, "
        f"{many.wall_s / (arguments.long * one.wall_s):.2f} of {arguments.long} x one minute; "
        f"memory {many.peak_mib:.0f} MiB against {one.peak_mib:.0f} MiB"
    )


def _best(path: Path, what: str, model: Path, arguments: argparse.Namespace) -> Measure:
    measures = [measured(path, what, model, arguments.device) for _ in range(arguments.runs)]
    return min(measures, key=lambda measure: measure.wall_s)


def measured(path: Path, what: str, model: Path, device: str) -> Measure:
    """One run, BARE or WHOLE, in a fresh process."""
    command = [
        sys.executable,
        "-m",
        "inference.commands.benchmark_run",
        what,
        str(path),
        str(model),
        device,
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    return Measure(**json.loads(said.stdout))


def _say(line: str, end: str = "\n") -> None:
    sys.stdout.write(line + end)
    sys.stdout.flush()
