"""Where exports are made, and clearing away what was left half made or is kept no longer."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings

from loopdrive.insights.reels import ReelExport


@contextmanager
def lend_workplace(export: ReelExport) -> Iterator[Path]:
    """Lend an empty folder on this machine, and take away what is left in it.

    What an earlier attempt left goes as well: it was killed, or has lost its lease.
    """
    _clear(export.pk)
    folder = settings.EXPORT_ROOT / f"{export.pk}.{export.fence}"
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep_exports() -> None:
    """Delete exports that are kept no longer, and what nobody is working on any more."""
    ReelExport.expired().delete()
    active = set(ReelExport.objects.active().values_list("pk", flat=True))
    for folder in settings.EXPORT_ROOT.glob("*.*"):
        with suppress(ValueError):  # no folder of ours
            pk = uuid.UUID(folder.name.partition(".")[0])
            if pk not in active:
                _clear(pk)


def _clear(pk: uuid.UUID) -> None:
    for folder in settings.EXPORT_ROOT.glob(f"{pk}.*"):
        shutil.rmtree(folder, ignore_errors=True)
