"""Sound made by code: clicks in the hush of a hall, alone or beside the pictures of a film."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from numpy.typing import NDArray

Floats = NDArray[np.float32]

PACKET_S = 0.25


def clicking(
    clicks_s: Sequence[float], duration_s: float, rate: int = 48000, *, loudness: float = 0.3
) -> Floats:
    """Mono samples with a click of a few milliseconds at each of these times, (N,)."""
    rng = np.random.default_rng(4)
    samples = rng.normal(0, 0.01 * loudness, round(duration_s * rate))
    since = np.arange(round(0.012 * rate))
    for click_s in clicks_s:
        click = rng.normal(0, loudness, len(since)) * np.exp(-since / (0.003 * rate))
        first = round(click_s * rate)
        room = max(0, min(len(click), len(samples) - first))
        samples[first : first + room] += click[:room]
    return np.clip(samples, -1, 1).astype(np.float32)


def with_sound(
    film: Path,
    path: Path,
    samples: Floats,
    *,
    rate: int = 48000,
    codec: str = "aac",
    layout: str = "mono",
    begins_s: float = 0.0,
    pictures_late_s: float = 0.0,
    hole_s: tuple[float, float] = (0.0, 0.0),
) -> Path:
    """The film's pictures beside this sound, which begins later, earlier, or leaves a hole."""
    with av.open(str(film)) as source, av.open(str(path), "w") as copy:
        pictures = source.streams.video[0]
        shown = copy.add_stream_from_template(pictures)
        heard = cast(AudioStream, copy.add_stream(codec, rate=rate, layout=layout))
        for packet in source.demux(pictures):
            if packet.pts is not None and packet.dts is not None:
                late = round(pictures_late_s / packet.time_base)
                packet.pts, packet.dts = packet.pts + late, packet.dts + late
                packet.stream = shown
                copy.mux(packet)
        resampler = av.AudioResampler(heard.codec_context.format, layout, rate)
        step = round(PACKET_S * rate)
        for first in range(0, len(samples), step):
            if hole_s[0] <= first / rate < hole_s[1]:
                continue
            part = np.tile(samples[None, first : first + step], (len(heard.layout.channels), 1))
            frame = AudioFrame.from_ndarray(np.ascontiguousarray(part), "fltp", layout)
            frame.sample_rate, frame.time_base = rate, Fraction(1, rate)
            frame.pts = round(begins_s * rate) + first
            for piece in resampler.resample(frame):
                copy.mux(heard.encode(piece))
        copy.mux(heard.encode(None))
    return path


def spoil_sound(path: Path, seed: int) -> None:
    """Overwrite half of an MP4's sound packets with noise; its pictures stay whole."""
    rng = np.random.default_rng(seed)
    with av.open(str(path)) as file:
        packets = file.demux(file.streams.audio[0])
        places = [(p.pos, p.size) for p in packets if p.size and p.pos is not None]
    content = bytearray(path.read_bytes())
    for position, size in places:
        if rng.random() < 0.5:
            content[position : position + size] = rng.bytes(size)
    path.write_bytes(content)
