"""A club that had strokes before they had a history keeps all of them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from loopdrive.footage.models import Video
from loopdrive.strokes.models import Stroke

BEFORE = [("strokes", "0001_initial"), ("review", None)]


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_strokes_from_before_there_was_a_history_are_kept(video: Video) -> None:
    executor = MigrationExecutor(connection)
    newest = executor.loader.graph.leaf_nodes()
    executor.migrate(BEFORE)
    old = executor.loader.project_state([("strokes", "0001_initial")]).apps
    analysis = old.get_model("strokes", "Analysis").objects.create(
        video_id=video.pk, is_current=True
    )
    old.get_model("strokes", "Stroke").objects.create(
        analysis=analysis,
        end="left",
        label="smash",
        start_frame=10,
        contact_frame=14,
        end_frame=20,
        confidence=0.7,
        consistency=0.8,
        probabilities={"smash": 1.0},
    )
    executor = MigrationExecutor(connection)
    executor.migrate(newest)
    (stroke,) = Stroke.objects.shown().filter(video=video)
    assert (stroke.label, stroke.contact_frame, stroke.confidence) == ("smash", 14, 0.7)
    assert (stroke.state, stroke.version) == ("predicted", 0)
