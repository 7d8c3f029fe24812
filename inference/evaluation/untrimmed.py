"""All numbers about untrimmed video: what `rallies.json` holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

import numpy as np

from inference.evaluation import contact_scores as contact
from inference.evaluation import timeline_scores as timeline
from inference.evaluation.bootstrap import interval_of_sums
from inference.evaluation.clip_contacts import clip_report
from inference.evaluation.confidence import (
    area_under_risk,
    calibration_error,
    reliability,
    risk_coverage,
)
from inference.evaluation.fitted_settings import fitted, fitted_on_the_others
from inference.evaluation.heldout import Held
from inference.evaluation.metrics import TOLERANCES_S, WIDEST_S, Detection, Share
from inference.evaluation.naive import naive_report
from inference.evaluation.numbers import (
    FEWEST,
    NO_CLAIM,
    NONE_DRAWN,
    Report,
    rounded,
    rounded_interval,
)
from inference.evaluation.precision import (
    Question,
    Ranked,
    interval_of_mean,
    mean_average_precision,
)
from inference.evaluation.segments import OVERLAPS
from inference.evaluation.told import Told, all_told, ends_ignored
from inference.strokes import LABELS

CURVE_POINTS = 40  # of a risk-coverage curve in a file


def report(held: Sequence[Held], drawn: Sequence[Held], practice: Sequence[Held] = ()) -> Report:
    """All numbers; the settings of a fold are always fitted on the other folds of its seed."""
    settings = fitted_on_the_others(held, practice)
    real = [h for h in held if not h.track.is_clip]
    videos = all_told(real, settings)
    return {
        "clips": clip_report([h for h in held if h.track.is_clip], settings),
        "videos": {
            "all views": video_report(videos),
            "by view": _each(videos, lambda track: track.view, video_report),
            "by video": _each(videos, lambda track: track.video, short_report),
            "end ignored": _each(
                ends_ignored(videos), lambda track: track.view, short_report, "all views"
            ),
            "without play": without_play(videos),
        },
        "naive": naive_report(real),
        "drawn, unseen seeds": video_report(all_told(drawn, settings)),
        "shipped settings": asdict(fitted(held, practice)),
    }


def variant_report(held: Sequence[Held], practice: Sequence[Held] = ()) -> Report:
    """What is compared between runs that differ in one part."""
    settings = fitted_on_the_others(held, practice)
    videos = all_told([h for h in held if not h.track.is_clip], settings)
    return {
        "clips": clip_report([h for h in held if h.track.is_clip], settings),
        "videos": short_report(videos) if videos else {},
        "without play": without_play(videos)["players without strokes"],
    }


def video_report(tracks: Sequence[Told]) -> Report:
    """Everything that is measured of some videos; seeds are averaged, intervals drawn by video."""
    return {
        **short_report(tracks),
        "classes": {label: _class_report(tracks, label) for label in LABELS},
        "timeline": _timeline_report(tracks),
        "confidence": _confidence_report(tracks),
    }


def short_report(tracks: Sequence[Told]) -> Report:
    """The contacts alone."""
    strokes = sum(len(t.true) for t in tracks if t.seed == tracks[0].seed)
    return {
        "strokes": strokes,
        "videos": len({track.video for track in tracks}),
        "seeds": sorted({track.seed for track in tracks}),
        **{f"at {_ms(t)} ms": _contact_report(tracks, t) for t in TOLERANCES_S},
    }


def without_play(tracks: Sequence[Told]) -> Report:
    """Strokes said of people who make none: of videos without play, and of all idle players."""
    played = {track.video for track in tracks if track.true}
    return {
        "videos without play": _false_rate([t for t in tracks if t.video not in played]),
        "players without strokes": _false_rate([t for t in tracks if not t.true]),
    }


def claimed(label: str, tracks: Sequence[Told]) -> bool:
    """Whether there are enough strokes of a class to say anything; drawn ones are cheap."""
    first = [track for track in tracks if track.seed == tracks[0].seed]
    true = sum(stroke.label == label for track in first for stroke in track.true)
    return true >= FEWEST or (true > 0 and all(track.is_drawn for track in tracks))


def _contact_report(tracks: Sequence[Told], tolerance_s: float) -> Report:
    plain = contact.score((t.video, contact.contacts(t, tolerance_s)) for t in tracks)
    aware = contact.score((t.video, contact.named_contacts(t, tolerance_s)) for t in tracks)
    labels = [label for label in LABELS if claimed(label, tracks)]
    seeds = len({track.seed for track in tracks})
    return {
        "F1": rounded(plain.counts.f1),
        "F1 interval": rounded_interval(plain.interval),
        "F1 by seed": _by_seed(tracks, lambda t: contact.contacts(t, tolerance_s)),
        "precision": rounded(plain.counts.precision),
        "recall": rounded(plain.counts.recall),
        "false per seed": round(plain.counts.false / max(seeds, 1), 1),
        "class-aware F1": rounded(aware.counts.f1),
        "class-aware F1 interval": rounded_interval(aware.interval),
        "class-aware F1 by seed": _by_seed(
            tracks, lambda t: contact.named_contacts(t, tolerance_s)
        ),
        "class right of found": rounded(aware.counts.found / max(plain.counts.found, 1)),
        "AP": _mean_ap(contact.ranked_contacts(tracks, tolerance_s)),
        "class-aware mAP": _mean_ap(contact.ranked_classes(tracks, labels, tolerance_s)),
    }


def _class_report(tracks: Sequence[Told], label: str) -> Report | str:
    if not claimed(label, tracks):
        return NONE_DRAWN if tracks and all(t.is_drawn for t in tracks) else NO_CLAIM
    found = contact.score((t.video, contact.one_class(t, label, WIDEST_S)) for t in tracks)
    consistency = timeline.class_consistency(tracks)[label]
    seeds = len({track.seed for track in tracks})
    return {
        "strokes": round((found.counts.found + found.counts.missed) / seeds),
        "precision": rounded(found.counts.precision),
        "recall": rounded(found.counts.recall),
        "F1": rounded(found.counts.f1),
        "F1 interval": rounded_interval(found.interval),
        "AP": _mean_ap(contact.ranked_classes(tracks, [label], WIDEST_S)),
        "consistency": rounded(float(np.mean(consistency))) if consistency else None,
    }


def _timeline_report(tracks: Sequence[Told]) -> Report:
    edits = timeline.edit_scores(tracks)
    errors = timeline.edge_errors_ms(tracks)
    same = [(track.video, timeline.unmoved(track)) for track in tracks]
    said = sum(len(track.said) for track in tracks)
    true = sum(len(track.true) for track in tracks)
    labels = [label for label in LABELS if claimed(label, tracks)]
    return {
        "edit score": _mean_of_groups(edits),
        "segmental F1": {
            str(round(100 * least)): _score(
                [(t.video, timeline.segmental(t, least)) for t in tracks]
            )
            for least in OVERLAPS
        },
        "temporal mAP .5:.95": _mean_ap(timeline.ranked_segments(tracks, labels)),
        "median error in ms": {
            name: {"value": round(float(np.median(v)), 1) if v else None, "n": len(v)}
            for name, v in errors.items()
        },
        "strokes said per true stroke": rounded(said / true) if true else None,
        "class changes inside a true stroke": rounded(timeline.flips(tracks)),
        "same through shifted windows": _share_of_groups(same),
    }


def _confidence_report(tracks: Sequence[Told]) -> Report:
    sure = [hit.confidence for track in tracks for hit in track.said]
    right = [good for track in tracks for good in contact.is_right(track, WIDEST_S)]
    if not sure:
        return {"strokes said": 0}
    coverage, risk = risk_coverage(sure, right)
    shown = np.unique(np.linspace(0, len(risk) - 1, CURVE_POINTS).round().astype(int))
    return {
        "strokes said": len(sure),
        "calibration error": rounded(calibration_error(sure, right)),
        "reliability": [
            {"said": rounded(b.confidence), "right": rounded(b.right), "n": b.answers}
            for b in reliability(sure, right)
        ],
        "AURC": rounded(area_under_risk(sure, right)),
        "risk-coverage": [[rounded(coverage[i]), rounded(risk[i])] for i in shown],
    }


def _false_rate(tracks: Sequence[Told]) -> Report:
    seeds = sorted({track.seed for track in tracks})
    minutes = sum(track.minutes for track in tracks) / max(len(seeds), 1)
    false = [sum(len(t.said) for t in tracks if t.seed == seed) for seed in seeds]
    rate = round(float(np.mean(false)) / minutes, 2) if minutes else None
    return {"minutes": round(minutes, 2), "false by seed": false, "per minute": rate}


def _each(
    tracks: Sequence[Told],
    key: Callable[[Told], str],
    measure: Callable[[Sequence[Told]], Report],
    together: str = "",
) -> Report:
    found = {
        name: measure([track for track in tracks if key(track) == name])
        for name in sorted({key(track) for track in tracks})
    }
    return {together: measure(tracks), **found} if together and tracks else found


def _score(counts: Sequence[tuple[str, Detection]]) -> Report:
    found = contact.score(counts)
    return {"value": rounded(found.counts.f1), "interval": rounded_interval(found.interval)}


def _by_seed(tracks: Sequence[Told], count: Callable[[Told], Detection]) -> list[float | None]:
    seeds = sorted({track.seed for track in tracks})
    return [
        rounded(sum((count(t) for t in tracks if t.seed == seed), Detection()).f1) for seed in seeds
    ]


def _mean_ap(parts: Mapping[Question, Mapping[str, Ranked]]) -> Report:
    return {
        "value": rounded(mean_average_precision(parts)),
        "interval": rounded_interval(interval_of_mean(parts)),
    }


def _mean_of_groups(values: Mapping[str, Sequence[float]]) -> Report:
    """The mean over groups of each group's mean, drawn by group."""
    parts = np.array([[np.mean(v), 1.0] for v in values.values()]).reshape(-1, 2)
    if not len(parts):
        return {"value": None, "interval": None}
    return {
        "value": rounded(float(parts[:, 0].mean())),
        "interval": rounded_interval(interval_of_sums(parts, lambda sums: sums[:, 0] / sums[:, 1])),
    }


def _share_of_groups(counts: Sequence[tuple[str, tuple[int, int]]]) -> Report:
    names = sorted({name for name, _ in counts})
    sums = [np.sum([pair for name, pair in counts if name == own], axis=0) for own in names]
    parts = np.array(sums, float).reshape(-1, 2)
    same, of = (int(total) for total in parts.sum(axis=0))
    interval = interval_of_sums(parts, lambda sums: sums[:, 0] / np.maximum(sums[:, 1], 1))
    value = rounded(Share(same, of).value)
    return {"value": value, "interval": rounded_interval(interval if of else None), "n": of}


def _ms(tolerance_s: float) -> int:
    return round(tolerance_s * 1000)
