"""One analysis from its claim to its last stroke, and all the ways it can end early."""

from __future__ import annotations

from inference import Progress
from loopdrive.accounts.models import Player
from loopdrive.footage.models import Video
from loopdrive.jobs.models import State
from loopdrive.live.models import Event
from loopdrive.strokes.analyse import analyse
from loopdrive.strokes.request_analysis import request_analysis
from tests.strokes.scripted import ScriptedEngine, seen_stroke


def test_strokes_are_written_and_named_and_the_analysis_is_done(
    video: Video, player: Player
) -> None:
    analysis = request_analysis(video=video, user=None)
    engine = ScriptedEngine(
        Progress(50, 300), seen_stroke(40), seen_stroke(70, "right"), Progress(300, 300)
    )
    analyse(analysis_id=analysis.pk, worker="w1", engine=engine)
    analysis.refresh_from_db()
    assert (analysis.state, analysis.progress, analysis.stroke_count) == (State.DONE, 1.0, 2)
    assert analysis.timing["total_s"] == 1.6
    named = [(stroke.contact_frame, stroke.player) for stroke in analysis.strokes.all()]
    assert named == [(40, player), (70, None)]
    assert Event.objects.filter(kind="strokes", video_id=video.pk).exists()
    last = Event.objects.filter(kind="analysis").last()
    assert last is not None
    assert last.payload["state"] == "done"
