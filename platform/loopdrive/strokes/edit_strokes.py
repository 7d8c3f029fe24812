"""Changing strokes: all of an edit or nothing, kept for ever, and only what its author has seen."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from loopdrive.accounts.models import User
from loopdrive.footage.models import Appearance, Video
from loopdrive.strokes.change import (
    PLACE,
    UNSAID,
    VALUES,
    Change,
    Refused,
    apply_change,
    check_overlaps,
    values_of,
)
from loopdrive.strokes.events import tell_edit
from loopdrive.strokes.lock import lock_timeline
from loopdrive.strokes.models import Edit, Revision, Source, Stroke

MAX_CHANGES = 20_000  # two players for hours; more is a mistake


class Stale(Exception):
    """Somebody else changed some of the strokes meanwhile. `strokes` are these as they are now."""

    def __init__(self, strokes: list[Stroke]) -> None:
        super().__init__("Somebody else has changed this meanwhile.")
        self.strokes = strokes


@transaction.atomic
def edit_strokes(
    *,
    video: Video,
    author: User | None,
    edit_id: uuid.UUID,
    changes: Sequence[Change],
    source: Source = Source.COACH,
    note: str = "",
    undoes: uuid.UUID | None = None,
) -> Edit:
    """Do all the changes and write down each. An edit that was done already is returned again.

    Raises Refused, or Stale when a stroke has another version than its change was made for.
    """
    locked = lock_timeline(video.pk)
    if locked is None:
        raise Refused("This video has been deleted.")
    done = Edit.objects.filter(pk=edit_id).first()
    if done is not None:
        if done.video_id != video.pk:
            raise Refused("This edit belongs to another video.")
        return done
    _check_sizes(locked, changes)
    strokes = _strokes_of(locked, changes)
    before = {change.stroke_id: _before(strokes[change.stroke_id]) for change in changes}
    for change in changes:
        apply_change(strokes[change.stroke_id], change, locked)
    _check_places(locked, list(strokes.values()), before)
    if undoes is not None and not locked.edits.filter(pk=undoes).exists():
        raise Refused("What is to be undone is no edit of this video.")
    last = locked.edits.aggregate(last=Max("number"))["last"] or 0
    edit = Edit.objects.create(
        id=edit_id,
        video=locked,
        number=last + 1,
        author=author,
        source=source,
        note=note,
        undoes_id=undoes,
    )
    _write(edit, list(strokes.values()), before)
    tell_edit(edit)
    return edit


def _check_sizes(video: Video, changes: Sequence[Change]) -> None:
    if not changes:
        raise Refused("An edit changes at least one stroke.")
    if len(changes) > MAX_CHANGES:
        raise Refused(f"An edit changes at most {MAX_CHANGES} strokes, not {len(changes)}.")
    if len({change.stroke_id for change in changes}) < len(changes):
        raise Refused("An edit cannot change one stroke twice.")
    if not video.frame_table_sha256:
        raise Refused("The video has not been read yet, so it has no timeline.")


def _strokes_of(video: Video, changes: Sequence[Change]) -> dict[uuid.UUID, Stroke]:
    """Return the row of each change, new ones unsaved. Raises Refused, Stale."""
    wanted = [change.stroke_id for change in changes]
    found = Stroke.objects.shown().filter(video=video).in_bulk(wanted)
    stale = []
    for change in changes:
        stroke = found.get(change.stroke_id)
        if stroke is None and change.base_version is not None:
            raise Refused("A stroke of this edit does not exist (any more).")
        if stroke is None:
            found[change.stroke_id] = _new(video, change)
        elif stroke.version != change.base_version:
            stale.append(stroke)
    if stale:
        raise Stale(stale)
    return found


def _new(video: Video, change: Change) -> Stroke:
    needed = [name for name in VALUES if name != "state" and name not in UNSAID]
    missing = [name for name in needed if name not in change.values]
    if missing:
        raise Refused(f"A new stroke needs {', '.join(missing)}.")
    if Stroke.objects.filter(pk=change.stroke_id).exists():
        raise Refused("A stroke of this edit does not exist (any more).")
    return Stroke(id=change.stroke_id, video=video)


def _before(stroke: Stroke) -> dict[str, str | int] | None:
    return None if stroke._state.adding else values_of(stroke)


def _check_places(
    video: Video,
    strokes: list[Stroke],
    before: dict[uuid.UUID, dict[str, str | int] | None],
) -> None:
    moved = [stroke for stroke in strokes if stroke.stands and _moved(stroke, before[stroke.pk])]
    if not moved:
        return
    first = min(stroke.start_frame for stroke in moved)
    last = max(stroke.end_frame for stroke in moved)
    near = video.strokes.standing().filter(start_frame__lte=last, end_frame__gte=first)
    changed = {stroke.pk for stroke in strokes}
    kept = [stroke for stroke in strokes if stroke not in moved]
    others = [stroke for stroke in near if stroke.pk not in changed]
    check_overlaps(moved, kept + others, video.frame_table)


def _moved(stroke: Stroke, before: dict[str, str | int] | None) -> bool:
    if before is None or before["state"] == "rejected":
        return True
    return any(getattr(stroke, name) != before[name] for name in PLACE)


def _write(
    edit: Edit, strokes: list[Stroke], before: dict[uuid.UUID, dict[str, str | int] | None]
) -> None:
    seats = dict(Appearance.objects.filter(video=edit.video_id).values_list("end", "player"))
    for stroke in strokes:
        stroke.player_id = seats.get(stroke.end)
        stroke.version = edit.number
    Stroke.objects.bulk_create(stroke for stroke in strokes if before[stroke.pk] is None)
    Stroke.objects.bulk_update(
        [stroke for stroke in strokes if before[stroke.pk] is not None],
        [*VALUES, "player", "version"],
        batch_size=500,
    )
    Revision.objects.bulk_create(
        Revision(edit=edit, stroke=stroke, before=before[stroke.pk], after=values_of(stroke))
        for stroke in strokes
    )
