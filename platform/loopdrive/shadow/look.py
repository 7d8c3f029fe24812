"""One look of the shadow: watch the video, and note beside each stroke what it sees there."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing

from django.db import transaction
from django.utils import timezone

import inference
from inference import InferenceError
from loopdrive.engine.analyse import analyse as ask_engine
from loopdrive.footage.files import local_file
from loopdrive.jobs.attempt import Attempt
from loopdrive.shadow.models import ShadowLook
from loopdrive.strokes.analyse import Engine
from loopdrive.strokes.events import tell_analysis
from loopdrive.strokes.lock import lock_timeline
from loopdrive.strokes.models import NO_STROKE, Stroke
from loopdrive.strokes.pairing import paired

WORN_OUT = "The look brought its worker down several times, so it was given up."
UNEXPECTED = "Something went wrong in Loopdrive while the shadow looked at this video."


def look(
    *,
    look_id: uuid.UUID,
    worker: str,
    is_stopping: Callable[[], bool] = lambda: False,
    engine: Engine = ask_engine,
) -> None:
    """Do the job `look_id` if it is there to be done; may run twice without harm."""
    job = ShadowLook.objects.filter(pk=look_id).first()
    if job is not None:
        _Looking(job, is_stopping, engine).run(worker)


class _Looking(Attempt[ShadowLook]):
    worn_out, unexpected, in_words = WORN_OUT, UNEXPECTED, (InferenceError,)

    def __init__(self, job: ShadowLook, is_stopping: Callable[[], bool], engine: Engine) -> None:
        super().__init__(job, is_stopping)
        self._engine = engine

    def work(self) -> None:
        """See the whole video, then compare."""
        _compare(self.job, self._watched())

    def _watched(self) -> list[inference.Stroke]:
        """Return all that the shadow sees in the video."""
        job, video, found = self.job, self.job.analysis.video, []
        with (
            local_file(video.original_key) as path,
            closing(self._engine(path, video=video, model_version=job.model_version)) as seen,
        ):
            for item in seen:
                self.go_on()
                if isinstance(item, inference.Stroke):
                    found.append(item)
        return found


@transaction.atomic
def _compare(job: ShadowLook, seen: list[inference.Stroke]) -> None:
    """Note what it says of each stroke that nobody has touched, and count."""
    analysis = job.analysis
    lock_timeline(analysis.video_id)
    job.hold()
    by_end: dict[str, list[inference.Stroke]] = defaultdict(list)
    for stroke in sorted(seen, key=lambda each: each.contact_frame):
        by_end[stroke.end].append(stroke)
    strokes = list(analysis.strokes.untouched())
    by_people = list(Stroke.objects.touched().standing().filter(video=analysis.video_id))
    counts = {"same": 0, "otherwise": 0, "unseen": 0, "only_shadow": 0}
    for end in {*by_end, *(stroke.end for stroke in strokes)}:
        there = [stroke for stroke in (*strokes, *by_people) if stroke.end == end]
        there.sort(key=lambda each: each.contact_frame)
        for own, other in paired(there, by_end[end], analysis.video):
            if own is None:
                counts["only_shadow"] += 1
                continue
            if own.version > 0:
                continue  # people have spoken, and it is not only the shadow that sees this one
            own.second_opinion = NO_STROKE if other is None else other.label
            counts[_counted_as(own)] += 1
    Stroke.objects.bulk_update(strokes, ["second_opinion"], batch_size=500)
    analysis.second_look_at = timezone.now()
    analysis.save(update_fields=["second_look_at"])
    job.finish(**counts)
    tell_analysis(analysis)


def _counted_as(stroke: Stroke) -> str:
    if stroke.second_opinion == NO_STROKE:
        return "unseen"
    return "same" if stroke.second_opinion == stroke.label else "otherwise"
