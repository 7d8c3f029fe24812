"""How play is paced, as measured on real matches, and scripts of who hits what when.

Source of the numbers: 1,352 strokes of nine professional matches (../shared/data/matches, 25 fps),
duplicates removed: durations are from the end of one stroke to the end of the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from inference.strokes import Label

# Quantiles 5, 25, 50, 75, 95 % in seconds between neighbouring strokes (n = 748 and 297).
BETWEEN_STROKES_S = (0.36, 0.44, 0.56, 0.80, 1.16)
SERVE_TO_RETURN_S = (0.36, 0.48, 0.56, 0.72, 1.00)
QUANTILES = (0.05, 0.25, 0.50, 0.75, 0.95)
# Rallies of 1, 2, 3 ... strokes (n = 305).
RALLY_LENGTHS = (9, 48, 59, 79, 40, 27, 12, 13, 10, 4, 1, 0, 1, 0, 2)
# Share of forehands after a serve, a forehand, a backhand (n = 297, 372, 376).
FOREHAND_AFTER: dict[Label, float] = {
    "serve": 0.51,
    "forehand": 0.54,
    "backhand": 0.39,
    "smash": 0.50,
}
# The median pause is 17 s; nobody wants to watch it, or to train on it, in full.
PAUSE_S = (1.8, 3.6)
SMASH_SHARE = 0.12  # of the forehands from the third stroke on; real matches hardly ever show one

Style = Literal["match", "drill", "idle"]


@dataclass(frozen=True)
class Call:
    """One stroke of the script: which player (0 or 1), what, and when the ball is met."""

    player: int
    label: Label
    contact_s: float
    ends_rally: bool = False


def script(
    style: Style, duration_s: float, rng: np.random.Generator, *, smashes: float = SMASH_SHARE
) -> list[Call]:
    """Who hits what when, in `duration_s` seconds of play; an idle script has no stroke.

    `smashes` is the share of smashes among the forehands from the third stroke of a rally on.
    """
    calls: list[Call] = []
    if style == "idle":
        return calls
    time_s, server = float(rng.uniform(1.1, 1.6)), int(rng.integers(2))
    while time_s < duration_s - 0.6:
        if style == "match":
            rally = _rally(time_s, server, rng, smashes)
        else:
            rally = _drill(time_s, server, duration_s, rng, smashes)
        calls += rally
        time_s = rally[-1].contact_s + float(rng.uniform(*PAUSE_S)) + 0.9
        server = int(rng.integers(2))
    calls = [call for call in calls if call.contact_s < duration_s - 0.4]
    if calls:
        last = calls[-1]
        calls[-1] = Call(last.player, last.label, last.contact_s, ends_rally=True)
    return calls


def _rally(time_s: float, server: int, rng: np.random.Generator, smashes: float) -> list[Call]:
    shares = np.array(RALLY_LENGTHS) / sum(RALLY_LENGTHS)
    strokes = 1 + int(rng.choice(len(shares), p=shares))
    calls = [Call(server, "serve", time_s)]
    for number in range(1, strokes):
        before: Label = calls[-1].label
        gaps = SERVE_TO_RETURN_S if before == "serve" else BETWEEN_STROKES_S
        time_s += _from_quantiles(gaps, rng)
        label: Label = "forehand" if rng.random() < FOREHAND_AFTER[before] else "backhand"
        if label == "forehand" and number >= 2 and rng.random() < smashes:
            label = "smash"
        calls.append(Call((server + number) % 2, label, time_s))
    last = calls[-1]
    calls[-1] = Call(last.player, last.label, last.contact_s, ends_rally=True)
    return calls


def _drill(
    time_s: float, feeder: int, until_s: float, rng: np.random.Generator, smashes: float
) -> list[Call]:
    """Each player repeats one stroke, as in training."""
    labels: tuple[Label, Label] = (
        _either(rng.random() < 0.5),
        _either(rng.random() < 0.5),
    )
    if smashes > SMASH_SHARE and rng.random() < smashes:
        labels = ("smash", labels[1])  # one lobs, the other one kills
    gap = _from_quantiles(BETWEEN_STROKES_S, rng)
    calls = [Call(feeder, "serve", time_s)]
    for number in range(1, int(rng.integers(6, 24))):
        time_s += gap * float(rng.uniform(0.9, 1.1))
        if time_s > until_s:
            break
        player = (feeder + number) % 2
        calls.append(Call(player, labels[player], time_s))
    last = calls[-1]
    calls[-1] = Call(last.player, last.label, last.contact_s, ends_rally=True)
    return calls


def _either(is_forehand: bool) -> Label:
    """Forehand or backhand."""
    return "forehand" if is_forehand else "backhand"


def _from_quantiles(values_s: tuple[float, ...], rng: np.random.Generator) -> float:
    return float(np.interp(rng.uniform(0.02, 0.98), QUANTILES, values_s))
