"""Detectors that need no training: peaks of motion in the crop, and of sound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from inference.data.tracks import GRID_FPS, Floats, Track
from inference.evaluation.contact_scores import contacts, score
from inference.evaluation.heldout import Held, is_scored, not_scored
from inference.evaluation.metrics import TOLERANCES_S, WIDEST_S, Detection
from inference.evaluation.numbers import Report, rounded_interval
from inference.evaluation.told import Told, ends_ignored
from inference.strokes import LABELS
from inference.timeline.decoding import APART_S, SMOOTHING, GridHit

HEIGHTS = np.round(np.arange(0.0, 3.01, 0.25), 2)  # of a peak, to be chosen on other folds
LIGHT = 8  # grey levels a pixel must change by: less is noise


def motion_curve(track: Track) -> Floats:
    """How much of the crop moves at each frame, in standard deviations over the track, (T,)."""
    luma = np.asarray(track.luma).astype(np.int16)
    moved = (np.abs(np.diff(luma, axis=0)) > LIGHT).mean(axis=(1, 2))
    curve = np.convolve(np.concatenate([moved[:1], moved]), SMOOTHING, mode="same")
    return np.asarray((curve - curve.mean()) / max(curve.std(), 1e-6), np.float32)


def sound_curve(track: Track) -> Floats:
    """How strongly something is struck, zero where the footage is silent, (T,)."""
    sound = np.zeros(track.frames) if track.sound is None else np.asarray(track.sound)
    return np.maximum(sound, 0).astype(np.float32)


def peaks(curve: Floats, least: float) -> list[int]:
    """Frames of the peaks above `least`, the higher first, none within APART_S of another."""
    before, after = np.append(-np.inf, curve[:-1]), np.append(curve[1:], -np.inf)
    candidates = np.flatnonzero((curve > before) & (curve >= after) & (curve > least))
    kept: list[int] = []
    for at in sorted(candidates, key=lambda frame: -curve[frame]):
        if all(abs(int(at) - other) >= APART_S * GRID_FPS for other in kept):
            kept.append(int(at))
    return sorted(kept)


def naive_report(held: Sequence[Held]) -> Report:
    """Contact F1 of both detectors; the least height of a peak is chosen on the other folds."""
    first = [h for h in held if h.seed == held[0].seed]
    return {
        "motion peaks": _end_right_and_ignored(first, motion_curve),
        "sound onsets": _end_right_and_ignored(first, sound_curve),
    }


def _end_right_and_ignored(held: Sequence[Held], curve_of: Callable[[Track], Floats]) -> Report:
    curves = [(h, curve_of(h.track)) for h in held]
    return {
        "end right": _report(curves, lambda tracks: tracks),
        "end ignored": _report(curves, _once_each),
    }


def _report(
    curves: Sequence[tuple[Held, Floats]], judged: Callable[[list[Told]], list[Told]]
) -> Report:
    by_height = {
        float(least): {
            fold: judged([_told(h, c, float(least)) for h, c in curves if h.fold == fold])
            for fold in {h.fold for h, _ in curves}
        }
        for least in HEIGHTS
    }
    chosen: list[Told] = []
    for fold in sorted({h.fold for h, _ in curves}):
        best = max(by_height, key=lambda least: _f1_of_others(by_height[least], fold))
        chosen += by_height[best][fold]
    found = {t: score((track.video, contacts(track, t)) for track in chosen) for t in TOLERANCES_S}
    return {
        f"at {round(t * 1000)} ms": {
            "F1": round(of.counts.f1, 3),
            "F1 interval": rounded_interval(of.interval),
        }
        for t, of in found.items()
    }


def _f1_of_others(folds: dict[int, list[Told]], fold: int) -> float:
    others = [track for number, tracks in folds.items() if number != fold for track in tracks]
    return sum((contacts(track, WIDEST_S) for track in others), Detection()).f1


def _told(held: Held, curve: Floats, least: float) -> Told:
    unknown = not_scored(held.track)
    found = [at for at in peaks(curve, least) if not any(a <= at <= b for a, b in unknown)]
    return Told(
        video=held.track.group,
        view=held.track.view,
        end=held.track.name.rpartition("-")[2],
        seed=held.seed,
        minutes=held.track.frames / GRID_FPS / 60,
        true=[stroke for stroke in held.track.strokes if is_scored(stroke)],
        said=[_hit(at, float(curve[at])) for at in found],
        faint=[],
        shifted=None,
        classes=np.zeros((0, 5), np.float32),
    )


def _hit(at: int, height: float) -> GridHit:
    return GridHit(LABELS[1], at, at, at, height, 0.0, {}, at, height)


def _once_each(tracks: list[Told]) -> list[Told]:
    """Videos with the ends ignored; what both players' crops (or one sound) show counts once."""
    merged = []
    for video in ends_ignored(tracks):
        kept: list[GridHit] = []
        for hit in video.said:
            if not kept or hit.contact - kept[-1].contact >= APART_S * GRID_FPS / 2:
                kept.append(hit)
        merged.append(replace(video, said=kept))
    return merged
