"""Freezing what a club's coaches stand for into a snapshot: all or nothing, and never twice."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.db import transaction
from django.db.models import Max

from loopdrive.accounts.models import Club, User
from loopdrive.footage.files import store_file
from loopdrive.learning.draft import Draft, gather
from loopdrive.learning.manifest import ManifestWriter, SnapshotEntry
from loopdrive.learning.models import Lesson, Snapshot

BATCH = 2000  # lessons written at a time


@transaction.atomic
def freeze(*, club: Club, user: User | None, title: str = "") -> tuple[Snapshot, bool]:
    """Freeze the club's approved videos; the earlier snapshot and False if nothing has changed.

    Raises CannotFreeze, and then leaves nothing behind.
    """
    club.lock_learning()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "manifest.json"
        with path.open("wb") as file:
            writer = ManifestWriter(file, club.name)
            draft = gather(club, writer)
            sha256 = writer.content_hash()
            earlier = club.snapshots.filter(sha256=sha256).first()
            if earlier is not None:
                return earlier, False
            snapshot = _create(club, user, title, sha256, draft)
            writer.sign(entry_of(snapshot))
        store_file(path, snapshot.manifest_key)  # last: if it fails, no row is left either
    return snapshot, True


def _create(club: Club, user: User | None, title: str, sha256: str, draft: Draft) -> Snapshot:
    last = club.snapshots.aggregate(last=Max("number"))["last"] or 0
    snapshot = Snapshot.objects.create(
        club=club,
        number=last + 1,
        title=title,
        created_by=user,
        sha256=sha256,
        counts=draft.counts(),
        noise=draft.noise.estimate(),
    )
    for start in range(0, len(draft.taught), BATCH):
        Lesson.objects.bulk_create(
            Lesson(snapshot=snapshot, **taught._asdict())
            for taught in draft.taught[start : start + BATCH]
        )
    return snapshot


def entry_of(snapshot: Snapshot) -> SnapshotEntry:
    """Return what a manifest says of its snapshot beside the content."""
    entry: SnapshotEntry = {
        "id": str(snapshot.pk),
        "number": snapshot.number,
        "title": snapshot.title,
        "created_by": snapshot.created_by.name if snapshot.created_by else None,
        "created_at": snapshot.created_at.isoformat(),
        "sha256": snapshot.sha256,
    }
    if snapshot.redacted_at is not None:
        entry["redacted_at"] = snapshot.redacted_at.isoformat()
    return entry
