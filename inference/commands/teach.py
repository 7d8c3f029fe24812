"""`python -m inference teach TEACHER.tflite VIDEO...`: let a network of others tell the joints.

Ours learns where joints are from what this writes; docs/data.md says where the teacher comes from.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tqdm import tqdm

from inference.data.crops import frame_table, places_in, players_in
from inference.data.groups import by_video
from inference.data.kept_crops import video_sha256
from inference.data.manifest import crops_beside, read_manifest
from inference.data.pose_teacher import PoseTeacher
from inference.data.recordings import BadManifest
from inference.data.shared_footage import read_shared, shared_folder
from inference.data.taught_joints import joints_file, keep, teach

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
    beside = [crops_beside(arguments.manifest)] if arguments.manifest else []
    videos = by_video(recordings)
    told = 0
    for video in tqdm(sorted(videos), desc="joints", unit="video"):
        sha256 = video_sha256(videos[video])
        if joints_file(sha256, *beside) is not None:
            continue
        if not video.is_file():
            raise BadManifest(f"There is no video {video.name}: crops are not enough for joints.")
        table = frame_table(video)
        places, cell_side = places_in(video, table, players_in(videos[video]))
        keep(sha256, teach(video, table, places, cell_side, teacher))
        told += 1
    sys.stdout.write(f"Joints of {told} videos told, of {len(videos) - told} before.\n")
    return 0
