"""Makes a film into a file, or says why this machine cannot."""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.audio.stream import AudioStream
from av.codec.codec import UnknownCodecError
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from inference.synthetic.barcode import barcode_picture
from tests.conformance.films import Film

SOUND_HZ = 48_000


class CannotShoot(Exception):
    """The machine's libraries lack what the film needs."""


def shoot(film: Film, folder: Path) -> Path:
    """Write the film below `folder` and return its path; CannotShoot without an encoder."""
    path = folder / film.name
    try:
        av.Codec(film.codec, "w")
    except UnknownCodecError as error:
        raise CannotShoot(f"no encoder {film.codec} on this machine") from error
    is_mp4 = path.suffix in (".mp4", ".mov")
    flags = {"movflags": film.movflags} if is_mp4 and film.movflags else {}
    with av.open(str(path), "w", format=_format(path), options=flags) as file:
        track = _picture_track(file, film)
        voice = file.add_stream("aac", rate=SOUND_HZ) if film.has_sound else None
        for number, tick in film.pictures():
            file.mux(track.encode(_frame(film, number, tick)))
        file.mux(track.encode(None))
        if voice is not None:
            _add_silence(file, voice, film.duration_s)
    if film.hidden_after:
        _end_edit_early(path, _after_s(film))
    return path


def _format(path: Path) -> str:
    return {".ts": "mpegts"}.get(path.suffix, path.suffix[1:])


def _picture_track(file: OutputContainer, film: Film) -> VideoStream:
    track = cast(VideoStream, file.add_stream(film.codec, options=dict(film.options)))
    track.width, track.height = film.size if film.rotation in (0, 180) else film.size[::-1]
    track.pix_fmt = "yuv420p"
    track.time_base = track.codec_context.time_base = film.time_base
    if film.rotation:
        track.set_display_rotation(-film.rotation)
    return track


def _frame(film: Film, number: int, tick: int) -> VideoFrame:
    picture = np.rot90(barcode_picture(number, film.size), film.rotation // 90)
    frame = VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")
    frame.pts, frame.time_base = tick, film.time_base
    return frame


def _add_silence(file: OutputContainer, voice: AudioStream, duration_s: float) -> None:
    samples = np.zeros((1, round(SOUND_HZ * duration_s)), np.float32)
    silence = av.AudioFrame.from_ndarray(samples, "fltp", "mono")
    silence.sample_rate, silence.pts = SOUND_HZ, 0
    file.mux(voice.encode(silence))
    file.mux(voice.encode(None))


def _after_s(film: Film) -> Fraction:
    """What stands behind the middle of the last displayed frame: no rounding can matter there."""
    return (film.hidden_after + Fraction(1, 2)) * film.shown_ticks[0] * film.time_base


def _end_edit_early(path: Path, earlier_s: Fraction) -> None:
    """Shorten the last entry of the only edit list (ISO/IEC 14496-12, 8.6.6), as trimming does."""
    content = bytearray(path.read_bytes())
    header, edits = content.index(b"mvhd") + 4, content.index(b"elst") + 4
    (timescale,) = struct.unpack_from(">I", content, header + 12)
    version, count = content[edits], struct.unpack_from(">I", content, edits + 4)[0]
    layout, length = (">Q", 20) if version == 1 else (">I", 12)
    last = edits + 8 + (count - 1) * length
    (duration,) = struct.unpack_from(layout, content, last)
    struct.pack_into(layout, content, last, duration - round(earlier_s * timescale))
    path.write_bytes(content)
