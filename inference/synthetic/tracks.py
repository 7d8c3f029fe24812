"""Drawn players as training tracks: random scenes in random halls, cropped like real ones."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.data.joints import JOINTS
from inference.data.tracks import CROP, GRID_FPS, WIDE_CROP, GridStroke, Luma, Track
from inference.data.tracks import Floats as Floats32
from inference.players.ends import MIRRORED_ENDS, apparent_handedness
from inference.strokes import Box
from inference.synthetic.brush import Image
from inference.synthetic.camera import VIEWS, View, placed
from inference.synthetic.film import Shot, boxes, ends, frames, shoot
from inference.synthetic.hearing import heard
from inference.synthetic.palette import random_hall, random_look
from inference.synthetic.poses import Floats
from inference.synthetic.rally import play
from inference.synthetic.tempo import Style

PICTURE = (480, 270)  # the size at which real videos are analysed
SCENE_S = 10.0
VIEW_SHARES = (0.45, 0.2, 0.2, 0.15)  # of VIEWS
STYLES: tuple[tuple[Style, float], ...] = (("match", 0.6), ("drill", 0.3), ("idle", 0.1))
FILMED_FPS = (24, 25, 30, 30, 30, 50, 60, 120)
SMOOTHING_S = 1.2


def drawn_tracks(seed: int) -> list[Track]:
    """Film one random scene and cut out its players; the same seed gives the same tracks."""
    rng = np.random.default_rng(seed)
    view: View = VIEWS[int(rng.choice(len(VIEWS), p=VIEW_SHARES))]
    style = STYLES[int(rng.choice(len(STYLES), p=[share for _, share in STYLES]))][0]
    fps = int(rng.choice(FILMED_FPS))
    blur = 2 if fps <= 30 and rng.random() < 0.6 else 1
    times_s = np.arange(round(SCENE_S * fps * blur)) / (fps * blur)
    scene = play(times_s, rng, style=style)
    hidden = (0,) if view == "front" or (view == "side" and rng.random() < 0.15) else ()
    looks = (random_look(rng), random_look(rng))
    hall, camera = random_hall(rng), placed(view, rng)
    shot = shoot(scene, camera, hall, looks, PICTURE, hidden=hidden)
    # The analysis grid takes the nearest filmed frame, so a film of 24 fps repeats some of them.
    filmed_s = times_s[::blur]
    grid_s = np.arange(int(SCENE_S * GRID_FPS)) / GRID_FPS
    nearest = np.clip(np.round(grid_s * fps).astype(int), 0, len(filmed_s) - 1)
    grey = _filmed(shot, sorted(set(nearest.tolist())), blur)
    sides = ends(shot, view)
    sound = heard(scene.sounds, SCENE_S, rng)
    tracks = []
    for player in (0, 1):
        if player in hidden:
            continue
        is_mirrored = sides[player] in MIRRORED_ENDS
        places = _smoothed(boxes(shot, player)[::blur], rng)[nearest]
        luma = np.stack(
            [_cut(grey[f], place, is_mirrored) for f, place in zip(nearest, places, strict=True)]
        )
        tracks.append(
            Track(
                name=f"drawn-{seed}-{player}",
                group=f"drawn-{seed}",
                view=view,
                handed=apparent_handedness(scene.builds[player].hand, sides[player]),
                strokes=tuple(
                    GridStroke(
                        s.label, s.contact_s * GRID_FPS, s.start_s * GRID_FPS, s.end_s * GRID_FPS
                    )
                    for s in scene.strokes
                    if s.player == player
                ),
                luma=luma,
                is_drawn=True,
                joints=_joints_in_crop(shot, player, blur, nearest, places, is_mirrored),
                sound=sound,
            )
        )
    return tracks


def _filmed(shot: Shot, wanted: list[int], blur: int) -> dict[int, Image]:
    return {
        number: cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.uint8)
        for number, picture in zip(wanted, frames(shot, blur=blur, only=wanted), strict=True)
    }


def _smoothed(rectangles: list[Box], rng: np.random.Generator) -> Floats:
    """Centre and side of a square crop in pixels, (T, 3): smoothed, and a little off for good."""
    edges = np.array([[b.left, b.top, b.right, b.bottom] for b in rectangles])
    edges *= [PICTURE[0], PICTURE[1], PICTURE[0], PICTURE[1]]
    width, height = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
    side = np.quantile(np.maximum(width, height), 0.8) * rng.uniform(0.75, 1.25)
    centre = (edges[:, :2] + edges[:, 2:]) / 2 + rng.normal(0, 0.06, 2) * side
    reach = max(int(len(centre) * SMOOTHING_S / SCENE_S) | 1, 3)
    window = np.hanning(reach + 2)[1:-1]
    window /= window.sum()
    padded = np.pad(centre, ((reach // 2, reach // 2), (0, 0)), mode="edge")
    smooth = np.stack([np.convolve(padded[:, axis], window, "valid") for axis in (0, 1)], axis=1)
    return np.concatenate([smooth, np.full((len(smooth), 1), side)], axis=1)


def _joints_in_crop(
    shot: Shot,
    player: int,
    blur: int,
    shown: NDArray[np.int64],
    places: Floats,
    is_mirrored: bool,
) -> Floats32:
    """Joints in pixels of the wide crops, (T, len(JOINTS), 2); `shown` (T,) are filmed frames."""
    body = shot.players[player].joints
    points = np.stack([body[name] for name in JOINTS], axis=1) + shot.drift[:, None]
    points = points.reshape(-1, blur, len(JOINTS), 2).mean(axis=1)[shown]  # (T, J, 2)
    scale = (CROP / places[:, 2])[:, None, None]
    turned = np.array([-1.0 if is_mirrored else 1.0, 1.0])
    inside: Floats = WIDE_CROP / 2 + scale * turned * (points - places[:, None, :2])
    return inside.astype(np.float32)


def _cut(grey: Image, place: Floats, is_mirrored: bool) -> Luma:
    """The wide crop around a place (x, y, side), mirrored or not."""
    x, y, side = place
    scale = CROP / side
    middle = WIDE_CROP / 2
    sign = -1.0 if is_mirrored else 1.0
    move = np.array([[sign * scale, 0, middle - sign * scale * x], [0, scale, middle - scale * y]])
    size = (WIDE_CROP, WIDE_CROP)
    cut = cv2.warpAffine(grey, move, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cut.astype(np.uint8, copy=False)
