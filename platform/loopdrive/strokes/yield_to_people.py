"""What a person said of a moment stands: a model that looks again does not say it anew."""

from __future__ import annotations

from collections.abc import Iterable

from loopdrive.footage.models import Video
from loopdrive.strokes.models import Analysis, Stroke

APART_S = 0.25  # one player's contacts are no closer, as the decoder has it


def is_spoken_for(prediction: Stroke, touched: Iterable[Stroke], video: Video) -> bool:
    """Tell whether a person has had this stroke in hand: the same end at the same moment.

    Rejected ones count by their contact: what was called no stroke is none for the next model.
    """
    apart_frames = APART_S * video.frame_rate
    for stroke in touched:
        if stroke.end != prediction.end:
            continue
        if abs(stroke.contact_frame - prediction.contact_frame) < apart_frames:
            return True
        overlaps = (
            stroke.start_frame <= prediction.end_frame
            and prediction.start_frame <= stroke.end_frame
        )
        if stroke.stands and overlaps:
            return True
    return False


def yield_to_people(analysis: Analysis) -> int:
    """Delete the predictions that people have spoken about meanwhile; answer how many."""
    touched = list(Stroke.objects.touched().filter(video=analysis.video_id))
    spoken_for = [
        stroke.pk
        for stroke in analysis.strokes.untouched()
        if is_spoken_for(stroke, touched, analysis.video)
    ]
    if spoken_for:
        Stroke.objects.filter(pk__in=spoken_for).delete()
    return len(spoken_for)
