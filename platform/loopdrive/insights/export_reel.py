"""Making one file of a reel: claim the job, cut, store, and leave nothing half made."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from django.db import InterfaceError, OperationalError, transaction

import inference
from inference import InferenceError
from loopdrive.footage.files import is_stored, remove_folder, store_file
from loopdrive.insights.export_workplace import lend_workplace
from loopdrive.insights.query import BadQuery
from loopdrive.insights.reel_film import NotExported, exported_strokes, lend_spans
from loopdrive.insights.reels import Form, ReelExport
from loopdrive.jobs.heartbeat import Heartbeat
from loopdrive.jobs.models import LeaseLost
from loopdrive.strokes.analyse import WorkerStopping
from loopdrive.strokes.models import Stroke

WORN_OUT = "The export brought its worker down several times, so it was given up."
UNEXPECTED = "Something went wrong in Loopdrive while it made this file. Please try it again."
TOLD_EVERY_S = 0.25

logger = logging.getLogger(__name__)


def export_reel(
    *, export_id: uuid.UUID, worker: str, is_stopping: Callable[[], bool] = lambda: False
) -> None:
    """Do the job `export_id` if it is there to be done; may run twice without harm."""
    export = ReelExport.objects.filter(pk=export_id).select_related("reel__owner__member").first()
    if export is None:
        return
    if is_stopping():
        export.send_later()
        return
    if not export.start(worker):
        return
    try:
        with Heartbeat(export) as heartbeat:
            _attempt(export, _Pace(export, heartbeat, is_stopping))
    except LeaseLost:
        logger.info("%s is no longer ours; stopped", export)


class _Pace:
    """Hears how far the cutting is, tells it now and then, and ends it when it must end."""

    def __init__(
        self, export: ReelExport, heartbeat: Heartbeat, is_stopping: Callable[[], bool]
    ) -> None:
        self._export, self._heartbeat, self._is_stopping = export, heartbeat, is_stopping
        self._told_s = 0.0

    def tell(self, done: int, total: int) -> None:
        """Say how many frames of how many are written. Raises LeaseLost, WorkerStopping."""
        if self._heartbeat.is_lost:
            raise LeaseLost
        if self._is_stopping():
            raise WorkerStopping
        if monotonic() - self._told_s >= TOLD_EVERY_S:
            self._export.beat(progress=done / total)
            self._told_s = monotonic()


def _attempt(export: ReelExport, pace: _Pace) -> None:
    """Make the file, and turn whatever goes wrong into a state and a sentence."""
    try:
        if export.is_worn_out:
            export.fail(WORN_OUT)
        else:
            _make(export, pace)
    except WorkerStopping:
        export.put_back()
    except (InferenceError, NotExported, BadQuery) as error:
        export.fail(str(error))
    except (LeaseLost, OperationalError, InterfaceError):
        raise  # a database that is away fails nothing: the lease runs out and the job goes on
    except Exception:
        logger.exception("%s failed", export)
        export.fail(UNEXPECTED)


def _make(export: ReelExport, pace: _Pace) -> None:
    """Cut what the reel's owner may read at this moment, and store it."""
    strokes = exported_strokes(export.reel, around_s=export.before_s + export.after_s)
    with lend_workplace(export) as folder:
        path = folder / f"reel.{export.form}"
        with lend_spans(export, strokes) as spans:
            _cut(export, spans, path, pace)
        _keep(export, strokes, path)


def _cut(
    export: ReelExport, spans: list[tuple[str, inference.Span]], path: Path, pace: _Pace
) -> None:
    if export.form == Form.ZIP:
        inference.write_clips(spans, path, pace.tell)
    elif export.form == Form.GIF:
        inference.write_gif([span for _, span in spans], path, pace.tell)
    else:
        inference.write_reel([span for _, span in spans], path, pace.tell)


@transaction.atomic
def _keep(export: ReelExport, strokes: list[Stroke], path: Path) -> None:
    """Store the file under the lease, so that none is left of a job that was taken back."""
    export.hold()
    size_bytes = path.stat().st_size
    key = f"{export.folder}/{path.name}"
    if is_stored(key):  # by an attempt that died before it could say so
        remove_folder(export.folder)
    store_file(path, key)
    export.videos.set({stroke.video for stroke in strokes})
    export.finish(file_key=key, size_bytes=size_bytes, stroke_count=len(strokes))
