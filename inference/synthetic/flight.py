"""Where the ball is: parabolas between hands, bats and bounces, and the clicks one would hear."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Literal

import numpy as np

from inference.strokes import Label
from inference.synthetic.poses import Floats

GRAVITY = 9.81
TABLE_TOP = 0.76 + 0.02  # metres, with the ball's radius
TOSS_S = 0.5
GONE_S = 1.1  # a lost ball is shown for this long


@dataclass(frozen=True)
class Hit:
    """A bat meets the ball at a point in space."""

    time_s: float
    point: Floats
    label: Label
    ends_rally: bool


@dataclass(frozen=True)
class Sound:
    """A click: the bat, the table, the floor, a shoe that squeaks."""

    time_s: float
    source: Literal["bat", "table", "floor", "shoe"]
    loudness: float = 1.0  # as a share of its source's


Node = tuple[float, Floats]


def flight(
    times_s: Floats, hits: list[Hit], held: Floats, rng: np.random.Generator
) -> tuple[Floats, list[Sound]]:
    """Ball positions (T, 3), nan while there is no ball; `held` (T, 3) is the ball in a hand."""
    ball = held.copy()
    sounds: list[Sound] = []
    for hit, following in zip_longest(hits, hits[1:]):
        sounds.append(Sound(hit.time_s, "bat"))
        if hit.label == "serve":
            _toss(ball, times_s, hit, held)
        lost = hit.ends_rally or following is None
        nodes = _lost(hit, rng) if lost or following is None else _over(hit, following, rng)
        for (t0, a), (t1, b) in pairwise(nodes):
            _parabola(ball, times_s, t0, a, t1, b)
        inner = nodes[1:] if lost else nodes[1:-1]
        sounds += [Sound(t, "table" if p[2] > 0.5 else "floor") for t, p in inner]
    return ball, sounds


def _toss(ball: Floats, times_s: Floats, hit: Hit, held: Floats) -> None:
    start_s = hit.time_s - TOSS_S
    before = np.flatnonzero((times_s <= start_s + 0.2) & ~np.isnan(held[:, 0]))
    if len(before):
        at = before[-1]
        _parabola(ball, times_s, float(times_s[at]), held[at], hit.time_s, hit.point)


def _over(hit: Hit, following: Hit, rng: np.random.Generator) -> list[Node]:
    """From bat to bat with the bounce the laws ask for; a serve bounces on both halves."""
    towards = np.sign(following.point[0] - hit.point[0])
    bounces = [towards * rng.uniform(0.45, 1.15)]
    if hit.label == "serve":
        bounces.insert(0, -towards * rng.uniform(0.5, 1.0))
    span = following.point[0] - hit.point[0]
    nodes = [(hit.time_s, hit.point)]
    for x in bounces:
        share = float(np.clip((x - hit.point[0]) / span, 0.1, 0.9))
        y = hit.point[1] + share * (following.point[1] - hit.point[1])
        time_s = hit.time_s + share * (following.time_s - hit.time_s)
        nodes.append((time_s, np.array([x, np.clip(y, -0.7, 0.7), TABLE_TOP])))
    return [*nodes, (following.time_s, following.point)]


def _lost(hit: Hit, rng: np.random.Generator) -> list[Node]:
    """The last ball: into the net, past the end, or a winner that nobody reaches."""
    towards = -np.sign(hit.point[0])
    y = float(rng.uniform(-0.5, 0.5))
    if rng.random() < 0.35:
        net = np.array([-towards * 0.02, y, 0.84])
        drop = np.array([-towards * 0.2, y, TABLE_TOP])
        return [(hit.time_s, hit.point), (hit.time_s + 0.22, net), (hit.time_s + 0.36, drop)]
    bounce = np.array([towards * 0.9, y, TABLE_TOP])
    floor = np.array([towards * 3.4, y * 1.8, 0.02])
    return [(hit.time_s, hit.point), (hit.time_s + 0.28, bounce), (hit.time_s + GONE_S, floor)]


def _parabola(ball: Floats, times_s: Floats, t0: float, a: Floats, t1: float, b: Floats) -> None:
    inside = (times_s >= t0) & (times_s <= t1)
    span = max(t1 - t0, 1e-3)
    elapsed = (times_s[inside] - t0)[:, None]
    speed = (b - a) / span + np.array([0.0, 0.0, GRAVITY * span / 2])
    ball[inside] = a + speed * elapsed - np.array([0.0, 0.0, GRAVITY / 2]) * elapsed**2
