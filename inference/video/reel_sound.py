"""The sound of a reel: what is heard during each span, at its own time, and silence elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.container import InputContainer, OutputContainer
from av.stream import Discard
from numpy.typing import NDArray

from inference.errors import InferenceError
from inference.video.container import decoded_sound, open_video, sound_track
from inference.video.reel_spans import CLOCK, Span

RATE = 48_000  # samples a second
PIECE = 1024  # samples of one AAC frame
TOLERANCE_S = 0.02  # coarse clocks round time stamps by less; more is a hole
_BACK_S = 1.0  # before a span, so that a decoder has found its feet when it begins
_FADE_S = 0.005  # at both ends of a span: a wave that is cut in its middle clicks
_BITS_PER_S = 128_000

Samples = NDArray[np.float32]  # (2, N), left and right in -1..1


class ReelSound:
    """The sound track of a reel; there is none where no film of the reel has one.

    Whatever is wrong with a film's sound is no error: silence stands where it cannot be heard.
    """

    def __init__(self, reel: OutputContainer, spans: Sequence[Span]) -> None:
        self._reel = reel
        self._begun_ticks = 0
        self._written = 0  # samples
        self._sounding = {path for path in {span.film.path for span in spans} if _has_sound(path)}
        if self._sounding:
            self._track = reel.add_stream("aac", rate=RATE, layout="stereo")
            self._track.bit_rate = _BITS_PER_S

    def add(self, span: Span) -> None:
        """Write what is heard during the next span; its pictures are written already."""
        begins, self._begun_ticks = self._begun_ticks, self._begun_ticks + span.shown_ticks[-1]
        if not self._sounding:
            return
        ends_at = round(self._begun_ticks * CLOCK * RATE)
        if span.film.path in self._sounding:
            self._lay(span, round(begins * CLOCK * RATE), ends_at)
        self._be_silent(ends_at)

    def finish(self) -> None:
        """Write what the encoder still holds."""
        if self._sounding:
            self._reel.mux(self._track.encode(None))

    def _lay(self, span: Span, begins_at: int, ends_at: int) -> None:
        for at_s, samples in heard_during(span):
            at = begins_at + round(at_s * RATE)
            if at > self._written + TOLERANCE_S * RATE:
                self._be_silent(min(at, ends_at))
            elif at > self._written:
                at = self._written
            kept = samples[:, self._written - at : ends_at - at]
            self._write(_faded(kept, self._written - begins_at, ends_at - begins_at))
            if self._written >= ends_at:
                return

    def _be_silent(self, until: int) -> None:
        while self._written < until:
            self._write(np.zeros((2, min(PIECE, until - self._written)), np.float32))

    def _write(self, samples: Samples) -> None:
        if not samples.shape[1]:
            return
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples), "fltp", "stereo")
        frame.sample_rate, frame.time_base = RATE, Fraction(1, RATE)
        frame.pts = self._written
        self._written += samples.shape[1]
        self._reel.mux(self._track.encode(frame))


def _has_sound(path: Path) -> bool:
    with open_video(path) as (container, _):
        return sound_track(container) is not None


def heard_during(span: Span) -> Iterator[tuple[float, Samples]]:
    """Yield sound in order, from before the span on, each piece with its seconds from there."""
    film = span.film
    begins_s = float(film.table.times_s[span.first]) + film.begins_s
    lasts_s = float(span.shown_ticks[-1] * CLOCK)
    try:
        with open_video(film.path) as (container, _):
            for frame in _frames(container, begins_s):
                at_s = (frame.time or 0.0) - begins_s
                if at_s > lasts_s:
                    return
                yield at_s, frame.to_ndarray().astype(np.float32, copy=False)
    except (InferenceError, av.FFmpegError, ValueError):
        return  # a form of sound that changes midway, or a place that cannot be found


def _frames(container: InputContainer, begins_s: float) -> Iterator[AudioFrame]:
    """Yield decoded sound as RATE samples of two channels, each piece with its time."""
    track = sound_track(container)
    if track is None:
        return
    for other in container.streams:
        if other is not track:
            other.discard = Discard.all
    base = track.time_base or CLOCK
    container.seek(max(0, round((begins_s - _BACK_S) / base)), stream=track)
    resampler = av.AudioResampler("fltp", "stereo", RATE)
    for frame in decoded_sound(container, track):
        if frame.pts is not None:
            yield from resampler.resample(frame)


def _faded(samples: Samples, begins_at: int, length: int) -> Samples:
    """Return a piece of a span of `length` samples, softer towards both of the span's ends."""
    at = np.arange(begins_at, begins_at + samples.shape[1])
    gain = np.minimum(at + 1, length - at) / (_FADE_S * RATE)
    faded: Samples = samples * np.clip(gain, 0, 1).astype(np.float32)
    return faded
