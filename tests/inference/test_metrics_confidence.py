"""Reliability and risk agree with examples worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from inference.evaluation.confidence import (
    Bin,
    area_under_risk,
    calibration_error,
    calibration_error_by_chance,
    reliability,
    risk_coverage,
)


def test_confidence_that_comes_true_has_no_calibration_error() -> None:
    sure = np.repeat([0.2, 0.6, 0.9], 100)
    right = np.concatenate([np.arange(100) < share for share in (20, 60, 90)])
    assert calibration_error(sure, right, bins=3) == pytest.approx(0, abs=1e-9)
    assert calibration_error(np.ones(100), np.arange(100) < 50) == pytest.approx(0.5)


def test_the_bins_of_the_diagram_hold_equally_many_answers() -> None:
    found = reliability([0.1, 0.3, 0.8, 1.0], [False, True, True, True], bins=2)
    assert found == [Bin(0.2, 0.5, 2), Bin(0.9, 1.0, 2)]


def test_the_risk_is_that_of_the_answers_kept_the_surest_first() -> None:
    coverage, risk = risk_coverage([0.2, 0.9, 0.6, 0.4], [True, True, False, True])
    assert coverage == pytest.approx([0.25, 0.5, 0.75, 1.0])
    assert risk == pytest.approx([0, 1 / 2, 1 / 3, 1 / 4])
    assert area_under_risk([0.2, 0.9, 0.6, 0.4], [True, True, False, True]) == pytest.approx(
        13 / 48
    )


def test_few_answers_a_bin_are_off_by_chance_alone_and_many_are_not() -> None:
    few, many = (
        calibration_error_by_chance(np.full(n, 0.8), np.arange(n), draws=60) for n in (100, 10_000)
    )
    assert 0.05 < few < 0.15  # ten answers a bin: about 0.8 x sqrt(.8 x .2 / 10)
    assert many < 0.02


def test_answers_to_one_question_have_one_luck() -> None:
    sure = np.full(300, 0.8)
    apart = calibration_error_by_chance(sure, np.arange(300), draws=60)
    same = calibration_error_by_chance(sure, np.arange(300) % 30, draws=60)
    assert same > apart
