"""One at a time: whoever changes a video's timeline holds its row."""

from __future__ import annotations

import uuid

from django.db import connection, transaction

from loopdrive.footage.models import Video


def lock_timeline(video_id: uuid.UUID) -> Video | None:
    """Lock a video until the transaction ends and return it; None when it has been deleted.

    Always the first lock that is taken, before that of an analysis: so nobody waits in a ring.
    SQLite locks the whole database when the transaction begins.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("lock a timeline inside a transaction")
    return Video.objects.select_for_update().filter(pk=video_id).first()
