"""The Celery door to the verbs of this app."""

from __future__ import annotations

import uuid
from typing import Any

from celery import Task, shared_task

from loopdrive.learning.train import train
from loopdrive.strokes.tasks import worker_is_stopping


@shared_task(name="learning.train", bind=True)
def train_on_snapshot(self: Task[Any, Any], run_id: str) -> None:
    """Work on the training run with this key."""
    train(
        run_id=uuid.UUID(run_id),
        worker=self.request.hostname or "",
        is_stopping=worker_is_stopping,
    )
