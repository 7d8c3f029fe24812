"""Writing what an analysis sees, in small batches, each under the job's lease."""

from __future__ import annotations

import logging
import time
from dataclasses import asdict

from django.db import transaction

import inference
from loopdrive.footage.models import Appearance
from loopdrive.jobs.models import LeaseLost
from loopdrive.strokes.events import tell_analysis, tell_strokes
from loopdrive.strokes.evidence import forget_evidence_of_deleted, store_evidence
from loopdrive.strokes.likeness import keep_likenesses, seen_again
from loopdrive.strokes.lock import lock_timeline
from loopdrive.strokes.models import Analysis, Stroke
from loopdrive.strokes.yield_to_people import is_spoken_for, yield_to_people

logger = logging.getLogger(__name__)

WRITE_EVERY_S = 0.3  # so that pages hear of an analysis at most about three times a second


class Scribe:
    """Collects strokes and progress and writes them a few times a second. Raises LeaseLost."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._waiting: list[inference.Stroke] = []
        self._spoken_for: list[inference.Stroke] = []  # seen, but people had their say before
        self._evidence = inference.EvidenceFile()
        self._progress = 0.0
        self._written_at = time.monotonic()

    def note(self, seen: inference.Stroke | inference.Progress | inference.Evidence) -> None:
        """Take one item; write when the last writing is a moment ago, the first stroke at once."""
        if isinstance(seen, inference.Progress):
            self._progress = seen.frames_done / max(1, seen.frames_total)
        elif isinstance(seen, inference.Evidence):
            self._evidence.add(seen)
        else:
            self._waiting.append(seen)
        is_first = bool(self._waiting) and not self._analysis.stroke_count
        if is_first or time.monotonic() - self._written_at >= WRITE_EVERY_S:
            self._write()

    def finish(self, timeline: inference.Timeline) -> None:
        """Write what is left, mark the analysis done and let the video's page show it."""
        has_evidence = self._store_evidence()
        try:
            self._finish(timeline, has_evidence=has_evidence)
        except LeaseLost:
            forget_evidence_of_deleted(self._analysis)
            raise

    def _store_evidence(self) -> bool:
        """Keep what was seen; strokes are worth more, so a full disk does not undo them."""
        try:
            store_evidence(self._analysis, self._evidence.to_bytes())
        except OSError:
            logger.exception("the evidence of %s could not be stored", self._analysis)
            return False
        return True

    @transaction.atomic
    def _finish(self, timeline: inference.Timeline, *, has_evidence: bool) -> None:
        analysis = self._analysis
        lock_timeline(analysis.video_id)
        analysis.hold()
        self._write_strokes()
        analysis.stroke_count -= yield_to_people(analysis)
        keep_likenesses(seen_again(self._spoken_for, analysis.video), analysis.model_version)
        shown = Analysis.objects.filter(video=analysis.video_id, is_current=True)
        shown.exclude(pk=analysis.pk).update(is_current=False)
        analysis.finish(
            is_current=True,
            has_evidence=has_evidence,
            stroke_count=analysis.stroke_count,
            timing=asdict(timeline.timing),
            gaps=[[gap.first_frame, gap.last_frame] for gap in timeline.gaps],
        )
        tell_analysis(analysis)

    @transaction.atomic
    def _write(self) -> None:
        analysis = self._analysis
        lock_timeline(analysis.video_id)
        analysis.hold()
        self._write_strokes()
        analysis.beat(progress=self._progress, stroke_count=analysis.stroke_count)
        tell_analysis(analysis)
        self._written_at = time.monotonic()

    def _write_strokes(self) -> None:
        """Insert the waiting strokes, but none that a person has spoken about already.

        Who stands where is read under the lock: it may change.
        """
        if not self._waiting:
            return
        analysis = self._analysis
        seats = dict(
            Appearance.objects.filter(video=analysis.video_id).values_list("end", "player")
        )
        touched = list(Stroke.objects.touched().filter(video=analysis.video_id))
        new = {}
        for stroke in self._waiting:
            row = _row(analysis, stroke, seats.get(stroke.end))
            if is_spoken_for(row, touched, analysis.video):
                self._spoken_for.append(stroke)
            else:
                new[row] = stroke
        Stroke.objects.bulk_create(new)
        keep_likenesses({row.pk: stroke for row, stroke in new.items()}, analysis.model_version)
        analysis.stroke_count += len(new)
        self._waiting.clear()
        tell_strokes(analysis)


def _row(analysis: Analysis, stroke: inference.Stroke, player: int | None) -> Stroke:
    return Stroke(
        video_id=analysis.video_id,
        analysis=analysis,
        player_id=player,
        end=stroke.end,
        label=stroke.label,
        start_frame=stroke.start_frame,
        contact_frame=stroke.contact_frame,
        end_frame=stroke.end_frame,
        confidence=stroke.confidence,
        consistency=stroke.consistency,
        agreement=stroke.agreement,
        probabilities=dict(stroke.probabilities),
    )
