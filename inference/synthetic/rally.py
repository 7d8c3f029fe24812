"""A played scene: two players who move, a ball that flies, and the strokes that are true of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

import numpy as np

from inference.strokes import Label
from inference.synthetic.body import Build, joints
from inference.synthetic.flight import Hit, Sound, flight
from inference.synthetic.poses import (
    BLADE,
    HAND,
    LEAN,
    POSE_SIZE,
    READY,
    SERVE_WAIT,
    STANDING,
    STEP,
    TOSS,
    Floats,
    Motion,
    stroke_motion,
    through,
)
from inference.synthetic.tempo import Call, Style, script

HALF_LENGTH, HALF_WIDTH, TABLE_HEIGHT = 1.37, 0.7625, 0.76  # metres, ITTF law 2.1


@dataclass(frozen=True)
class PlayedStroke:
    """One true stroke in seconds."""

    player: int
    label: Label
    start_s: float
    contact_s: float
    end_s: float


@dataclass(frozen=True)
class Scene:
    """Everything that moves, at each of T moments: joints (T, 3) by name, ball (T, 3) or nan."""

    builds: tuple[Build, Build]
    players: tuple[dict[str, Floats], dict[str, Floats]]
    ball: Floats
    strokes: tuple[PlayedStroke, ...]
    sounds: tuple[Sound, ...]


def play(
    times_s: Floats, rng: np.random.Generator, *, style: Style = "match", left_handers: float = 0.3
) -> Scene:
    """Play through `times_s` (T,), seconds from 0; `left_handers` is the share of left-handers."""
    calls = script(style, float(times_s[-1]), rng)
    builds = (_build(0.0, rng, left_handers), _build(np.pi, rng, left_handers))
    tracks = [_track(number, builds[number], calls, times_s, rng) for number in (0, 1)]
    players = tuple(joints(poses, feet, builds[n]) for n, (poses, feet, _) in enumerate(tracks))
    strokes = sorted((s for _, _, told in tracks for s in told), key=lambda s: s.contact_s)
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
        np.where(poses[:, TOSS, None] > 0.5, body["free_hand"] + [0, 0, 0.05], np.nan)
        for (poses, _, _), body in zip(tracks, players, strict=True)
    ]
    ball, sounds = flight(times_s, hits, np.where(np.isnan(held[0]), held[1], held[0]), rng)
    return Scene(builds, (players[0], players[1]), ball, tuple(strokes), tuple(sounds))


def _build(heading: float, rng: np.random.Generator, left_handers: float) -> Build:
    return Build(
        height_m=float(rng.uniform(1.45, 1.92)),
        hand="left" if rng.random() < left_handers else "right",
        heading=heading + float(rng.normal(0, 0.12)),
    )


def _track(
    number: int, build: Build, calls: list[Call], times_s: Floats, rng: np.random.Generator
) -> tuple[Floats, Floats, list[PlayedStroke]]:
    """Poses (T, P), feet (T, 2) and true strokes of one player."""
    sign = -1.0 if number == 0 else 1.0
    home = np.array([sign * (HALF_LENGTH + rng.uniform(0.35, 0.9)), rng.uniform(-0.2, 0.2)])
    rest = READY + rng.normal(0, 0.03, POSE_SIZE) * (np.arange(POSE_SIZE) != TOSS)
    pose_keys: list[tuple[float, Floats]] = [(-1.0, rest)]
    feet_keys: list[tuple[float, Floats]] = [(-1.0, home)]
    strokes: list[PlayedStroke] = []
    mine = [call for call in calls if call.player == number]
    free_s = 0.0
    for call, following in zip_longest(mine, mine[1:]):
        room_s = following.contact_s - call.contact_s if following else 2.0
        tempo = float(np.clip(min(room_s, call.contact_s - free_s + 0.3) / 0.9, 0.55, 1.1))
        motion = stroke_motion(call.label, rng, tempo=tempo)
        start_s = max(free_s + 0.02, call.contact_s + motion.start_s, 0.0)
        _idle(pose_keys, free_s, start_s, rest, rng, serves=call.label == "serve")
        kept = [(call.contact_s + at, key) for at, key in motion.keys]
        pose_keys += [(at, key) for at, key in kept if at > pose_keys[-1][0] + 0.03]
        free_s = call.contact_s + motion.end_s
        pose_keys.append((free_s + 0.12 * tempo, rest))
        feet_keys += _steps(call, motion, build, home, rng)
        strokes.append(PlayedStroke(number, call.label, start_s, call.contact_s, free_s))
    _idle(pose_keys, free_s, float(times_s[-1]) + 1.0, rest, rng, serves=False)
    feet_keys.append((float(times_s[-1]) + 1.0, home))
    poses = through(times_s, pose_keys)
    sway = np.sin(times_s * rng.uniform(5, 9) + rng.uniform(0, 6))[:, None]
    poses = poses + sway * rng.normal(0, 0.008, POSE_SIZE) * (np.arange(POSE_SIZE) != TOSS)
    return poses, through(times_s, _in_order(feet_keys)), strokes


def _steps(
    call: Call, motion: Motion, build: Build, home: Floats, rng: np.random.Generator
) -> list[tuple[float, Floats]]:
    """Where the feet go so that the blade meets the ball somewhere over the width of the table."""
    contact = next(key for at, key in motion.keys if at == 0.0)
    reach = (contact[HAND][1] + contact[STEP][1] + 0.15 * contact[BLADE][1]) * build.scale
    right_is_minus_y = np.cos(build.heading) > 0
    towards = -1.0 if (build.hand == "right") == right_is_minus_y else 1.0
    ball_y = rng.uniform(-0.55, 0.55) * (0.6 if call.label == "serve" else 1.0)
    place = np.array([home[0] + rng.normal(0, 0.12), ball_y - towards * reach])
    return [(call.contact_s - 0.12, place), (call.contact_s + 0.1, place)]


def _idle(
    keys: list[tuple[float, Floats]],
    from_s: float,
    until_s: float,
    rest: Floats,
    rng: np.random.Generator,
    *,
    serves: bool,
) -> None:
    """Fill a pause: stand up, fidget, come back; a pause too short for that stays in ready."""
    now = from_s + 0.9
    while now < until_s - (1.3 if serves else 0.9):
        fidget = STANDING + rng.normal(0, 0.09, POSE_SIZE)
        fidget[TOSS], fidget[LEAN] = 0.0, rng.uniform(0.05, 0.4)
        keys.append((now, fidget))
        now += float(rng.uniform(0.5, 1.5))
    if serves and until_s - keys[-1][0] > 0.5:
        keys.append((until_s - 0.25, SERVE_WAIT))
    elif until_s - keys[-1][0] > 0.35:
        keys.append((until_s, rest))


def _in_order(keys: list[tuple[float, Floats]]) -> list[tuple[float, Floats]]:
    ordered = [keys[0]]
    for at, place in keys[1:]:
        ordered.append((max(at, ordered[-1][0] + 0.05), place))
    return ordered


def _at(points: Floats, times_s: Floats, when_s: float) -> Floats:
    return np.array([np.interp(when_s, times_s, points[:, axis]) for axis in range(3)])
