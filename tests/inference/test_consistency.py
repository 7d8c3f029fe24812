"""Temporal consistency as it is defined, on sequences small enough to count by hand."""

from __future__ import annotations

import numpy as np
import pytest

from inference.timeline.consistency import named_share, stroke_classes, stroke_consistency


def test_a_flicker_costs_agreement_and_the_run() -> None:
    assert named_share([0, 0, 1, 0], 0) == 0.75
    assert stroke_consistency([0, 0, 1, 0], 0) == pytest.approx(0.612, abs=0.001)


def test_whoever_always_answers_the_same_scores_one() -> None:
    assert stroke_consistency([2] * 17, 2) == 1


def test_another_label_throughout_scores_zero() -> None:
    assert stroke_consistency([1, 1, 1], 0) == 0
    assert stroke_consistency([], 0) == 0


def test_the_background_is_left_out_before_a_frame_names_its_class() -> None:
    logits = np.array([[9, 0, 1, 0, 0], [9, 0, 0, 0, 2]], dtype=np.float32)
    assert stroke_classes(logits).tolist() == [1, 3]
