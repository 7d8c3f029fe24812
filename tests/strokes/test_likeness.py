"""How a model sees a stroke is kept with the stroke, whatever people have said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

import inference
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Video
from loopdrive.strokes.analyse import analyse
from loopdrive.strokes.likeness import Likeness
from loopdrive.strokes.models import Analysis, Stroke
from loopdrive.strokes.request_analysis import request_analysis
from tests.people import Person
from tests.rows import change, edit
from tests.strokes.scripted import ScriptedEngine, Step, seen_stroke

FIRST, SECOND = b"\x00\x3c\x00\x00", b"\x00\x00\x00\x3c"


def look(video: Video, *script: Step) -> Analysis:
    """Analyse the video by an engine that sees `script`."""
    analysis = request_analysis(video=video, user=None)
    analyse(analysis_id=analysis.pk, worker="w1", engine=ScriptedEngine(*script))
    return analysis


def seen(contact_frame: int, likeness: bytes = FIRST) -> inference.Stroke:
    """Return a stroke of the left player that looks like this."""
    return replace(seen_stroke(contact_frame), likeness=likeness)


def vector(stroke: Stroke) -> bytes:
    """Return what is kept of a stroke."""
    return bytes(Likeness.objects.get(stroke=stroke).vector)


def test_each_stroke_is_kept_as_it_was_seen_with_its_model(
    video: Video, trained_champion: ModelVersion
) -> None:
    analysis = look(video, seen(40), seen(80, SECOND))
    kept = Likeness.objects.order_by("stroke__contact_frame")
    assert [bytes(each.vector) for each in kept] == [FIRST, SECOND]
    assert {each.model_version for each in kept} == {trained_champion}
    assert all(each.is_valid for each in kept)
    assert analysis.strokes.seen_by(trained_champion.pk).count() == 2


@pytest.mark.usefixtures("trained_champion")
def test_a_model_that_does_not_tell_leaves_strokes_without(video: Video) -> None:
    assert look(video, seen(40, b"")).strokes.count() == 1
    assert not Likeness.objects.exists()


@pytest.mark.usefixtures("trained_champion")
def test_a_stroke_that_people_touched_is_kept_as_the_next_analysis_sees_it(
    video: Video, coach: Person
) -> None:
    stroke = look(video, seen(40)).strokes.get()
    edit(video, coach.user, change(stroke, label="smash"))
    again = look(video, seen(42, SECOND), seen(80))
    again.refresh_from_db()
    assert again.stroke_count == 1
    assert vector(stroke) == SECOND
    stroke.refresh_from_db()
    assert stroke.label == "smash"


@pytest.mark.usefixtures("trained_champion")
def test_an_analysis_that_fails_leaves_the_likeness_of_a_touched_stroke(
    video: Video, coach: Person
) -> None:
    stroke = look(video, seen(40)).strokes.get()
    edit(video, coach.user, change(stroke, label="smash"))
    look(video, seen(42, SECOND), inference.UnreadableVideo("It broke."))
    assert vector(stroke) == FIRST


@pytest.mark.usefixtures("trained_champion")
def test_strokes_that_yield_to_people_are_counted_without_their_likenesses(
    video: Video, coach: Person
) -> None:
    stroke = look(video, seen(40)).strokes.get()

    def meanwhile() -> None:
        edit(video, coach.user, change(stroke, label="smash"))

    again = look(video, seen(41, SECOND), seen(80), meanwhile)
    again.refresh_from_db()
    assert again.stroke_count == again.strokes.count() == 1
