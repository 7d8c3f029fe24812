"""The folder of bytes that are not in the storage yet: uploads, and what an ingest is making.

It is shared by the web processes and the ingest workers. A video has the id of its upload, so its
id names everything of it.
"""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

from django.conf import settings


def upload_folder() -> Path:
    """Return the folder, made if it was not there."""
    folder = Path(settings.UPLOAD_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def uploaded_file(pk: uuid.UUID) -> Path:
    """Return where an upload's bytes lie until the ingest takes them."""
    return upload_folder() / str(pk)


def workplace(pk: uuid.UUID, attempt: int) -> Path:
    """Return the folder in which one attempt at the ingest of a video makes its files."""
    return upload_folder() / f"{pk}.{attempt}.work"


def clear_workplaces(pk: uuid.UUID) -> None:
    """Delete what attempts at an ingest left half made."""
    for folder in upload_folder().glob(f"{pk}.*.work"):
        shutil.rmtree(folder, ignore_errors=True)


def clear_traces(pk: uuid.UUID) -> None:
    """Delete an upload's bytes and what an ingest was making of them."""
    uploaded_file(pk).unlink(missing_ok=True)
    clear_workplaces(pk)
