"""Measures agree with numbers worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from inference.evaluation.fitting import logistic_of, softmax, temperature_of
from inference.evaluation.metrics import Detection, Share, detection, matched

PLAIN = np.array([1.0, 0.0])


def test_wilsons_interval_is_the_textbook_one() -> None:
    assert Share(8, 10).interval == pytest.approx((0.4902, 0.9433), abs=2e-4)
    assert Share(0, 10).interval == pytest.approx((0.0, 0.2775), abs=2e-4)


def test_nothing_measured_has_the_widest_interval() -> None:
    assert Share(0, 0).interval == (0.0, 1.0)
    assert np.isnan(Share(0, 0).value)


def test_the_nearest_contacts_are_matched_first_and_each_once() -> None:
    assert matched([1.0, 1.1], [1.08], 0.133) == [(1, 0)]
    assert matched([1.0, 1.5], [1.05, 1.45], 0.133) == [(0, 0), (1, 1)]


def test_a_contact_just_outside_the_tolerance_is_false_and_missed() -> None:
    assert detection([1.0], [1.14], 0.133) == Detection(found=0, false=1, missed=1)
    assert detection([1.0], [1.133], 0.133) == Detection(found=1)


def test_f1_adds_up_over_videos_and_not_by_averaging() -> None:
    total = Detection(9, 1, 0) + Detection(0, 0, 10)
    assert total.f1 == pytest.approx(18 / 29)
    assert Detection().f1 == 0


def test_the_temperature_undoes_an_exaggeration() -> None:
    rng = np.random.default_rng(1)
    logits = rng.normal(0, 1.5, (4000, 4))
    labels = np.array([rng.choice(4, p=p) for p in softmax(logits)])
    assert temperature_of(logits * 2.5, labels) == pytest.approx(2.5, rel=0.1)


def test_the_detection_curve_finds_the_curve_that_made_the_answers() -> None:
    rng = np.random.default_rng(2)
    logit = rng.normal(0, 1.5, 20_000)
    true = rng.random(20_000) < 1 / (1 + np.exp(-(0.6 * logit - 0.4)))
    found = logistic_of(np.column_stack([logit, np.ones(20_000)]), true, PLAIN)
    assert found.tolist() == pytest.approx([0.6, -0.4], abs=0.05)


def test_the_detection_curve_stays_finite_when_all_peaks_are_true() -> None:
    assert np.isfinite(logistic_of(np.full((30, 2), 0.7), np.ones(30, bool), PLAIN)).all()
