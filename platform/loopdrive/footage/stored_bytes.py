"""Reading a part of a stored file in pieces, from a local disk or a bucket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from django.core.files.storage import default_storage

from loopdrive.footage.files import stored_path

if TYPE_CHECKING:  # boto3 is large, and only an installation with a bucket loads it
    from storages.backends.s3 import S3Storage

PIECE_BYTES = 256 * 1024


def stored_size(key: str) -> int:
    """Return how many bytes the stored file `key` has."""
    return default_storage.size(key)


def stored_bytes(key: str, *, start: int, length: int) -> Iterator[bytes]:
    """Yield `length` bytes of the stored file `key` from `start`."""
    path = stored_path(key)
    return _from_disk(path, start, length) if path else _from_bucket(key, start, length)


def _from_disk(path: Path, start: int, length: int) -> Iterator[bytes]:
    with path.open("rb", buffering=0) as file:
        file.seek(start)
        left = length
        while left and (piece := file.read(min(left, PIECE_BYTES))):
            left -= len(piece)
            yield piece


def _from_bucket(key: str, start: int, length: int) -> Iterator[bytes]:
    # A stored file of django-storages is fetched whole; the client below it knows ranges.
    stored = cast("S3Storage", default_storage).bucket.Object(key)
    answer = stored.get(Range=f"bytes={start}-{start + length - 1}")
    yield from answer["Body"].iter_chunks(PIECE_BYTES)
