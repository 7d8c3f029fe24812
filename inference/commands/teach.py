"""`python -m inference teach TEACHER.tflite VIDEO...`: let a network of others tell the joints.

Ours learns where joints are from what this writes; docs/data.md says where the teacher comes from.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from tqdm import tqdm

from inference.data.filmed_tracks import frame_table, places_in, who_plays
from inference.data.manifest import read_manifest
from inference.data.pose_teacher import PoseTeacher
from inference.data.recordings import Recording
from inference.data.shared_footage import read_shared, shared_folder
from inference.data.taught_joints import keep, kept_at, teach

SUMMARY = "tell the joints of labelled players, for our network to learn from"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("teacher", type=Path, metavar="TEACHER.tflite")
    parser.add_argument(
        "--manifest", type=Path, help="whose footage: instead of the shared footage"
    )
    parser.add_argument("--threads", type=int, default=2, help="of the processor")


def run(arguments: argparse.Namespace) -> int:
    """Tell what was not told before; answers the exit code."""
    teacher = PoseTeacher(arguments.teacher, arguments.threads)
    recordings = (
        read_manifest(arguments.manifest) if arguments.manifest else read_shared(shared_folder())
    )
    by_video: dict[Path, list[Recording]] = defaultdict(list)
    for recording in recordings:
        by_video[recording.video].append(recording)
    told = 0
    for video in tqdm(sorted(by_video), desc="joints", unit="video"):
        if kept_at(video).exists():
            continue
        table = frame_table(video)
        places, cell_side = places_in(video, table, who_plays(by_video[video]))
        keep(video, teach(video, table, places, cell_side, teacher))
        told += 1
    sys.stdout.write(f"Joints of {told} videos told, of {len(by_video) - told} before.\n")
    return 0
