"""A long video out of a short one: the same packets again and again, nothing decoded."""

from __future__ import annotations

from pathlib import Path

import av


def repeated(source: Path, destination: Path, *, times: int) -> Path:
    """Write `source`'s pictures `times` times in a row to `destination`, and return it."""
    with av.open(str(destination), "w") as out:
        stream = None
        start = 0
        for _ in range(times):
            with av.open(str(source)) as clip:
                pictures = clip.streams.video[0]
                if stream is None:
                    stream = out.add_stream_from_template(pictures)
                last = 0
                for packet in clip.demux(pictures):
                    if packet.dts is None or packet.pts is None:
                        continue
                    last = max(last, packet.pts + (packet.duration or 0))
                    packet.pts += start
                    packet.dts += start
                    packet.stream = stream
                    out.mux(packet)
                start += last
    return destination
