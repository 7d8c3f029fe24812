"""The part of the picture that stands still: floor, mat, wall, boards and spectators."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from inference.synthetic.brush import Image, disc, mixed, polygon, shade, stroke_line
from inference.synthetic.camera import Camera
from inference.synthetic.palette import Colour, Hall
from inference.synthetic.poses import Floats

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
NEAR_M = 0.3
BOARD_HEIGHT_M = 0.76
MAT = np.array([[-4.6, -2.6, 0], [4.6, -2.6, 0], [4.6, 2.6, 0], [-4.6, 2.6, 0]])
Place = Callable[[float, float], Floats]  # metres along and up the wall -> pixels

WORDS = ("LOOPDRIVE", "TOPSPIN", "RALLY", "CLUB", "SERVE", "TABLE TENNIS")


def backdrop(camera: Camera, hall: Hall, size: tuple[int, int]) -> Image:
    """The empty hall as the camera sees it, (height, width, 3)."""
    rng = np.random.default_rng(hall.seed)
    width, height = size
    image = np.zeros((height, width, 3), np.uint8)
    _, _, into = camera.axes
    flat = np.array([into[0], into[1], 0.0]) / max(float(np.hypot(into[0], into[1])), 1e-6)
    across = np.array([-flat[1], flat[0], 0.0])
    foot = flat * hall.wall_distance_m

    def on_wall(u: float, z: float) -> Floats:
        return camera.project(foot + across * u + np.array([0.0, 0.0, z]), size)[0]

    edge = int(np.clip(on_wall(0.0, 0.0)[1], 0, height))
    image[:edge] = _gradient(hall.wall_high, hall.wall_low, edge)
    image[edge:] = _gradient(mixed(hall.floor, BLACK, 0.35), hall.floor, height - edge)
    if hall.has_bricks:
        _bricks(image, on_wall, hall, rng)
    if hall.furniture:
        _furniture(image, on_wall, hall, rng)
    _crowd(image, on_wall, hall, rng)
    mat = clipped(MAT, camera)
    if len(mat) > 2:
        polygon(image, camera.project(mat, size)[0], hall.mat)
    if hall.has_boards:
        _boards(image, on_wall, hall)
    centre, scale = camera.project(np.array([0.0, 0.0, 0.0]), size)
    shade(image, centre, float(scale) * 2.0, float(scale) * 0.55, 0.5)
    _vignette(image)
    return image


def clipped(points: Floats, camera: Camera) -> Floats:
    """The part of a polygon (N, 3) that lies in front of the lens."""
    kept: list[Floats] = []
    depth = np.array([camera.depth(point) for point in points]) - NEAR_M
    for here in range(len(points)):
        after = (here + 1) % len(points)
        if depth[here] > 0:
            kept.append(points[here])
        if (depth[here] > 0) != (depth[after] > 0):
            share = depth[here] / (depth[here] - depth[after])
            kept.append(points[here] + share * (points[after] - points[here]))
    return np.array(kept).reshape(-1, 3)


def _gradient(top: Colour, bottom: Colour, rows: int) -> Image:
    share = np.linspace(0, 1, max(rows, 1))[:rows, None, None]
    return (np.array(top) * (1 - share) + np.array(bottom) * share).astype(np.uint8)


def _bricks(image: Image, on_wall: Place, hall: Hall, rng: np.random.Generator) -> None:
    row_m, brick_m = rng.uniform(0.15, 0.5), rng.uniform(0.3, 1.2)
    mortar = mixed(hall.wall_low, WHITE if rng.random() < 0.5 else BLACK, 0.25)
    for row in range(int(5 / row_m)):
        left, right = on_wall(-9.0, row * row_m), on_wall(9.0, row * row_m)
        stroke_line(image, left, right, 1, mortar)
        for column in range(int(18 / brick_m)):
            u = -9 + (column + 0.5 * (row % 2)) * brick_m
            stroke_line(image, on_wall(u, row * row_m), on_wall(u, (row + 1) * row_m), 1, mortar)


def _furniture(image: Image, on_wall: Place, hall: Hall, rng: np.random.Generator) -> None:
    """Doors, windows, pillars, banners, benches: flat boxes at the wall, some with words."""
    for _ in range(hall.furniture):
        u, low = rng.uniform(-7, 7), float(rng.choice([0.0, 0.0, rng.uniform(0.3, 2.2)]))
        wide, high = rng.uniform(0.12, 2.2), low + rng.uniform(0.3, 3.0)
        corners = ((u, low), (u + wide, low), (u + wide, high), (u, high))
        points = np.stack([on_wall(a, z) for a, z in corners])
        paint = mixed(hall.wall_low, WHITE if rng.random() < 0.5 else BLACK, rng.uniform(0.1, 0.8))
        polygon(image, points, paint)
        if rng.random() < 0.4:
            stroke_line(image, points[3], points[2], 2, mixed(paint, WHITE, 0.4))
        if rng.random() < 0.3:
            ink = mixed(paint, WHITE if rng.random() < 0.5 else BLACK, 0.6)
            _lettering(image, WORDS[int(rng.integers(len(WORDS)))], points, ink)


def _crowd(image: Image, on_wall: Place, hall: Hall, rng: np.random.Generator) -> None:
    metre = abs(float(on_wall(1.0, 0.0)[0] - on_wall(0.0, 0.0)[0]))
    for tier in (2, 1, 0):
        seats = hall.spectators // 3
        for seat in range(seats):
            u = (seat + 0.5) / seats * 13 - 6.5 + rng.normal(0, 0.08)
            head = on_wall(u, 1.25 + tier * 0.62 + rng.normal(0, 0.05))
            tone = rng.uniform(0.25, 0.7)
            coat = mixed(hall.wall_high, (int(rng.integers(256)), 120, int(rng.integers(256))), 0.2)
            disc(image, head + np.array([0.0, 0.34 * metre]), 0.26 * metre, mixed(coat, BLACK, 0.3))
            disc(image, head, 0.12 * metre, mixed((90, 120, 160), hall.wall_high, tone + 0.2))


def _boards(image: Image, on_wall: Place, hall: Hall) -> None:
    width_m = 2.4
    for number, u in enumerate(np.arange(-9.6, 9.6, width_m)):
        corners = [(u, 0.0), (u + width_m, 0.0), (u + width_m, BOARD_HEIGHT_M), (u, BOARD_HEIGHT_M)]
        points = np.stack([on_wall(a, z) for a, z in corners])
        polygon(image, points, mixed(hall.boards, BLACK, 0.12 * (number % 2)))
        stroke_line(image, points[3], points[2], 2, mixed(hall.boards, WHITE, 0.25))
        word = WORDS[(number + hall.seed) % len(WORDS)]
        _lettering(image, word, points, mixed(hall.boards, WHITE, 0.45))


def _lettering(image: Image, word: str, corners: Floats, ink: Colour) -> None:
    """A word in the middle of a board, as large as fits."""
    room = corners.max(axis=0) - corners.min(axis=0)
    (wide, high), _ = cv2.getTextSize(word, cv2.FONT_HERSHEY_DUPLEX, 1.0, 1)
    scale = min(0.72 * room[0] / wide, 0.42 * room[1] / high)
    middle = corners.mean(axis=0)
    place = (int(middle[0] - scale * wide / 2), int(middle[1] + scale * high / 2))
    thick = max(int(scale * 2), 1)
    cv2.putText(image, word, place, cv2.FONT_HERSHEY_DUPLEX, scale, ink, thick, cv2.LINE_AA)


def _vignette(image: Image) -> None:
    height, width = image.shape[:2]
    xs, ys = np.linspace(-1, 1, width)[None], np.linspace(-1, 1, height)[:, None]
    fall = 1 - 0.22 * np.clip(xs**2 * 0.7 + ys**2 * 0.5, 0, 1)
    image[:] = (image * fall[..., None]).astype(np.uint8)
