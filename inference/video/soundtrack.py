"""Taking a video's sound along into its playable copy."""

from __future__ import annotations

from fractions import Fraction
from typing import cast

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import Stream

from inference.video.container import sound_track
from inference.video.frame_table import FrameTable

_COPIED = {"aac"}


class Soundtrack:
    """Copies AAC packets, encodes any other sound to AAC, and shifts both to the first picture."""

    def __init__(self, source: InputContainer, copy: OutputContainer, table: FrameTable) -> None:
        self.stream = sound_track(source)
        self._copy = copy
        self._origin_s = table.origin_ticks * table.time_base
        self._is_copied = False
        if self.stream is None:
            return
        codec = self.stream.codec_context
        self._is_copied = codec.codec.canonical_name in _COPIED
        if self._is_copied:
            self._out: AudioStream = copy.add_stream_from_template(self.stream)
            return
        self._out = copy.add_stream("aac", rate=codec.sample_rate or 48000)
        self._out.layout = "stereo" if codec.channels > 1 else "mono"
        self._resampler = av.AudioResampler("fltp", self._out.layout, self._out.rate)

    @property
    def tracks(self) -> tuple[AudioStream, ...]:
        """The source's tracks whose packets `add` wants: one, or none."""
        return () if self.stream is None else (self.stream,)

    def add(self, packet: Packet[Stream]) -> None:
        """Copy or convert one packet; sound from before the first picture is left out."""
        if self._is_copied:
            self._copy_packet(packet)
        else:
            self._encode_packet(packet)

    def finish(self) -> None:
        """Write what the encoder still holds."""
        if self.stream is not None and not self._is_copied:
            self._copy.mux(self._out.encode(None))

    def _copy_packet(self, packet: Packet[Stream]) -> None:
        if packet.pts is None or packet.dts is None:
            return
        shift = round(self._origin_s / packet.time_base)
        if packet.pts < shift:
            return
        packet.pts -= shift
        packet.dts -= shift
        packet.stream = self._out
        self._copy.mux(packet)

    def _encode_packet(self, packet: Packet[Stream]) -> None:
        try:
            frames = cast(list[AudioFrame], packet.decode())
        except av.FFmpegError:
            return  # a hole in the sound harms nobody: the pictures are what is judged
        for frame in frames:
            for sound in self._resampler.resample(frame):
                time_base = sound.time_base or Fraction(1, self._out.rate)
                if sound.pts is None or sound.pts * time_base < self._origin_s:
                    continue
                sound.pts -= round(self._origin_s / time_base)
                self._copy.mux(self._out.encode(sound))
