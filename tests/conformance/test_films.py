"""The films are what they are said to be, and the eye can read them or says that it cannot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from inference import frame_image, probe
from inference.synthetic.barcode import barcode_picture
from tests.conformance.films import TELLING, UPRIGHT, Film, films
from tests.conformance.look import number_in
from tests.conformance.shoot import CannotShoot, shoot

FRAMES = 50


@pytest.mark.parametrize("film", films(FRAMES), ids=lambda film: film.name)
def test_each_film_has_its_numbers_in_order_at_their_times(film: Film, tmp_path: Path) -> None:
    try:
        path = shoot(film, tmp_path)
    except CannotShoot as reason:
        pytest.skip(str(reason))
    table = probe(path, shortest_s=0).table
    assert table.times_s == pytest.approx(np.array(film.times_s), abs=1e-6)
    for frame in (0, 1, 31, FRAMES - 1):
        assert number_in(frame_image(path, table, frame, film.size[0])) == frame


def test_the_small_draw_names_films_that_exist() -> None:
    assert set(TELLING) <= {film.name for film in films(FRAMES)}


def test_a_missing_encoder_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotShoot, match="no encoder libnothing on this machine"):
        shoot(replace(films(FRAMES)[0], codec="libnothing"), tmp_path)


def screenshot(width: int, height: int, number: int) -> bytes:
    """A picture of this size with the numbered one between black bars in its middle."""
    picture = barcode_picture(number, UPRIGHT)
    screen = np.zeros((height, width, 3), np.uint8)
    top, left = (height - UPRIGHT[1]) // 2, (width - UPRIGHT[0]) // 2
    screen[top : top + UPRIGHT[1], left : left + UPRIGHT[0]] = picture
    return bytes(cv2.imencode(".png", screen)[1])


@pytest.mark.parametrize("size", [(320, 180), (500, 180), (320, 300)])
def test_a_number_is_read_between_the_bars_beside_the_picture(size: tuple[int, int]) -> None:
    assert number_in(screenshot(*size, number=613), shape=16 / 9) == 613


def test_a_grey_or_damaged_picture_has_no_number() -> None:
    grey = bytes(cv2.imencode(".png", np.full((180, 320, 3), 90, np.uint8))[1])
    assert number_in(grey) is None
    assert number_in(b"no picture") is None
