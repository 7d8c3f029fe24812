"""Answers of two models to one small test part, made by code."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference.evaluation.gate_answers import (
    Answers,
    SaidContact,
    StrokeAnswer,
    TrackAnswer,
    TrueContact,
)
from inference.strokes import LABELS, Label

PLAYERS = ("Anna", "Bo", "Cem")


def stroke(
    number: int, match: str, label: Label, said: Label, sure: float = 0.8, player: str = "Anna"
) -> StrokeAnswer:
    """One answer, as sure as is said."""
    rest = (1 - sure) / (len(LABELS) - 1)
    shares = tuple(sure if own == said else rest for own in LABELS)
    return StrokeAnswer(f"s{number}", match, player, label, shares, 0.9 if said == label else 0.2)


def track(
    number: int,
    match: str,
    true: Sequence[tuple[Label, float]],
    said: Sequence[tuple[Label, float, float]],
    free_s: tuple[tuple[float, float], ...] = (),
) -> TrackAnswer:
    """One player in untrimmed footage."""
    contacts = tuple(TrueContact(f"t{number}-{n}", *own) for n, own in enumerate(true))
    return TrackAnswer(
        f"track{number}", match, "Anna", contacts, tuple(SaidContact(*own) for own in said), free_s
    )


def answers(
    seed: int,
    *,
    wrong: float,
    missed: float = 0.1,
    matches: int = 5,
    strokes: int = 16,
    model: str = "champion",
    luck: int | None = None,
    ms: float = 1.0,
) -> Answers:
    """Of a model that errs so often: `seed` draws the test part, `luck` which answers are wrong.

    Each match has `strokes` to name and a track with as many contacts and half a minute of pause.
    """
    truth = np.random.default_rng(seed)
    fate = np.random.default_rng((seed, 1 if luck is None else luck))
    named, tracks = [], []
    for number in range(matches * strokes):
        match = f"match {number % matches}"
        label = LABELS[truth.choice(4, p=[0.2, 0.4, 0.35, 0.05])]
        player = PLAYERS[truth.integers(3)]
        said = LABELS[fate.integers(4)] if fate.random() < wrong else label
        named.append(stroke(number, match, label, said, round(fate.uniform(0.4, 0.99), 3), player))
    for number in range(matches):
        labels = [LABELS[n] for n in truth.integers(0, 4, strokes)]
        true = [(label, 1.0 + 1.5 * n) for n, label in enumerate(labels)]
        said_here: list[tuple[Label, float, float]] = []
        for label, at in true:
            if fate.random() >= missed:
                name = LABELS[fate.integers(4)] if fate.random() < wrong else label
                said_here.append((name, at + fate.normal(0, 0.04), fate.uniform(0.3, 1)))
        pause = (1.5 * strokes + 2, 1.5 * strokes + 32)
        false = fate.uniform(*pause, fate.poisson(10 * missed))
        said_here += [(LABELS[0], float(at), 0.4) for at in false]
        tracks.append(track(number, f"match {number}", true, said_here, (pause,)))
    return Answers(model, tuple(named), tuple(tracks), ms)
