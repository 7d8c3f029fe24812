"""Joints of filmed players as a teacher sees them: told once a video, kept, put into crops."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.data.joints import JOINTS, OTHER_SIDE, apparent
from inference.data.pose_teacher import Sight
from inference.data.recordings import BadManifest
from inference.data.tracks import CROP, WIDE_CROP, Floats
from inference.players.ends import MIRRORED_ENDS, SLOT_OF
from inference.players.finder import Places
from inference.pose.landmarks import SEEN, Place
from inference.strokes import End
from inference.video.container import decoded_frames, open_video, pixel_shape
from inference.video.decode import grid_frames, halvings
from inference.video.frame_numbers import FrameNumbers
from inference.video.frame_table import FrameTable
from inference.video.upright import turn_upright
from inference.whole_files import written_whole

KEPT = Path("var") / "joints"
FIRST_LOOKS = (1.0, 1.25, 1.6)  # times the player's box, until the teacher has found the body
ASTRAY = 1.0  # half boxes from the box's middle: a body that far away is somebody else's
SMALLEST, LARGEST = 0.4, 2.2  # a body's square over the player's box


class Teacher(Protocol):
    """Whoever sees joints in a square of a picture."""

    def look(self, picture: NDArray[np.uint8], place: Place) -> Sight:
        """`picture` (H, W, 3)."""
        ...


def teach(
    video: Path, table: FrameTable, places: Sequence[Places], cell_side: float, teacher: Teacher
) -> dict[End, Floats]:
    """Joints (G, len(JOINTS), 3) of everyone who stands at an end, on the analysis grid.

    In pixels of the analysis picture, nan where nobody is seen, named as of right-handers.
    """
    ends = sorted({end for stretch in places for end in stretch.ends if end is not None})
    told: dict[End, list[Floats]] = {end: [] for end in ends}
    bodies: dict[End, Place | None] = dict.fromkeys(ends)
    nobody = np.full((len(JOINTS), 3), np.nan, np.float32)
    boxes = _boxes(places, cell_side)
    for picture, scale in _pictures(video, table):
        here = next(boxes)
        for end in ends:
            if end not in here:
                bodies[end] = None
                told[end].append(nobody)
                continue
            box = Place(*(scale * value for value in here[end]))
            sight = _followed(picture, box, bodies[end], teacher)
            bodies[end] = sight.body if sight is not None and _is_theirs(sight, box) else None
            told[end].append(nobody if sight is None else sight.joints / np.float32(scale))
    return {end: np.stack(joints) for end, joints in told.items()}


def keep(sha256: str, told: dict[End, Floats]) -> None:
    """Write the joints of the video of this hash, whole or not at all."""
    with written_whole(kept_at(sha256)) as file:
        np.savez_compressed(file, allow_pickle=False, **told)


def kept_at(sha256: str, folder: Path | None = None) -> Path:
    """Where the joints of a video lie, or would; the same for every copy of the file."""
    return (folder or KEPT) / f"{sha256[:20]}.npz"


def joints_file(sha256: str, *elsewhere: Path) -> Path | None:
    """The file of what was told of a video, here or in one of the folders `elsewhere`."""
    places = [kept_at(sha256), *(kept_at(sha256, folder) for folder in elsewhere)]
    return next((place for place in places if place.exists()), None)


def kept(video: Path, sha256: str, *elsewhere: Path) -> dict[End, Floats]:
    """What was told of a video, as `teach` answers it, here or in one of the folders `elsewhere`.

    BadManifest when nothing was, or when it can no longer be read.
    """
    path = joints_file(sha256, *elsewhere)
    if path is None:
        raise BadManifest(
            f"Nobody has told the joints in {video.name}: run `python -m inference teach` first."
        )
    try:
        with np.load(path) as arrays:
            return {end: arrays[end] for end in arrays.files}
    except (ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise BadManifest(f"The joints of {video.name} are damaged: {path.name}.") from error


def in_crop(joints: Floats, boxes: Floats, end: End, handed: float) -> Floats:
    """Joints of the analysis picture -> of wide crops around `boxes` (G, 3), by racket side.

    Where nobody was told to stand, or the body is not in the crop, they are nan.
    """
    is_mirrored = end in MIRRORED_ENDS
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = (CROP / 2 / boxes[:, 2])[:, None]
        x = (joints[..., 0] - boxes[:, None, 0]) * scale * (-1 if is_mirrored else 1)
        y = (joints[..., 1] - boxes[:, None, 1]) * scale
        inside = np.stack([x, y, joints[..., 2] * scale], axis=-1)
    inside[..., :2] += (WIDE_CROP - 1) / 2
    hips = inside[:, JOINTS.index("hips"), :2]
    is_there = (np.abs(hips - WIDE_CROP / 2) < WIDE_CROP / 2).all(axis=1)  # False for nan
    inside[~is_there] = np.nan
    if end == "right":  # the apparent hand counts mirrored players' sides the other way round
        inside = inside[:, OTHER_SIDE]
    return apparent(inside.astype(np.float32), handed)


def _followed(
    picture: NDArray[np.uint8], box: Place, body: Place | None, teacher: Teacher
) -> Sight | None:
    """The body where it was last, or looked for in the player's box; None where nobody is."""
    best = None if body is None else teacher.look(picture, body)
    if best is None or best.sureness < SEEN:
        looks = [
            teacher.look(picture, box._replace(half=box.half * wider)) for wider in FIRST_LOOKS
        ]
        best = max([*looks, *([best] if best else [])], key=lambda sight: sight.sureness)
        closer = teacher.look(picture, best.body)
        best = max(best, closer, key=lambda sight: sight.sureness)
    return best if best.sureness >= SEEN else None


def _is_theirs(sight: Sight, box: Place) -> bool:
    body = sight.body
    is_near = np.hypot(body.x - box.x, body.y - box.y) < ASTRAY * box.half
    return bool(is_near and SMALLEST * box.half < body.half < LARGEST * box.half)


def _boxes(places: Sequence[Places], cell_side: float) -> Iterator[dict[End, Place]]:
    """The players' squares of every grid frame, in pixels of the analysis picture."""
    for stretch in places:
        for row in stretch.boxes:
            yield {
                end: Place(*(float(v) * cell_side for v in row[SLOT_OF[end]]))
                for end in stretch.ends
                if end is not None
            }


def _pictures(video: Path, table: FrameTable) -> Iterator[tuple[NDArray[np.uint8], float]]:
    """Every grid frame in colour at full size, upright, and how much larger than for analyses."""
    grid, at = grid_frames(table), 0
    with open_video(video) as (container, stream):
        stream.thread_type = "AUTO"
        numbers = FrameNumbers(table, container.format.name)
        shape = pixel_shape(stream)
        for frame in decoded_frames(container, stream):
            number = numbers.number(frame)
            if number is None or at >= len(grid) or grid[at] > number:
                continue
            pixels = np.asarray(frame.to_ndarray(format="rgb24", threads=1), np.uint8)
            height, width = pixels.shape[:2]
            if shape != 1:
                pixels = cv2.resize(pixels, (round(width * shape), height)).astype(np.uint8)
            picture = turn_upright(pixels, -frame.rotation % 360)
            scale = 2.0 ** halvings(max(height, width))
            while at < len(grid) and grid[at] <= number:
                yield picture, scale
                at += 1
        for _ in range(at, len(grid)):  # what cannot be decoded repeats the picture before
            yield picture, scale
