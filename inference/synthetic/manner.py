"""How one player plays: favourite techniques, reach, tempo, habits; and strokes played so."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from inference.strokes import LABELS, Label
from inference.synthetic.poses import POSE_SIZE, READY, TOSS, Floats, Keys
from inference.synthetic.techniques.repertoire import EVERYTHING, TEXTBOOK, Repertoire

Range = tuple[float, float]
NOISE = 0.03  # metres or radians by which no key is ever the same twice
LOYALTY = 8.0  # how far players differ in what they like to play: less is farther
FAR_SHARE, FAR_M = 0.12, (0.6, 1.8)  # defenders stand away from the table


@dataclass(frozen=True, eq=False)
class Manner:
    """One player's manner; amplitudes are shares of the technique's own way from the ready pose."""

    repertoire: Repertoire
    amplitude: Range = (0.65, 1.2)
    before: Range = (0.8, 1.3)  # seconds per second of the technique, up to the contact
    after: Range = (0.8, 1.25)
    habit: Floats = field(default_factory=lambda: np.zeros(POSE_SIZE))  # added to every pose
    sway: float = 0.008
    behind_m: float = 0.0  # farther from the table than usual
    is_restless: bool = False  # does more between rallies than stand


@dataclass(frozen=True)
class Motion:
    """One stroke as keys in time order; the stroke lasts from `start_s` to `end_s` around 0."""

    keys: tuple[tuple[float, Floats], ...]
    start_s: float
    end_s: float


BY_THE_BOOK = Manner(TEXTBOOK)


def random_manner(rng: np.random.Generator) -> Manner:
    """A player with favourites of their own, large or small, quick or slow."""
    size, pace = float(np.exp(rng.normal(-0.05, 0.18))), float(np.exp(rng.normal(0.0, 0.12)))
    habit = rng.normal(0, 0.035, POSE_SIZE)
    habit[TOSS] = 0.0
    return Manner(
        repertoire={label: _favoured(EVERYTHING[label], rng) for label in LABELS},
        amplitude=(0.8 * size, 1.2 * size),
        before=(0.75 * pace, 1.2 * pace),
        after=(0.8 * pace, 1.25 * pace),
        habit=habit,
        sway=float(rng.uniform(0.004, 0.025)),
        behind_m=float(rng.uniform(*FAR_M)) if rng.random() < FAR_SHARE else 0.0,
        is_restless=True,
    )


def drilled(manner: Manner, rng: np.random.Generator) -> Manner:
    """The same player repeating one technique of each class."""
    usual = sum(manner.amplitude) / 2
    return replace(
        manner,
        repertoire={label: ((1.0, _drawn(manner.repertoire[label], rng)),) for label in LABELS},
        amplitude=(0.94 * usual, 1.06 * usual),
    )


def stroke_motion(
    label: Label, rng: np.random.Generator, *, manner: Manner, tempo: float = 1.0
) -> Motion:
    """Draw one stroke of `label`: which technique, how big, how fast, each key a little off."""
    keys = _drawn(manner.repertoire[label], rng)
    amplitude = rng.uniform(*manner.amplitude)
    before, after = rng.uniform(*manner.before) * tempo, rng.uniform(*manner.after) * tempo
    drawn: Keys = []
    for time_s, key in keys:
        varied = READY + (key - READY) * amplitude + rng.normal(0, NOISE, POSE_SIZE) + manner.habit
        varied[TOSS] = key[TOSS]
        drawn.append((time_s * (before if time_s < 0 else after), varied))
    lead_s, rest_s = rng.uniform(0.10, 0.2) * before, rng.uniform(0.08, 0.16) * after
    start_s = drawn[1][0] if label == "serve" else drawn[0][0] - lead_s
    return Motion(tuple(drawn), start_s, drawn[-1][0] + rest_s)


def _favoured(
    techniques: tuple[tuple[float, Keys], ...], rng: np.random.Generator
) -> tuple[tuple[float, Keys], ...]:
    shares = rng.dirichlet([LOYALTY * share for share, _ in techniques])
    return tuple((float(s), keys) for s, (_, keys) in zip(shares, techniques, strict=True))


def _drawn(techniques: tuple[tuple[float, Keys], ...], rng: np.random.Generator) -> Keys:
    draw = rng.random()
    for share, keys in techniques:
        if draw < share:
            return keys
        draw -= share
    return techniques[-1][1]
