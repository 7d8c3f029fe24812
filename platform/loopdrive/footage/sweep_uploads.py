"""Clearing away uploads that nobody goes on with, old receipts, and bytes that lost their row."""

from __future__ import annotations

import shutil
import time
import uuid
from contextlib import suppress
from pathlib import Path

from django.utils import timezone

from loopdrive.footage.models import Ingest, Upload
from loopdrive.footage.receive_bytes import sole_writer
from loopdrive.footage.refusals import UploadBusy, UploadGone
from loopdrive.footage.removal import remove_upload
from loopdrive.footage.upload_folder import upload_folder

ORPHANED_AFTER_S = 3600.0  # a file is made before its row is committed


def sweep_uploads() -> None:
    """Do it once; what is being written or ingested is left alone."""
    for upload in Upload.objects.filter(expires_at__lte=timezone.now()):
        if not Ingest.objects.active().filter(video=upload.video_id).exists():
            _remove_unless_written(upload)
    for path in list(upload_folder().iterdir()):
        if _is_orphan(path):
            _remove(path)


def _remove_unless_written(upload: Upload) -> None:
    try:
        with suppress(UploadGone), sole_writer(upload):
            pass  # a request that is still bringing bytes refuses us
    except UploadBusy:
        return
    if upload.expires_at <= timezone.now():  # it may have gone on since it was found
        remove_upload(upload=upload)


def _is_orphan(path: Path) -> bool:
    """Tell whether a file or folder has been untouched for long and belongs to no row."""
    try:
        is_old = time.time() - path.stat().st_mtime > ORPHANED_AFTER_S
        pk = uuid.UUID(path.name.partition(".")[0])
    except (FileNotFoundError, ValueError):
        return False
    has_work = Ingest.objects.active().filter(video=pk).exists()
    return is_old and not has_work and not Upload.objects.filter(pk=pk).exists()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
