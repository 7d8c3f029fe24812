"""Asking for an analysis, once at a time."""

from __future__ import annotations

import pytest

from loopdrive.footage.models import Video, VideoState
from loopdrive.footage.removal import remove_video
from loopdrive.footage.signals import frames_known, video_refused
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


@pytest.mark.parametrize(
    "columns", [{"state": VideoState.INGESTING, "frame_table_sha256": ""}, {"state": "failed"}]
)
def test_a_video_without_known_frames_cannot_be_analysed(
    video: Video, columns: dict[str, str]
) -> None:
    Video.objects.update(**columns)
    with pytest.raises(NotPossibleNow, match="not been read"):
        request_analysis(video=video, user=None)


def test_a_video_is_analysed_while_its_playable_copy_is_made(video: Video) -> None:
    Video.objects.update(state=VideoState.INGESTING)
    assert request_analysis(video=video, user=None).state == State.QUEUED


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


def test_a_video_whose_frames_are_known_is_analysed(video: Video) -> None:
    frames_known.send(sender=Video, video=video)
    assert Analysis.objects.get().state == State.QUEUED


def test_a_video_whose_frames_are_told_twice_is_analysed_once(video: Video) -> None:
    frames_known.send(sender=Video, video=video)
    frames_known.send(sender=Video, video=video)
    assert Analysis.objects.count() == 1


def test_nothing_is_kept_of_a_video_that_is_refused_after_all(video: Video) -> None:
    frames_known.send(sender=Video, video=video)
    video_refused.send(sender=Video, video=video)
    assert not Analysis.objects.exists()
