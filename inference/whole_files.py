"""Files written whole or not at all: a full disk or a killed process leaves the old one."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A path beside `path`, in a folder that is there, to write to.

    It takes the name of `path` in one step at the end; after an error nothing is left of it.
    Several processes may write the same file at once: the last one to finish is read.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_stem(f"{path.stem}.unfinished-{secrets.token_hex(4)}")
    try:
        yield unfinished
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
