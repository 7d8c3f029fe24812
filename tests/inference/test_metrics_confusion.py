"""Scores of Table 1 and their intervals agree with examples worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from inference.evaluation.bootstrap import group_weights, interval_of, interval_of_sums
from inference.evaluation.confusion import (
    accuracy,
    confusion,
    f1s,
    macro,
    precisions,
    recalls,
)

#          called 0  1  2
COUNTS = np.array([[4.0, 1, 0], [2, 3, 0], [0, 0, 0]])


def test_rows_of_the_confusion_are_the_truth() -> None:
    counts = confusion([0, 0, 1], [0, 1, 1], 2)
    assert counts.tolist() == [[1, 1], [0, 1]]


def test_scores_follow_from_the_confusion() -> None:
    assert accuracy(COUNTS) == pytest.approx(0.7)
    assert recalls(COUNTS) == pytest.approx([4 / 5, 3 / 5, 0])
    assert precisions(COUNTS) == pytest.approx([4 / 6, 3 / 4, 0])
    assert f1s(COUNTS) == pytest.approx([8 / 11, 6 / 9, 0])
    assert macro(recalls(COUNTS), COUNTS) == pytest.approx(0.7)  # of the two that occur


def test_scores_of_many_matrices_at_once_are_those_of_each() -> None:
    both = np.stack([COUNTS, COUNTS.T])
    assert accuracy(both).shape == (2,)
    assert recalls(both)[1] == pytest.approx(precisions(COUNTS))


def test_groups_are_drawn_whole_and_the_same_every_time() -> None:
    weights = group_weights(7)
    assert (weights.sum(axis=1) == 7).all()
    assert (weights == group_weights(7)).all()


def test_the_interval_of_groups_that_agree_is_a_point() -> None:
    parts = np.array([[8.0, 10], [8, 10], [8, 10]])
    assert interval_of_sums(parts, lambda s: s[:, 0] / s[:, 1]) == pytest.approx((0.8, 0.8))


def test_the_interval_of_many_groups_is_that_of_the_normal_law() -> None:
    rng = np.random.default_rng(4)
    parts = np.stack([rng.normal(5, 1, 400), np.ones(400)], axis=1)
    found = interval_of_sums(parts, lambda s: s[:, 0] / s[:, 1])
    assert found is not None
    middle = parts[:, 0].mean()
    assert found == pytest.approx((middle - 1.96 / 20, middle + 1.96 / 20), abs=0.02)


def test_two_groups_have_no_interval() -> None:
    assert interval_of_sums(np.ones((2, 2)), lambda s: s[:, 0]) is None
    assert interval_of(["a", "b", "a"], lambda names: float(len(names))) is None


def test_a_statistic_of_names_sees_drawn_groups_as_often_as_drawn() -> None:
    found = interval_of(["a", "b", "c"], lambda names: float(len(names)))
    assert found == (3.0, 3.0)
