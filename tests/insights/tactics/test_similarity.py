"""How alike styles are, and that chance alone makes no difference of them."""

from __future__ import annotations

import random

import numpy as np
import pytest

from loopdrive.insights.tactics.played import Rally
from loopdrive.insights.tactics.similarity import alike, likeness, steps_of
from tests.insights.tactics.rallies import rallies, rally


def drawn(n: int, forehands: float, seed: int) -> list[Rally]:
    """Return rallies of somebody who takes so many returns with the forehand."""
    generator = random.Random(seed)
    letters = ["F" if generator.random() < forehands else "B" for _ in range(n)]
    return [rally(f"s{letter}") for letter in letters]


def test_a_style_is_what_is_done_with_what_comes() -> None:
    assert steps_of(rally("SbFbF")) == {
        ("serves", "player serve"): 1,
        ("backhand", "player forehand"): 2,
    }
    assert steps_of(rally("SbFbF").turned()) == {
        ("serve", "player backhand"): 1,
        ("forehand", "player backhand"): 1,
    }


def test_the_same_is_alike_and_opposites_are_not() -> None:
    assert alike(np.array([3.0, 1.0]), np.array([3.0, 1.0])) == pytest.approx(1)
    far = alike(np.array([1e9, 0.0]), np.array([0.0, 1e9]))
    assert far == pytest.approx(0, abs=1e-4)


def test_distance_as_worked_out_by_hand() -> None:
    # Counts (1, 0) and (0, 1) are shares (3/4, 1/4) and (1/4, 3/4); middle (1/2, 1/2):
    # divergence = 3/4 log2 3/2 + 1/4 log2 1/2 = 0.188722, its root 0.434421
    assert alike(np.array([1.0, 0.0]), np.array([0.0, 1.0])) == pytest.approx(
        1 - 0.434421, abs=1e-5
    )


def test_two_samples_of_one_style_do_not_differ() -> None:
    found = [likeness(drawn(20, 0.6, seed), drawn(20, 0.6, 100 + seed)) for seed in range(20)]
    assert sum(each is not None and each.differs for each in found) <= 2


def test_two_styles_differ_once_there_are_enough_rallies() -> None:
    few = likeness(drawn(8, 0.7, 1), drawn(8, 0.4, 2))
    many = likeness(drawn(300, 0.7, 1), drawn(300, 0.4, 2))
    assert few is not None
    assert many is not None
    assert not few.differs
    assert many.differs
    assert few.low < many.low < 1


def test_too_few_rallies_are_not_compared() -> None:
    assert likeness(rallies("sF sF sF sF"), drawn(50, 0.5, 1)) is None


def test_a_season_is_compared_as_quickly_as_a_month() -> None:
    many = likeness(drawn(5000, 0.6, 1), drawn(40, 0.6, 2))
    assert many is not None
    assert many.rallies == (5000, 40)
    assert not many.differs
