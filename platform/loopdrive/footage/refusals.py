"""Why an upload is refused, each said in one sentence for a person."""

from __future__ import annotations

_UNITS = ((10**3, "kB"), (10**6, "MB"), (10**9, "GB"))


class UploadRefused(Exception):
    """The upload cannot begin or go on; the text says why."""


class EmptyFile(UploadRefused):
    """There is nothing to upload."""


class FileTooLarge(UploadRefused):
    """The file is larger than this installation takes."""


class QuotaFull(UploadRefused):
    """The club has no room left for a file of this size."""


class DiskFull(UploadRefused):
    """The server's disk has no room; what has arrived is kept."""


class WrongOffset(UploadRefused):
    """The client goes on from a byte that is not the next one."""


class TooManyBytes(UploadRefused):
    """More bytes came than were announced."""


class WrongChecksum(UploadRefused):
    """The bytes were changed on their way; they were dropped."""


class UploadBusy(UploadRefused):
    """Another request is writing to this upload."""


class UploadGone(UploadRefused):
    """The upload expired, or its bytes were lost."""


def readable_size(size_bytes: int) -> str:
    """Return a size the way people say it: 640 bytes, 1.5 GB."""
    if size_bytes < 1000:
        return f"{size_bytes} bytes"
    unit_bytes, unit = next(
        ((each, name) for each, name in _UNITS if size_bytes < 1000 * each), _UNITS[-1]
    )
    return f"{size_bytes / unit_bytes:.3g} {unit}"
