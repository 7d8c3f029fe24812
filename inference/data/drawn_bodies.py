"""How drawn players hold their bodies, told as BlazePose would: nobody has to be filmed for it.

Their joints are known in space, so neither picture nor camera stands between. Beside real strokes
they teach a rule of sides what a few hundred of some drills do not show, and that contacts are
found some frames off; docs/inference.md says what that is worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

import numpy as np

from inference.pose.landmarks import LANDMARKS, OF_JOINT
from inference.pose.pose_look import MOMENTS
from inference.pose.side_rule import Floats, LookedAt
from inference.strokes import GRID_FPS
from inference.synthetic.manner import random_manner
from inference.synthetic.poses import Floats as Doubles
from inference.synthetic.rally import Scene, play

STROKES = 150  # about as many as real ones of untrimmed video: more, and what is real counts less
LATEST = 3  # grid frames by which the contact is taken to be elsewhere
ERROR_M = 0.05  # how far off a joint is at all moments, and by half of it at each
SCENE_S = 20.0
FIRST_SEED = 2000  # of scenes that nothing is measured on

_AHEAD_M, _FINGERS_M, _HEEL_M = 0.10, 0.08, 0.04  # nose before the head, fingers, heel
_NOSE, _HEELS, _TOES = 0, (30, 29), (32, 31)  # the racket's side first, as of a right-hander
_ARMS = (("elbow", "hand", (18, 20, 22)), ("free_elbow", "free_hand", (17, 19, 21)))
_FEET = (("racket_ankle", "racket_toe"), ("free_ankle", "free_toe"))


@cache
def drawn_strokes() -> tuple[LookedAt, ...]:
    """STROKES forehands and backhands of drawn right-handers: the rule mirrors left-handers."""
    return tuple(islice(_strokes(np.random.default_rng(FIRST_SEED)), STROKES))


def _strokes(rng: np.random.Generator) -> Iterator[LookedAt]:
    times_s = np.arange(round(SCENE_S * GRID_FPS)) / GRID_FPS
    seed = FIRST_SEED
    while True:
        own = np.random.default_rng(seed)
        manners = (random_manner(own), random_manner(own))
        scene = play(times_s, own, manners=manners, hands=("right", "right"))
        yield from _of_scene(scene, f"drawn {seed}", rng)
        seed += 1


def _of_scene(scene: Scene, name: str, rng: np.random.Generator) -> Iterator[LookedAt]:
    for stroke in scene.strokes:
        contact = round(stroke.contact_s * GRID_FPS) + int(rng.integers(-LATEST, LATEST + 1))
        frames = contact + np.array(MOMENTS)
        if stroke.label not in ("forehand", "backhand"):
            continue
        if frames[0] < 0 or frames[-1] >= len(scene.ball):
            continue
        known = landmarks_of(scene.players[stroke.player], frames)
        once, each = (1, LANDMARKS, 3), known.shape
        errors = rng.normal(0, ERROR_M, once) + rng.normal(0, ERROR_M / 2, each)
        told = (known + errors).astype(np.float32)
        yield LookedAt(told, 1.0, stroke.label == "forehand", name)


def landmarks_of(body: Mapping[str, Doubles], frames: Doubles) -> Floats:
    """Landmarks (K, LANDMARKS, 3) of a right-hander at some frames, seen along the net.

    `body` has joints (T, 3) in metres: along the table, across it, up. Of the face, only the nose.
    """
    at = {name: joint[frames] for name, joint in body.items()}
    told = np.zeros((len(frames), LANDMARKS, 3))
    for name, numbers in OF_JOINT.items():
        told[:, numbers] = at[name][:, None]
    told[:, _NOSE] = at["head"] + _AHEAD_M * _level(at["head"] - at["neck"])
    for elbow, hand, fingers in _ARMS:
        along = at[hand] - at[elbow]
        along /= np.linalg.norm(along, axis=-1, keepdims=True)
        told[:, fingers] = (at[hand] + _FINGERS_M * along)[:, None]
    for (ankle, toe), heel, foot in zip(_FEET, _HEELS, _TOES, strict=True):
        told[:, heel], told[:, foot] = at[ankle] - (0, 0, _HEEL_M), at[toe]
    x, y, up = np.moveaxis(told - at["hips"][:, None], -1, 0)
    return np.stack([x, -up, y], axis=-1).astype(np.float32)


def _level(way: Doubles) -> Doubles:
    """A direction as long as 1 without its height."""
    flat = way * (1, 1, 0)
    return np.asarray(flat / np.maximum(np.linalg.norm(flat, axis=-1, keepdims=True), 1e-6))
