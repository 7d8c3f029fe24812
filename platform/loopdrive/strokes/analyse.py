"""Analysing one video: claim the job, watch the video, write strokes as they become final."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Generator
from contextlib import closing

from django.db import InterfaceError, OperationalError, transaction

from inference import InferenceError, Seen, Timeline
from loopdrive.engine.analyse import analyse as ask_engine
from loopdrive.engine.champion import champion
from loopdrive.footage.files import local_file
from loopdrive.jobs.heartbeat import Heartbeat
from loopdrive.jobs.models import LeaseLost
from loopdrive.strokes.events import tell_analysis
from loopdrive.strokes.lock import lock_timeline
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.scribe import Scribe
from loopdrive.strokes.signals import analysis_ended

Engine = Callable[..., Generator[Seen]]

WORN_OUT = "The analysis brought its worker down several times, so it was given up."
UNEXPECTED = "Something went wrong in Loopdrive while it analysed this video. Please try it again."
OTHER_FRAMES = "The video's frames have changed since then. Please start the analysis again."

logger = logging.getLogger(__name__)


class WorkerStopping(Exception):
    """The worker was told to stop, and somebody else shall do the job."""


class FramesChanged(Exception):
    """The video's frame table is not the one this analysis was asked for."""


def analyse(
    *,
    analysis_id: uuid.UUID,
    worker: str,
    is_stopping: Callable[[], bool] = lambda: False,
    engine: Engine = ask_engine,
) -> None:
    """Do the job `analysis_id` if it is there to be done; may run twice without harm.

    What an earlier attempt wrote is removed first. A job that was cancelled, deleted or taken by
    another worker is dropped without a word.
    """
    analysis = Analysis.objects.filter(pk=analysis_id).first()
    if analysis is None:
        return
    if is_stopping():
        analysis.send_later()
        return
    if not analysis.start(worker):
        return
    try:
        with Heartbeat(analysis) as heartbeat:
            _attempt(analysis, heartbeat, is_stopping, engine)
    except LeaseLost:
        logger.info("%s is no longer ours; stopped", analysis)
    else:
        _tell_the_end(analysis)


def _tell_the_end(analysis: Analysis) -> None:
    """Let the apps above go on; what goes wrong there is no failure of this analysis."""
    if analysis.is_active:
        return
    for receiver, answer in analysis_ended.send_robust(sender=Analysis, analysis=analysis):
        if isinstance(answer, Exception):
            logger.error("%s was told of %s", receiver, analysis, exc_info=answer)


def _attempt(
    analysis: Analysis, heartbeat: Heartbeat, is_stopping: Callable[[], bool], engine: Engine
) -> None:
    """Watch the video, and turn whatever goes wrong into a state and a sentence."""
    try:
        if analysis.is_worn_out:
            _fail(analysis, WORN_OUT)
        else:
            _watch(analysis, heartbeat, is_stopping, engine)
    except WorkerStopping:
        _put_back(analysis)
    except InferenceError as error:
        _fail(analysis, str(error))
    except FramesChanged:
        _fail(analysis, OTHER_FRAMES)
    except (LeaseLost, OperationalError, InterfaceError):
        raise  # a database that is away fails nothing: the lease runs out and the job goes on
    except Exception:
        logger.exception("%s failed", analysis)
        _fail(analysis, UNEXPECTED)


def _watch(
    analysis: Analysis, heartbeat: Heartbeat, is_stopping: Callable[[], bool], engine: Engine
) -> None:
    video = analysis.video
    if video.frame_table.sha256 != analysis.frame_table_sha256:
        raise FramesChanged
    _begin(analysis)
    scribe = Scribe(analysis)
    with (
        local_file(video.original_key) as path,
        closing(engine(path, video=video, model_version=analysis.model_version)) as seen,
    ):
        for item in seen:
            if heartbeat.is_lost:
                raise LeaseLost
            if is_stopping():
                raise WorkerStopping
            if isinstance(item, Timeline):
                scribe.finish(item)
            else:
                scribe.note(item)


@transaction.atomic
def _begin(analysis: Analysis) -> None:
    """Remove what an earlier attempt wrote, but for what people touched; note which model looks."""
    lock_timeline(analysis.video_id)
    analysis.hold()
    analysis.strokes.untouched().delete()
    model = champion(analysis.video.player_session.club)
    analysis.beat(model_version=model, stroke_count=0, timing={}, gaps=[])
    tell_analysis(analysis)


@transaction.atomic
def _fail(analysis: Analysis, sentence: str) -> None:
    """Mark the analysis failed and leave no half a timeline behind."""
    lock_timeline(analysis.video_id)
    analysis.hold()
    analysis.strokes.untouched().delete()
    analysis.fail(sentence, stroke_count=0)
    tell_analysis(analysis)


@transaction.atomic
def _put_back(analysis: Analysis) -> None:
    lock_timeline(analysis.video_id)
    analysis.hold()
    analysis.strokes.untouched().delete()
    analysis.put_back()
    tell_analysis(analysis)
