"""`python -m inference manifest --from KIND PATH --out manifest.json`: labels, as we write them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from inference.data.filmed_tracks import frame_table
from inference.data.groups import joined
from inference.data.manifest import read_manifest, write_manifest
from inference.data.readers.class_folders import read_class_folders
from inference.data.readers.openttgames import read_openttgames
from inference.data.readers.ttstroke21 import read_ttstroke21
from inference.data.recordings import (
    HANDS,
    Recording,
    counted,
    refuse_unlearnable,
)
from inference.data.shared_footage import read_shared
from inference.strokes import ENDS

SUMMARY = "turn labels of footage into a manifest, or check one"
KINDS = ("class-folders", "openttgames", "ttstroke21", "shared", "manifest")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("path", type=Path, help="the folder or the manifest to read")
    parser.add_argument("--from", dest="kind", choices=KINDS, required=True)
    parser.add_argument("--out", type=Path, required=True, help="manifest.json or manifest.csv")
    told = parser.add_argument_group("of class-folders and ttstroke21, which do not tell it")
    told.add_argument("--end", choices=ENDS, default="left", help="of the labelled player")
    told.add_argument("--hand", choices=HANDS, default="unknown")
    told.add_argument("--view", default="side", help="where the camera stands")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")


def run(arguments: argparse.Namespace) -> int:
    """Read, check against the videos, write, count; answers the exit code."""
    recordings = _read(arguments)
    recordings = _all_counted(recordings, quiet=arguments.quiet)
    refuse_unlearnable(str(arguments.path), recordings)
    write_manifest(arguments.out, recordings)
    sys.stdout.write(summary(joined(recordings)))
    return 0


def _read(arguments: argparse.Namespace) -> list[Recording]:
    path, kind = arguments.path, arguments.kind
    if kind == "openttgames":
        return read_openttgames(path)
    if kind == "shared":
        return read_shared(path)
    if kind == "manifest":
        return read_manifest(path)
    read = read_class_folders if kind == "class-folders" else read_ttstroke21
    return read(path, end=arguments.end, hand=arguments.hand, view=arguments.view)


def _all_counted(recordings: Sequence[Recording], *, quiet: bool) -> list[Recording]:
    """The recordings with the frames their videos really have; BadManifest where they disagree."""
    videos = sorted({recording.video for recording in recordings})
    frames = {
        video: frame_table(video).frames
        for video in tqdm(videos, desc="counting frames", unit=" videos", disable=quiet)
    }
    return [counted(recording, frames[recording.video]) for recording in recordings]


def summary(recordings: Sequence[Recording]) -> str:
    """How many strokes there are, by class, view and group, in lines for a person."""
    strokes = [(r, stroke) for r in recordings for stroke in r.strokes]
    videos = len({recording.video for recording in recordings})
    without = sum(stroke.contact_frame is None for _, stroke in strokes)
    return "".join(
        (
            f"{videos} videos, {len(recordings)} players in them, {len(strokes)} strokes, "
            f"{without} of them without a contact frame\n",
            _line("class", Counter(stroke.label for _, stroke in strokes)),
            _line("view", Counter(recording.view for recording, _ in strokes)),
            _line("group", Counter(recording.group for recording, _ in strokes)),
        )
    )


def _line(name: str, counts: Counter[str]) -> str:
    return f"{name}: {', '.join(f'{what} {many}' for what, many in counts.most_common())}\n"
