"""Where the real footage lies, for tests that need it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FOOTAGE = Path(os.environ.get("LOOPDRIVE_DATA", Path(__file__).parents[3] / "shared" / "data"))


def rally(name: str) -> Path:
    """A rally of the real footage; the test is skipped where there is none."""
    return _film("rallies", name)


def clip(name: str) -> Path:
    """A trimmed clip of the real footage; the test is skipped where there is none."""
    return _film("clips", name)


def skeleton_folder() -> Path:
    """The folder above the recorded skeletons; the test is skipped where there are none."""
    if not (FOOTAGE / "skeletons").exists():
        pytest.skip("the recorded skeletons are not here: set LOOPDRIVE_DATA to their folder")
    return FOOTAGE


def _film(folder: str, name: str) -> Path:
    path = FOOTAGE / folder / f"{name}.mp4"
    if not path.exists():
        pytest.skip(f"the real footage is not here: set LOOPDRIVE_DATA to its folder ({path.name})")
    return path
