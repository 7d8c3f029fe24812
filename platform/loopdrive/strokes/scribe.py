"""Writing what an analysis sees, in small batches, each under the job's lease."""

from __future__ import annotations

import time
from dataclasses import asdict

from django.db import transaction

import inference
from loopdrive.footage.models import Appearance
from loopdrive.strokes.events import tell_analysis, tell_strokes
from loopdrive.strokes.models import Analysis, Stroke

WRITE_EVERY_S = 0.3  # so that pages hear of an analysis at most about three times a second


class Scribe:
    """Collects strokes and progress and writes them a few times a second. Raises LeaseLost."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._waiting: list[inference.Stroke] = []
        self._progress = 0.0
        self._written_at = time.monotonic()

    def note(self, seen: inference.Stroke | inference.Progress) -> None:
        """Take one item; write when the last writing is a moment ago, the first stroke at once."""
        if isinstance(seen, inference.Progress):
            self._progress = seen.frames_done / max(1, seen.frames_total)
        else:
            self._waiting.append(seen)
        is_first = bool(self._waiting) and not self._analysis.stroke_count
        if is_first or time.monotonic() - self._written_at >= WRITE_EVERY_S:
            self._write()

    @transaction.atomic
    def finish(self, timeline: inference.Timeline) -> None:
        """Write what is left, mark the analysis done and let the video's page show it."""
        analysis = self._analysis
        analysis.hold()
        self._write_strokes()
        shown = Analysis.objects.filter(video=analysis.video_id, is_current=True)
        shown.exclude(pk=analysis.pk).update(is_current=False)
        analysis.finish(
            is_current=True,
            stroke_count=analysis.stroke_count,
            timing=asdict(timeline.timing),
            gaps=[[gap.first_frame, gap.last_frame] for gap in timeline.gaps],
        )
        tell_analysis(analysis)

    @transaction.atomic
    def _write(self) -> None:
        analysis = self._analysis
        analysis.hold()
        self._write_strokes()
        analysis.beat(progress=self._progress, stroke_count=analysis.stroke_count)
        tell_analysis(analysis)
        self._written_at = time.monotonic()

    def _write_strokes(self) -> None:
        """Insert the waiting strokes. Who stands where is read under the lock: it may change."""
        if not self._waiting:
            return
        analysis = self._analysis
        seats = dict(
            Appearance.objects.filter(video=analysis.video_id).values_list("end", "player")
        )
        Stroke.objects.bulk_create(
            _row(analysis, stroke, seats.get(stroke.end)) for stroke in self._waiting
        )
        analysis.stroke_count += len(self._waiting)
        self._waiting.clear()
        tell_strokes(analysis)


def _row(analysis: Analysis, stroke: inference.Stroke, player: int | None) -> Stroke:
    return Stroke(
        analysis=analysis,
        player_id=player,
        end=stroke.end,
        label=stroke.label,
        start_frame=stroke.start_frame,
        contact_frame=stroke.contact_frame,
        end_frame=stroke.end_frame,
        confidence=stroke.confidence,
        consistency=stroke.consistency,
        probabilities=dict(stroke.probabilities),
    )
