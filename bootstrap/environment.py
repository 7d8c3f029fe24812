"""The Python environment in .venv and what is installed into it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from steps import ROOT, Stopped, call, digest, is_stamped, require_space, say

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PIP = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]

# Each list holds those before it, so that an environment for developing also serves.
SERVE = ["requirements-serve.txt"]
TRAIN = [*SERVE, "requirements.txt"]
DEVELOP = [*TRAIN, "requirements-dev.txt"]
SERVE_GIB = 2
TRAIN_GIB = 8  # torch, with its CUDA libraries where the registry gives those


def install(files: list[str]) -> None:
    """Make .venv and install the requirement files that changed since the last time."""
    stamps = {name: VENV / f".{name}.installed" for name in files}
    wanted = {name: digest([ROOT / name]) for name in files}
    if PYTHON.exists() and all(is_stamped(stamps[name], wanted[name]) for name in files):
        return
    outermost = files[-1]
    if not stamps[outermost].exists():
        require_space(SERVE_GIB if files == SERVE else TRAIN_GIB)
    make_environment()
    say(f"Installing {outermost} into .venv ...")
    call(f"Installing {outermost}", [*PIP, "-r", str(ROOT / outermost)])
    for name in files:
        stamps[name].write_text(wanted[name])


def make_environment() -> None:
    """Make .venv, unless there is one that works."""
    if PYTHON.exists() and runs([str(PYTHON), "-m", "pip", "--version"]):
        return
    say(f"Making a Python environment with {sys.executable} ...")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode == 0:
        return
    words = made.stdout + made.stderr
    if "ensurepip" in words:
        raise Stopped(
            "Python's venv module is not installed. On Debian or Ubuntu: apt install python3-venv"
        )
    raise Stopped(f"The Python environment could not be made: {words.strip().splitlines()[-1]}")


def runs(command: list[str]) -> bool:
    """Tell whether a command ends well, keeping its words to ourselves."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def site_packages() -> Path:
    """Return where the environment keeps its packages."""
    asked = subprocess.run(
        [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return Path(asked.stdout.strip())
