"""Copying the encoded pictures of a file into a new MP4, untouched but for where time begins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from inference.video.container import filled_packets, open_video
from inference.video.frame_table import FrameTable
from inference.video.reencode import open_mp4
from inference.video.soundtrack import Soundtrack


def remux(
    source: Path, table: FrameTable, destination: Path, on_progress: Callable[[int, int], None]
) -> bool:
    """Write `source`'s pictures and sound to `destination`, the first frame at 0.

    Returns False when the packets cannot be told apart by their times. Decoding times are made
    anew from the table: Matroska stores none, and a copied one may stand after its picture's.
    """
    pts = _packet_pts(source)
    if pts is None or len(pts) != table.frames:
        return False
    decoding = table.ticks - np.max(table.ticks - (np.array(pts) - table.origin_ticks))
    with open_video(source) as (original, stream), open_mp4(destination) as copy:
        pictures = copy.add_stream_from_template(stream)
        sound = Soundtrack(original, copy, table)
        done = 0
        for packet in filled_packets(original, stream, *sound.tracks):
            if packet.stream.index != stream.index:
                sound.add(packet)
                continue
            packet.pts = pts[done] - table.origin_ticks
            packet.dts = int(decoding[done])
            packet.stream = pictures
            copy.mux(packet)
            done += 1
            on_progress(done, table.frames)
        sound.finish()
    return True


def _packet_pts(source: Path) -> list[int] | None:
    """Presentation times in the order of the file; None where one is missing or doubled."""
    with open_video(source) as (container, stream):
        pts = [packet.pts for packet in filled_packets(container, stream)]
    known = [time for time in pts if time is not None]
    return known if len(set(known)) == len(pts) else None
