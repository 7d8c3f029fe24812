"""What a coach does to a video that is under review: correct, restore, approve, reopen."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.db import transaction

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video
from loopdrive.review.events import tell_review
from loopdrive.review.models import Review
from loopdrive.strokes.change import Change, Refused
from loopdrive.strokes.edit_strokes import edit_strokes
from loopdrive.strokes.lock import lock_timeline
from loopdrive.strokes.models import Edit, Source, StrokeState
from loopdrive.strokes.restore import restore_timeline

REST_CONFIRMED = "Confirmed by approving the video"  # how an edit made by that is told from others


class IsApproved(Exception):
    """Somebody stands for this timeline: it must be reopened before it is changed."""


class NotLookedAt(Exception):
    """Some strokes are still as the model saw them. `count` says how many."""

    def __init__(self, count: int) -> None:
        strokes = "stroke has" if count == 1 else "strokes have"
        super().__init__(f"{count} {strokes} not been looked at yet.")
        self.count = count


@transaction.atomic
def correct(
    *,
    video: Video,
    author: User,
    edit_id: uuid.UUID,
    changes: Sequence[Change],
    source: Source = Source.COACH,
    note: str = "",
    undoes: uuid.UUID | None = None,
) -> Edit:
    """Change strokes of a video that is not approved. Raises IsApproved, Refused, Stale."""
    review = _open_review(video, edit_id)
    edit = edit_strokes(
        video=video,
        author=author,
        edit_id=edit_id,
        changes=changes,
        source=source,
        note=note,
        undoes=undoes,
    )
    _begin(review)
    return edit


@transaction.atomic
def restore(*, video: Video, author: User, edit_id: uuid.UUID, number: int) -> Edit:
    """Make the timeline what it was after edit `number`. Raises IsApproved, Refused."""
    review = _open_review(video, edit_id)
    edit = restore_timeline(video=video, author=author, edit_id=edit_id, number=number)
    _begin(review)
    return edit


@transaction.atomic
def approve(*, video: Video, user: User, confirm_rest: bool) -> Review:
    """Let the user stand for the timeline; what nobody looked at is confirmed if they say so.

    Raises NotLookedAt when they do not, IsApproved when somebody stands for it already.
    """
    review = _open_review(video)
    left = list(video.strokes.standing().filter(state=StrokeState.PREDICTED))
    if left and not confirm_rest:
        raise NotLookedAt(len(left))
    if left:
        edit_strokes(
            video=video,
            author=user,
            edit_id=uuid.uuid4(),
            changes=[
                Change(stroke.pk, stroke.version, {"state": StrokeState.CONFIRMED})
                for stroke in left
            ],
            note=REST_CONFIRMED,
        )
    review.approve(user)
    tell_review(video)
    return review


@transaction.atomic
def reopen(*, video: Video) -> Review:
    """Take the approval back, so that the timeline can be changed again."""
    lock_timeline(video.pk)
    review = Review.objects.filter(video=video).first() or Review(video=video)
    if review.is_approved:
        review.reopen()
        tell_review(video)
    return review


def _open_review(video: Video, edit_id: uuid.UUID | None = None) -> Review:
    """Lock the timeline and return its review. An edit that was done already is let through."""
    if lock_timeline(video.pk) is None:
        raise Refused("This video has been deleted.")
    review = Review.objects.get_or_create(video=video)[0]
    is_done = edit_id is not None and Edit.objects.filter(pk=edit_id).exists()
    if review.is_approved and not is_done:
        raise IsApproved("This video is approved. Reopen it to change its strokes.")
    return review


def _begin(review: Review) -> None:
    before = review.state
    if not review.is_approved:
        review.begin()
    if review.state != before:
        tell_review(review.video)
