"""The Celery door to the verbs of this app."""

from __future__ import annotations

import uuid
from typing import Any

from celery import Task, shared_task

from loopdrive.shadow.look import look
from loopdrive.strokes.tasks import worker_is_stopping


@shared_task(name="shadow.look", bind=True)
def look_at_video(self: Task[Any, Any], look_id: str) -> None:
    """Work on the look with this key."""
    look(
        look_id=uuid.UUID(look_id),
        worker=self.request.hostname or "",
        is_stopping=worker_is_stopping,
    )
