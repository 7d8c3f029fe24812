"""Asking for an analysis, once at a time."""

from __future__ import annotations

import pytest

from loopdrive.footage.models import Video, VideoState
from loopdrive.footage.removal import remove_video
from loopdrive.footage.signals import video_ready
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.request_analysis import NotPossibleNow, request_analysis
from tests.jobs.together import together


def test_of_many_requests_at_once_exactly_one_is_queued(video: Video) -> None:
    def ask(number: int) -> bool:
        try:
            request_analysis(video=video, user=None)
        except NotPossibleNow:
            return False
        return True

    assert together(5, ask).count(True) == 1
    assert Analysis.objects.get().is_current


def test_a_video_that_is_not_ready_cannot_be_analysed(video: Video) -> None:
    Video.objects.update(state=VideoState.INGESTING)
    with pytest.raises(NotPossibleNow, match="not ready"):
        request_analysis(video=video, user=None)


def test_a_deleted_video_cannot_be_analysed(video: Video) -> None:
    stale = Video.objects.get()
    remove_video(video=video)
    with pytest.raises(NotPossibleNow, match="deleted"):
        request_analysis(video=stale, user=None)


@pytest.mark.parametrize("state", [State.FAILED, State.CANCELLED])
def test_after_an_analysis_without_result_the_new_one_is_shown_at_once(
    video: Video, state: State
) -> None:
    first = request_analysis(video=video, user=None)
    Analysis.objects.update(state=state)
    second = request_analysis(video=video, user=None)
    first.refresh_from_db()
    assert (first.is_current, second.is_current) == (False, True)


def test_a_video_that_becomes_ready_is_analysed(video: Video) -> None:
    video_ready.send(sender=Video, video=video)
    assert Analysis.objects.get().state == State.QUEUED


def test_a_video_that_becomes_ready_twice_is_analysed_once(video: Video) -> None:
    video_ready.send(sender=Video, video=video)
    video_ready.send(sender=Video, video=video)
    assert Analysis.objects.count() == 1
