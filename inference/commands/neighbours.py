"""`python -m inference neighbours`: what strokes that look alike to the network have in common."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from inference.data.shared_footage import read_shared, shared_folder
from inference.evaluation.neighbours import SeenStroke, Source, study
from inference.evaluation.neighbours_page import neighbours_page
from inference.evaluation.neighbours_seen import asked_of, drawn, seen_in
from inference.whole_files import written_whole

SUMMARY = "ask what the strokes have in common that look most alike to the network"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("docs") / "results" / "neighbours.json",
        metavar="RESULTS.json",
        help="where to write the numbers; the page comes beside them",
    )
    parser.add_argument("--model", type=Path, help="another model than the shipped one: its folder")
    parser.add_argument("--drawn", type=int, default=20, metavar="RALLIES", help="drawn for this")


def run(arguments: argparse.Namespace) -> int:
    """Look, compare and write; answers the exit code."""
    recordings = read_shared(shared_folder())
    known: Counter[Source] = Counter()
    for recording in recordings:
        known["clips" if recording.is_clip else "untrimmed"] += len(asked_of(recording))
    seen = list(seen_in(recordings, arguments.model))
    for item in drawn(arguments.drawn, arguments.model):
        if isinstance(item, SeenStroke):
            seen.append(item)
        else:
            known["drawn"] += item
    found = study(seen, dict(known))
    with written_whole(arguments.out) as numbers:
        numbers.write_text(json.dumps(found, indent=1) + "\n")
    with written_whole(arguments.out.with_suffix(".md")) as page:
        page.write_text(neighbours_page(found))
    return 0
