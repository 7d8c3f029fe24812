"""Real players as training tracks: cut out exactly as an analysis would, with a border around."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from inference.data.recordings import BadManifest, Recording
from inference.data.tracks import CROP, GRID_FPS, WIDE_CROP, Floats, GridStroke, Luma, Track
from inference.players.crops import square
from inference.players.ends import MIRRORED_ENDS, SLOT_OF, apparent_handedness
from inference.players.finder import Places, PlayerFinder
from inference.players.motion import MotionMaps
from inference.strokes import End, PlayerHint
from inference.video.decode import Pictures, read_pictures
from inference.video.frame_table import FrameTable
from inference.video.hearing import heard
from inference.video.probe import probe

SHORTEST_CLIP_S = 0.3
FACING: dict[End, End] = {"left": "right", "right": "left", "near": "far", "far": "near"}


def filmed_tracks(recordings: Sequence[Recording]) -> list[Track]:
    """The tracks of all recordings of one video, which is decoded once."""
    video = recordings[0].video
    table = probe(video, shortest_s=SHORTEST_CLIP_S).table
    ends: set[End] = {recording.end for recording in recordings}
    if recordings[0].is_clip:
        ends |= {FACING[end] for end in ends}  # the partner plays too, unnamed
    luma = _wide_crops(video, table, sorted(ends))
    sound = heard(video, table, len(next(iter(luma.values()))))  # by both players alike
    return [_track(recording, table, luma[recording.end], sound) for recording in recordings]


def _wide_crops(video: Path, table: FrameTable, ends: Sequence[End]) -> dict[End, Luma]:
    """The crops an analysis makes, WIDE_CROP / CROP times as wide, of the whole video."""
    finder, maps = PlayerFinder([PlayerHint(end) for end in ends]), MotionMaps()
    pictures = list(read_pictures(video, table))
    places = [place for chunk in pictures for place in finder.add(maps.of(chunk))]
    places += finder.finish()
    cut: dict[End, list[Luma]] = {end: [] for end in ends}
    shown = _frame_by_frame(pictures)
    for stretch in places:
        for number in range(len(stretch)):
            for end in ends:
                cut[end].append(_wide(shown[stretch.first + number], stretch, number, end, maps))
    return {end: np.stack(crops) for end, crops in cut.items()}


def _frame_by_frame(pictures: Sequence[Pictures]) -> list[Luma]:
    return [luma for chunk in pictures for luma in chunk.luma]


def _wide(picture: Luma, places: Places, number: int, end: End, maps: MotionMaps) -> Luma:
    slot = SLOT_OF[end]
    if places.ends[slot] != end:
        return np.zeros((WIDE_CROP, WIDE_CROP), np.uint8)
    box = places.boxes[number, slot] * maps.cell_side
    box[2] *= WIDE_CROP / CROP
    return square(picture, box, WIDE_CROP, end in MIRRORED_ENDS)


def _track(recording: Recording, table: FrameTable, luma: Luma, sound: Floats | None) -> Track:
    def grid(frame: int | None) -> float | None:
        return None if frame is None else float(table.times_s[frame] * GRID_FPS)

    for stroke in recording.strokes:
        last = max(stroke.contact_frame, stroke.end_frame or 0)
        if last >= table.frames:
            raise BadManifest(
                f"{recording.video.name} has {table.frames} frames, "
                f"but a {stroke.label} is said to reach frame {last}."
            )
    return Track(
        name=f"{recording.video.stem}-{recording.end}",
        group=recording.group,
        view=recording.view,
        handed=apparent_handedness(recording.hand, recording.end),
        strokes=tuple(
            GridStroke(
                stroke.label,
                float(table.times_s[stroke.contact_frame] * GRID_FPS),
                grid(stroke.start_frame),
                grid(stroke.end_frame),
                stroke.is_sure,
            )
            for stroke in recording.strokes
        ),
        luma=luma,
        is_clip=recording.is_clip,
        unknown=tuple(
            (
                float(table.times_s[min(max(first, 0), table.frames - 1)] * GRID_FPS),
                float(table.times_s[min(max(last, 0), table.frames - 1)] * GRID_FPS),
            )
            for first, last in recording.unknown
        ),
        sound=sound,
    )
