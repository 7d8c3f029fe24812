"""Asking for an analysis: the row first, the message once the row is committed."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video, VideoState
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Analysis


class NotPossibleNow(Exception):
    """The video cannot be analysed at this moment; the sentence says why."""


def request_analysis(*, video: Video, user: User | AnonymousUser | None) -> Analysis:
    """Queue an analysis of `video` by the champion. Raises NotPossibleNow."""
    if video.state != VideoState.READY:
        raise NotPossibleNow("The video is not ready yet, so it cannot be analysed.")
    try:
        with transaction.atomic():
            has_result = video.analyses.filter(is_current=True, state=State.DONE).exists()
            if not has_result:
                video.analyses.filter(is_current=True).update(is_current=False)
            analysis = Analysis.objects.create(
                video=video,
                requested_by=user if isinstance(user, User) else None,
                is_current=not has_result,
                frame_table_sha256=video.frame_table_sha256,
            )
            analysis.send()
    except IntegrityError as error:
        raise NotPossibleNow("This video is being analysed already.") from error
    return analysis
