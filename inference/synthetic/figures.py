"""People in the picture: players with their rackets, and whoever else walks through the hall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from inference.synthetic.backdrop import BLACK, WHITE
from inference.synthetic.brush import Image, mixed, polygon, shade, stroke_line
from inference.synthetic.palette import Look
from inference.synthetic.poses import Floats
from inference.synthetic.solids import Relief, Spot

RED, DARK, WOOD = (44, 38, 200), (34, 32, 32), (120, 168, 204)
LIPS = (40, 30, 110)
ROOM_M = 0.3  # around joints: flesh, hair and cloth

# Which joints make up what is painted over by the table and what is not.
LEGS = tuple(
    f"{side}_{part}" for side in ("racket", "free") for part in ("hip", "knee", "ankle", "toe")
)
UPPER_BODY = (
    *("head", "neck", "hips", "hand", "elbow", "free_hand", "free_elbow"),
    *("racket_shoulder", "free_shoulder", "racket_hip", "free_hip"),
)
ARMS = (("racket_shoulder", "elbow", "hand"), ("free_shoulder", "free_elbow", "free_hand"))

# Directions on a head: ahead, to the crown, aside; and how far they reach, in radians.
EYE, BROW, MOUTH = (0.85, 0.12, 0.36), (0.85, 0.32, 0.36), (0.85, -0.5, 0.0)
EYE_REACH, BROW_REACH, MOUTH_REACH = 0.16, 0.14, 0.22


@dataclass(frozen=True)
class Figure:
    """One person at one moment, as the camera sees them.

    `joints` (3,) are pixels: right, down, away from the lens; `metre` is how many a metre takes,
    `blade` (N, 2) the outline of the racket. `up` and `lamps` (3,) point up and to the lamps.
    """

    joints: Mapping[str, Floats]
    metre: float
    blade: Floats
    up: Floats
    lamps: Floats
    look: Look

    def thick(self, metres: float) -> float:
        """The radius in pixels of a part of this body that is `metres` on a slim one."""
        return metres * self.look.stoutness * self.metre

    def relief(self, image: Image, names: Sequence[str]) -> Relief:
        """The part of a picture in which these joints lie."""
        places = np.stack([self.joints[name][:2] for name in names])
        room = ROOM_M * self.metre
        return Relief(image, places.min(axis=0) - room, places.max(axis=0) + room, self.lamps)


def draw_shadow(image: Image, figure: Figure) -> None:
    """A soft shadow under the feet."""
    feet = (figure.joints["racket_toe"] + figure.joints["free_toe"])[:2] / 2
    shade(image, feet, 0.55 * figure.metre, 0.16 * figure.metre, 0.55)


def draw_legs(image: Image, figure: Figure) -> None:
    """Both legs with their shoes."""
    relief, look, thick = figure.relief(image, LEGS), figure.look, figure.thick
    skin = look.shorts if look.long_trousers else look.skin
    for side in ("racket", "free"):
        hip, knee, ankle, toe = (
            figure.joints[f"{side}_{part}"] for part in ("hip", "knee", "ankle", "toe")
        )
        calf = knee + 0.3 * (ankle - knee)
        heel = ankle - 0.35 * (toe - ankle) - 0.02 * figure.metre * figure.up
        relief.bone(hip, knee, thick(0.085), thick(0.056), skin)
        relief.bone(knee, calf, thick(0.05), thick(0.056), skin)
        relief.bone(calf, ankle, thick(0.056), thick(0.036), skin)
        relief.bone(heel, toe, thick(0.042), thick(0.036), look.shoes)
        if look.long_trousers:
            relief.bone(hip, knee, thick(0.098), thick(0.06), look.shorts)
        else:
            sock, hem = ankle + 0.25 * (knee - ankle), hip + 0.72 * (knee - hip)
            relief.bone(sock, ankle, thick(0.044), thick(0.042), mixed(look.shoes, WHITE, 0.5))
            relief.bone(hip, hem, thick(0.098), thick(0.088), look.shorts)
    relief.finish()


def draw_upper_body(image: Image, figure: Figure) -> None:
    """Trunk, head, arms and racket."""
    at = figure.joints
    racket_is_behind = at["hand"][2] > (at["neck"][2] + at["hips"][2]) / 2
    if racket_is_behind:
        _racket(image, figure)
    relief = figure.relief(image, UPPER_BODY)
    _trunk(relief, figure)
    _head(relief, figure)
    for joints in ARMS:
        _arm(relief, figure, *(at[name] for name in joints))
    relief.finish()
    if not racket_is_behind:
        _racket(image, figure)


def _trunk(relief: Relief, figure: Figure) -> None:
    at, thick, shirt = figure.joints, figure.thick, figure.look.shirt
    neck, hips = at["neck"], at["hips"]
    waist, chest, collar = (neck + share * (hips - neck) for share in (0.85, 0.22, 0.12))
    pelvis = at["racket_hip"] - at["free_hip"]
    across = at["racket_shoulder"] - at["free_shoulder"]
    relief.bone(at["racket_hip"], at["free_hip"], thick(0.1), thick(0.1), figure.look.shorts)
    relief.bone(chest, waist, thick(0.12), thick(0.11), shirt)
    for sign, shoulder in ((1, at["racket_shoulder"]), (-1, at["free_shoulder"])):
        rib, flank = chest + sign * 0.25 * across, waist + sign * 0.18 * pelvis
        relief.bone(rib, flank, thick(0.118), thick(0.105), shirt)
        relief.bone(collar, chest + sign * 0.36 * across, thick(0.09), thick(0.09), shirt)
        relief.bone(neck + sign * 0.1 * across, shoulder, thick(0.055), thick(0.062), shirt)
    relief.bone(neck, at["head"], thick(0.055), thick(0.052), figure.look.skin)


def _arm(relief: Relief, figure: Figure, shoulder: Floats, elbow: Floats, hand: Floats) -> None:
    look, thick = figure.look, figure.thick
    bare = look.shirt if look.long_sleeves else look.skin
    cuff = shoulder + 0.62 * (elbow - shoulder)
    fingers = hand + 0.07 * figure.metre * _unit(hand - elbow)
    relief.bone(shoulder, cuff, thick(0.066), thick(0.062), look.shirt)
    relief.bone(shoulder, elbow, thick(0.052), thick(0.042), bare)
    relief.bone(elbow, hand, thick(0.043), thick(0.029), bare)
    relief.bone(hand, fingers, thick(0.036), thick(0.034), look.skin)


def _head(relief: Relief, figure: Figure) -> None:
    """A head that looks to where the joint `face` is."""
    look, metre, head = figure.look, figure.metre, figure.joints["head"]
    ahead = _unit(figure.joints["face"] - head)
    crown = _unit(figure.up - (figure.up @ ahead) * ahead)
    aside = np.cross(ahead, crown)

    def way(forward: float, upward: float, sideward: float) -> Floats:
        return forward * ahead + upward * crown + sideward * aside

    dark, lips = mixed(look.skin, BLACK, 0.75), mixed(look.skin, LIPS, 0.5)
    spots = [Spot(_unit(way(*MOUTH)), MOUTH_REACH, lips)]
    for (x, y, z), reach, colour in ((EYE, EYE_REACH, dark), (BROW, BROW_REACH, look.hair)):
        spots += [Spot(_unit(way(x, y, sign * z)), reach, colour) for sign in (1, -1)]
    size = 0.105 * metre
    relief.head(head, size, ahead, crown, look.skin, look.hair, spots)
    relief.ball(head + size * way(0.28, -0.42, 0), 0.068 * metre, look.skin)  # jaw
    relief.ball(head + size * way(0.98, -0.12, 0), 0.019 * metre, look.skin)  # nose
    for sign in (1, -1):
        relief.ball(head + size * way(0, -0.1, 0.98 * sign), 0.024 * metre, look.skin)  # ears
    if look.has_long_hair:
        nape = head + size * way(-1.05, -1.3, 0)
        relief.bone(head + size * way(-0.8, 0.3, 0), nape, 0.05 * metre, 0.03 * metre, look.hair)


def _racket(image: Image, figure: Figure) -> None:
    hand, blade, tip = (figure.joints[name] for name in ("hand", "blade", "tip"))
    stroke_line(image, hand[:2], blade[:2], 0.035 * figure.metre, WOOD)
    polygon(image, figure.blade, RED if tip[2] > hand[2] else DARK)


def _unit(way: Floats) -> Floats:
    return np.asarray(way / max(float(np.linalg.norm(way)), 1e-6))
