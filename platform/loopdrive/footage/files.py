"""Files in the default storage: lent as paths, taken in whole, read in parts, removed by folder."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files import File
from django.core.files.storage import default_storage


def stored_path(key: str) -> Path | None:
    """Return where `key` lies on the local disk; None when the storage is a bucket."""
    try:
        return Path(default_storage.path(key))
    except NotImplementedError:
        return None


def is_stored(key: str) -> bool:
    """Tell whether there is a file `key`."""
    return default_storage.exists(key)


@contextmanager
def local_file(key: str) -> Iterator[Path]:
    """Lend a path to the stored file `key`: itself on a local disk, else a copy that goes again."""
    path = stored_path(key)
    if path is not None:
        yield path
        return
    with tempfile.NamedTemporaryFile(suffix=Path(key).suffix) as copy:
        with default_storage.open(key) as stored:
            shutil.copyfileobj(stored, copy, 1024 * 1024)
        copy.flush()
        yield Path(copy.name)


def store_file(path: Path, key: str) -> None:
    """Move a file into the storage; nobody ever sees half of it under `key`."""
    target = stored_path(key)
    if target is None:
        with path.open("rb") as file:
            default_storage.save(key, File(file))
        path.unlink()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    path.chmod(0o644)  # a web server in front may be another user
    try:
        os.replace(path, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy_across(path, target)


def store_bytes(data: bytes, key: str) -> None:
    """Write a small file into the storage, replacing the one that was there."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(data)
        store_file(path, key)


def remove_folder(folder: str) -> None:
    """Delete every stored file below `folder`; a folder that is not there is fine."""
    path = stored_path(folder)
    if path is not None:
        # A worker may be writing into it this moment; it removes what it wrote when it notices.
        shutil.rmtree(path, ignore_errors=True)
        return
    folders, files = default_storage.listdir(folder)
    for name in files:
        default_storage.delete(f"{folder}/{name}")
    for name in folders:
        remove_folder(f"{folder}/{name}")


def _copy_across(path: Path, target: Path) -> None:
    """Move between file systems: copied beside the target first, so that it appears at once."""
    part = target.with_name(target.name + ".part")
    try:
        shutil.copyfile(path, part)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    path.unlink()
