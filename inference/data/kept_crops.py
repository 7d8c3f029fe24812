"""Crops are cut once: kept under what changes a pixel of them, and read back without the video.

That is the video's hash, the ends at which somebody plays, their boxes, and how crops are cut. What
anybody is said to play is none of it, so labels may change as often as people like.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from inference.data.crop_names import crop_name
from inference.data.crops import Crops, cut, players_in
from inference.data.recordings import BadManifest, Recording
from inference.errors import InferenceError
from inference.fingerprint import sha256_of
from inference.strokes import ENDS, End
from inference.video.frame_table import FrameTable
from inference.whole_files import written_whole

log = logging.getLogger(__name__)

Array = NDArray[np.generic]


class DamagedCrops(InferenceError):
    """Kept crops that are not what was written."""


def crops_of(recordings: Sequence[Recording], cache: Path, *elsewhere: Path) -> Crops:
    """The crops of the one video of these recordings, mapped from where they are kept.

    Found in `cache` or `elsewhere`, else cut out and kept in `cache`. BadManifest where there is no
    video to cut; DamagedCrops where what is kept is of no use and there is no video either.
    """
    video, name = recordings[0].video, name_of(recordings)
    damage = None
    for folder in (cache, *elsewhere):
        try:
            kept = read(folder, name)
        except DamagedCrops as error:
            damage = error
            continue
        if kept is not None:
            return kept
    if not video.is_file() and damage is not None:
        raise DamagedCrops(
            f"The crops of {video.name} are damaged, and it is not there to be cut anew: {damage}"
        ) from damage
    if damage is not None:
        log.warning("%s is cut anew: %s", video.name, damage)
    refuse_another_video(recordings)
    keep(cut(recordings), cache, name)
    crops = read(cache, name)
    assert crops is not None
    return crops


def refuse_missing(recordings: Sequence[Recording], *folders: Path) -> None:
    """BadManifest when there are neither the one video of these recordings nor crops of it."""
    if not recordings[0].video.is_file():
        name = name_of(recordings)
        if not any(_index(folder, name).exists() for folder in folders):
            _file(recordings)


def refuse_another_video(recordings: Sequence[Recording]) -> None:
    """BadManifest where the video is missing, or not the one that somebody told the hash of."""
    video, said = _file(recordings), _said_sha256(recordings)
    if said and said != sha256_of(video):
        raise BadManifest(f"{video.name} is not the video that was labelled: its sha256 differs.")


def name_of(recordings: Sequence[Recording]) -> str:
    """What the crops of the one video of these recordings are kept under."""
    players = [(player.end, player.box) for player in players_in(recordings)]
    return crop_name(video_sha256(recordings), players)


def video_sha256(recordings: Sequence[Recording]) -> str:
    """The hash of the one video of these recordings: as it is said, else of the file."""
    return _said_sha256(recordings) or sha256_of(_file(recordings))


def keep(crops: Crops, folder: Path, name: str) -> None:
    """Arrays first, the index last: half-kept crops are never read, whoever keeps them too."""
    digests = {}
    for part, array in _parts(crops).items():
        with written_whole(folder / f"{name}-{part}.npy") as file:
            np.save(file, array)
            digests[part] = sha256_of(file)
    with written_whole(_index(folder, name)) as index:
        index.write_text(json.dumps(digests))


def read(folder: Path, name: str) -> Crops | None:
    """What `keep` kept, its pictures mapped; None where nothing was, DamagedCrops after harm."""
    index = _index(folder, name)
    if not index.exists():
        return None
    try:
        digests = dict(json.loads(index.read_text()))
        parts = {part: _array(folder / f"{name}-{part}.npy", digests[part]) for part in digests}
        return _of_parts(parts)
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedCrops(f"{index.name} is not as it was written.") from error


def is_kept(folder: Path, name: str) -> bool:
    """Whether whole crops lie in a folder."""
    try:
        return read(folder, name) is not None
    except DamagedCrops:
        return False


def _parts(crops: Crops) -> dict[str, Array]:
    parts: dict[str, Array] = {"table": np.frombuffer(crops.table.to_bytes(), np.uint8)}
    for end in crops.luma:
        parts |= {f"{end}-luma": crops.luma[end], f"{end}-boxes": crops.boxes[end]}
    return parts if crops.sound is None else parts | {"sound": crops.sound}


def _of_parts(parts: dict[str, Array]) -> Crops:
    ends: list[End] = [end for end in ENDS if f"{end}-luma" in parts]
    return Crops(
        FrameTable.from_bytes(parts["table"].tobytes()),
        {end: cast(NDArray[np.uint8], parts[f"{end}-luma"]) for end in ends},
        {end: cast(NDArray[np.float32], parts[f"{end}-boxes"]) for end in ends},
        cast(NDArray[np.float32] | None, parts.get("sound")),
    )


def _array(path: Path, digest: str) -> Array:
    if not path.is_file() or sha256_of(path) != digest:
        raise DamagedCrops(f"{path.name} is not as it was written.")
    is_large = path.stem.endswith("-luma")  # a map holds its file open
    return cast(Array, np.load(path, mmap_mode="r" if is_large else None))


def _index(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"


def _said_sha256(recordings: Sequence[Recording]) -> str:
    return next((recording.sha256 for recording in recordings if recording.sha256), "")


def _file(recordings: Sequence[Recording]) -> Path:
    video = recordings[0].video
    if not video.is_file():
        ends = " and ".join(player.end for player in players_in(recordings))
        raise BadManifest(
            f"There is neither the video {video.name} nor are there crops of it ({ends})."
        )
    return video
