"""How well bodies tell forehand and backhand, by rules that learnt from fewer and fewer matches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from inference.data.drawn_bodies import drawn_strokes
from inference.data.footage_sets import split
from inference.data.shares import share_of_groups
from inference.data.tracks import Track
from inference.evaluation.bootstrap import interval_of_sums
from inference.evaluation.numbers import Report, rounded, rounded_interval
from inference.pose.side_rule import LookedAt, SideRule, learnt

GUESS = 0.5  # how right whoever learnt no rule is

Bodies = Mapping[str, Sequence[LookedAt]]  # of each track, by its name


class Told(NamedTuple):
    """One held-out stroke: how right its side was told."""

    group: str
    is_clip: bool
    right: float


def body_curve(
    tracks: Sequence[Track], bodies: Bodies, folds: int, percents: Sequence[int]
) -> list[Report]:
    """A point for each share of the matches that rules learnt from; drawn strokes teach them all.

    Strokes are looked at at their true contacts. Where a share holds too few of a side for a rule,
    sides are guessed, and so half right.
    """
    return [_point(tracks, bodies, folds, percent) for percent in percents]


def _point(tracks: Sequence[Track], bodies: Bodies, folds: int, percent: int) -> Report:
    told: list[Told] = []
    learned = []
    for fold in range(folds):
        others, held = split(list(tracks), fold, folds)
        strokes = [s for track in share_of_groups(others, percent) for s in bodies[track.name]]
        rule = learnt(strokes, drawn_strokes())
        learned.append(len(strokes))
        told += [
            Told(track.group, track.is_clip, _right(rule, stroke))
            for track in held
            for stroke in bodies[track.name]
        ]
    return {
        "percent": percent,
        "learned": round(float(np.mean(learned))),
        "clips": _score([each for each in told if each.is_clip]),
        "videos": _score([each for each in told if not each.is_clip]),
    }


def _right(rule: SideRule | None, stroke: LookedAt) -> float:
    if rule is None:
        return GUESS
    return float((rule.speaks(stroke.landmarks, stroke.hand) > 0) == stroke.is_forehand)


def _score(told: Sequence[Told]) -> Report:
    """Share told right, its interval by match or video, and of how many strokes."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for each in told:
        sums[each.group][0] += each.right
        sums[each.group][1] += 1
    parts = np.array(list(sums.values())).reshape(-1, 2)
    right, strokes = parts.sum(axis=0)
    interval = interval_of_sums(parts, lambda drawn: drawn[:, 0] / drawn[:, 1])
    return {
        "value": rounded(right / strokes) if told else None,
        "interval": rounded_interval(interval),
        "strokes": len(told),
    }
