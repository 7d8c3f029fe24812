"""What is odd about a file, in sentences a coach understands."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from inference import FrameTable, Probe
from loopdrive.footage.models import Video, VideoState

LATE_START_S = 0.05
UNEVEN = 0.25  # of the usual time between frames
UNEVEN_SHARE = 0.02  # of all frames; a single hiccup is no variable frame rate


def remarks_on(video: Video, probe: Probe) -> list[str]:
    """Return everything worth telling of a probed file, the gravest first."""
    return [*probe.remarks, *_of_timing(probe), *_of_playing(probe), *_of_twins(video)]


def _of_timing(probe: Probe) -> Iterator[str]:
    if probe.start_s > LATE_START_S:
        yield f"The recording's clock starts at {probe.start_s:.1f} s; here the video starts at 0."
    if has_uneven_frames(probe.table):
        yield "The frame rate varies, as phones do; every frame keeps its own time."


def has_uneven_frames(table: FrameTable) -> bool:
    """Tell whether the time between frames differs noticeably, and more than now and then."""
    steps = np.diff(table.ticks)
    usual = float(np.median(steps)) if len(steps) else 1.0
    is_uneven = np.abs(steps - usual) > UNEVEN * usual
    return bool(is_uneven.sum() > UNEVEN_SHARE * len(steps))


def _of_playing(probe: Probe) -> Iterator[str]:
    if probe.rotation:
        yield "The picture is stored on its side and is shown upright."
    if probe.remedy == "reencode":
        yield f"A copy was made for browsers. {' '.join(probe.playable_reasons())}"


def _of_twins(video: Video) -> Iterator[str]:
    twin = (
        Video.objects.filter(
            sha256=video.sha256,
            state=VideoState.READY,
            player_session__club=video.player_session.club_id,
        )
        .exclude(pk=video.pk)
        .select_related("player_session")
        .first()
    )
    if twin is not None:
        yield (
            f"The same file was uploaded before: {twin.filename} in “{twin.player_session.title}”."
        )
