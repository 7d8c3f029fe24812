"""Asking for an analysis: the row first, the message once the row is committed."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video, VideoState
from loopdrive.jobs.models import State
from loopdrive.strokes.events import tell_analysis
from loopdrive.strokes.models import Analysis


class NotPossibleNow(Exception):
    """The video cannot be analysed at this moment; the sentence says why."""


@transaction.atomic
def request_analysis(*, video: Video, user: User | AnonymousUser | None) -> Analysis:
    """Queue an analysis of `video` by the champion. Raises NotPossibleNow."""
    locked = Video.objects.select_for_update().filter(pk=video.pk).first()  # one request at a time
    if locked is None:
        raise NotPossibleNow("This video has been deleted.")
    if locked.state == VideoState.FAILED or not locked.frame_table_sha256:
        raise NotPossibleNow("The video has not been read yet, so it cannot be analysed.")
    if locked.analyses.active().exists():
        raise NotPossibleNow("This video is being analysed already.")
    shown = locked.analyses.filter(is_current=True)
    has_result = shown.filter(state=State.DONE).exists()
    if not has_result:
        shown.update(is_current=False)
    analysis = Analysis.objects.create(
        video=locked,
        requested_by=user if isinstance(user, User) else None,
        is_current=not has_result,
        frame_table_sha256=locked.frame_table_sha256,
    )
    analysis.send()
    tell_analysis(analysis)
    return analysis
