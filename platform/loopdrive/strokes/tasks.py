"""The Celery door to the verbs of this app."""

from __future__ import annotations

import uuid
from typing import Any

from celery import Task, shared_task
from celery.worker import state as worker_state

from loopdrive.strokes.analyse import analyse


@shared_task(name="strokes.analyse", bind=True)
def analyse_video(self: Task[Any, Any], analysis_id: str) -> None:
    """Work on the analysis with this key."""
    analyse(
        analysis_id=uuid.UUID(analysis_id),
        worker=self.request.hostname or "",
        is_stopping=worker_is_stopping,
    )


def worker_is_stopping() -> bool:
    """Tell whether this worker was asked to shut down: Celery keeps None, False or a code."""
    asked = (worker_state.should_stop, worker_state.should_terminate)
    return any(code is not None and code is not False for code in asked)
