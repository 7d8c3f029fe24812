"""Recordings as browsers' recorders make them: a tone that swells and fades like speech."""

from __future__ import annotations

import io
from fractions import Fraction
from typing import cast

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from django.core.files.uploadedfile import SimpleUploadedFile

CODECS = {"webm": "libopus", "ogg": "libopus", "mp4": "aac", "wav": "pcm_s16le"}
PACKET_S = 0.02


def spoken(seconds: float = 1.0, form: str = "webm", rate: int = 48_000) -> SimpleUploadedFile:
    """Return a recording of so many seconds; Chromium's is WebM, Safari's MP4."""
    return SimpleUploadedFile(f"note.{form}", _written(seconds, form, rate))


def _written(seconds: float, form: str, rate: int) -> bytes:
    file = io.BytesIO()
    times = np.arange(round(seconds * rate)) / rate
    tone = 0.2 * np.sin(2 * np.pi * 220 * times) * np.sin(2 * np.pi * 3 * times)
    with av.open(file, "w", format=form) as container:
        track = cast(AudioStream, container.add_stream(CODECS[form], rate=rate, layout="mono"))
        resampler = av.AudioResampler(track.codec_context.format, "mono", rate)
        for first in range(0, len(times), round(PACKET_S * rate)):
            part = tone[None, first : first + round(PACKET_S * rate)].astype(np.float32)
            frame = AudioFrame.from_ndarray(np.ascontiguousarray(part), "fltp", "mono")
            frame.sample_rate, frame.time_base, frame.pts = rate, Fraction(1, rate), first
            for piece in resampler.resample(frame):
                container.mux(track.encode(piece))
        container.mux(track.encode(None))
    return file.getvalue()
