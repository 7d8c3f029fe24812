"""The Celery task of an ingest."""

from __future__ import annotations

from celery import Task, shared_task

from loopdrive.footage.ingest import ingest_video
from loopdrive.footage.models import Ingest


@shared_task(name=Ingest.task, bind=True)
def ingest(self: Task[[str], None], pk: str) -> None:
    """Work on ingest `pk`, if it is still to be done."""
    ingest_video(ingest_id=int(pk), worker=self.request.hostname or "")
