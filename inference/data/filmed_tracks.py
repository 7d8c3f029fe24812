"""Real players as training tracks: crops of a video with what is known of them laid on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from inference.data.crops import FACING, Crops, cut
from inference.data.recordings import KnownStroke, Recording, counted
from inference.data.taught_joints import in_crop
from inference.data.tracks import GRID_FPS, Floats, GridStroke, Track
from inference.players.ends import apparent_handedness
from inference.strokes import End
from inference.video.frame_table import FrameTable

LONGEST_CLIP = 10_000  # frames
# Where a contact that nobody knows is guessed to be: the medians of ../shared/data.
CONTACT_IN_CLIP = 0.57  # of the clip, 119 clips
CONTACT_IN_STROKE = 0.54  # from the stroke's start to its end, 162 strokes

Grid = Callable[[float], float]  # from frames of a video to grid frames


def filmed_tracks(recordings: Sequence[Recording]) -> list[Track]:
    """The tracks of all recordings of one video, which is decoded once and kept nowhere."""
    return labelled(recordings, cut(recordings))


def labelled(
    recordings: Sequence[Recording], crops: Crops, joints: Mapping[End, Floats] | None = None
) -> list[Track]:
    """Lay all recordings of one video on its crops; `joints` are what a teacher told of it.

    BadManifest where a recording cannot be true of the video.
    """
    tracks, grid = [], _grid_of(crops.table)
    for recording in recordings:
        counted(recording, crops.table.frames)
        track = _track(recording, crops, grid)
        end = recording.end
        if joints is not None and end in joints:
            seen = in_crop(joints[end], crops.boxes[end], end, track.handed)
            track = replace(track, joints=seen)
        tracks.append(track)
    return tracks


def partner(clip: Recording) -> Recording:
    """Whoever plays with the player whom a clip names; nothing is claimed of what they do."""
    everything = ((0, LONGEST_CLIP),)
    other = replace(clip, end=FACING[clip.end], hand="unknown", box=None)
    return replace(other, strokes=(), is_clip=False, unknown=everything)


def _track(recording: Recording, crops: Crops, grid: Grid) -> Track:
    return Track(
        name=f"{recording.video.stem}-{recording.end}",
        group=recording.group,
        view=recording.view,
        handed=apparent_handedness(recording.hand, recording.end),
        strokes=tuple(_on_grid(stroke, crops.table.frames, grid) for stroke in recording.strokes),
        luma=crops.luma[recording.end],
        is_clip=recording.is_clip,
        unknown=tuple((grid(first), grid(last)) for first, last in recording.unknown),
        sound=crops.sound,
        end=recording.end,
    )


def _on_grid(stroke: KnownStroke, frames: int, grid: Grid) -> GridStroke:
    return GridStroke(
        stroke.label,
        grid(_contact(stroke, frames)),
        None if stroke.start_frame is None else grid(stroke.start_frame),
        None if stroke.end_frame is None else grid(stroke.end_frame),
        stroke.is_sure,
        is_contact_known=stroke.contact_frame is not None,
    )


def _grid_of(table: FrameTable) -> Grid:
    frames = np.arange(table.frames, dtype=np.float64)
    return lambda frame: float(np.interp(frame, frames, table.times_s) * GRID_FPS)


def _contact(stroke: KnownStroke, frames: int) -> float:
    """The frame of the contact; where nobody knows it, where it usually is."""
    if stroke.contact_frame is not None:
        return stroke.contact_frame
    first = stroke.start_frame or 0
    last = frames - 1 if stroke.end_frame is None else stroke.end_frame
    is_whole_clip = stroke.start_frame is None and stroke.end_frame is None
    return first + (CONTACT_IN_CLIP if is_whole_clip else CONTACT_IN_STROKE) * (last - first)
