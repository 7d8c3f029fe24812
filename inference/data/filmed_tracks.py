"""Real players as training tracks: cut out exactly as an analysis would, with a border around."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from inference.data.recordings import BadManifest, KnownStroke, Recording, counted
from inference.data.taught_joints import in_crop, kept
from inference.data.tracks import CROP, GRID_FPS, WIDE_CROP, Floats, GridStroke, Luma, Track
from inference.errors import UnreadableVideo, UnsupportedVideo
from inference.players.crops import square
from inference.players.ends import MIRRORED_ENDS, SLOT_OF, apparent_handedness
from inference.players.finder import Places, PlayerFinder
from inference.players.motion import MotionMaps
from inference.strokes import End, PlayerHint
from inference.video.decode import read_pictures
from inference.video.frame_table import FrameTable
from inference.video.hearing import heard
from inference.video.probe import probe

SHORTEST_CLIP_S = 0.3
LONGEST_CLIP = 10_000  # frames
# Where a contact that nobody knows is guessed to be: the medians of ../shared/data.
CONTACT_IN_CLIP = 0.57  # of the clip, 119 clips
CONTACT_IN_STROKE = 0.54  # from the stroke's start to its end, 162 strokes
FACING: dict[End, End] = {"left": "right", "right": "left", "near": "far", "far": "near"}


def filmed_tracks(
    recordings: Sequence[Recording], *, are_joints_taught: bool = False
) -> list[Track]:
    """The tracks of all recordings of one video, which is decoded once.

    `are_joints_taught`: their joints were told before (`python -m inference teach`).
    """
    video = recordings[0].video
    table = frame_table(video)
    for recording in recordings:
        counted(recording, table.frames)
    luma, boxes = _wide_crops(video, table, who_plays(recordings))
    sound = heard(video, table, len(next(iter(luma.values()))))  # by both players alike
    tracks = [_track(recording, table, luma[recording.end], sound) for recording in recordings]
    if not are_joints_taught:
        return tracks
    joints = kept(video)
    return [
        replace(track, joints=in_crop(joints[own.end], boxes[own.end], own.end, track.handed))
        if own.end in joints
        else track
        for own, track in zip(recordings, tracks, strict=True)
    ]


def who_plays(recordings: Sequence[Recording]) -> list[End]:
    """The ends at which somebody plays in the video of these recordings."""
    ends: set[End] = {recording.end for recording in recordings}
    if recordings[0].is_clip:
        ends |= {FACING[end] for end in ends}  # the partner plays too, unnamed
    return sorted(ends)


def partner(clip: Recording) -> Recording:
    """Whoever plays with the player whom a clip names; nothing is claimed of what they do."""
    everything = ((0, LONGEST_CLIP),)
    return replace(
        clip, end=FACING[clip.end], hand="unknown", strokes=(), is_clip=False, unknown=everything
    )


def places_in(video: Path, table: FrameTable, ends: Sequence[End]) -> tuple[list[Places], float]:
    """Where everyone stands through the whole video, and how many pixels a cell of it has."""
    maps = MotionMaps()
    places = list(_stretches(video, table, ends, maps, deque()))
    return places, maps.cell_side


def frame_table(video: Path) -> FrameTable:
    """When the frames of a labelled video are shown; BadManifest names a file that is no video."""
    try:
        return probe(video, shortest_s=SHORTEST_CLIP_S).table
    except (UnreadableVideo, UnsupportedVideo) as error:
        raise BadManifest(f"{video.name}: {error}") from error


def _wide_crops(
    video: Path, table: FrameTable, ends: Sequence[End]
) -> tuple[dict[End, Luma], dict[End, Floats]]:
    """The crops an analysis makes, WIDE_CROP / CROP times as wide, of the whole video.

    And the squares of those analyses, (G, 3): middle and half side in pixels, 0 where nobody is.
    """
    maps = MotionMaps()
    waiting: deque[Luma] = deque()  # pictures for which the finder has not yet decided
    cut: dict[End, list[Luma]] = {end: [] for end in ends}
    squares: dict[End, list[Floats]] = {end: [] for end in ends}
    for stretch in _stretches(video, table, ends, maps, waiting):
        for number in range(len(stretch)):
            picture = waiting.popleft()
            for end in ends:
                box = _square(stretch, number, end, maps.cell_side)
                cut[end].append(_wide(picture, box, end))
                squares[end].append(box)
    return (
        {end: np.stack(crops) for end, crops in cut.items()},
        {end: np.stack(boxes) for end, boxes in squares.items()},
    )


def _stretches(
    video: Path, table: FrameTable, ends: Sequence[End], maps: MotionMaps, shown: deque[Luma]
) -> Iterator[Places]:
    """Where the players are, without a gap; the pictures are handed out through `shown`."""
    finder = PlayerFinder([PlayerHint(end) for end in ends])
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


def _track(recording: Recording, table: FrameTable, luma: Luma, sound: Floats | None) -> Track:
    def grid(frame: float) -> float:
        return float(np.interp(frame, np.arange(table.frames), table.times_s) * GRID_FPS)

    return Track(
        name=f"{recording.video.stem}-{recording.end}",
        group=recording.group,
        view=recording.view,
        handed=apparent_handedness(recording.hand, recording.end),
        strokes=tuple(
            GridStroke(
                stroke.label,
                grid(_contact(stroke, table.frames)),
                None if stroke.start_frame is None else grid(stroke.start_frame),
                None if stroke.end_frame is None else grid(stroke.end_frame),
                stroke.is_sure,
                is_contact_known=stroke.contact_frame is not None,
            )
            for stroke in recording.strokes
        ),
        luma=luma,
        is_clip=recording.is_clip,
        unknown=tuple((grid(first), grid(last)) for first, last in recording.unknown),
        sound=sound,
    )


def _contact(stroke: KnownStroke, frames: int) -> float:
    """The frame of the contact; where nobody knows it, where it usually is."""
    if stroke.contact_frame is not None:
        return stroke.contact_frame
    first = stroke.start_frame or 0
    last = frames - 1 if stroke.end_frame is None else stroke.end_frame
    is_whole_clip = stroke.start_frame is None and stroke.end_frame is None
    return first + (CONTACT_IN_CLIP if is_whole_clip else CONTACT_IN_STROKE) * (last - first)
