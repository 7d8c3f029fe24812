"""What every step of the preparation is made of: saying, stopping, calling, remembering."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GIB = 1024**3


class Stopped(Exception):
    """The preparation cannot go on; its words are one sentence for people."""


def say(line: str) -> None:
    """Tell what takes time now."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def require_space(gib: float) -> None:
    """Stop when the disk is too full for what comes next."""
    free_gib = shutil.disk_usage(ROOT).free / GIB
    if free_gib < gib:
        raise Stopped(
            f"There is not enough disk space: this step needs about {gib:g} GB below {ROOT}, "
            f"and {free_gib:.1f} GB are free."
        )


def call(
    what: str,
    command: list[str],
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
) -> None:
    """Run a command; when it fails, say which step it was. Its own words are on the screen."""
    if subprocess.run(command, cwd=cwd, env=env, check=False).returncode != 0:
        require_space(0.5)
        raise Stopped(f"{what} did not work; the lines above say why.")


def digest(paths: Iterable[Path]) -> str:
    """Return one hash over the names and contents of files."""
    total = hashlib.sha256()
    for path in paths:
        total.update(str(path.relative_to(ROOT)).encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def is_stamped(path: Path, value: str) -> bool:
    """Tell whether the stamp at `path` says that this very thing was done."""
    return path.exists() and path.read_text() == value
