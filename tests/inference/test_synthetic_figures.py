"""Drawn people are seen as people would be: round, lit, one part before the other, with a face."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference.synthetic.brush import Image
from inference.synthetic.camera import View, placed
from inference.synthetic.film import Shot, frames, shoot
from inference.synthetic.palette import PLEASANT_HALL, Hall, Look
from inference.synthetic.poses import Floats
from inference.synthetic.rally import play
from inference.synthetic.solids import Relief

GREY, BRIGHT, DARK = (120, 120, 120), (240, 240, 240), (20, 20, 20)
FROM_ABOVE = np.array([0.0, -1.0, 0.0])
SIZE = (640, 360)
HALL = replace(PLEASANT_HALL, spectators=0, noise=0.0)
LOOK = Look((0, 255, 0), (255, 0, 0), (40, 40, 40), (50, 50, 50), (60, 60, 60), True, True)


def at(x: float, y: float, away: float) -> Floats:
    return np.array([x, y, away])


def drawn(bones: list[tuple[Floats, Floats, tuple[int, int, int]]]) -> Image:
    """Bones of 8 pixels' thickness in a black picture of 60 x 60, lit from above."""
    image = np.zeros((60, 60, 3), np.uint8)
    relief = Relief(image, np.zeros(2), np.full(2, 60.0), FROM_ABOVE)
    for a, b, colour in bones:
        relief.bone(a, b, 8, 8, colour)
    relief.finish()
    return image


@pytest.mark.parametrize("first", [0, 1])
def test_the_nearer_bone_is_seen_whichever_is_drawn_first(first: int) -> None:
    near = (at(10, 30, 100), at(50, 30, 100), BRIGHT)
    far = (at(30, 10, 200), at(30, 50, 200), DARK)
    image = drawn([near, far] if first == 0 else [far, near])
    assert image[30, 30].min() > 100
    assert image[12, 30].max() < 30


def test_a_bone_that_points_to_the_lens_passes_another_one_where_it_is_nearer() -> None:
    leaning = (at(10, 30, 100), at(50, 30, 300), BRIGHT)
    upright = [(at(x, 15, 200), at(x, 45, 200), DARK) for x in (14, 46)]
    image = drawn([*upright, leaning])
    assert image[30, 14].min() > 100
    assert image[30, 46].max() < 30


def test_a_bone_is_brighter_where_it_is_turned_to_the_lamps() -> None:
    image = drawn([(at(10, 30, 100), at(50, 30, 100), GREY)])
    column = image[24:37, 30, 0].astype(int)
    assert np.all(np.diff(column) < 0)


def test_what_lies_outside_the_picture_is_not_drawn() -> None:
    image = drawn([(at(-90, -90, 100), at(-70, -80, 100), BRIGHT)])
    assert not image.any()
    image = drawn([(at(30, 30, 100), at(500, 30, 100), BRIGHT)])
    assert image[30, 59].min() > 100


def green(image: Image) -> int:
    """How many pixels are of LOOK's skin."""
    blue, bright, red = (image[..., channel].astype(int) for channel in range(3))
    return int(((bright > 2 * blue + 40) & (bright > 2 * red + 40)).sum())


def of_view(view: View, hall: Hall = HALL) -> Shot:
    rng = np.random.default_rng(3)
    scene = play(np.arange(30) / 30, rng)
    return shoot(scene, placed(view, rng, steady=True), hall, (LOOK, LOOK), SIZE, hidden=(0,))


def head_of(shot: Shot, player: int) -> Image:
    """The square around a player's head at the first moment."""
    image = next(iter(frames(shot)))
    body = shot.players[player]
    x, y = (round(float(v)) for v in body.joints["head"][0])
    reach = round(0.13 * float(body.metre[0]))
    return image[max(y - reach, 0) : y + reach, max(x - reach, 0) : x + reach]


def test_a_player_shows_the_face_to_who_stands_before_them_and_hair_to_who_stands_behind() -> None:
    """The camera behind stands high, and once saw a face on the back of the head."""
    before = of_view("behind")
    behind = replace(before, hidden=(1,))
    faces = green(head_of(before, 1)) / head_of(before, 1)[..., 0].size
    backs = green(head_of(behind, 0)) / head_of(behind, 0)[..., 0].size
    assert faces > 0.15
    assert backs < 0.1


def test_a_hall_is_lit_from_where_its_lamps_are() -> None:
    left, right = (
        next(iter(frames(of_view("side", replace(HALL, lamps=(x, 0.0, 0.6)))))).astype(int)
        for x in (-0.8, 0.8)
    )
    assert np.abs(left - right).max() > 20
