"""Files written whole or not at all: a full disk or a killed process leaves the old one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A path beside `path`, in a folder that is there, to write to.

    It takes the name of `path` in one step at the end; after an error nothing is left of it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_stem(f"{path.stem}.unfinished")
    try:
        yield unfinished
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
