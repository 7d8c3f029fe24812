"""A video deleted under the hands of a worker: nothing is left and nobody fails."""

from __future__ import annotations

import threading
from contextlib import suppress

import pytest

from loopdrive.footage.models import Video
from loopdrive.footage.removal import remove_video
from loopdrive.strokes.analyse import analyse
from loopdrive.strokes.models import Analysis, Stroke
from loopdrive.strokes.request_analysis import NotPossibleNow, request_analysis
from tests.jobs.together import together
from tests.strokes.scripted import ScriptedEngine, seen_stroke

STROKES = 400


@pytest.mark.parametrize("after", [1, 7, 40])
def test_a_worker_that_writes_as_fast_as_it_can_does_not_disturb_the_deletion(
    video: Video, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loopdrive.strokes.scribe.WRITE_EVERY_S", 0.0)
    analysis = request_analysis(video=video, user=None)
    is_writing = threading.Event()
    strokes = [seen_stroke(10 * number + 5) for number in range(STROKES)]
    engine = ScriptedEngine(*strokes[:after], is_writing.set, *strokes[after:])

    def work_or_delete(number: int) -> None:
        if number == 0:
            analyse(analysis_id=analysis.pk, worker="w1", engine=engine)
        else:
            assert is_writing.wait(30)
            remove_video(video=Video.objects.get())

    together(2, work_or_delete)
    assert engine.was_closed
    assert not Video.objects.exists()
    assert not Stroke.objects.exists()


def test_a_request_at_the_moment_of_deletion_fails_neither(video: Video) -> None:
    rows = [Video.objects.get() for _ in range(2)]

    def ask_or_delete(number: int) -> None:
        if number == 0:
            with suppress(NotPossibleNow):
                request_analysis(video=rows[0], user=None)
        else:
            remove_video(video=rows[1])

    together(2, ask_or_delete)
    assert not Video.objects.exists()
    assert not Analysis.objects.exists()
