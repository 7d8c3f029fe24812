"""People who move in the picture and play no part: the next table, walkers, a coach who waits."""

from __future__ import annotations

import numpy as np

from inference.synthetic.body import Build, joints
from inference.synthetic.camera import Camera
from inference.synthetic.film import Body
from inference.synthetic.manner import random_manner
from inference.synthetic.palette import Look, random_look
from inference.synthetic.poses import POSE_SIZE, STANDING, Floats
from inference.synthetic.rally import play
from inference.synthetic.tempo import Style

NEXT_TABLE_SHARE, NEXT_TABLE_M = 0.25, (3.0, 6.0)
WALKER_SHARE, WALKER_M = 0.3, (1.8, 6.0)
WALK_M_PER_S = (0.0, 1.5)


def passers(times_s: Floats, camera: Camera, rng: np.random.Generator) -> list[tuple[Body, Look]]:
    """Nobody, some or many, mostly behind the table as the camera sees it."""
    people: list[tuple[Body, Look]] = []
    away = camera.target[:2] - camera.position[:2]
    away = np.array([*away / max(float(np.linalg.norm(away)), 1e-6), 0.0])
    across = np.array([-away[1], away[0], 0.0])
    if rng.random() < NEXT_TABLE_SHARE:
        far, aside = float(rng.uniform(*NEXT_TABLE_M)), float(rng.uniform(-2, 2))
        if abs(away[0]) > 0.7:  # seen along the table the next one stands beside it
            far, aside = aside, far * float(rng.choice([-1.0, 1.0]))
        place = away * far + across * aside
        style: Style = "match" if rng.random() < 0.5 else "drill"
        manners = (random_manner(rng), random_manner(rng))
        for body in play(times_s, rng, style=style, manners=manners).players:
            people.append(({name: track + place for name, track in body.items()}, random_look(rng)))
    while rng.random() < WALKER_SHARE and len(people) < 5:
        side = -1.0 if rng.random() < 0.15 else 1.0  # now and then between lens and table
        place = side * away * rng.uniform(*WALKER_M) + across * rng.uniform(-4, 4)
        people.append((_walker(times_s, place[:2], across[:2], rng), random_look(rng)))
    return people


def _walker(times_s: Floats, place: Floats, across: Floats, rng: np.random.Generator) -> Body:
    """Somebody upright who walks across the picture or fidgets where they stand."""
    way = float(rng.choice([-1.0, 1.0]))
    speed = float(rng.choice([0.0, rng.uniform(*WALK_M_PER_S)]))
    build = Build(
        height_m=float(rng.uniform(1.3, 1.95)),
        hand="right",
        heading=float(np.arctan2(way * across[1], way * across[0])),
    )
    feet = place + way * across * speed * (times_s - rng.uniform(0, times_s[-1]))[:, None]
    swing = np.sin(times_s * rng.uniform(1, 7) + rng.uniform(0, 6))[:, None]
    poses = STANDING + rng.normal(0, 0.05, POSE_SIZE) + swing * rng.normal(0, 0.08, POSE_SIZE)
    return joints(poses, feet, build)
