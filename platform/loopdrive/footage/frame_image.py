"""Single frames as pictures: decoded once, then kept with the video."""

from __future__ import annotations

import threading

import inference
from loopdrive.footage.files import is_stored, local_file, store_bytes
from loopdrive.footage.models import Video

WIDTHS = (160, 320, 640, 1280)  # few, so that few are made and kept

# Decoding takes a whole core: a page full of thumbnails must leave the web process able to answer.
_decoders = threading.BoundedSemaphore(2)


def frame_image_key(*, video: Video, index: int, width: int) -> str:
    """Return the stored JPEG of frame `index`, at the smallest kept width of at least `width`.

    Raises IndexError outside the frame table, InferenceError when nothing can be decoded.
    """
    if not 0 <= index < video.frames:
        raise IndexError(f"frame {index} of a video with {video.frames} frames")
    kept_width = next((each for each in WIDTHS if each >= width), WIDTHS[-1])
    key = f"{video.folder}/frames/{kept_width}/{index}.jpg"
    if not is_stored(key):
        with _decoders, local_file(video.original_key) as path:
            picture = inference.frame_image(path, video.frame_table, index, kept_width)
        store_bytes(picture, key)
    return key
