"""One analysis from its claim to its last stroke, and all the ways it can end early."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from django.utils import timezone

from inference import Progress, UnreadableVideo
from loopdrive.accounts.models import Club, Player
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Appearance, TableEnd, Video
from loopdrive.footage.removal import remove_video
from loopdrive.jobs.models import MAX_ATTEMPTS, State
from loopdrive.live.models import Event
from loopdrive.strokes.analyse import OTHER_FRAMES, UNEXPECTED, WORN_OUT, analyse
from loopdrive.strokes.models import Analysis, Stroke
from loopdrive.strokes.name_players import name_players
from loopdrive.strokes.request_analysis import request_analysis
from loopdrive.strokes.scribe import WRITE_EVERY_S
from tests.people import Person
from tests.rows import add, change, edit
from tests.strokes.scripted import ScriptedEngine, Step, seen_stroke

HALF = Progress(150, 300)


@pytest.fixture
def analysis(video: Video) -> Analysis:
    """A queued analysis of the video."""
    return request_analysis(video=video, user=None)


def run(analysis: Analysis, *script: Step, worker: str = "w1") -> ScriptedEngine:
    """Do the job with an engine that sees `script`, and read the row again."""
    engine = ScriptedEngine(*script)
    analyse(analysis_id=analysis.pk, worker=worker, engine=engine)
    if Analysis.objects.filter(pk=analysis.pk).exists():
        analysis.refresh_from_db()
    return engine


def let_lease_run_out(analysis: Analysis) -> None:
    """Make the analysis look as if its worker had died in the middle."""
    Analysis.objects.filter(pk=analysis.pk).update(
        state=State.RUNNING, leased_until=timezone.now() - timedelta(seconds=1)
    )


def test_strokes_are_written_and_named_and_the_analysis_is_done(
    analysis: Analysis, video: Video, player: Player, trained_champion: ModelVersion
) -> None:
    run(analysis, HALF, seen_stroke(40), seen_stroke(70, "right"), Progress(300, 300))
    assert (analysis.state, analysis.progress, analysis.stroke_count) == (State.DONE, 1.0, 2)
    assert analysis.timing["total_s"] == 1.6
    assert analysis.model_version == trained_champion
    named = [(stroke.contact_frame, stroke.player) for stroke in analysis.strokes.all()]
    assert named == [(40, player), (70, None)]


def test_open_pages_are_told(analysis: Analysis, video: Video, club: Club) -> None:
    run(analysis, seen_stroke(40))
    told = [(each.kind, each.payload.get("state")) for each in Event.objects.all()]
    assert told[0] == ("analysis", "queued")
    assert told[1] == ("analysis", "running")
    assert ("strokes", None) in told
    assert told[-1] == ("analysis", "done")
    assert {(each.club_id, each.video_id) for each in Event.objects.all()} == {(club.pk, video.pk)}


def test_the_first_stroke_is_there_at_once(analysis: Analysis) -> None:
    there: list[int] = []
    run(analysis, seen_stroke(40), lambda: there.append(Stroke.objects.count()))
    assert there == [1]


def test_pages_are_told_a_few_times_a_second_however_fast_the_engine_is(
    analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(number * WRITE_EVERY_S / 10 for number in range(1000))
    monkeypatch.setattr("loopdrive.strokes.scribe.time.monotonic", lambda: next(clock))
    run(analysis, *[Progress(number, 100) for number in range(100)])
    assert Event.objects.filter(kind="analysis").count() < 20


def test_a_second_message_for_a_finished_analysis_changes_nothing(analysis: Analysis) -> None:
    run(analysis, seen_stroke(40))
    run(analysis, seen_stroke(40), seen_stroke(80))
    assert (analysis.attempt, analysis.strokes.count()) == (1, 1)


def test_the_next_attempt_removes_what_the_last_one_wrote(analysis: Analysis) -> None:
    run(analysis, seen_stroke(40), seen_stroke(70, "right"))
    let_lease_run_out(analysis)
    run(analysis, seen_stroke(40), seen_stroke(70, "right"), worker="w2")
    assert (analysis.state, analysis.attempt, analysis.stroke_count) == (State.DONE, 2, 2)
    assert analysis.strokes.count() == 2


def test_a_worker_that_was_overtaken_writes_nothing_more(analysis: Analysis) -> None:
    def overtake() -> None:
        let_lease_run_out(analysis)
        run(analysis, seen_stroke(100), worker="w2")

    engine = run(analysis, seen_stroke(40), overtake, seen_stroke(200, "right"))
    assert engine.was_closed
    assert (analysis.worker, analysis.state) == ("w2", State.DONE)
    assert [stroke.contact_frame for stroke in analysis.strokes.all()] == [100]


def test_what_inference_refuses_fails_in_its_words(analysis: Analysis) -> None:
    run(analysis, seen_stroke(40), UnreadableVideo("The file is cut off."))
    assert (analysis.state, analysis.error) == (State.FAILED, "The file is cut off.")
    assert (analysis.strokes.count(), analysis.stroke_count) == (0, 0)
    last = Event.objects.latest("pk")
    assert last.payload["state"] == "failed"


def test_a_bug_fails_in_one_general_sentence_and_is_logged_once(
    analysis: Analysis, caplog: pytest.LogCaptureFixture
) -> None:
    run(analysis, seen_stroke(40), ZeroDivisionError("secret details"))
    assert (analysis.state, analysis.error) == (State.FAILED, UNEXPECTED)
    traces = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(traces) == 1
    assert traces[0].exc_info is not None


def test_an_analysis_that_keeps_killing_workers_is_given_up_in_words(analysis: Analysis) -> None:
    Analysis.objects.update(attempt=MAX_ATTEMPTS)
    engine = run(analysis, seen_stroke(40))
    assert (analysis.state, analysis.error) == (State.FAILED, WORN_OUT)
    assert not engine.was_closed  # it was never asked


def test_other_frames_than_those_asked_for_are_refused(analysis: Analysis) -> None:
    Analysis.objects.update(frame_table_sha256="0" * 64)
    run(analysis, seen_stroke(40))
    assert (analysis.state, analysis.error) == (State.FAILED, OTHER_FRAMES)


def test_a_cancel_stops_the_engine_and_keeps_what_was_found(analysis: Analysis) -> None:
    def cancel() -> None:
        assert Analysis.objects.get().cancel()

    slow = [Progress(number, 300) for number in range(300)]
    engine = run(analysis, seen_stroke(40), cancel, seen_stroke(90), *slow)
    assert engine.was_closed
    assert analysis.state == State.CANCELLED
    assert [stroke.contact_frame for stroke in analysis.strokes.all()] == [40]


def test_a_video_deleted_in_the_middle_leaves_nothing(analysis: Analysis, video: Video) -> None:
    engine = run(analysis, seen_stroke(40), lambda: remove_video(video=video), seen_stroke(90))
    assert engine.was_closed
    assert not Analysis.objects.exists()
    assert not Stroke.objects.exists()


def test_a_worker_told_to_stop_puts_its_job_back(analysis: Analysis) -> None:
    engine = ScriptedEngine(seen_stroke(40), HALF, HALF)
    asked = iter([False, False, False, True])
    analyse(analysis_id=analysis.pk, worker="w1", engine=engine, is_stopping=lambda: next(asked))
    analysis.refresh_from_db()
    assert engine.was_closed
    assert (analysis.state, analysis.attempt, analysis.strokes.count()) == (State.QUEUED, 0, 0)
    assert analysis in Analysis.objects.forgotten()  # so the next sweep sends it


def test_a_new_result_takes_the_place_of_the_old_one_when_it_is_done(
    analysis: Analysis, video: Video
) -> None:
    run(analysis, seen_stroke(40))
    second = request_analysis(video=video, user=None)
    shown: list[bool] = []
    run(
        second, seen_stroke(80), lambda: shown.append(Analysis.objects.get(pk=second.pk).is_current)
    )
    analysis.refresh_from_db()
    assert shown == [False]
    assert (analysis.is_current, second.is_current) == (False, True)


def test_a_failed_second_look_leaves_the_first_result_on_the_page(
    analysis: Analysis, video: Video
) -> None:
    run(analysis, seen_stroke(40))
    second = request_analysis(video=video, user=None)
    run(second, UnreadableVideo("The file is cut off."))
    analysis.refresh_from_db()
    assert (analysis.is_current, second.is_current) == (True, False)
    assert analysis.strokes.count() == 1


def test_a_player_seated_during_the_analysis_gets_the_strokes_before_and_after(
    analysis: Analysis, video: Video, player: Player
) -> None:
    def swap_ends() -> None:
        video.appearances.all().delete()
        Appearance.objects.create(video=video, end=TableEnd.RIGHT, player=player)
        name_players(video=video)

    run(analysis, seen_stroke(40, "right"), swap_ends, seen_stroke(80, "right"), seen_stroke(99))
    named = [(stroke.contact_frame, stroke.player) for stroke in analysis.strokes.all()]
    assert named == [(40, player), (80, player), (99, None)]


def test_what_people_touched_outlives_another_attempt(
    analysis: Analysis, video: Video, coach: Person
) -> None:
    def touch() -> None:
        stroke = analysis.strokes.get(contact_frame=40)
        edit(video, coach.user, change(stroke, label="smash", contact_frame=41))

    run(analysis, seen_stroke(40), touch, seen_stroke(70, "right"))
    let_lease_run_out(analysis)
    run(analysis, seen_stroke(40), seen_stroke(70, "right"), worker="w2")
    shown = [(each.contact_frame, each.label, each.state) for each in video.strokes.shown()]
    assert shown == [(41, "smash", "corrected"), (70, "forehand", "predicted")]


def test_a_new_model_does_not_say_anew_what_people_have_settled(
    analysis: Analysis, video: Video, coach: Person
) -> None:
    run(analysis, seen_stroke(40), seen_stroke(100), seen_stroke(160))
    first, second, _ = analysis.strokes.all()
    edit(video, coach.user, change(first, state="rejected"), change(second, state="confirmed"))
    again = request_analysis(video=video, user=None)
    meanwhile = add(200)
    run(
        again,
        seen_stroke(42),
        seen_stroke(98),
        seen_stroke(162),
        seen_stroke(204),
        lambda: edit(video, coach.user, meanwhile),
        seen_stroke(250, "right"),
    )
    shown = [(each.contact_frame, each.state) for each in video.strokes.shown()]
    assert shown == [
        (40, "rejected"),
        (100, "confirmed"),
        (162, "predicted"),
        (200, "added"),
        (250, "predicted"),
    ]
    assert again.stroke_count == 2
