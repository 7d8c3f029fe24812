"""Where a stroke comes from and where it went: back to who stood for it, on to who learnt it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from loopdrive.accounts.models import Club
from loopdrive.learning.model_lineage import ModelLineage, lineage_of_model
from loopdrive.learning.models import Lesson, Part, Snapshot, TrainingRun
from loopdrive.strokes.models import Revision, Stroke


@dataclass(frozen=True)
class Taught:
    """A snapshot that holds a stroke, and the runs that learnt it: none of the part that tests."""

    snapshot: Snapshot
    part: str
    runs: Sequence[TrainingRun]


@dataclass(frozen=True)
class StrokeLineage:
    """Both ways from one stroke. `words` are what people said of it, the first one first.

    `model` is None where no model saw it. What is for admins is None for others.
    """

    stroke: Stroke
    words: Sequence[Revision]
    model: ModelLineage | None
    taught: Sequence[Taught] | None


def past_of(stroke: Stroke) -> StrokeLineage:
    """Return what everybody may know who sees the video: who saw the stroke, and who changed it."""
    return StrokeLineage(stroke, _words(stroke), model=None, taught=None)


def lineage_of(stroke: Stroke) -> StrokeLineage:
    """Return where a stroke comes from and whatever learnt it."""
    club = stroke.video.player_session.club
    seen_by = stroke.analysis.model_version if stroke.analysis else None
    return StrokeLineage(
        stroke=stroke,
        words=_words(stroke),
        model=lineage_of_model(seen_by, club) if seen_by else None,
        taught=taught_by(stroke.pk, club),
    )


def taught_by(stroke: uuid.UUID, club: Club | None = None) -> list[Taught]:
    """Return each snapshot that holds a stroke, whether or not its footage is there still."""
    lessons = Lesson.objects.filter(stroke=stroke).select_related("snapshot__club")
    if club is not None:
        lessons = lessons.filter(snapshot__club=club)
    return [
        Taught(lesson.snapshot, lesson.part, _runs(lesson))
        for lesson in lessons.order_by("snapshot__number")
    ]


def _words(stroke: Stroke) -> list[Revision]:
    return list(stroke.revisions.select_related("edit__author").order_by("edit__number"))


def _runs(lesson: Lesson) -> list[TrainingRun]:
    if lesson.part != Part.TRAIN:
        return []
    runs = lesson.snapshot.training_runs.order_by("number")
    return list(runs.select_related("model_version"))
