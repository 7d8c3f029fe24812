"""What one video shows of whoever stands at its ends: cut out exactly as an analysis would.

Nothing here knows what anybody plays: a corrected label changes no crop.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inference.data.recordings import BadManifest, Recording, counted
from inference.data.tracks import CROP, WIDE_CROP, Floats, Luma
from inference.errors import UnreadableVideo, UnsupportedVideo
from inference.players.crops import square
from inference.players.ends import MIRRORED_ENDS, SLOT_OF
from inference.players.finder import Places, PlayerFinder
from inference.players.motion import MotionMaps
from inference.strokes import End, PlayerHint
from inference.video.decode import read_pictures
from inference.video.frame_table import FrameTable
from inference.video.hearing import heard
from inference.video.probe import probe

SHORTEST_CLIP_S = 0.3
FACING: dict[End, End] = {"left": "right", "right": "left", "near": "far", "far": "near"}


@dataclass(frozen=True, eq=False)
class Crops:
    """One video's crops on the grid, G frames of it, by end.

    `luma` (G, WIDE_CROP, WIDE_CROP) is mirrored so that all face one way. `boxes` (G, 3) are the
    squares an analysis cuts out: middle and half side in pixels, 0 where nobody is. `sound` (G,) is
    None for silent footage. `table` takes labels from frames to the grid.
    """

    table: FrameTable
    luma: Mapping[End, Luma]
    boxes: Mapping[End, Floats]
    sound: Floats | None


def cut(recordings: Sequence[Recording]) -> Crops:
    """Decode the video of these recordings, once; BadManifest where they cannot be true of it."""
    video = recordings[0].video
    table = frame_table(video)
    for recording in recordings:
        counted(recording, table.frames)
    crops = _wide_crops(video, table, players_in(recordings))
    grid_frames = len(next(iter(crops.luma.values())))
    return replace(crops, sound=heard(video, table, grid_frames))  # by both players alike


def players_in(recordings: Sequence[Recording]) -> list[PlayerHint]:
    """Who plays in the video of these recordings, as an analysis is told it, in order of ends."""
    boxes = {recording.end: recording.box for recording in recordings}
    ends: set[End] = set(boxes)
    if recordings[0].is_clip:
        ends |= {FACING[end] for end in ends}  # the partner plays too, unnamed
    return [PlayerHint(end, box=boxes.get(end)) for end in sorted(ends)]


def places_in(
    video: Path, table: FrameTable, players: Sequence[PlayerHint]
) -> tuple[list[Places], float]:
    """Where everyone stands through the whole video, and how many pixels a cell of it has."""
    maps = MotionMaps()
    places = list(_stretches(video, table, players, maps, deque()))
    return places, maps.cell_side


def frame_table(video: Path) -> FrameTable:
    """When the frames of a labelled video are shown; BadManifest names a file that is no video."""
    try:
        return probe(video, shortest_s=SHORTEST_CLIP_S).table
    except (UnreadableVideo, UnsupportedVideo) as error:
        raise BadManifest(f"{video.name}: {error}") from error


def _wide_crops(video: Path, table: FrameTable, players: Sequence[PlayerHint]) -> Crops:
    """The crops an analysis makes, WIDE_CROP / CROP times as wide, of the whole video."""
    maps, ends = MotionMaps(), [player.end for player in players]
    waiting: deque[Luma] = deque()  # pictures for which the finder has not yet decided
    cut_out: dict[End, list[Luma]] = {end: [] for end in ends}
    squares: dict[End, list[Floats]] = {end: [] for end in ends}
    for stretch in _stretches(video, table, players, maps, waiting):
        for number in range(len(stretch)):
            picture = waiting.popleft()
            for end in ends:
                box = _square(stretch, number, end, maps.cell_side)
                cut_out[end].append(_wide(picture, box, end))
                squares[end].append(box)
    return Crops(
        table,
        {end: np.stack(crops) for end, crops in cut_out.items()},
        {end: np.stack(boxes) for end, boxes in squares.items()},
        sound=None,
    )


def _stretches(
    video: Path,
    table: FrameTable,
    players: Sequence[PlayerHint],
    maps: MotionMaps,
    shown: deque[Luma],
) -> Iterator[Places]:
    """Where the players are, without a gap; the pictures are handed out through `shown`."""
    finder = PlayerFinder(players)
    for chunk in read_pictures(video, table):
        shown.extend(chunk.luma)
        yield from finder.add(maps.of(chunk))
    yield from finder.finish()


def _square(places: Places, number: int, end: End, cell_side: float) -> Floats:
    slot = SLOT_OF[end]
    if places.ends[slot] != end:
        return np.zeros(3, np.float32)
    return np.asarray(places.boxes[number, slot] * cell_side, np.float32)


def _wide(picture: Luma, box: Floats, end: End) -> Luma:
    if not box[2]:
        return np.zeros((WIDE_CROP, WIDE_CROP), np.uint8)
    wider = box * np.array([1, 1, WIDE_CROP / CROP], np.float32)
    return square(picture, wider, WIDE_CROP, end in MIRRORED_ENDS)
