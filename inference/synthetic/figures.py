"""The things that stand or move in the hall: the table with its net, players, rackets, the ball."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from inference.synthetic.backdrop import BLACK, WHITE
from inference.synthetic.brush import Image, disc, limb, mixed, polygon, shade, stroke_line
from inference.synthetic.camera import Camera
from inference.synthetic.palette import Colour, Hall, Look
from inference.synthetic.poses import Floats
from inference.synthetic.rally import HALF_LENGTH, HALF_WIDTH, TABLE_HEIGHT

NET_HEIGHT, NET_OVERHANG = 0.1525, 0.1525  # metres, ITTF law 2.2
RED, DARK, WOOD = (44, 38, 200), (34, 32, 32), (120, 168, 204)
BALL: Colour = (235, 245, 250)
BALL_RADIUS = 0.022  # a little larger than the 0.02 of the laws: it must survive small pictures

Joints = dict[str, Floats]  # (2,) pixels by name, one moment
HEAD_FORWARD_M = 0.09
UPPER = ("racket_shoulder", "free_shoulder")


def draw_table(image: Image, camera: Camera, hall: Hall, size: tuple[int, int]) -> None:
    """Legs, top with its lines, net."""

    def at(x: float, y: float, z: float) -> Floats:
        return camera.project(np.array([x, y, z]), size)[0]

    _, metre = camera.project(np.array([0.0, 0.0, TABLE_HEIGHT]), size)
    px = float(metre)
    for x in (-1.0, 1.0):
        for y in (-0.55, 0.55):
            stroke_line(image, at(x, y, 0.0), at(x, y, TABLE_HEIGHT), 0.045 * px, (44, 40, 38))
    top = np.stack([at(x, y, TABLE_HEIGHT) for x, y in _corners(HALF_LENGTH, HALF_WIDTH)])
    under = top + np.array([0.0, 0.055 * px])
    polygon(image, under, mixed(hall.table, BLACK, 0.55))
    for a, b in ((0, 1), (1, 2), (2, 3), (3, 0)):
        polygon(
            image, np.stack([top[a], top[b], under[b], under[a]]), mixed(hall.table, BLACK, 0.5)
        )
    polygon(image, top, hall.table)
    for a, b in ((0, 1), (1, 2), (2, 3), (3, 0)):
        stroke_line(image, top[a], top[b], 0.014 * px, WHITE)
    middle = mixed(hall.table, WHITE, 0.75)
    stroke_line(
        image,
        at(-HALF_LENGTH, 0, TABLE_HEIGHT),
        at(HALF_LENGTH, 0, TABLE_HEIGHT),
        0.005 * px,
        middle,
    )
    _net(image, at, px)


def _net(image: Image, at: Callable[[float, float, float], Floats], px: float) -> None:
    reach = HALF_WIDTH + NET_OVERHANG
    low, high = TABLE_HEIGHT + 0.01, TABLE_HEIGHT + NET_HEIGHT
    corners = np.stack(
        [at(0, -reach, low), at(0, reach, low), at(0, reach, high), at(0, -reach, high)]
    )
    for share in np.linspace(0.12, 0.9, 7):
        left = corners[0] + share * (corners[3] - corners[0])
        right = corners[1] + share * (corners[2] - corners[1])
        stroke_line(image, left, right, 1, (70, 66, 62))
    stroke_line(image, corners[3], corners[2], 0.018 * px, (225, 225, 225))
    for post in (0, 1):
        stroke_line(image, corners[post], corners[3 - post], 0.022 * px, (50, 48, 46))


def draw_shadow(image: Image, body: Joints, metre: float) -> None:
    """A soft shadow under the feet."""
    feet = (body["racket_toe"] + body["free_toe"]) / 2
    shade(image, feet, 0.55 * metre, 0.16 * metre, 0.55)


def draw_legs(
    image: Image, body: Joints, depth: dict[str, float], look: Look, metre: float
) -> None:
    """Both legs, the farther one first."""
    cloth, skin = look.shorts, look.shorts if look.long_trousers else look.skin
    for name in sorted(("racket", "free"), key=lambda n: -depth[f"{n}_knee"]):
        tint = 0.18 if depth[f"{name}_knee"] > depth["hips"] else 0.0
        hip, knee, ankle, toe = (body[f"{name}_{part}"] for part in ("hip", "knee", "ankle", "toe"))
        limb(image, ankle, toe, 0.05 * metre, 0.04 * metre, mixed(look.shoes, BLACK, tint))
        limb(image, knee, ankle, 0.062 * metre, 0.04 * metre, mixed(skin, BLACK, tint))
        limb(image, hip, knee, 0.09 * metre, 0.064 * metre, mixed(skin, BLACK, tint))
        hem = hip + 0.72 * (knee - hip)
        limb(image, hip, hem, 0.098 * metre, 0.088 * metre, mixed(cloth, BLACK, tint))


def draw_upper_body(
    image: Image, body: Joints, depth: dict[str, float], look: Look, metre: float, blade: Floats
) -> None:
    """Trunk, head and arms in order of depth; `blade` (N, 2) is the outline of the racket."""

    def arm(name: str, elbow: str, hand: str, tint: float) -> Callable[[], None]:
        def draw() -> None:
            if name == "racket":
                _racket(image, body, blade, metre, shows_red=depth["tip"] > depth["hand"])
            skin, sleeve = mixed(look.skin, BLACK, tint), mixed(look.shirt, BLACK, tint + 0.08)
            shoulder = body[f"{name}_shoulder"]
            lower = sleeve if look.long_sleeves else skin
            limb(image, body[elbow], body[hand], 0.045 * metre, 0.034 * metre, lower)
            limb(image, shoulder, body[elbow], 0.055 * metre, 0.044 * metre, lower)
            cuff = shoulder + 0.62 * (body[elbow] - shoulder)
            limb(image, shoulder, cuff, 0.07 * metre, 0.064 * metre, sleeve)
            disc(image, body[hand], 0.045 * metre, skin)

        return draw

    middle = (depth["neck"] + depth["hips"]) / 2
    facing = (depth["neck"] - depth["head"]) / HEAD_FORWARD_M
    parts: list[tuple[float, Callable[[], None]]] = [
        (middle, lambda: _trunk(image, body, look, metre)),
        (depth["head"] - 0.05, lambda: _head(image, body, look, metre, facing)),
    ]
    for name, elbow, hand in (("racket", "elbow", "hand"), ("free", "free_elbow", "free_hand")):
        away = (depth[elbow] + depth[hand] + depth[f"{name}_shoulder"]) / 3
        parts.append((away, arm(name, elbow, hand, 0.2 if away > middle else 0.0)))
    for _, draw in sorted(parts, key=lambda part: -part[0]):
        draw()


def _trunk(image: Image, body: Joints, look: Look, metre: float) -> None:
    limb(image, body["racket_hip"], body["free_hip"], 0.1 * metre, 0.1 * metre, look.shorts)
    waist = body["hips"] + 0.12 * (body["neck"] - body["hips"])
    limb(image, waist, body["neck"], 0.125 * metre, 0.11 * metre, look.shirt)
    corners = np.stack([body[n] for n in (*UPPER, "free_hip", "racket_hip")])
    polygon(image, corners, look.shirt)
    for name in UPPER:
        limb(image, body[name], waist, 0.065 * metre, 0.085 * metre, look.shirt)
    back = body["neck"] + np.array([0.035 * metre, 0.12 * metre])
    limb(image, back, waist, 0.03 * metre, 0.03 * metre, mixed(look.shirt, WHITE, 0.12))


def _head(image: Image, body: Joints, look: Look, metre: float, facing: float) -> None:
    """`facing` is 1 towards the camera, 0 in profile and -1 away from it."""
    head = body["head"]
    limb(image, body["neck"], head, 0.05 * metre, 0.05 * metre, mixed(look.skin, BLACK, 0.15))
    disc(image, head, 0.108 * metre, look.hair)
    if facing < -0.45:
        return
    ahead = 0.04 * metre * np.sign(head[0] - body["neck"][0]) * (1 - abs(facing))
    face = head + np.array([ahead, (0.03 + 0.01 * facing) * metre])
    disc(image, face, 0.09 * metre, look.skin)


def _racket(image: Image, body: Joints, blade: Floats, metre: float, *, shows_red: bool) -> None:
    stroke_line(image, body["hand"], body["blade"], 0.035 * metre, WOOD)
    polygon(image, blade, RED if shows_red else DARK)


def draw_ball(image: Image, before: Floats, after: Floats, metre: float) -> None:
    """The ball, drawn out along its way while the shutter was open."""
    radius = max(BALL_RADIUS * metre, 0.9)
    limb(image, before, after, radius * 0.8, radius, mixed(BALL, BLACK, 0.08))
    disc(image, after, radius, BALL)


def _corners(x: float, y: float) -> tuple[tuple[float, float], ...]:
    return (-x, -y), (x, -y), (x, y), (-x, y)
