"""How well whole timelines agree: order, overlap, edges, steadiness, and the same when shifted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from inference.data.tracks import GRID_FPS, GridStroke
from inference.evaluation.contact_scores import pairs_of
from inference.evaluation.metrics import WIDEST_S, Detection, matched
from inference.evaluation.precision import Question, Ranked
from inference.evaluation.segments import (
    THRESHOLDS,
    Segment,
    edit_score,
    segment_f1,
    true_segments,
)
from inference.evaluation.told import Told
from inference.strokes import LABELS
from inference.timeline.consistency import named_share, stroke_classes
from inference.timeline.decoding import GridHit

SAME_CONTACT = 2.0  # frames that a contact may move when windows are shifted


def edit_scores(tracks: Sequence[Told]) -> dict[str, list[float]]:
    """Of each video with strokes, one per seed: who hit what, in order of contact."""
    orders: dict[tuple[str, int], list[tuple[float, bool, str]]] = defaultdict(list)
    for track in tracks:
        order = orders[track.video, track.seed]
        order += [(s.contact, True, f"{track.end} {s.label}") for s in track.true]
        order += [(s.contact, False, f"{track.end} {s.label}") for s in track.said]
    scores: dict[str, list[float]] = defaultdict(list)
    for (video, _), order in sorted(orders.items()):
        true = [name for _, is_true, name in sorted(order) if is_true]
        said = [name for _, is_true, name in sorted(order) if not is_true]
        if true:
            scores[video].append(edit_score(said, true))
    return scores


def segmental(track: Told, least: float) -> Detection:
    """Segments of the right class that overlap enough."""
    return segment_f1(_said(track.said), _true(track.true), least)


def ranked_segments(
    tracks: Sequence[Told], labels: Sequence[str]
) -> dict[Question, dict[str, Ranked]]:
    """Faint segments for temporal mAP@[.5:.95]: one question for each class and overlap."""
    found: dict[Question, dict[str, Ranked]] = defaultdict(dict)
    for track in tracks:
        for label in labels:
            true = [s for s in _true(track.true) if s.label == label]
            said = [s for s in _said(track.faint) if s.label == label]
            scores = tuple(segment.score for segment in said)
            for least in THRESHOLDS:
                ranked = Ranked(scores, tuple(true_segments(said, true, least)), len(true))
                videos = found[Question(track.seed, f"{label} {least}")]
                before = videos.get(track.video, Ranked((), (), 0))
                videos[track.video] = before + ranked
    return found


def edge_errors_ms(tracks: Sequence[Told]) -> dict[str, list[float]]:
    """How far start, contact and end lie from the truth, of every stroke that was found."""
    errors: dict[str, list[float]] = {"start": [], "contact": [], "end": []}
    for track in tracks:
        for number, other in pairs_of(track, WIDEST_S).items():
            said, true = track.said[number], track.true[other]
            for name, values in errors.items():
                known = getattr(true, name)
                if known is not None:
                    values.append(abs(getattr(said, name) - known) / GRID_FPS * 1000)
    return errors


def class_consistency(tracks: Sequence[Told]) -> dict[str, list[float]]:
    """Of each class, the share of its true strokes' frames that name it, found or not (Table 2).

    On raw posteriors without the background, before any smoothing.
    """
    found: dict[str, list[float]] = {label: [] for label in LABELS}
    for track in tracks:
        classes = stroke_classes(track.classes)
        for stroke in track.true:
            if stroke.start is not None and stroke.end is not None:
                inside = classes[max(round(stroke.start), 0) : round(stroke.end) + 1]
                found[stroke.label].append(named_share(inside, LABELS.index(stroke.label)))
    return found


def flips(tracks: Sequence[Told]) -> float:
    """How often the named class changes inside a true stroke, on average; it never should."""
    counts = []
    for track in tracks:
        classes = stroke_classes(track.classes)
        for stroke in track.true:
            if stroke.start is not None and stroke.end is not None:
                inside = classes[max(round(stroke.start), 0) : round(stroke.end) + 1]
                counts.append(int((np.diff(inside) != 0).sum()))
    return float(np.mean(counts)) if counts else float("nan")


def unmoved(track: Told) -> tuple[int, int]:
    """Strokes said again through shifted windows, same class and contact, of all said."""
    if track.shifted is None:
        return 0, 0
    here = [hit.contact / GRID_FPS for hit in track.said]
    there = [hit.contact / GRID_FPS for hit in track.shifted]
    pairs = matched(here, there, SAME_CONTACT / GRID_FPS)
    same = sum(track.said[i].label == track.shifted[j].label for i, j in pairs)
    return same, len(track.said)


def _true(strokes: Sequence[GridStroke]) -> list[Segment]:
    return [
        Segment(s.label, s.start, s.end)
        for s in strokes
        if s.start is not None and s.end is not None
    ]


def _said(hits: Sequence[GridHit]) -> list[Segment]:
    return [Segment(hit.label, hit.start, hit.end, hit.confidence) for hit in hits]
