"""One player through a scene: strokes when they are called for, ready or idle in between."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

import numpy as np

from inference.strokes import Label
from inference.synthetic.body import Build
from inference.synthetic.manner import Manner, Motion, stroke_motion
from inference.synthetic.pastimes import pastime, standing
from inference.synthetic.poses import (
    BLADE,
    HAND,
    POSE_SIZE,
    READY,
    STEP,
    TOSS,
    Floats,
    Keys,
    through,
)
from inference.synthetic.techniques.serve import SERVE_WAIT
from inference.synthetic.tempo import Call

HALF_LENGTH = 1.37  # metres, ITTF law 2.1
BACK_TO_READY_S, BACK_TO_SERVE_S = 0.9, 1.3


@dataclass(frozen=True)
class PlayedStroke:
    """One true stroke in seconds."""

    player: int
    label: Label
    start_s: float
    contact_s: float
    end_s: float


@dataclass(frozen=True)
class Movement:
    """Poses (T, P), feet on the floor (T, 2), turns away from the table (T,) and true strokes."""

    poses: Floats
    feet: Floats
    turns: Floats
    strokes: list[PlayedStroke]


def movement(
    number: int,
    build: Build,
    manner: Manner,
    calls: list[Call],
    times_s: Floats,
    rng: np.random.Generator,
) -> Movement:
    """How player `number` (0 at negative x, 1 at positive x) moves at `times_s` (T,)."""
    sign = -1.0 if number == 0 else 1.0
    home = np.array([sign * (HALF_LENGTH + rng.uniform(0.35, 0.9)), rng.uniform(-0.2, 0.2)])
    home[0] += sign * manner.behind_m
    rest = READY + manner.habit + rng.normal(0, 0.03, POSE_SIZE) * (np.arange(POSE_SIZE) != TOSS)
    way = _Way(home, rest, build)
    strokes: list[PlayedStroke] = []
    mine = [call for call in calls if call.player == number]
    fill = way.do_something if manner.is_restless else way.stand_about
    free_s = 0.0
    for call, following in zip_longest(mine, mine[1:]):
        room_s = following.contact_s - call.contact_s if following else 2.0
        tempo = float(np.clip(min(room_s, call.contact_s - free_s + 0.3) / 0.9, 0.55, 1.1))
        motion = stroke_motion(call.label, rng, manner=manner, tempo=tempo)
        start_s = max(free_s + 0.02, call.contact_s + motion.start_s, 0.0)
        fill(free_s, start_s, rng, serves=call.label == "serve")
        free_s = call.contact_s + motion.end_s
        way.play(call, motion, tempo, rng)
        strokes.append(PlayedStroke(number, call.label, start_s, call.contact_s, free_s))
    last_s = float(times_s[-1]) + 1.0
    fill(free_s, last_s, rng, serves=False)
    way.feet.append((last_s, home))
    poses = through(times_s, way.poses)
    sway = np.sin(times_s * rng.uniform(5, 9) + rng.uniform(0, 6))[:, None]
    poses = poses + sway * rng.normal(0, manner.sway, POSE_SIZE) * (np.arange(POSE_SIZE) != TOSS)
    turns = through(times_s, _in_order([*way.turns, (last_s + 1.0, np.zeros(1))]))[:, 0]
    return Movement(poses, through(times_s, _in_order(way.feet)), turns, strokes)


class _Way:
    """The keys of one player, growing with time."""

    def __init__(self, home: Floats, rest: Floats, build: Build) -> None:
        self.poses: Keys = [(-1.0, rest)]
        self.feet: Keys = [(-1.0, home)]
        self.turns: Keys = [(-1.0, np.zeros(1))]
        self._home, self._rest, self._build = home, rest, build

    def play(self, call: Call, motion: Motion, tempo: float, rng: np.random.Generator) -> None:
        """Add a stroke, its recovery and the steps to where the blade can meet the ball."""
        kept = [(call.contact_s + at, key) for at, key in motion.keys]
        self.poses += [(at, key) for at, key in kept if at > self.poses[-1][0] + 0.03]
        self.poses.append((call.contact_s + motion.end_s + 0.12 * tempo, self._rest))
        contact = next(key for at, key in motion.keys if at == 0.0)
        build = self._build
        reach = (contact[HAND][1] + contact[STEP][1] + 0.15 * contact[BLADE][1]) * build.scale
        right_is_minus_y = np.cos(build.heading) > 0
        towards = -1.0 if (build.hand == "right") == right_is_minus_y else 1.0
        ball_y = rng.uniform(-0.55, 0.55) * (0.6 if call.label == "serve" else 1.0)
        place = np.array([self._home[0] + rng.normal(0, 0.12), ball_y - towards * reach])
        self.feet += [(call.contact_s - 0.12, place), (call.contact_s + 0.1, place)]

    def stand_about(
        self, from_s: float, until_s: float, rng: np.random.Generator, *, serves: bool
    ) -> None:
        """Fill a pause: stand up, come back; a pause too short for that stays in ready."""
        now = from_s + 0.9
        while now < until_s - (BACK_TO_SERVE_S if serves else BACK_TO_READY_S):
            self.poses.append((now, standing(rng)))
            now += float(rng.uniform(0.5, 1.5))
        self._come_back(until_s, serves=serves)

    def do_something(
        self, from_s: float, until_s: float, rng: np.random.Generator, *, serves: bool
    ) -> None:
        """Fill a pause with whatever players do until the next ball."""
        now = from_s + float(rng.uniform(0.4, 0.9))
        latest = until_s - (BACK_TO_SERVE_S if serves else BACK_TO_READY_S)
        has_left = False
        while now < latest:
            beats = pastime(rng)
            if now + sum(beat.after_s for beat in beats) > latest:
                beats = []
                self.poses.append((now, standing(rng)))
                now += float(rng.uniform(0.5, 1.5))
            for beat in beats:
                now += beat.after_s
                self.poses.append((now, beat.pose))
                self.feet.append((now, self._away(beat.away)))
                self.turns.append((now, np.array([beat.turn])))
                has_left = True
        if has_left:
            self.feet.append((until_s - 0.3, self._home))
            self.turns.append((until_s - 0.4, np.zeros(1)))
        self._come_back(until_s, serves=serves)

    def _away(self, metres: tuple[float, float]) -> Floats:
        outwards = np.sign(self._home[0])
        place: Floats = self._home + np.array([outwards * metres[0], metres[1]])
        return place

    def _come_back(self, until_s: float, *, serves: bool) -> None:
        if serves and until_s - self.poses[-1][0] > 0.5:
            self.poses.append((until_s - 0.25, SERVE_WAIT))
        elif until_s - self.poses[-1][0] > 0.35:
            self.poses.append((until_s, self._rest))


def _in_order(keys: Keys) -> Keys:
    ordered = [keys[0]]
    for at, place in keys[1:]:
        ordered.append((max(at, ordered[-1][0] + 0.05), place))
    return ordered
