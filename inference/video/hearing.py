"""Listening to a video: the strength of the hits at every point of the analysis grid, in order."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.packet import Packet
from av.stream import Discard, Stream

from inference.video.container import filled_packets, open_video, sound_track
from inference.video.frame_table import FrameTable
from inference.video.sound import NO_SOUND, Floats, OnsetStrength

LOWEST_RATE = 8000  # in slower sound nothing is left of a click
TOLERANCE_S = 0.02  # coarse clocks round time stamps by less; more is a hole


class Hearing:
    """What is heard of a video, a few grid frames at a time; NO_SOUND where there is nothing.

    Whatever is wrong with the sound is no error: the pictures are what is judged. It is read by a
    demuxer of its own, since a file may keep its sound far away from its pictures.
    """

    def __init__(self, strengths: Generator[Floats]) -> None:
        self._strengths = strengths
        self._waiting = np.zeros(0, dtype=np.float32)

    def take(self, frames: int) -> Floats:
        """The strengths of the next so many grid frames, (frames,)."""
        parts, have = [self._waiting], len(self._waiting)
        while have < frames and (more := next(self._strengths, None)) is not None:
            parts.append(more)
            have += len(more)
        heard = np.concatenate([*parts, _nothing(frames - have)])
        self._waiting = heard[frames:]
        return heard[:frames]

    def close(self) -> None:
        """Stop listening and close the file."""
        self._strengths.close()


def heard(path: Path, table: FrameTable, frames: int) -> Floats | None:
    """The strengths of a whole video's grid frames, (frames,); None where nothing is heard."""
    strengths = Hearing(listen(path, table)).take(frames)
    return None if (strengths == NO_SOUND).all() else strengths


def listen(path: Path, table: FrameTable) -> Generator[Floats]:
    """Strengths from grid frame 0 to where the sound ends, in pieces; of a silent file, nothing.

    Time zero is the first displayed frame. After every hole listening begins anew.
    """
    grid = _Grid(table.duration_s)
    with open_video(path) as (container, _):
        for sound in _decoded(container, table.origin_s):
            yield from grid.add(sound)
        yield from grid.finish()


def deaf() -> Generator[Floats]:
    """For networks that do not listen."""
    yield from ()


@dataclass(frozen=True, slots=True)
class _Sound:
    """Mono `samples` (N,), the first one heard `at_s` after the first picture, if that is known."""

    at_s: float | None
    rate: int
    samples: Floats


def _decoded(container: InputContainer, origin_s: float) -> Iterator[_Sound]:
    track = sound_track(container)
    if track is None:
        return
    for other in container.streams:
        if other is not track:
            other.discard = Discard.all  # pictures are then not even read
    for packet in filled_packets(container, track):
        for frame in _frames(packet):
            if frame.sample_rate >= LOWEST_RATE:
                at_s = None if frame.time is None else frame.time - origin_s
                yield _Sound(at_s, frame.sample_rate, _mono(frame))


def _frames(packet: Packet[Stream]) -> list[AudioFrame]:
    try:
        return cast(list[AudioFrame], packet.decode())
    except av.FFmpegError:
        return []


def _mono(frame: AudioFrame) -> Floats:
    """The mean of all channels in -1..1, (N,)."""
    samples = frame.to_ndarray()
    if not frame.format.is_planar:
        samples = samples.reshape(-1, frame.layout.nb_channels).T  # (C, N)
    mono: Floats = samples.sum(axis=0, dtype=np.float32) * np.float32(1 / len(samples))
    if samples.dtype.kind == "u":
        mono = (mono - np.float32(128)) * np.float32(1 / 128)
    elif samples.dtype.kind == "i":
        mono *= np.float32(0.5 ** (8 * samples.dtype.itemsize - 1))
    return mono


class _Grid:
    """Lays sound with holes on the grid, up to the video's end."""

    def __init__(self, duration_s: float) -> None:
        self._duration_s = duration_s
        self._onsets: OnsetStrength | None = None
        self._rate = 0
        self._end_s = 0.0  # of what was heard so far
        self._next = 0  # the grid frame of the next strength
        self._told = 0  # grid frames

    def add(self, sound: _Sound) -> Iterator[Floats]:
        """Listen on; what was heard already, and what comes before the first picture, is left."""
        at_s = self._end_s if sound.at_s is None else sound.at_s
        goes_on = self._onsets is not None and sound.rate == self._rate
        if goes_on and abs(at_s - self._end_s) <= TOLERANCE_S:
            at_s = self._end_s
        samples = sound.samples[max(round((self._end_s - at_s) * sound.rate), 0) :]
        at_s = max(at_s, self._end_s)
        if not len(samples) or at_s > self._duration_s:
            return
        if not goes_on or at_s > self._end_s:
            yield from self.finish()
            self._onsets = OnsetStrength(sound.rate, at_s)
            self._rate, self._next = sound.rate, self._onsets.first_frame
        assert self._onsets is not None
        self._end_s = at_s + len(samples) / sound.rate
        yield self._laid(self._onsets.add(samples))

    def finish(self) -> Iterator[Floats]:
        """What is left of the sound before a hole, or before the end."""
        if self._onsets is not None:
            yield self._laid(self._onsets.finish())

    def _laid(self, strengths: Floats) -> Floats:
        """These strengths after whatever hole there is; a frame told already is not told again."""
        hole = self._next - self._told
        laid = np.concatenate([_nothing(hole), strengths[max(-hole, 0) :]])
        self._next += len(strengths)
        self._told += len(laid)
        return laid


def _nothing(frames: int) -> Floats:
    return np.full(max(frames, 0), NO_SOUND, dtype=np.float32)
