"""Going back: a whole timeline made what it was after an earlier edit."""

from __future__ import annotations

import uuid

from django.db import transaction

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video
from loopdrive.strokes.change import UNSAID, Change, Refused, values_of
from loopdrive.strokes.edit_strokes import edit_strokes
from loopdrive.strokes.lock import lock_timeline
from loopdrive.strokes.models import Edit, Revision, StrokeState


@transaction.atomic
def restore_timeline(*, video: Video, author: User | None, edit_id: uuid.UUID, number: int) -> Edit:
    """Make every stroke what it was right after edit `number` (0: before the first one).

    The way back is an edit of its own, so that it can be undone. Strokes that came later are
    rejected. Raises Refused when nothing would change.
    """
    locked = lock_timeline(video.pk)
    if locked is None:
        raise Refused("This video has been deleted.")
    done = locked.edits.filter(pk=edit_id).first()
    if done is not None:
        return done
    changes = _changes_back_to(locked, number)
    if not changes:
        raise Refused("The timeline is already what it was then.")
    return edit_strokes(
        video=locked,
        author=author,
        edit_id=edit_id,
        changes=changes,
        note=f"Restored to edit {number}" if number else "Restored to how it began",
    )


def _changes_back_to(video: Video, number: int) -> list[Change]:
    """Return what undoes every edit after `number`: the first later revision tells what was."""
    later = Revision.objects.filter(edit__video=video, edit__number__gt=number)
    then: dict[uuid.UUID, dict[str, str | int] | None] = {}
    for stroke_id, before in later.order_by("edit__number").values_list("stroke", "before"):
        then.setdefault(stroke_id, before)
    changes = []
    for stroke in video.strokes.filter(pk__in=then):
        before = then[stroke.pk]
        values = {**UNSAID, **before} if before else {"state": StrokeState.REJECTED}
        now = values_of(stroke)
        if any(now[name] != value for name, value in values.items()):
            changes.append(Change(stroke.pk, stroke.version, values))
    return changes
