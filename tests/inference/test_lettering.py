"""Captions are written in the letters that people are named with."""

from __future__ import annotations

import numpy as np
import pytest

from inference.video.canvas import Canvas
from inference.video.caption import Caption
from inference.video.lettering import drawable, foot_of, written

LINEAR_B = "\U00010000\U00010001"  # letters that no font here has


@pytest.mark.parametrize("name", ["Jörg Groß", "Łukasz Żółć", "Дмитрий", "Ελένη", "Nguyễn Đặng"])
def test_names_keep_their_letters(name: str) -> None:
    assert drawable(name) == name
    assert written(name, 20).max() == 255


def test_words_that_no_font_has_are_left_out() -> None:
    assert drawable(f"{LINEAR_B} Jun") == "Jun"
    assert np.array_equal(written(f"{LINEAR_B} Jun", 20), written("Jun", 20))
    assert not written(LINEAR_B, 20).any()


def test_every_letter_is_drawn_as_itself() -> None:
    inks = [written(word, 20) for word in ("Ле", "Лё", "Le")]
    assert len({(ink.shape, ink.tobytes()) for ink in inks}) == 3


@pytest.mark.parametrize("capital", [9, 18, 40])
def test_a_capital_is_as_high_as_was_asked_for(capital: int) -> None:
    rows = np.flatnonzero((written("H", capital) > 127).any(axis=1))
    assert rows[-1] + 1 == foot_of(capital)
    assert len(rows) == pytest.approx(capital, abs=1)


def test_accents_and_tails_are_not_cut_off() -> None:
    ink = written("ÅgÉj", 30)
    assert not ink[0].any()
    assert not ink[-1].any()


def test_a_long_line_still_fits_into_a_narrow_picture() -> None:
    canvas = Canvas(270, 480)
    planes = np.full((720, 270), 128, np.uint8)
    Caption(["Backhand, Ελένη Παπαδοπούλου of a very long name indeed"], canvas).lay_into(planes)
    inked = np.flatnonzero((planes[:480] > 180).any(axis=0))
    assert 10 < inked[0] < inked[-1] < 260


def test_a_caption_without_letters_leaves_the_picture_as_it_is() -> None:
    planes = np.full((540, 640), 128, np.uint8)
    Caption([LINEAR_B, ""], Canvas(640, 360)).lay_into(planes)
    assert (planes == 128).all()
