"""The steps between a fresh clone and a folder that runs; each does nothing when it is done."""

from __future__ import annotations

import os
import shutil
import subprocess

from environment import DEVELOP, SERVE, TRAIN, install
from frontend import build_frontend, install_packages, npm
from steps import Stopped


def has_nvidia_gpu() -> bool:
    """Tell whether the driver's own tool finds a card."""
    if shutil.which("nvidia-smi") is None:
        return False
    found = subprocess.run(["nvidia-smi", "-L"], capture_output=True, check=False)
    return b"GPU " in found.stdout


def prepare(arguments: list[str]) -> str | int:
    """Prepare to `serve` (run the product) or to `develop` (change and test it), or run `npm ...`.

    Returns what goes to sys.exit: 0, or one sentence that says what is missing.
    """
    try:
        if arguments[:1] == ["npm"]:
            return npm(arguments[1:])
        if arguments == ["develop"]:
            install(DEVELOP)
            install_packages()
        else:
            trains = os.environ.get("LOOPDRIVE_TRAIN") == "1" or has_nvidia_gpu()
            install(TRAIN if trains else SERVE)
        build_frontend()
    except Stopped as stopped:
        return str(stopped)
    return 0
