"""`python -m inference manifest --from KIND PATH --out manifest.json`: labels, as we write them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from inference.data.crops import frame_table
from inference.data.footage_sets import CACHE
from inference.data.groups import by_video, joined
from inference.data.kept_crops import crops_of, refuse_another_video
from inference.data.manifest import crops_beside, write_manifest
from inference.data.reading import FOOTAGE_KINDS, read_footage
from inference.data.recordings import (
    HANDS,
    Recording,
    counted,
    refuse_unlearnable,
)
from inference.data.travelling import pack
from inference.strokes import ENDS
from inference.video.frame_table import FrameTable

SUMMARY = "turn labels of footage into a manifest, or check one"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("path", type=Path, help="the folder or the manifest to read")
    parser.add_argument("--from", dest="kind", choices=FOOTAGE_KINDS, required=True)
    parser.add_argument("--out", type=Path, required=True, help="manifest.json or manifest.csv")
    parser.add_argument(
        "--crops",
        action="store_true",
        help="cut the players out too, into crops/ beside it: training then needs no video",
    )
    told = parser.add_argument_group("of class-folders and ttstroke21, which do not tell it")
    told.add_argument("--end", choices=ENDS, default="left", help="of the labelled player")
    told.add_argument("--hand", choices=HANDS, default="unknown")
    told.add_argument("--view", default="side", help="where the camera stands")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")


def run(arguments: argparse.Namespace) -> int:
    """Read, check against the videos, write, count; answers the exit code."""
    recordings = read_footage(
        arguments.kind,
        arguments.path,
        end=arguments.end,
        hand=arguments.hand,
        view=arguments.view,
    )
    refuse_unlearnable(str(arguments.path), recordings)
    elsewhere = [CACHE]
    if arguments.kind == "manifest":
        elsewhere.append(crops_beside(arguments.path))
    if arguments.crops:
        folder = crops_beside(arguments.out)
        recordings = pack(recordings, folder, *elsewhere, quiet=arguments.quiet)
    else:
        recordings = _all_counted(recordings, elsewhere, quiet=arguments.quiet)
    write_manifest(arguments.out, recordings)
    sys.stdout.write(summary(joined(recordings)))
    return 0


def _all_counted(
    recordings: Sequence[Recording], crops: Sequence[Path], *, quiet: bool
) -> list[Recording]:
    """The recordings with the frames their videos really have; BadManifest where they disagree."""
    videos = by_video(recordings)
    frames = {
        video: _table(videos[video], crops).frames
        for video in tqdm(videos, desc="counting frames", unit=" videos", disable=quiet)
    }
    return [counted(recording, frames[recording.video]) for recording in recordings]


def _table(same: Sequence[Recording], crops: Sequence[Path]) -> FrameTable:
    video = same[0].video
    if not video.is_file():
        return crops_of(same, *crops).table
    refuse_another_video(same)
    return frame_table(video)


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
