"""A video file of one stroke as a clip: whoever is named in it, or else the livelier player."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from inference.clips.clip import Clip
from inference.data.crops import FACING, SHORTEST_CLIP_S
from inference.data.filmed_tracks import filmed_tracks
from inference.data.recordings import Hand, Recording
from inference.errors import InferenceError
from inference.players.crops import stream_crops
from inference.players.ends import SLOTS
from inference.strokes import End
from inference.video.decode import read_pictures
from inference.video.probe import probe


class NobodyPlays(InferenceError):
    """A clip in which no player can be seen."""


def filmed_clip(path: Path, end: End | None, hand: Hand) -> Clip:
    """The player at one end of a trimmed video; InferenceError says why there is none."""
    end = end or liveliest_end(path)
    both = [
        Recording(path, group=path.stem, end=one, hand=hand, strokes=())
        for one in (end, FACING[end])
    ]
    track = filmed_tracks(both)[0]
    if not track.luma.any():
        raise NobodyPlays(f"Nobody can be seen to play at the {end} end.")
    return Clip(path.stem, path.stem, None, track.handed, track.luma, end=end)


def liveliest_end(path: Path) -> End:
    """Where the player stands whose pictures change most."""
    table = probe(path, shortest_s=SHORTEST_CLIP_S).table
    change: dict[End, float] = {}
    for crops in stream_crops(read_pictures(path, table)):
        steps = np.abs(np.diff(crops.luma.astype(np.int16), axis=0))  # (T - 1, SLOTS, S, S)
        for slot in range(SLOTS):
            end = crops.ends[slot]
            if end is not None:
                change[end] = change.get(end, 0.0) + float(steps[:, slot].sum())
    if not change:
        raise NobodyPlays("Nobody can be seen to play.")
    return max(change, key=lambda end: change[end])
