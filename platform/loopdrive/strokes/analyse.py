"""Analysing one video: claim the job, watch the video, write strokes as they become final."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Generator
from contextlib import closing

from django.db import transaction

from inference import InferenceError, Seen, Timeline
from loopdrive.engine.analyse import analyse as ask_engine
from loopdrive.engine.champion import champion
from loopdrive.footage.files import local_file
from loopdrive.jobs.attempt import Attempt
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

    What an earlier attempt wrote is removed first.
    """
    analysis = Analysis.objects.filter(pk=analysis_id).first()
    if analysis is not None:
        _Watching(analysis, is_stopping, engine).run(worker)


class _Watching(Attempt[Analysis]):
    worn_out, unexpected, in_words = WORN_OUT, UNEXPECTED, (InferenceError, FramesChanged)

    def __init__(self, analysis: Analysis, is_stopping: Callable[[], bool], engine: Engine) -> None:
        super().__init__(analysis, is_stopping)
        self._engine = engine

    def work(self) -> None:
        """Write what the engine sees, as it sees it."""
        analysis, video = self.job, self.job.video
        if video.frame_table.sha256 != analysis.frame_table_sha256:
            raise FramesChanged(OTHER_FRAMES)
        self._begin()
        scribe = Scribe(analysis)
        with (
            local_file(video.original_key) as path,
            closing(self._engine(path, video=video, model_version=analysis.model_version)) as seen,
        ):
            for item in seen:
                self.go_on()
                if isinstance(item, Timeline):
                    scribe.finish(item)
                else:
                    scribe.note(item)

    @transaction.atomic
    def _begin(self) -> None:
        """Remove what an earlier attempt wrote; note which model looks."""
        self._remove_untouched()
        model = champion(self.job.video.player_session.club)
        self.job.beat(model_version=model, stroke_count=0, timing={}, gaps=[])
        tell_analysis(self.job)

    @transaction.atomic
    def fail(self, sentence: str) -> None:
        """Mark the analysis failed and leave no half a timeline behind."""
        self._remove_untouched()
        self.job.fail(sentence, stroke_count=0)
        tell_analysis(self.job)

    @transaction.atomic
    def put_back(self) -> None:
        """Leave the whole timeline to the next worker."""
        self._remove_untouched()
        self.job.put_back()
        tell_analysis(self.job)

    def when_over(self) -> None:
        """Let the apps above go on; what goes wrong there is no failure of this analysis."""
        if self.job.is_active:
            return
        for receiver, answer in analysis_ended.send_robust(sender=Analysis, analysis=self.job):
            if isinstance(answer, Exception):
                logger.error("%s was told of %s", receiver, self.job, exc_info=answer)

    def _remove_untouched(self) -> None:
        """Under the lease, delete this analysis's strokes but for what people touched."""
        lock_timeline(self.job.video_id)
        self.job.hold()
        self.job.strokes.untouched().delete()
