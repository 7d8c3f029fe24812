"""Truth and prediction of each video in seconds, as `rallies.json` keeps them for the pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from inference.data.tracks import GRID_FPS, GridStroke
from inference.evaluation.heldout import Held, Settings, strokes_of
from inference.evaluation.numbers import Report
from inference.timeline.decoding import CLASS_AFTER, CLASS_BEFORE, GridHit


def rally_timelines(
    videos: Sequence[Held], settings: Mapping[tuple[int, int], Settings]
) -> dict[str, Report]:
    """What the first seed says of each video, held out; every true stroke, sure or not."""
    first = min((h.seed for h in videos), default=0)
    by_video: dict[str, list[Held]] = defaultdict(list)
    for h in videos:
        if h.seed == first:
            by_video[h.track.group].append(h)
    return {
        name: {
            "view": held[0].track.view,
            "seed": first,
            "fold": held[0].fold,
            "seconds": _s(max(h.track.frames for h in held)),
            "players": [
                {
                    "end": h.track.name.rpartition("-")[2],
                    "truth": [_true(stroke) for stroke in h.track.strokes],
                    "said": [_said(hit) for hit in _hits(h, settings)],
                }
                for h in held
            ],
        }
        for name, held in sorted(by_video.items())
    }


def _hits(held: Held, settings: Mapping[tuple[int, int], Settings]) -> list[GridHit]:
    return strokes_of(held, settings[held.seed, held.fold])


def _true(stroke: GridStroke) -> Report:
    start = stroke.contact - CLASS_BEFORE if stroke.start is None else stroke.start
    end = stroke.contact + CLASS_AFTER if stroke.end is None else stroke.end
    times = {"start_s": _s(start), "contact_s": _s(stroke.contact), "end_s": _s(end)}
    return {"label": stroke.label, **times, "is_sure": stroke.is_sure}


def _said(hit: GridHit) -> Report:
    times = {"start_s": _s(hit.start), "contact_s": _s(hit.contact), "end_s": _s(hit.end)}
    return {"label": hit.label, **times, "confidence": round(hit.confidence, 3)}


def _s(frames: float) -> float:
    return round(frames / GRID_FPS, 2)
