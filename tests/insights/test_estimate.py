"""Intervals: known values, and that they cover what they should."""

from __future__ import annotations

import random

import pytest

from loopdrive.insights.estimate import Estimate, mean, share, student
from loopdrive.insights.numbers import Sum


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(8, 10, 0.4902, 0.9433), (5, 5, 0.5655, 1.0), (0, 5, 0.0, 0.4345), (81, 263, 0.2553, 0.3662)],
)
def test_wilsons_interval_is_that_of_the_books(
    part: int, whole: int, low: float, high: float
) -> None:
    found = share([(part, whole)])
    assert found is not None
    assert (found.value, found.n) == (part / whole, whole)
    assert _ends(found) == pytest.approx((low, high), abs=1e-4)


def test_nothing_seen_is_no_number() -> None:
    assert share([]) is None
    assert share([(0, 0)]) is None
    assert mean([Sum()]) is None


def test_a_mean_of_a_few_has_no_interval() -> None:
    assert mean([Sum(2, 3.0, 5.0)]) == Estimate(1.5, None, None, 2)


@pytest.mark.parametrize(("freedom", "point"), [(9, 2.262), (30, 2.042), (200, 1.972)])
def test_students_point_is_that_of_the_tables(freedom: int, point: float) -> None:
    assert student(freedom) == pytest.approx(point, rel=1e-3)


def test_videos_that_differ_widen_the_interval() -> None:
    alike = share([(5, 10)] * 6)
    different = share([(0, 10), (10, 10)] * 3)
    assert alike is not None
    assert different is not None
    assert alike.value == different.value == 0.5
    assert _width(different) > 2 * _width(alike)


@pytest.mark.parametrize("alike", [False, True])
def test_nineteen_in_twenty_intervals_hold_the_truth(*, alike: bool) -> None:
    chance = random.Random(3)
    held_shares = held_means = 0
    runs = 600
    for _ in range(runs):
        shares, means = [], []
        for _ in range(20):  # videos, each with its own level if they are not alike
            level = 0.5 if alike else chance.uniform(0.2, 0.8)
            values = Sum()
            for _ in range(15):
                values.add(chance.gauss(level, 0.1))
            shares.append((sum(chance.random() < level for _ in range(15)), 15))
            means.append(values)
        held_shares += _holds(share(shares), 0.5)
        held_means += _holds(mean(means), 0.5)
    assert held_shares / runs == pytest.approx(0.95, abs=0.035)
    assert held_means / runs == pytest.approx(0.95, abs=0.035)


def _holds(found: Estimate | None, truth: float) -> bool:
    assert found is not None
    low, high = _ends(found)
    return low <= truth <= high


def _width(found: Estimate) -> float:
    low, high = _ends(found)
    return high - low


def _ends(found: Estimate) -> tuple[float, float]:
    assert found.low is not None
    assert found.high is not None
    return found.low, found.high


def test_no_interval_reaches_beyond_what_can_be() -> None:
    few = Sum()
    for value in (1.0, 1.0, 1.0, 1.0, 0.4):
        few.add(value)
    found = mean([few], most=1.0)
    assert found is not None
    assert _ends(found)[1] == 1.0
