"""Whose turn it is: the video before is settled, and the next is queued behind all uploads.

Called whenever an analysis ends, and by every sweep: however often, one video at a time is queued.
"""

from __future__ import annotations

import uuid

from django.db import transaction

from loopdrive.engine.champion import champion
from loopdrive.jobs.models import State
from loopdrive.renewal.compare import changes
from loopdrive.renewal.events import tell_renewal
from loopdrive.renewal.models import Renewal, RenewalState, RenewedVideo
from loopdrive.review.models import Review
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.request_analysis import NotPossibleNow, request_analysis

APPROVED = "It was approved meanwhile, so it stays as it is."
SEEN = "This model has analysed it meanwhile."
GONE = "Its analysis was removed."
REPLACED = "{model} is the champion now. Begin again to have all videos analysed by it."


def next_turns() -> None:
    """Do it for every club."""
    for pk in Renewal.objects.active().values_list("pk", flat=True):
        next_turn(pk)


@transaction.atomic
def next_turn(renewal_id: uuid.UUID) -> None:
    """Settle what has ended; where the round goes on and no upload waits, queue the next."""
    renewal = Renewal.objects.select_for_update().filter(pk=renewal_id).first()
    if renewal is None or not renewal.is_active:
        return
    if any(not _settled(item) for item in renewal.items.filter(ended_at=None, after__isnull=False)):
        return
    if renewal.state == RenewalState.RUNNING:
        _go_on(renewal)


def _settled(item: RenewedVideo) -> bool:
    """Tell whether the item's analysis has ended, and note what came of it."""
    after = item.after
    if after is None or after.is_active:
        return False
    if after.state != State.DONE:
        item.end(why=after.error or "Its analysis was stopped.")
    elif item.before is None:
        item.end(why=GONE)
    else:
        item.end(changes=changes(item.before, after))
    tell_renewal(item.renewal)
    return True


def _go_on(renewal: Renewal) -> None:
    present = champion(renewal.club)
    if present != renewal.model_version:
        renewal.end(RenewalState.STOPPED, REPLACED.format(model=present))
        tell_renewal(renewal)
        return
    if Analysis.objects.filter(state=State.QUEUED).exists():
        return  # an upload waits, and a coach before it
    for item in renewal.items.filter(ended_at=None).select_related("video"):
        if _begun(item, renewal):
            return
    if not renewal.items.filter(ended_at=None).exists():
        renewal.end(RenewalState.DONE)
        tell_renewal(renewal)


def _begun(item: RenewedVideo, renewal: Renewal) -> bool:
    """Queue the item's analysis; False where it is left out, or another analysis runs there."""
    if Review.objects.filter(video=item.video_id, state="approved").exists():
        item.end(why=APPROVED)
        return False
    shown = item.video.analyses.filter(is_current=True, state=State.DONE)
    if shown.filter(model_version=renewal.model_version).exists():
        item.end(why=SEEN)
        return False
    try:
        item.after = request_analysis(video=item.video, user=renewal.requested_by)
    except NotPossibleNow:
        return False  # it is analysed at somebody's wish: its turn comes again
    item.before = shown.first()
    item.save(update_fields=["before", "after"])
    tell_renewal(renewal)
    return True
