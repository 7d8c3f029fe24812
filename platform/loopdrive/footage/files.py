"""Stored files as paths, for work that needs a real file: decoding, hashing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files.storage import default_storage


@contextmanager
def local_file(key: str) -> Iterator[Path]:
    """Lend a path to the stored file `key`: itself on a local disk, else a copy that goes again."""
    try:
        path = Path(default_storage.path(key))
    except NotImplementedError:  # a bucket knows no paths
        with tempfile.NamedTemporaryFile(suffix=Path(key).suffix) as copy:
            with default_storage.open(key) as stored:
                shutil.copyfileobj(stored, copy, 1024 * 1024)
            copy.flush()
            yield Path(copy.name)
    else:
        yield path
