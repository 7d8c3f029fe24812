"""A played scene: two players who move, a ball that flies, and the strokes that are true of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from inference.synthetic.body import Build, joints
from inference.synthetic.flight import Hit, Sound, flight
from inference.synthetic.manner import BY_THE_BOOK, Manner, drilled
from inference.synthetic.movement import HALF_LENGTH, PlayedStroke, movement
from inference.synthetic.poses import TOSS, Floats
from inference.synthetic.tempo import SMASH_SHARE, Style, script

Hand = Literal["right", "left"]

HALF_WIDTH, TABLE_HEIGHT = 0.7625, 0.76  # metres, ITTF law 2.1

__all__ = ["HALF_LENGTH", "HALF_WIDTH", "TABLE_HEIGHT", "PlayedStroke", "Scene", "play"]


@dataclass(frozen=True)
class Scene:
    """Everything that moves, at each of T moments: joints (T, 3) by name, ball (T, 3) or nan."""

    builds: tuple[Build, Build]
    players: tuple[dict[str, Floats], dict[str, Floats]]
    ball: Floats
    strokes: tuple[PlayedStroke, ...]
    sounds: tuple[Sound, ...]


def play(
    times_s: Floats,
    rng: np.random.Generator,
    *,
    style: Style = "match",
    left_handers: float = 0.3,
    manners: tuple[Manner, Manner] = (BY_THE_BOOK, BY_THE_BOOK),
    smashes: float = SMASH_SHARE,
    hands: tuple[Hand | None, Hand | None] = (None, None),
) -> Scene:
    """Play through `times_s` (T,), seconds from 0; `left_handers` is the share of left-handers.

    `smashes` is their share as in `script`; `hands` are those of the players at negative and at
    positive x, None for either.
    """
    calls = script(style, float(times_s[-1]), rng, smashes=smashes)
    first, second = _build(0.0, rng, left_handers), _build(np.pi, rng, left_handers)
    builds = (
        replace(first, hand=hands[0] or first.hand),
        replace(second, hand=hands[1] or second.hand),
    )
    if style == "drill" and BY_THE_BOOK not in manners:
        manners = (drilled(manners[0], rng), drilled(manners[1], rng))
    moved = [movement(n, builds[n], manners[n], calls, times_s, rng) for n in (0, 1)]
    players = tuple(joints(m.poses, m.feet, builds[n], m.turns) for n, m in enumerate(moved))
    strokes = sorted((s for m in moved for s in m.strokes), key=lambda s: s.contact_s)
    hits = [
        Hit(
            s.contact_s,
            _at(players[s.player]["blade"], times_s, s.contact_s),
            s.label,
            c.ends_rally,
        )
        for s, c in zip(strokes, calls, strict=True)
    ]
    held = [
        np.where(m.poses[:, TOSS, None] > 0.5, body["free_hand"] + [0, 0, 0.05], np.nan)
        for m, body in zip(moved, players, strict=True)
    ]
    ball, sounds = flight(times_s, hits, np.where(np.isnan(held[0]), held[1], held[0]), rng)
    return Scene(builds, (players[0], players[1]), ball, tuple(strokes), tuple(sounds))


def _build(heading: float, rng: np.random.Generator, left_handers: float) -> Build:
    return Build(
        height_m=float(rng.uniform(1.45, 1.92)),
        hand="left" if rng.random() < left_handers else "right",
        heading=heading + float(rng.normal(0, 0.12)),
    )


def _at(points: Floats, times_s: Floats, when_s: float) -> Floats:
    return np.array([np.interp(when_s, times_s, points[:, axis]) for axis in range(3)])
