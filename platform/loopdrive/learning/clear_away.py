"""Removing the files of somebody who was forgotten: at once, and once more an hour later."""

from __future__ import annotations

import logging
import shutil
import uuid
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils import timezone

import inference
from loopdrive.footage.files import remove_folder
from loopdrive.footage.upload_folder import clear_traces
from loopdrive.learning.forgotten import Leftover, Place
from loopdrive.learning.models import TrainingRun

logger = logging.getLogger(__name__)


def clear_away() -> None:
    """Remove what is due. Whoever was killed before the end of it is followed by the next sweep."""
    due = list(Leftover.objects.due())
    if not due:
        return
    clear_ended_runs()
    clear_crops({leftover.key for leftover in due if leftover.place == Place.CROPS})
    for leftover in due:
        try:
            _remove(leftover)
        except Exception:  # a bucket has errors of its own; one of them must not hold up the rest
            logger.exception("%s could not be removed yet", leftover)
            continue
        _note(leftover)


def clear_training_folder() -> None:
    """Remove from this machine what its training worker may still have of forgotten people."""
    clear_ended_runs()
    crops = Leftover.objects.filter(place=Place.CROPS)
    clear_crops(set(crops.values_list("key", flat=True)))


def clear_ended_runs() -> None:
    """Remove the footage that runs took out and did not clear away before they ended."""
    active = {str(pk) for pk in TrainingRun.objects.active().values_list("pk", flat=True)}
    for folder in Path(settings.TRAINING_ROOT).glob("*-*-*-*-*"):  # as a run's key is written
        if folder.name not in active:
            shutil.rmtree(folder, ignore_errors=True)


def clear_crops(names: set[str]) -> None:
    """Remove the crops of these names from this machine."""
    if not names:
        return
    for path in inference.crop_files(Path(settings.TRAINING_ROOT) / "crops", names):
        path.unlink(missing_ok=True)


def _remove(leftover: Leftover) -> None:
    if leftover.place == Place.FOLDER:
        remove_folder(leftover.key)
    elif leftover.place == Place.FILE:
        default_storage.delete(leftover.key)
    elif leftover.place == Place.UPLOAD:
        clear_traces(uuid.UUID(leftover.key))


def _note(leftover: Leftover) -> None:
    """Keep it until it was looked for once more; that of crops stays for other machines."""
    is_first = leftover.cleared_at is None
    if is_first or leftover.place == Place.CROPS:
        Leftover.objects.filter(pk=leftover.pk).update(cleared_at=timezone.now())
    else:
        leftover.delete()
