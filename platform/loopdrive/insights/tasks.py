"""The Celery door to the verbs of this app."""

from __future__ import annotations

import uuid
from typing import Any

from celery import Task, shared_task

from loopdrive.insights.export_reel import export_reel
from loopdrive.strokes.tasks import worker_is_stopping


@shared_task(name="insights.export_reel", bind=True)
def export(self: Task[Any, Any], export_id: str) -> None:
    """Work on the export with this key."""
    export_reel(
        export_id=uuid.UUID(export_id),
        worker=self.request.hostname or "",
        is_stopping=worker_is_stopping,
    )
