"""The table with its net, and the ball."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from inference.synthetic.backdrop import BLACK, WHITE
from inference.synthetic.brush import Image, disc, limb, mixed, polygon, stroke_line
from inference.synthetic.camera import Camera
from inference.synthetic.palette import Colour, Hall
from inference.synthetic.poses import Floats
from inference.synthetic.rally import HALF_LENGTH, HALF_WIDTH, TABLE_HEIGHT

NET_HEIGHT, NET_OVERHANG = 0.1525, 0.1525  # metres, ITTF law 2.2
BALL: Colour = (235, 245, 250)
BALL_RADIUS = 0.022  # a little larger than the 0.02 of the laws: it must survive small pictures


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


def draw_ball(image: Image, before: Floats, after: Floats, metre: float) -> None:
    """The ball, drawn out along its way while the shutter was open."""
    radius = max(BALL_RADIUS * metre, 0.9)
    limb(image, before, after, radius * 0.8, radius, mixed(BALL, BLACK, 0.08))
    disc(image, after, radius, BALL)


def _corners(x: float, y: float) -> tuple[tuple[float, float], ...]:
    return (-x, -y), (x, -y), (x, y), (-x, y)
