"""The camera runs: a scene becomes pictures and, from the same numbers, the truth of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.strokes import Box, End
from inference.synthetic.backdrop import backdrop
from inference.synthetic.brush import Image
from inference.synthetic.camera import Camera, View
from inference.synthetic.figures import Figure, draw_legs, draw_shadow, draw_upper_body
from inference.synthetic.palette import Hall, Look
from inference.synthetic.poses import Floats
from inference.synthetic.rally import Scene
from inference.synthetic.table import draw_ball, draw_table

Mask = NDArray[np.uint8]
Body = dict[str, Floats]  # (T, 3) by name of the joint

BLADE_RADIUS = 0.078  # metres
CLOSEST_M = 1.2  # a passer-by nearer to the lens is not drawn
BLADE_OUTLINE = np.linspace(0, 2 * np.pi, 12, endpoint=False)


@dataclass(frozen=True)
class Projected:
    """One player in the picture: joints in pixels, depths and size for every moment."""

    joints: dict[str, Floats]  # (T, 2)
    depth: dict[str, Floats]  # (T,)
    metre: Floats  # (T,) pixels per metre
    blade: Floats  # (T, N, 2)
    distance: float


@dataclass(frozen=True)
class Shot:
    """A scene seen by one camera, every moment projected once."""

    scene: Scene
    camera: Camera
    hall: Hall
    looks: tuple[Look, Look]
    size: tuple[int, int]
    players: tuple[Projected, Projected]
    ball: Floats  # (T, 2), nan without a ball
    ball_metre: Floats  # (T,)
    drift: Floats  # (T, 2) pixels the whole picture is moved by
    hidden: tuple[int, ...]  # players out of the picture
    passers: tuple[tuple[Projected, Look], ...] = ()  # people who do not play at this table

    @cached_property
    def up(self) -> Floats:
        """The way up as the camera sees it, (3,)."""
        return np.stack(self.camera.axes)[:, 2]

    @cached_property
    def lamps(self) -> Floats:
        """The way to the lamps as the camera sees it, (3,)."""
        way: Floats = np.stack(self.camera.axes) @ np.array(self.hall.lamps)
        return way


def shoot(
    scene: Scene,
    camera: Camera,
    hall: Hall,
    looks: tuple[Look, Look],
    size: tuple[int, int],
    *,
    hidden: tuple[int, ...] = (),
    passers: Sequence[tuple[Body, Look]] = (),
) -> Shot:
    """Project everything that moves."""
    ball, ball_metre = camera.project(scene.ball, size)
    first, second = (_projected(body, camera, size) for body in scene.players)
    drift = _shake(len(scene.ball), hall, size)
    others = tuple((_projected(body, camera, size), look) for body, look in passers)
    return Shot(
        scene,
        camera,
        hall,
        looks,
        size,
        (first, second),
        ball,
        ball_metre,
        drift,
        hidden,
        others,
    )


def frames(shot: Shot, *, blur: int = 1, only: Iterable[int] | None = None) -> Iterator[Image]:
    """Pictures (height, width, 3), one per moment; `blur` moments are averaged into one picture.

    `only` are the numbers of the pictures to draw, in order; all of them when left out.
    """
    empty = backdrop(shot.camera, shot.hall, shot.size)
    table = empty.copy()
    draw_table(table, shot.camera, shot.hall, shot.size)
    covered: Mask = (table != empty).any(axis=2).astype(np.uint8)
    rng = np.random.default_rng(shot.hall.seed + 1)
    width, height = shot.size
    grain = rng.normal(0, shot.hall.noise, (height + 64, width + 64)).round().astype(np.int16)
    grain = np.repeat(grain[..., None], 3, axis=2)
    for number in range(len(shot.ball) // blur) if only is None else only:
        moments = list(range(number * blur, (number + 1) * blur))
        pictures = [_draw(shot, empty, table, covered, moment) for moment in moments]
        picture = _moved(_mean(pictures), shot.drift[moments].mean(axis=0))
        if shot.hall.light != 1.0:
            picture = cv2.convertScaleAbs(picture, alpha=shot.hall.light).astype(np.uint8)
        y, x = (int(v) for v in rng.integers(0, 64, 2))
        noise = grain[y : y + height, x : x + width]
        yield cv2.add(picture, noise, dtype=cv2.CV_8U).astype(np.uint8, copy=False)


def _draw(shot: Shot, empty: Image, table: Image, covered: Mask, moment: int) -> Image:
    """One picture; the table is painted over the legs of whoever stands behind it."""
    order = [n for n in np.argsort([-p.distance for p in shot.players]) if n not in shot.hidden]
    table_distance = shot.camera.depth(np.array([0.0, 0.0, 0.76]))
    behind = [n for n in order if shot.players[n].distance > table_distance + 0.3]
    far = sorted(
        (passer for passer in shot.passers if passer[0].depth["hips"][moment] > table_distance),
        key=lambda passer: -passer[0].distance,
    )
    image = (empty if behind or far else table).copy()
    for passer in far:
        _draw_whole(image, _figure(shot, *passer, moment))
    figures = {n: _figure(shot, shot.players[n], shot.looks[n], moment) for n in order}
    for figure in figures.values():
        draw_shadow(image, figure)
    for number in behind:
        draw_legs(image, figures[number])
    if behind or far:
        cv2.copyTo(table, covered, image)
    for number, figure in figures.items():
        if number not in behind:
            draw_legs(image, figure)
        draw_upper_body(image, figure)
    before, now = shot.ball[max(moment - 1, 0)], shot.ball[moment]
    if not np.isnan(now).any():
        trail = now if np.isnan(before).any() else now + 0.45 * (before - now)
        draw_ball(image, trail, now, float(shot.ball_metre[moment]))
    for passer in shot.passers:
        if CLOSEST_M < passer[0].depth["hips"][moment] <= table_distance:
            _draw_whole(image, _figure(shot, *passer, moment))
    return image


def _mean(pictures: list[Image]) -> Image:
    """What a sensor makes of several moments."""
    if len(pictures) == 1:
        return pictures[0]
    total = np.zeros(pictures[0].shape, np.float32)
    for picture in pictures:
        cv2.accumulate(picture, total)
    return cv2.convertScaleAbs(total, alpha=1 / len(pictures)).astype(np.uint8, copy=False)


def _moved(image: Image, by: Floats) -> Image:
    if not by.any():
        return image
    move = np.eye(2, 3)
    move[:, 2] = by
    size = (image.shape[1], image.shape[0])
    moved = cv2.warpAffine(image, move, size, borderMode=cv2.BORDER_REFLECT)
    return moved.astype(np.uint8, copy=False)


def _figure(shot: Shot, player: Projected, look: Look, moment: int) -> Figure:
    metre = float(player.metre[moment])
    joints = {
        name: np.array([*track[moment], player.depth[name][moment] * metre])
        for name, track in player.joints.items()
    }
    return Figure(joints, metre, player.blade[moment], shot.up, shot.lamps, look)


def _draw_whole(image: Image, figure: Figure) -> None:
    """Somebody whom the table does not hide."""
    draw_shadow(image, figure)
    draw_legs(image, figure)
    draw_upper_body(image, figure)


def boxes(shot: Shot, player: int) -> list[Box]:
    """The player's rectangle at every moment, racket and shoes included."""
    body = shot.players[player]
    points = np.stack(list(body.joints.values()), axis=1) + shot.drift[:, None]  # (T, J, 2)
    margin = 0.12 * body.metre[:, None]
    size = np.array(shot.size, float)
    low = np.clip((points.min(axis=1) - margin) / size, 0, 1)
    high = np.clip((points.max(axis=1) + margin) / size, 0, 1)
    return [Box(*map(float, (a[0], a[1], b[0], b[1]))) for a, b in zip(low, high, strict=True)]


def ends(camera: Camera, view: View) -> tuple[End, End]:
    """What the ends at negative and at positive x are called in the picture."""
    right, _, into = camera.axes
    if view in ("side", "oblique", "overhead"):
        return ("left", "right") if right[0] > 0 else ("right", "left")
    return ("near", "far") if into[0] > 0 else ("far", "near")


def _projected(body: dict[str, Floats], camera: Camera, size: tuple[int, int]) -> Projected:
    names = list(body)
    points = np.stack([body[name] for name in names], axis=1)  # (T, J, 3)
    pixels, metre = camera.project(points, size)
    depth = (points - camera.position) @ camera.axes[2]
    blade = camera.project(_blade(body), size)[0]
    hips = names.index("hips")
    return Projected(
        joints={name: pixels[:, n] for n, name in enumerate(names)},
        depth={name: depth[:, n] for n, name in enumerate(names)},
        metre=metre[:, hips],
        blade=blade,
        distance=float(depth[:, hips].mean()),
    )


def _blade(body: dict[str, Floats]) -> Floats:
    """Outline of the blade in space, (T, N, 3): a disc that faces the way of the forearm."""
    along = body["tip"] - body["hand"]
    along = along / np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-6)
    facing = body["hand"] - body["elbow"]
    across = np.cross(along, np.cross(facing, along) + np.array([0.0, 0.12, 0.2]))
    across = across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-6)
    around = np.cos(BLADE_OUTLINE)[:, None] * along[:, None]
    around = around + 0.92 * np.sin(BLADE_OUTLINE)[:, None] * across[:, None]
    outline: Floats = body["blade"][:, None] + BLADE_RADIUS * around
    return outline


def _shake(moments: int, hall: Hall, size: tuple[int, int]) -> Floats:
    rng = np.random.default_rng(hall.seed + 2)
    steps = rng.normal(0, 1, (moments + 60, 2))
    kernel = np.hanning(31)
    kernel /= np.sqrt((kernel**2).sum())
    smooth = np.stack([np.convolve(steps[:, axis], kernel, "same") for axis in (0, 1)], axis=1)
    drift: Floats = smooth[30 : 30 + moments] * hall.shake * size[0]
    return drift
