"""What a coach decided on a page of the queue: one edit for each video, and what became of it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import models

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video
from loopdrive.review.correct import IsApproved, correct
from loopdrive.review.queue.audit import NOTE
from loopdrive.strokes.change import Change, Refused
from loopdrive.strokes.edit_strokes import Stale


class Outcome(models.TextChoices):
    """What became of an edit."""

    DONE = "done"
    STALE = "stale"  # somebody else was faster: look again
    CLOSED = "closed"  # the video is approved
    REFUSED = "refused"  # it makes no sense; the sentence says why
    GONE = "gone"  # the video does not exist (any more), or not for this user


@dataclass(frozen=True, slots=True)
class Decision:
    """An edit of one video."""

    video_id: uuid.UUID
    edit_id: uuid.UUID
    changes: Sequence[Change]
    undoes: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of it, and the strokes to look at again. `video` is None when it is gone."""

    decision: Decision
    outcome: Outcome
    sentence: str = ""
    video: Video | None = None
    stroke_ids: Sequence[uuid.UUID] = ()


def decide(*, user: User, decisions: Sequence[Decision]) -> list[Decided]:
    """Make every edit that can be made, each by itself: one that cannot holds up no other.

    The note tells the random check that these strokes were looked at one by one.
    """
    wanted = [decision.video_id for decision in decisions]
    seen = Video.objects.visible_to(user).select_related("stored_frame_table", "player_session")
    videos = seen.in_bulk(wanted)
    return [_decide(user, decision, videos.get(decision.video_id)) for decision in decisions]


def _decide(user: User, decision: Decision, video: Video | None) -> Decided:
    if video is None:
        return Decided(decision, Outcome.GONE, "This video has been deleted.")
    try:
        edit = correct(
            video=video,
            author=user,
            edit_id=decision.edit_id,
            changes=decision.changes,
            note=NOTE,
            undoes=decision.undoes,
        )
    except Stale as stale:
        changed = [stroke.pk for stroke in stale.strokes]
        return Decided(decision, Outcome.STALE, str(stale), video, changed)
    except IsApproved as approved:
        return Decided(decision, Outcome.CLOSED, str(approved), video)
    except Refused as refused:
        return Decided(decision, Outcome.REFUSED, str(refused), video)
    made = list(edit.revisions.values_list("stroke", flat=True))
    return Decided(decision, Outcome.DONE, "", video, made)
