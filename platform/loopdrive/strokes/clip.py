"""A stroke as a small film of its own: cut once, then kept with the video.

Twelve players on the whole file show 2 to 6 pictures a second where twelve of these show all; and a
phone would fetch megabytes for each.
"""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

import inference
from loopdrive.footage.files import is_stored, local_file, store_file
from loopdrive.footage.models import Video

LONGEST_S = 6.0  # a stroke and a moment around it; more is no clip
AROUND_S = 0.25  # shown before a stroke starts and after it ends

# Decoding takes a whole core: a page full of clips must leave the web process able to answer.
_cutters = threading.BoundedSemaphore(2)


class NotAClip(Exception):
    """These frames are none, or too many; the sentence says which."""


def clip_frames(video: Video, start_frame: int, end_frame: int) -> tuple[int, int]:
    """Return the first and last frame of the clip that shows a stroke."""
    table = video.frame_table
    first = table.frame_at(float(table.times_s[start_frame]) - AROUND_S)
    last = table.frame_at(float(table.times_s[end_frame]) + AROUND_S)
    longest = table.frame_at(float(table.times_s[first]) + LONGEST_S)
    return first, min(last, longest)


def clip_key(*, video: Video, first: int, last: int, is_fine: bool = False) -> str:
    """Return the stored clip of frames `first` to `last`: a small one, or one to look closely at.

    Raises NotAClip, and InferenceError when nothing of it can be decoded.
    """
    if not 0 <= first <= last < video.frames:
        raise NotAClip(f"There are frames 0 to {video.frames - 1}, but not {first} to {last}.")
    times_s = video.frame_table.times_s
    duration_s = float(times_s[last] - times_s[first])
    if duration_s > LONGEST_S:
        raise NotAClip(f"A clip lasts at most {LONGEST_S:g} s, not {duration_s:.1f} s.")
    key = f"{video.folder}/clips/{first}-{last}{'-fine' if is_fine else ''}.mp4"
    if not is_stored(key):
        with _cutters, local_file(video.shown_key) as path, tempfile.TemporaryDirectory() as folder:
            clip = Path(folder) / "clip.mp4"
            form = inference.FINE_CLIP if is_fine else inference.SMALL_CLIP
            begins_s = 0.0 if video.playable_key else video.frame_table.origin_s
            inference.cut_clip(path, times_s[first : last + 1], begins_s, clip, form)
            store_file(clip, key)
    return key
