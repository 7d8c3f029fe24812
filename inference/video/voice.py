"""A recorded voice, whatever made it, written as the one form that every browser plays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.stream import Disposition

from inference.errors import UnreadableVoice
from inference.video.container import OPTIONS, decoded_sound
from inference.video.reencode import open_mp4

RATE = 48_000  # samples a second, as recorders make them
BITS_PER_S = 64_000  # a voice in one channel: half a megabyte a minute
LATE_S = 2.0  # a recorder that is told to stop goes on for a moment
NOTHING_HEARD = "There is no sound in this recording."


def write_voice(source: Path, destination: Path, longest_s: float) -> float:
    """Write `source`'s sound as AAC in MP4, its index first, and return how many seconds it lasts.

    The length is that of the decoded sound: a browser's recorder writes none into its file. What
    cannot be decoded is left out. Raises `UnreadableVoice` with one sentence for a person.
    """
    with _open_voice(source) as (original, track):
        sound = decoded_sound(original, track)
        first = next(sound, None)
        if first is None:
            raise UnreadableVoice(NOTHING_HEARD)
        with open_mp4(destination) as copy:
            writer = _Writer(copy, longest_s)
            writer.add(first)
            for frame in sound:
                writer.add(frame)
            return writer.finish()


@contextmanager
def _open_voice(path: Path) -> Iterator[tuple[InputContainer, AudioStream]]:
    """Open a file and its one sound track. Raises `UnreadableVoice`."""
    if path.stat().st_size == 0:
        raise UnreadableVoice("This recording is empty.")
    try:
        container = av.open(str(path.resolve()), options=OPTIONS, metadata_errors="replace")
    except av.FFmpegError as error:
        raise UnreadableVoice("This file is not a recording that can be played.") from error
    with container:
        yield container, _only_track(container)


def _only_track(container: InputContainer) -> AudioStream:
    streams = container.streams
    if any(not s.disposition & Disposition.attached_pic for s in streams.video):
        raise UnreadableVoice("This file has pictures: a voice note is sound alone.")
    known = [track for track in streams.audio if track.codec_context is not None]
    if len(known) > 1:
        raise UnreadableVoice(f"This file has {len(known)} sound tracks: a voice note has one.")
    if not known:
        raise UnreadableVoice(NOTHING_HEARD)
    return known[0]


class _Writer:
    """The copy's only track: one channel, without holes."""

    def __init__(self, copy: OutputContainer, longest_s: float) -> None:
        self._copy = copy
        self._longest_s = longest_s
        # Its usual search takes half as long again for what nobody hears in a voice.
        self._track = copy.add_stream(
            "aac", rate=RATE, layout="mono", options={"aac_coder": "fast"}
        )
        self._track.bit_rate = BITS_PER_S
        self._resampler = av.AudioResampler("fltp", "mono", RATE)
        self._samples = 0

    def add(self, frame: AudioFrame) -> None:
        """Write more sound. Raises `UnreadableVoice` beyond the longest."""
        frame.pts = None  # one after the other: a recorder's clock is coarse
        try:
            self._write(self._resampler.resample(frame))
        except ValueError as error:
            raise UnreadableVoice("This recording changes its form midway.") from error
        if self._samples > (self._longest_s + LATE_S) * RATE:
            raise UnreadableVoice(
                f"This recording lasts more than {self._longest_s:g} s: say it in two notes."
            )

    def finish(self) -> float:
        """Write what is still held, and return how many seconds there are."""
        self._write(self._resampler.resample(None))
        self._copy.mux(self._track.encode(None))
        return self._samples / RATE

    def _write(self, pieces: list[AudioFrame]) -> None:
        for piece in pieces:
            piece.pts, piece.time_base = self._samples, Fraction(1, RATE)
            self._samples += piece.samples
            self._copy.mux(self._track.encode(piece))
