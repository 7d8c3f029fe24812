"""Writing an upload's bytes to disk as they arrive: one writer at a time, the row never ahead.

The row's offset is raised only to bytes that are safe on disk, and a new writer first cuts the file
back to it. So after any crash the two agree, and what was sent too early is sent again.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from time import monotonic
from typing import TYPE_CHECKING

from loopdrive.footage.finish_upload import finish_upload
from loopdrive.footage.models import Upload
from loopdrive.footage.open_upload import expiry
from loopdrive.footage.refusals import (
    DiskFull,
    TooManyBytes,
    UploadBusy,
    UploadGone,
    WrongChecksum,
    WrongOffset,
)

if TYPE_CHECKING:
    from hashlib import _Hash

# What a crash or a restart of the server may cost an upload, whichever is less.
SAFE_EVERY_BYTES = 64 * 1024**2
SAFE_EVERY_S = 5.0


@dataclass(frozen=True)
class Checksum:
    """What the bytes of one request should hash to."""

    digest: bytes
    hasher: _Hash

    def verify(self) -> None:
        """Raise WrongChecksum when the bytes are not what was sent."""
        if self.hasher.digest() != self.digest:
            raise WrongChecksum("The bytes were damaged on their way; they are sent again.")


def receive_bytes(
    *,
    upload: Upload,
    offset: int,
    pieces: Iterable[bytes],
    announced_bytes: int = 0,
    checksum: Checksum | None = None,
) -> None:
    """Append `pieces` at `offset`; the last byte makes the video. Raises UploadRefused.

    Whatever ends `pieces` early, the bytes that came are kept, unless a checksum came with them:
    then only the whole is worth keeping.
    """
    with sole_writer(upload) as file, _full_disk_in_words():
        upload.received_bytes = upload.offset
        if offset != upload.offset:
            raise WrongOffset(f"The upload is at byte {upload.offset}, not at byte {offset}.")
        _refuse_more(upload, offset + announced_bytes)
        file.truncate(offset)
        file.seek(offset)
        try:
            _write(upload, file, pieces, checksum)
        finally:
            if checksum is None:
                _make_safe(upload, file)
        if checksum is not None:
            checksum.verify()
            _make_safe(upload, file)


@contextmanager
def sole_writer(upload: Upload) -> Iterator[FileIO]:
    """Open the upload's file for one writer alone, with `upload` as it then is.

    The lock belongs to the open file, so it goes with the process, however that ends.
    """
    try:
        file = FileIO(upload.path, "r+")
    except FileNotFoundError as error:
        raise UploadGone("The bytes of this upload are gone. Upload the file again.") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UploadBusy("This upload is being written by another request.") from error
        try:
            upload.refresh_from_db()
        except Upload.DoesNotExist as error:
            raise UploadGone("This upload was deleted.") from error
        yield file


@contextmanager
def _full_disk_in_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise DiskFull(
            "The server's disk is full. What has arrived is kept: "
            "ask your admin to free some room, then go on."
        ) from error


def _write(
    upload: Upload, file: FileIO, pieces: Iterable[bytes], checksum: Checksum | None
) -> None:
    safe_s = monotonic()
    for piece in pieces:
        _refuse_more(upload, file.tell() + len(piece))
        if checksum is not None:
            checksum.hasher.update(piece)
        rest = memoryview(piece)
        while rest:
            rest = rest[file.write(rest) :]
        is_due = (
            file.tell() - upload.received_bytes >= SAFE_EVERY_BYTES
            or monotonic() - safe_s >= SAFE_EVERY_S
        )
        if checksum is None and is_due:
            _make_safe(upload, file)
            safe_s = monotonic()


def _refuse_more(upload: Upload, end: int) -> None:
    if end > upload.size_bytes:
        raise TooManyBytes(f"More bytes came than the announced {upload.size_bytes}.")


def _make_safe(upload: Upload, file: FileIO) -> None:
    """Bring the bytes to the disk, then say so in the row."""
    received = file.tell()
    if received == upload.received_bytes:
        return
    os.fsync(file.fileno())
    if received == upload.size_bytes:
        finish_upload(upload=upload)
        return
    row = Upload.objects.filter(pk=upload.pk)
    if not row.update(received_bytes=received, expires_at=expiry()):
        raise UploadGone("This upload was deleted.")
    upload.received_bytes = received
