"""How one training scene is filmed: from where, how fast, upright or not, and what is cut off."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from inference.synthetic.camera import VIEWS, Camera, View, placed
from inference.synthetic.tempo import Style

# The size at which videos are analysed, and phones held upright.
SIZES: tuple[tuple[tuple[int, int], float], ...] = (
    ((480, 270), 0.7),
    ((360, 270), 0.1),
    ((270, 480), 0.2),
)
VIEW_SHARES = (0.40, 0.16, 0.2, 0.12, 0.12)  # of VIEWS
STYLES: tuple[tuple[Style, float], ...] = (("match", 0.5), ("drill", 0.42), ("idle", 0.08))
FILMED_FPS = (24, 25, 30, 30, 30, 50, 60, 120)
BLURRED_SHARE = 0.6
ALONE_SHARE = 0.15  # of the side views: one player's camera
AIM_OFF_SHARE, AIM_OFF_M = 0.08, (0.4, 1.2)  # a player stands half outside the picture
STEEP = 0.5  # how much of the camera's look goes along the table
CLOSE_M = (2.1, 3.4)  # the width of what a phone held upright shows


@dataclass(frozen=True)
class Staging:
    """One camera and its settings; `exposures` pictures are averaged into one, as blur."""

    view: View
    named_as: View  # the view whose names the ends are given: from a steep angle, near and far
    style: Style
    camera: Camera
    size: tuple[int, int]
    fps: int
    exposures: int
    hidden: tuple[int, ...]


def staged(rng: np.random.Generator) -> Staging:
    """Draw a staging."""
    view = VIEWS[int(rng.choice(len(VIEWS), p=VIEW_SHARES))]
    style = STYLES[int(rng.choice(len(STYLES), p=[share for _, share in STYLES]))][0]
    size = SIZES[int(rng.choice(len(SIZES), p=[share for _, share in SIZES]))][0]
    fps = int(rng.choice(FILMED_FPS))
    camera = placed(view, rng)
    is_upright = size[0] < size[1]
    hidden: tuple[int, ...] = ()
    if view == "front":
        hidden = (0,)
    elif view in ("side", "oblique") and (is_upright or rng.random() < ALONE_SHARE):
        # An upright picture has no room for both ends: it shows one of them, from closer.
        seen = int(rng.integers(2))
        hidden = (1 - seen,)
        camera = _aimed(camera, np.array([1.0 if seen else -1.0, 0, 0]) * rng.uniform(1.2, 2.0))
        if is_upright:
            camera = _as_wide_as(camera, float(rng.uniform(*CLOSE_M)))
    elif is_upright:
        camera = replace(camera, focal=camera.focal * rng.uniform(1.0, 1.5))
    if not hidden and rng.random() < AIM_OFF_SHARE:
        off = camera.axes[0] * rng.choice([-1.0, 1.0]) * rng.uniform(*AIM_OFF_M)
        camera = _aimed(camera, off)
    exposures = int(rng.integers(2, 4)) if fps <= 30 and rng.random() < BLURRED_SHARE else 1
    is_steep = view == "oblique" and abs(camera.axes[2][0]) > STEEP and rng.random() < 0.6
    named_as: View = "behind" if is_steep else view
    return Staging(view, named_as, style, camera, size, fps, exposures, hidden)


def _aimed(camera: Camera, off: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Camera:
    """The same camera carried along by `off`, in metres."""
    return replace(camera, position=camera.position + off, target=camera.target + off)


def _as_wide_as(camera: Camera, width_m: float) -> Camera:
    """The same place with another lens, so that the picture is `width_m` wide at its target."""
    distance = float(np.linalg.norm(camera.target - camera.position))
    return replace(camera, focal=distance / width_m)
