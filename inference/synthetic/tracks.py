"""Drawn players as training tracks: random scenes in random halls, cropped like real ones."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.data.tracks import GRID_FPS, GridStroke, Luma, Track
from inference.players.ends import MIRRORED_ENDS, apparent_handedness
from inference.synthetic.cropping import crop_places, cut_out, joints_in_crop
from inference.synthetic.film import Shot, boxes, ends, frames, shoot
from inference.synthetic.hearing import heard
from inference.synthetic.manner import random_manner
from inference.synthetic.palette import random_hall, random_look
from inference.synthetic.passers import passers
from inference.synthetic.rally import PlayedStroke, play
from inference.synthetic.recorded import Swings, with_swings
from inference.synthetic.spoil import spoiled
from inference.synthetic.staging import staged

SCENE_S = 10.0
SMASHES = 0.4  # real footage has hardly any: what a network knows of them it learns here
SEEN_SHARE = 0.6  # of the time; less, and a player is not a track


def drawn_tracks(seed: int, swings: Swings | None = None) -> list[Track]:
    """Film one random scene and cut out its players; the same seed gives the same tracks.

    `swings` are recorded motions that the players mix with those drawn by rule.
    """
    rng = np.random.default_rng(seed)
    stage = staged(rng)
    rate = stage.fps * stage.exposures
    times_s = np.arange(round(SCENE_S * rate)) / rate
    manners = (random_manner(rng), random_manner(rng))
    if swings:
        manners = (with_swings(manners[0], swings, rng), with_swings(manners[1], swings, rng))
    scene = play(times_s, rng, style=stage.style, manners=manners, smashes=SMASHES)
    shot = shoot(
        scene,
        stage.camera,
        random_hall(rng),
        (random_look(rng), random_look(rng)),
        stage.size,
        hidden=stage.hidden,
        passers=passers(times_s, stage.camera, rng),
    )
    # The analysis grid takes the nearest filmed frame, so a film of 24 fps repeats some of them.
    grid_s = np.arange(round(SCENE_S * GRID_FPS)) / GRID_FPS
    filmed = round(SCENE_S * stage.fps)
    nearest = np.clip(np.round(grid_s * stage.fps).astype(int), 0, filmed - 1)
    moments = nearest[:, None] * stage.exposures + np.arange(stage.exposures)
    luma = _filmed(shot, nearest, stage.exposures, rng)
    sound = heard(scene.sounds, SCENE_S, rng)
    sides = ends(stage.camera, stage.named_as)
    tracks = []
    for player in (0, 1):
        if player in stage.hidden or not _is_seen(shot, player):
            continue
        is_mirrored = sides[player] in MIRRORED_ENDS
        rectangles = boxes(shot, player)
        places = crop_places([rectangles[m] for m in moments[:, 0]], stage.size, rng)
        tracks.append(
            Track(
                name=f"drawn-{seed}-{player}",
                group=f"drawn-{seed}",
                view=stage.view,
                handed=apparent_handedness(scene.builds[player].hand, sides[player]),
                strokes=_on_grid([s for s in scene.strokes if s.player == player]),
                luma=cut_out(luma, places, is_mirrored=is_mirrored),
                is_drawn=True,
                joints=joints_in_crop(shot, player, moments, places, is_mirrored=is_mirrored),
                sound=sound,
                end=sides[player],
            )
        )
    return tracks


def _is_seen(shot: Shot, player: int) -> bool:
    """Whether trunk or racket hand are mostly in the picture: nothing is learned from the rest."""
    body = shot.players[player].joints
    points = np.stack([body["neck"], body["hand"]])  # (2, T, 2)
    is_inside = ((points > 0) & (points < np.array(shot.size, float))).all(axis=2)
    return bool(is_inside.mean() > SEEN_SHARE)


def _on_grid(strokes: Sequence[PlayedStroke]) -> tuple[GridStroke, ...]:
    return tuple(
        GridStroke(s.label, s.contact_s * GRID_FPS, s.start_s * GRID_FPS, s.end_s * GRID_FPS)
        for s in strokes
    )


def _filmed(
    shot: Shot, nearest: NDArray[np.int64], exposures: int, rng: np.random.Generator
) -> Luma:
    """The picture of every grid frame as a file would hold it, (T, H, W)."""
    wanted, shown = np.unique(nearest, return_inverse=True)
    pictures = np.stack(
        [
            cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
            for picture in frames(shot, blur=exposures, only=wanted.tolist())
        ]
    )
    return spoiled(pictures.astype(np.uint8, copy=False), rng)[shown]
