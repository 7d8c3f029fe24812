"""A retraining that is killed again and again ends with the weights of an undisturbed one."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from safetensors.torch import load_file

from inference.training import checkpoint
from tests.inference.test_retrain import manifest
from tests.installation import ROOT

pytestmark = pytest.mark.slow(about_s=90)
__all__ = ["manifest"]  # the fixture

KILLS = 10
SHOWN = re.compile(rb"\d+/\d+ \[")  # the bar of a stage
PATIENCE_S = 300
LONGEST_LIFE_S = 6.0  # of a process after it has begun to train


def begin(manifest: Path, out: Path) -> subprocess.Popen[bytes]:
    """Start the training of a trial, or go on with it."""
    words = ["--recipe", "quick", "--threads", "1", "--device", "cpu"]
    return subprocess.Popen(
        [sys.executable, "-m", "inference", "retrain", str(manifest), str(out), *words],
        cwd=out.parent,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def wait_until_it_trains(process: subprocess.Popen[bytes]) -> None:
    """Read what it says until it shows its first step, or ends."""
    assert process.stderr is not None
    said = b""
    while not SHOWN.search(said):
        part = os.read(process.stderr.fileno(), 4096)
        if not part:
            return
        said += part


def test_ten_kills_at_random_points_change_nothing(manifest: Path, tmp_path: Path) -> None:
    chance = random.Random(7)
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    _, said = begin(manifest, whole).communicate(timeout=PATIENCE_S)
    assert (whole / "model" / "retrained" / "model.onnx").exists(), said.decode()

    reached = []
    for _ in range(KILLS):
        process = begin(manifest, broken)
        wait_until_it_trains(process)
        time.sleep(chance.uniform(0, LONGEST_LIFE_S))  # the point of it: any moment
        process.send_signal(signal.SIGKILL)
        process.communicate()
        kept = broken / "quick" / checkpoint.FILE
        reached.append(checkpoint.load(kept.parent).step if kept.exists() else 0)
    assert reached == sorted(reached)  # nothing that was kept is lost
    assert reached[-1] > 0
    _, said = begin(manifest, broken).communicate(timeout=PATIENCE_S)

    one, other = (
        load_file(folder / "model" / "retrained" / "model.safetensors")
        for folder in (whole, broken)
    )
    assert all(one[name].equal(other[name]) for name in one), said.decode()
    print(f"\n  killed at steps kept: {reached}")  # noqa: T201


FOLLOWED = """
import os, signal, sys
from pathlib import Path
from inference import Order, retrain_by
from inference.network.model_folder import champion

def follow(trained):
    os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # as for whatever a script starts with "&"
    manifest, out = map(Path, sys.argv[1:])
    order = Order(manifest, champion(), "club", recipe="quick")
    retrain_by(2, order, out, device="cpu", follow=follow)
"""


def test_processes_do_not_outlive_the_one_that_started_them(manifest: Path, tmp_path: Path) -> None:
    script = tmp_path / "followed.py"
    script.write_text(FOLLOWED)
    process = subprocess.Popen(
        [sys.executable, str(script), str(manifest), str(tmp_path / "out")],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    process.communicate(timeout=PATIENCE_S)  # ends when nobody has its output open any more
    assert process.returncode == -signal.SIGKILL
    assert not (tmp_path / "out" / "model").exists()
