"""Figure 4: how long an analysis takes and how long a coach waits, measured on drawn videos."""

from __future__ import annotations

import platform
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tqdm import tqdm

from inference.commands.benchmark import BARE, WHOLE, Measure, measured
from inference.commands.benchmark_clips import CLIPS, FPS, Clip, draw_clip, repeat_clip
from inference.evaluation.numbers import Report
from inference.network.model_folder import champion, read_config

SECONDS = (30, 60, 120, 180)  # the paper's
RUNS = 3


def speed_report(
    device: str,
    runs: int = RUNS,
    seconds: Sequence[int] = SECONDS,
    clips: Sequence[Clip] = CLIPS,
) -> Report:
    """Median of `runs`, each in a process of its own, at every size and length."""
    model = champion()
    config = read_config(model)
    rows = []
    with tempfile.TemporaryDirectory() as folder, tqdm(total=len(clips) * len(seconds)) as bar:
        for clip in clips:
            shortest = min(seconds)
            source = draw_clip(Path(folder) / f"{clip.name}.mp4", clip, shortest)
            for length in seconds:
                bar.set_postfix_str(f"{clip.name} {length} s")
                path = Path(folder) / f"{clip.name}-{length}.mp4"
                repeat_clip(source, path, length // shortest)
                rows.append({"size": clip.name, "seconds": length, **_row(path, device, runs)})
                path.unlink()
                bar.update()
    return {
        "device": device_name(device),
        "model": f"{config.name} {config.version}",
        "fps": FPS,
        "runs": runs,
        "rows": rows,
    }


def device_name(device: str) -> str:
    """What it was measured on, in words."""
    processor = _processor()
    return f"{_card()}, {processor}" if device == "cuda" else processor


def _row(path: Path, device: str, runs: int) -> Report:
    model = champion()
    bare = [measured(path, BARE, model, device) for _ in range(runs)]
    whole = [measured(path, WHOLE, model, device) for _ in range(runs)]
    firsts = [m.first_stroke_s for m in whole if m.first_stroke_s is not None]
    return {
        "decoding_s": _median(bare),
        "analysis_s": _median(whole),
        "network_s": round(median(m.network_s for m in whole), 2),
        "strokes": round(median(m.strokes for m in whole)),
        "first_stroke_s": round(median(firsts), 2) if firsts else None,
        "peak_mib": round(median(m.peak_mib for m in whole)),
    }


def _median(measures: Sequence[Measure]) -> float:
    return round(median(measure.wall_s for measure in measures), 2)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0]}, {len(names)} threads" if names else platform.machine()


def _card() -> str:
    asked = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("\n")[0]
