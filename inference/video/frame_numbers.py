"""Which entry of the frame table a decoded picture is."""

from __future__ import annotations

import numpy as np
from av.video.frame import VideoFrame

from inference.video.frame_table import FrameTable

# AVI stores no presentation times, and what the decoder makes up for them is out of order.
UNTIMED_FORMATS = {"avi"}


class FrameNumbers:
    """Numbers the pictures of one pass, in the order the decoder hands them out."""

    def __init__(self, table: FrameTable, format_name: str) -> None:
        self._table = table
        self._is_timed = format_name not in UNTIMED_FORMATS
        self._last = -1

    def number(self, frame: VideoFrame) -> int | None:
        """The picture's index, always above the one before; None for one the table leaves out."""
        index = self._last + 1
        if self._is_timed and frame.pts is not None:
            # Two frames of one time stamp stand next to each other in the table.
            index = max(self._nearest(frame.pts - self._table.origin_ticks), index)
        if index >= self._table.frames:
            return None
        self._last = index
        return index

    def _nearest(self, tick: int) -> int:
        ticks = self._table.ticks
        after = min(int(np.searchsorted(ticks, tick)), len(ticks) - 1)
        if after > 0 and tick - ticks[after - 1] <= ticks[after] - tick:
            return after - 1
        return after
