"""Clips from tracks: trimmed footage as it is, drawn rallies cut the way people trim strokes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from inference.clips.clip import Clip
from inference.data.tracks import GRID_FPS, Track

# How the real clips lie around their strokes.
SHORTEST_S, LONGEST_S = 0.7, 1.3
EARLIEST, LATEST = 0.35, 0.75  # where in the clip the contact is
FEWEST_FRAMES = GRID_FPS // 2  # of what is left of a clip at an end of its track


def clips_of(tracks: Iterable[Track], seed: int) -> list[Clip]:
    """Every clip the tracks hold; of untrimmed real videos none.

    A drawn stroke is cut with margins of its own: the same seed and track give the same cuts,
    whatever other tracks there are.
    """
    clips: list[Clip] = []
    for track in tracks:
        if track.is_clip:
            clips.append(_whole(track))
        elif track.is_drawn:
            clips += _around_strokes(track, seed)
    return clips


def named(clips: Iterable[Clip]) -> list[Clip]:
    """Those whose stroke is known for sure."""
    return [clip for clip in clips if clip.label is not None]


def _whole(track: Track) -> Clip:
    sure = [stroke.label for stroke in track.strokes if stroke.is_sure]
    return Clip(
        name=track.name,
        group=track.group,
        label=sure[0] if len(sure) == len(track.strokes) == 1 else None,
        handed=track.handed,
        luma=track.luma,
        joints=track.joints,
        is_drawn=track.is_drawn,
        end=track.end,
    )


def _around_strokes(track: Track, seed: int) -> list[Clip]:
    rng = np.random.default_rng([seed, zlib.crc32(track.name.encode())])
    clips = []
    for number, stroke in enumerate(track.strokes):
        frames = round(rng.uniform(SHORTEST_S, LONGEST_S) * GRID_FPS)
        first = round(stroke.contact - rng.uniform(EARLIEST, LATEST) * frames)
        first, last = max(first, 0), min(first + frames, track.frames)
        if last - first < FEWEST_FRAMES or not first <= stroke.contact < last:
            continue
        clip = _whole(replace(track, strokes=(stroke,)))
        clips.append(
            replace(
                clip,
                name=f"{track.name}-{number}",
                luma=clip.luma[first:last],
                joints=None if clip.joints is None else clip.joints[first:last],
            )
        )
    return clips
