"""Is the installation well: database, broker, storage, workers. One sentence each, no secrets."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError
from celery import current_app
from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import KombuError, OperationalError

from loopdrive.operations.models import Worker

REMEMBERED_S = 3  # anybody may ask, so asking often must cost nothing
NEEDED_QUEUES = {"ingest", "analyse"}
LEAST_FREE_BYTES = 500 * 1024**2


class Unwell(Exception):
    """Something does not work; the sentence says what."""


def database() -> str:
    """Ask the database for one row."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        raise Unwell("The database does not answer.") from error
    return "The database answers."


def is_writable(folder: Path) -> bool:
    """Tell whether files can be made in this folder, which may have to be made first."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def broker() -> str:
    """Reach Redis, or be able to write into the broker's folder."""
    if not settings.REDIS_URL:
        if not is_writable(settings.BROKER_DIR):
            raise Unwell("Messages to the workers cannot be written.")
        return "Messages to the workers can be written."
    try:
        with current_app.connection_for_write(connect_timeout=2) as link:
            link.ensure_connection(max_retries=1, timeout=2)
    except (KombuError, OperationalError, OSError) as error:
        raise Unwell("The message broker does not answer.") from error
    return "The message broker answers."


def storage() -> str:
    """Reach the bucket, or find room on the local disk."""
    if settings.S3_BUCKET:
        try:
            default_storage.exists("health")
        except (BotoCoreError, ClientError) as error:
            raise Unwell("The file store does not answer.") from error
        return "The file store answers."
    if not is_writable(settings.MEDIA_ROOT):
        raise Unwell("Files cannot be written.")
    if shutil.disk_usage(settings.MEDIA_ROOT).free < LEAST_FREE_BYTES:
        raise Unwell("The disk is almost full.")
    return "Files can be written."


def workers() -> str:
    """Find a worker that was heard of recently for each queue a video passes through."""
    try:
        served = {queue for worker in Worker.objects.alive() for queue in worker.queues}
    except DatabaseError as error:
        raise Unwell("The workers cannot be counted without the database.") from error
    missing = sorted(NEEDED_QUEUES - served)
    if missing:
        raise Unwell(f"No worker is alive for: {', '.join(missing)}.")
    return "Workers are alive."


CHECKS: dict[str, Callable[[], str]] = {
    "database": database,
    "broker": broker,
    "storage": storage,
    "workers": workers,
}


@dataclass(frozen=True)
class Finding:
    """What one check said."""

    ok: bool
    detail: str


def find(check: Callable[[], str]) -> Finding:
    """Run one check."""
    try:
        return Finding(True, check())
    except Unwell as unwell:
        return Finding(False, str(unwell))


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when everything works and 503 when something does not."""
    findings = cache.get("health")
    if findings is None:
        findings = {name: find(check) for name, check in CHECKS.items()}
        cache.set("health", findings, REMEMBERED_S)
    ok = all(finding.ok for finding in findings.values())
    answer = {"ok": ok, "checks": {name: vars(finding) for name, finding in findings.items()}}
    return JsonResponse(answer, status=200 if ok else 503)


@never_cache
@require_safe
def live(request: HttpRequest) -> JsonResponse:
    """Answer that the web process itself is there; asks nothing and nobody."""
    return JsonResponse({"ok": True})
