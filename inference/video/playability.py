"""Why a browser could not play a file exactly as it is, and what it takes to help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from inference.video.probe import Probe

Remedy = Literal["none", "remux", "reencode"]

LATEST_START_S = 0.001
_PLAYED_PROFILES = {"Constrained Baseline", "Baseline", "Main", "High", "Progressive High"}
_CONTAINER_NAMES = {"matroska": "Matroska or WebM", "mov": "QuickTime", "mpegts": "MPEG-TS"}
_PLAYED_AUDIO = {None, "aac", "mp3"}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason, in words, and what removes it."""

    reason: str
    remedy: Remedy


def obstacles(probe: Probe) -> tuple[Obstacle, ...]:
    """All that stands between this file and `<video>` in Chromium, Firefox and Safari."""
    return tuple(_of_pictures(probe)) + tuple(_of_container(probe))


def worst_remedy(found: Iterable[Obstacle]) -> Remedy:
    """The one treatment that removes them all."""
    remedies = {obstacle.remedy for obstacle in found}
    if "reencode" in remedies:
        return "reencode"
    return "remux" if remedies else "none"


def _of_pictures(probe: Probe) -> Iterator[Obstacle]:
    if probe.codec != "h264":
        name = probe.codec.upper()
        yield Obstacle(f"The pictures are {name}, which not every browser plays.", "reencode")
    elif probe.profile not in _PLAYED_PROFILES:
        yield Obstacle(f"H.264 profile {probe.profile} is not played by browsers.", "reencode")
    if probe.bit_depth > 8:
        yield Obstacle(f"The pictures have {probe.bit_depth} bits per colour, not 8.", "reencode")
    if probe.pixel_format not in ("yuv420p", "yuvj420p"):
        yield Obstacle(f"The pixel format is {probe.pixel_format}, not yuv420p.", "reencode")
    if probe.is_interlaced:
        yield Obstacle("The pictures are interlaced.", "reencode")
    if probe.has_hidden_frames:
        yield Obstacle("An edit list hides frames, which browsers treat differently.", "reencode")
    if probe.has_open_gops:
        yield Obstacle(
            "Some pictures need the GOP before theirs, so that a seek cannot show them.", "reencode"
        )
    if probe.has_doubled_times:
        yield Obstacle("Several frames claim the same time.", "reencode")


def _of_container(probe: Probe) -> Iterator[Obstacle]:
    if probe.container != "mp4":
        # AVI has no presentation times to copy: the decoder has to find the order of pictures.
        remedy: Remedy = "reencode" if probe.container in ("avi", "mpeg") else "remux"
        name = _CONTAINER_NAMES.get(probe.container, probe.container.upper())
        yield Obstacle(f"The file is {name}, which not every browser plays.", remedy)
    elif not probe.is_faststart:
        yield Obstacle("The index stands at the end: playing could not begin at once.", "remux")
    if probe.start_s > LATEST_START_S:
        yield Obstacle(f"The pictures begin at {probe.start_s:.2f} s, not at 0.", "remux")
    if probe.is_incomplete:
        yield Obstacle("The file breaks off before its announced end.", "reencode")
    if probe.audio_codec not in _PLAYED_AUDIO:
        yield Obstacle(f"The sound is {probe.audio_codec}, not AAC.", "remux")
