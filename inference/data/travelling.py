"""What is learnt from footage, put together so that it can be taken to another machine.

A folder with the crops of every video, and its joints where a teacher told them: a run needs no
more.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from inference.data.groups import by_video
from inference.data.kept_crops import (
    crops_of,
    is_kept,
    keep,
    name_of,
    refuse_missing,
    video_sha256,
)
from inference.data.manifest import crops_beside, read_manifest, write_manifest
from inference.data.recordings import Recording, counted
from inference.data.taught_joints import joints_file, kept_at
from inference.whole_files import written_whole


def pack(
    recordings: Sequence[Recording], folder: Path, *elsewhere: Path, quiet: bool = False
) -> list[Recording]:
    """Put the crops of all recordings into `folder`; they come back counted, with their hashes.

    What lies there or `elsewhere` already is not cut again. BadManifest, DamagedCrops.
    """
    videos = by_video(recordings)
    for same in videos.values():
        refuse_missing(same, folder, *elsewhere)
    packed: dict[tuple[Path, str], Recording] = {}
    for video, unhashed in tqdm(videos.items(), desc="cutting", unit=" videos", disable=quiet):
        sha256 = video_sha256(unhashed)
        same = [replace(recording, sha256=sha256) for recording in unhashed]
        crops = crops_of(same, folder, *elsewhere)
        if not is_kept(folder, name_of(same)):
            keep(crops, folder, name_of(same))
        _take_joints(sha256, folder, *elsewhere)
        packed |= {(video, own.end): counted(own, crops.table.frames) for own in same}
    return [packed[recording.video, recording.end] for recording in recordings]


def pack_manifest(manifest: Path, cache: Path, *, quiet: bool = False) -> None:
    """Let a manifest travel without its videos: crops beside it, counts and hashes written in.

    Raises InferenceError.
    """
    recordings = pack(read_manifest(manifest), crops_beside(manifest), cache, quiet=quiet)
    write_manifest(manifest, recordings)


def _take_joints(sha256: str, folder: Path, *elsewhere: Path) -> None:
    told = joints_file(sha256, *elsewhere)
    if told is not None:
        with written_whole(kept_at(sha256, folder)) as file:
            shutil.copyfile(told, file)
