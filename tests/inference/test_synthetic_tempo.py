"""Drawn rallies are paced as nine professional matches were."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from inference.synthetic.tempo import (
    BETWEEN_STROKES_S,
    FOREHAND_AFTER,
    QUANTILES,
    RALLY_LENGTHS,
    SERVE_TO_RETURN_S,
    script,
)
from tests.inference.footage import FOOTAGE

MATCH_FPS = 25
ROUNDING_S = 0.02
A_RALLY_S = (0.1, 3.0)  # from stroke to stroke; beyond that the annotation jumps


@dataclass(frozen=True, order=True)
class Annotated:
    """One annotated stroke, in frames of its match."""

    start: int
    end: int
    player: str
    is_serve: bool
    is_forehand: bool


def annotated_rallies() -> list[list[Annotated]]:
    """All rallies of the shared matches, each stroke once."""
    folder = FOOTAGE / "matches"
    if not folder.exists():
        pytest.skip("the annotated matches are not here: set LOOPDRIVE_DATA to their folder")
    matches: dict[tuple[str, str], list[Annotated]] = {}
    seen: set[tuple[int, int, str]] = set()
    for path in sorted(folder.glob("*.csv")):
        for row in rows_of(path):
            start, end, player = int(float(row["debut"])), int(float(row["fin"])), row["nom"]
            if (start, end, player) not in seen:
                seen.add((start, end, player))
                stroke = Annotated(
                    start, end, player, bool(row["type_service"]), row["lateralite"] == "coup_droit"
                )
                matches.setdefault((path.stem, row.get("match", "")), []).append(stroke)
    rallies: list[list[Annotated]] = []
    for strokes in matches.values():
        ordered = sorted(strokes)
        serves = [n for n, stroke in enumerate(ordered) if stroke.is_serve]
        rallies += [ordered[a:b] for a, b in pairwise([*serves, len(ordered)])]
    return rallies


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as table:
        return list(csv.DictReader(table))


@pytest.mark.footage
def test_the_pace_is_that_of_the_annotated_matches() -> None:
    after_serve: list[float] = []
    after_others: list[float] = []
    for rally in annotated_rallies():
        for one, following in pairwise(rally):
            gap_s = (following.end - one.end) / MATCH_FPS
            if A_RALLY_S[0] < gap_s < A_RALLY_S[1]:
                (after_serve if one.is_serve else after_others).append(gap_s)
    assert np.quantile(after_serve, QUANTILES) == pytest.approx(SERVE_TO_RETURN_S, abs=ROUNDING_S)
    assert np.quantile(after_others, QUANTILES) == pytest.approx(BETWEEN_STROKES_S, abs=ROUNDING_S)


@pytest.mark.footage
def test_rallies_are_as_long_as_in_the_annotated_matches() -> None:
    lengths = np.bincount([len(rally) for rally in annotated_rallies()])[1:]
    known = min(len(lengths), 12)  # the few longer ones were cut to fit the table
    assert np.abs(lengths[:known] - np.array(RALLY_LENGTHS[:known])).max() <= 1


@pytest.mark.footage
def test_forehands_follow_each_stroke_as_often_as_in_the_annotated_matches() -> None:
    follow: dict[str, list[bool]] = {"serve": [], "forehand": [], "backhand": []}
    for rally in annotated_rallies():
        for one, following in pairwise(rally):
            name = "serve" if one.is_serve else "forehand" if one.is_forehand else "backhand"
            follow[name].append(following.is_forehand)
    for label in ("serve", "forehand", "backhand"):
        assert np.mean(follow[label]) == pytest.approx(FOREHAND_AFTER[label], abs=0.01)


def test_drawn_scripts_keep_the_measured_pace_and_sides() -> None:
    rng = np.random.default_rng(4)
    calls = [call for _ in range(60) for call in [*script("match", 60.0, rng), None]]
    gaps_s, forehands = [], []
    for one, following in pairwise(calls):
        if one and following and not one.ends_rally and following.label != "serve":
            assert following.player != one.player
            if one.label == "backhand":
                forehands.append(following.label in ("forehand", "smash"))
            if one.label != "serve":
                gaps_s.append(following.contact_s - one.contact_s)
    assert len(gaps_s) > 400
    assert np.quantile(gaps_s, (0.25, 0.5, 0.75)) == pytest.approx(BETWEEN_STROKES_S[1:4], abs=0.04)
    assert np.mean(forehands) == pytest.approx(FOREHAND_AFTER["backhand"], abs=0.05)


def test_scripts_for_learning_hold_enough_smashes() -> None:
    rng = np.random.default_rng(6)
    labels = [
        call.label
        for style in ("match", "drill")
        for _ in range(60)
        for call in script(style, 10.0, rng, smashes=0.4)
    ]
    assert labels.count("smash") > 0.1 * len(labels)
