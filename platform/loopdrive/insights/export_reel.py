"""Making one file of a reel: claim the job, cut, store, and leave nothing half made."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from django.db import transaction

import inference
from inference import InferenceError
from loopdrive.footage.files import is_stored, remove_folder, store_file
from loopdrive.insights.export_workplace import lend_workplace
from loopdrive.insights.query import BadQuery
from loopdrive.insights.reel_film import NotExported, exported_strokes, lend_spans
from loopdrive.insights.reels import Form, ReelExport
from loopdrive.jobs.attempt import Attempt
from loopdrive.strokes.models import Stroke

WORN_OUT = "The export brought its worker down several times, so it was given up."
UNEXPECTED = "Something went wrong in Loopdrive while it made this file. Please try it again."
TOLD_EVERY_S = 0.25


def export_reel(
    *, export_id: uuid.UUID, worker: str, is_stopping: Callable[[], bool] = lambda: False
) -> None:
    """Do the job `export_id` if it is there to be done; may run twice without harm."""
    export = ReelExport.objects.filter(pk=export_id).select_related("reel__owner__member").first()
    if export is not None:
        _Cutting(export, is_stopping).run(worker)


class _Cutting(Attempt[ReelExport]):
    worn_out, unexpected = WORN_OUT, UNEXPECTED
    in_words = (InferenceError, NotExported, BadQuery)
    _told_s = 0.0

    def work(self) -> None:
        """Cut what the reel's owner may read at this moment, and store it."""
        export = self.job
        strokes = exported_strokes(export.reel, around_s=export.before_s + export.after_s)
        with lend_workplace(export) as folder:
            path = folder / f"reel.{export.form}"
            with lend_spans(export, strokes) as spans:
                self._cut(spans, path)
            _keep(export, strokes, path)

    def _cut(self, spans: list[tuple[str, inference.Span]], path: Path) -> None:
        if self.job.form == Form.ZIP:
            inference.write_clips(spans, path, self._tell)
        elif self.job.form == Form.GIF:
            inference.write_gif([span for _, span in spans], path, self._tell)
        else:
            inference.write_reel([span for _, span in spans], path, self._tell)

    def _tell(self, done: int, total: int) -> None:
        """Say now and then how many frames of how many are written."""
        self.go_on()
        if monotonic() - self._told_s >= TOLD_EVERY_S:
            self.job.beat(progress=done / total)
            self._told_s = monotonic()


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
