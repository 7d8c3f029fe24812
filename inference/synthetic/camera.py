"""Where the picture is taken from: a pinhole camera, and the places people put their phones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

import numpy as np

from inference.synthetic.poses import Floats

View = Literal["side", "oblique", "behind", "front", "overhead"]
VIEWS: tuple[View, ...] = get_args(View)


@dataclass(frozen=True)
class Camera:
    """A pinhole camera in metres: x runs along the table, y across it, z up from the floor."""

    position: Floats
    target: Floats
    focal: float  # in picture widths

    @cached_property
    def axes(self) -> tuple[Floats, Floats, Floats]:
        """Unit vectors to the right, downwards and into the picture."""
        into = self.target - self.position
        into = into / np.linalg.norm(into)
        right = np.cross(into, [0.0, 0.0, 1.0])
        right = right / np.linalg.norm(right)
        return right, np.cross(into, right), into

    def project(self, points: Floats, size: tuple[int, int]) -> tuple[Floats, Floats]:
        """Pixels (..., 2) and pixels per metre (...) of points (..., 3) in a picture of `size`."""
        right, down, into = self.axes
        offset = points - self.position
        depth = np.maximum(offset @ into, 0.15)
        per_metre = self.focal * size[0] / depth
        x = size[0] / 2 + (offset @ right) * per_metre
        y = size[1] / 2 + (offset @ down) * per_metre
        return np.stack([x, y], axis=-1), per_metre

    def depth(self, point: Floats) -> float:
        """How far in front of the lens a point lies, in metres."""
        return float((point - self.position) @ self.axes[2])


def placed(view: View, rng: np.random.Generator, *, steady: bool = False) -> Camera:
    """A camera for `view`; `steady` takes the middle of every range, for a picture to show."""

    def draw(low: float, high: float) -> float:
        return (low + high) / 2 if steady else float(rng.uniform(low, high))

    table = np.array([0.0, 0.0, draw(0.72, 1.0)])
    if view == "side":
        turn, distance, height, width = draw(-9, 9) - 90, draw(4.5, 7.5), draw(1.1, 2.1), 5.6
    elif view == "oblique":
        way = 1.0 if steady else float(rng.choice([-1.0, 1.0]))
        turn, distance, height, width = (
            -90 + way * draw(18, 50),
            draw(5.0, 8.0),
            draw(1.7, 3.6),
            5.2,
        )
    elif view == "behind":
        turn, distance, height, width = 180 + draw(-14, 14), draw(5.2, 8.0), draw(2.0, 3.6), 4.6
    elif view == "front":
        turn, distance, height, width = 180 + draw(-20, 20), draw(2.2, 3.6), draw(1.2, 2.3), 3.2
        table = np.array([1.2, 0.0, 1.0])
    else:  # nearly straight down: quite straight, nothing would say which way is up
        turn, distance, height, width = draw(-6, 6) - 90, draw(0.15, 0.9), draw(4.2, 7.0), 6.6
    if view in ("side", "overhead") and not steady and rng.random() < 0.5:
        turn = -turn
    angle = np.radians(turn)
    offset = np.array([np.cos(angle) * distance, np.sin(angle) * distance, height - table[2]])
    if not steady:
        table = table + rng.normal(0, 0.08, 3)
    focal = float(np.linalg.norm(offset)) / (width * draw(0.85, 1.15))
    return Camera(position=table + offset, target=table, focal=focal)
