"""Taking in a timeline from a file: what it would change, and changing it by one edit."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from django.db import transaction

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video
from loopdrive.review.correct import correct
from loopdrive.review.exchange.difference import Difference, Present, difference
from loopdrive.review.exchange.formats import READABLE
from loopdrive.review.exchange.marks import Mark
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.timeline_marks import film_of, present_strokes
from loopdrive.strokes.change import UNSAID, Change, Refused
from loopdrive.strokes.lock import lock_timeline
from loopdrive.strokes.models import Edit, Source, StrokeState

FRAMES = ("start_frame", "contact_frame", "end_frame")


@dataclass(frozen=True)
class Taking:
    """What of a file's differences is wanted, besides the strokes it adds and changes."""

    confirms_same: bool = False  # strokes the file sees as the model did
    rejects_missing: bool = False  # strokes the file does not have
    rejects_in_the_way: bool = False  # of these, those whose player is in a stroke of the file


def compare(*, video: Video, file: BinaryIO, form: str, reading: Reading) -> Difference:
    """Return what the file says otherwise. Raises Malformed; nothing is changed."""
    film = film_of(video)
    marks = READABLE[form].read(file, film, reading)
    return difference(film, present_strokes(video), marks)


@transaction.atomic
def take_in(
    *,
    video: Video,
    author: User,
    edit_id: uuid.UUID,
    file: BinaryIO,
    filename: str,
    form: str,
    reading: Reading,
    taking: Taking,
) -> Edit | None:
    """Make the timeline what the file says, as one edit; None when it says nothing new.

    Raises Malformed, Refused, IsApproved.
    """
    done = _done(video, edit_id)
    if done is not None:
        return done
    marks = READABLE[form].read(file, film_of(video), reading)
    return take_marks(
        video=video,
        author=author,
        edit_id=edit_id,
        marks=marks,
        note=f"Imported from {filename}",
        taking=taking,
    )


@transaction.atomic
def take_marks(
    *,
    video: Video,
    author: User,
    edit_id: uuid.UUID,
    marks: Iterable[Mark],
    note: str,
    taking: Taking,
) -> Edit | None:
    """Make the timeline what the marks say, as one edit; None when they say nothing new.

    Raises Malformed, Refused, IsApproved.
    """
    done = _done(video, edit_id)
    if done is not None:
        return done
    changes = list(_changes(difference(film_of(video), present_strokes(video), marks), taking))
    if not changes:
        return None
    return correct(
        video=video,
        author=author,
        edit_id=edit_id,
        changes=changes,
        source=Source.IMPORT,
        note=note[:200],
    )


def _done(video: Video, edit_id: uuid.UUID) -> Edit | None:
    """Return the edit if it was made before; the timeline is locked either way. Raises Refused."""
    if lock_timeline(video.pk) is None:  # so that what is compared is what is changed
        raise Refused("This video has been deleted.")
    return video.edits.filter(pk=edit_id).first()


def _changes(found: Difference, taking: Taking) -> Iterable[Change]:
    for mark in found.added:
        values = {"end": mark.end, "label": mark.label} | _frames(mark) | _told(mark)
        yield Change(uuid.uuid4(), None, values)
    for changed in found.changed:
        # Who plays follows from who stands where; a file cannot change that.
        if fields := [name for name in changed.fields if name != "player"]:
            values = {name: getattr(changed.mark, name) for name in fields}
            yield _of(changed.present, values)
    told = [*found.added, *(changed.mark for changed in found.changed)]
    for present in found.missing:
        is_in_the_way = taking.rejects_in_the_way and any(_clash(present.mark, m) for m in told)
        if taking.rejects_missing or is_in_the_way:
            yield _of(present, {"state": StrokeState.REJECTED})
    if taking.confirms_same:
        for present in found.same:
            if present.mark.state == StrokeState.PREDICTED:
                yield _of(present, {"state": StrokeState.CONFIRMED})


def _clash(one: Mark, other: Mark) -> bool:
    """Tell whether one player would be in both at once."""
    together = one.start_frame <= other.end_frame and other.start_frame <= one.end_frame
    return one.end == other.end and together


def _of(present: Present, values: dict[str, str | int]) -> Change:
    return Change(uuid.UUID(present.stroke_id), present.version, values)


def _frames(mark: Mark) -> dict[str, str | int]:
    return {name: getattr(mark, name) for name in FRAMES}


def _told(mark: Mark) -> dict[str, str | int]:
    return {name: getattr(mark, name) for name in UNSAID}
