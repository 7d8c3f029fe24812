"""The playable copy: the same frames at the same times, in a file every browser plays and seeks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from inference.errors import UnreadableVideo
from inference.video.frame_scan import scan_frames
from inference.video.frame_table import FrameTable
from inference.video.probe import Probe
from inference.video.reencode import reencode
from inference.video.remux import remux

TOLERANCE_S = 0.001

OnProgress = Callable[[int, int], None]  # frames done, frames in all


def _nobody(done: int, total: int) -> None:
    """For callers who do not watch."""


def write_playable(
    source: Path, probe: Probe, destination: Path, on_progress: OnProgress = _nobody
) -> None:
    """Write an MP4 whose frame table equals `probe.table`, starting at 0.

    Pictures are copied where that is enough, else encoded anew (upright, at most 1080 lines on the
    short side, a keyframe every half second). Raises `UnreadableVideo` when the copy would differ.
    """
    with _whole_or_nothing(destination) as part:
        if probe.remedy == "reencode" or not _remuxed(source, probe, part, on_progress):
            _encoded(source, probe, part, on_progress)


def write_quick_copy(
    source: Path, probe: Probe, destination: Path, on_progress: OnProgress = _nobody
) -> None:
    """Write the same frames with a keyframe every half second, for quick steps and seeks.

    For files that play as they are but step slowly. Raises `UnreadableVideo` as `write_playable`.
    """
    with _whole_or_nothing(destination) as part:
        _encoded(source, probe, part, on_progress)


def has_same_times(table: FrameTable, copy: FrameTable) -> bool:
    """As many frames, each shown within a millisecond of the original's."""
    return table.frames == copy.frames and bool(
        np.abs(table.times_s - (copy.times_s + copy.origin_s)).max() <= TOLERANCE_S
    )


@contextmanager
def _whole_or_nothing(destination: Path) -> Iterator[Path]:
    """Lend a name to write under, which becomes `destination` when the block succeeds."""
    part = destination.with_name(destination.name + ".part")
    try:
        yield part
        os.replace(part, destination)
    finally:
        part.unlink(missing_ok=True)


def _encoded(source: Path, probe: Probe, part: Path, on_progress: OnProgress) -> None:
    reencode(source, probe, part, on_progress)
    _refuse_other_times(probe.table, scan_frames(part).table)


def _remuxed(source: Path, probe: Probe, part: Path, on_progress: OnProgress) -> bool:
    """Whether copying the packets gave the same table; some containers' times do not survive."""
    return remux(source, probe.table, part, on_progress) and has_same_times(
        probe.table, scan_frames(part).table
    )


def _refuse_other_times(table: FrameTable, copy: FrameTable) -> None:
    if not has_same_times(table, copy):
        raise UnreadableVideo(
            f"This video could not be made playable: the copy has {copy.frames} frames "
            f"where the original has {table.frames}, or shows them at other times."
        )
