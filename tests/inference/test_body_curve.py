"""Rules of bodies that learn from fewer matches tell sides worse, on matches they never saw."""

from __future__ import annotations

import numpy as np
import pytest

from inference.data.drawn_bodies import drawn_strokes
from inference.data.tracks import WIDE_CROP, GridStroke, Track
from inference.evaluation.body_curve import Bodies, body_curve
from inference.pose.side_rule import LEAST_OF_EACH
from inference.strokes import LABELS

MATCHES, STROKES, FOLDS = 10, 12, 2
NOTHING = np.zeros((1, WIDE_CROP, WIDE_CROP), np.uint8)


def played(strokes: int = STROKES) -> tuple[list[Track], Bodies]:
    """A match is a clip's or a video's in turn; the bodies are drawn ones, none in two matches."""
    tracks, bodies = [], {}
    for number in range(MATCHES):
        own = drawn_strokes()[number * STROKES :][:strokes]
        known = tuple(
            GridStroke(LABELS[1 if s.is_forehand else 2], 30.0 * n, None, None)
            for n, s in enumerate(own)
        )
        name, is_clip = f"match {number}", number % 2 == 0
        tracks.append(Track(name, name, "side", 1.0, known, NOTHING, is_clip=is_clip))
        bodies[name] = own
    return tracks, bodies


def test_more_is_learned_from_more_matches_and_every_stroke_is_asked_once() -> None:
    tracks, bodies = played()
    points = body_curve(tracks, bodies, FOLDS, (50, 100))
    assert [point["percent"] for point in points] == [50, 100]
    assert 0 < points[0]["learned"] < points[1]["learned"] <= MATCHES * STROKES / 2
    for kind in ("clips", "videos"):
        assert points[1][kind]["strokes"] == MATCHES // 2 * STROKES
        assert points[1][kind]["value"] > 0.8
        low, high = points[1][kind]["interval"]
        assert low <= points[1][kind]["value"] <= high


def test_what_is_played_at_the_wrong_side_is_told_wrong() -> None:
    tracks, bodies = played()
    turned = {
        name: [s._replace(is_forehand=not s.is_forehand) for s in own] if n == 0 else own
        for n, (name, own) in enumerate(bodies.items())
    }
    (plain,), (wrong,) = (body_curve(tracks, each, FOLDS, (100,)) for each in (bodies, turned))
    assert wrong["clips"]["value"] < plain["clips"]["value"] - 0.1


def test_whoever_has_too_few_strokes_of_a_side_guesses() -> None:
    tracks, bodies = played(strokes=1)
    assert MATCHES // 2 < 2 * LEAST_OF_EACH
    (point,) = body_curve(tracks, bodies, FOLDS, (100,))
    assert point["clips"]["value"] == pytest.approx(0.5)


def test_nobody_seen_is_nothing_told() -> None:
    tracks, _ = played()
    (point,) = body_curve(tracks, {track.name: () for track in tracks}, FOLDS, (100,))
    assert point["videos"] == {"value": None, "interval": None, "strokes": 0}
