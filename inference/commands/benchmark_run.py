"""One measured run of the benchmark, in a fresh process so that memory is only its own."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import cast

from inference.analysis import analyse
from inference.network.onnx_network import Device
from inference.strokes import Stroke, Timeline
from inference.video.container import decoded_frames, open_video
from inference.video.probe import probe

_MIB = 1024 if sys.platform.startswith("linux") else 1024 * 1024  # ru_maxrss counts KiB or bytes


def _bare(path: Path) -> None:
    """Decode and do nothing: what any reader of this file has to pay."""
    with open_video(path) as (container, stream):
        stream.thread_type = "AUTO"
        for _ in decoded_frames(container, stream):
            pass


def _measure(what: str, path: Path, model: Path, device: Device) -> dict[str, float | None]:
    table = probe(path).table
    first_stroke_s: float | None = None
    network_s, strokes = 0.0, 0
    started, busy = time.perf_counter(), time.process_time()
    if what == "bare":
        _bare(path)
    else:
        for item in analyse(path, model=model, device=device, table=table, sha256="-"):
            if isinstance(item, Stroke) and first_stroke_s is None:
                first_stroke_s = time.perf_counter() - started
            if isinstance(item, Timeline):
                network_s, strokes = item.timing.network_s, len(item.strokes)
    return {
        "wall_s": time.perf_counter() - started,
        "processor_s": time.process_time() - busy,
        "first_stroke_s": first_stroke_s,
        "network_s": network_s,
        "strokes": strokes,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MIB,
    }


if __name__ == "__main__":
    asked, video, folder, where = sys.argv[1:]
    sys.stdout.write(json.dumps(_measure(asked, Path(video), Path(folder), cast(Device, where))))
