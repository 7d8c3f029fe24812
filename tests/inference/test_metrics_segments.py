"""Overlaps, edit scores and average precisions agree with examples worked out by hand."""

from __future__ import annotations

import pytest

from inference.evaluation.metrics import Detection
from inference.evaluation.precision import (
    Question,
    Ranked,
    average_precision,
    interval_of_mean,
    mean_average_precision,
    surest_first,
)
from inference.evaluation.segments import (
    Segment,
    edit_score,
    overlap,
    segment_f1,
    true_segments,
)


def test_average_precision_is_the_area_under_precision_made_to_fall() -> None:
    # In order of score: true, false, true, false; a third truth is never found.
    # Precision at the two hits: 1/1 and 2/3; (1 + 2/3) / 3 truths.
    found = average_precision(Ranked((0.9, 0.8, 0.7, 0.6), (True, False, True, False), 3))
    assert found == pytest.approx((1 + 2 / 3) / 3)


def test_precision_may_not_rise_again_as_recall_grows() -> None:
    # false, true, true: precisions 0, 1/2, 2/3; both hits count 2/3.
    found = average_precision(Ranked((3, 2, 1), (False, True, True), 2))
    assert found == pytest.approx(2 / 3)


def test_videos_are_ranked_together_and_questions_apart() -> None:
    easy = Question(1, "forehand")
    hard = Question(1, "backhand")
    parts = {
        easy: {"a": Ranked((0.9,), (True,), 1), "b": Ranked((0.5,), (False,), 1)},
        hard: {"a": Ranked((0.4,), (True,), 4)},
        Question(1, "smash"): {"a": Ranked((0.4,), (False,), 0)},
    }
    # One of two forehands, one of four backhands; of smashes there is nothing to find.
    assert mean_average_precision(parts) == pytest.approx((1 / 2 + 1 / 4) / 2)
    assert interval_of_mean(parts) is None  # two videos


def test_the_surest_detection_takes_the_closest_truth_that_is_free() -> None:
    said, true = [1.0, 1.1, 5.0], [1.08, 1.3]

    def closeness(i: int, j: int) -> float | None:
        gap = abs(said[i] - true[j])
        return -gap if gap <= 0.1 else None

    assert surest_first([0.5, 0.9, 0.8], 2, closeness) == [False, True, False]


def test_overlap_counts_both_end_frames() -> None:
    assert overlap(Segment("serve", 0, 9), Segment("serve", 5, 14)) == pytest.approx(5 / 15)
    assert overlap(Segment("serve", 0, 4), Segment("serve", 5, 9)) == 0


def test_segments_count_where_class_and_overlap_agree() -> None:
    true = [Segment("forehand", 0, 9), Segment("backhand", 20, 29)]
    said = [Segment("forehand", 4, 13), Segment("forehand", 20, 29), Segment("backhand", 24, 40)]
    # 6 of 14 frames and 6 of 21 frames overlap; the second has the wrong class.
    assert segment_f1(said, true, 0.25) == Detection(found=2, false=1, missed=0)
    assert segment_f1(said, true, 0.40) == Detection(found=1, false=2, missed=1)


def test_a_true_segment_is_found_only_once() -> None:
    twice = [Segment("serve", 0, 9), Segment("serve", 1, 9)]
    assert segment_f1(twice, [Segment("serve", 0, 9)], 0.5) == Detection(found=1, false=1)


def test_the_surer_of_two_overlapping_segments_is_the_true_one() -> None:
    said = [Segment("serve", 0, 9, 0.4), Segment("serve", 1, 9, 0.8)]
    assert true_segments(said, [Segment("serve", 0, 9)], 0.5) == [False, True]


def test_the_edit_score_is_one_minus_the_share_of_edits() -> None:
    assert edit_score("FBFB", "FBFB") == 100
    assert edit_score("FBB", "FBFB") == pytest.approx(75)  # one insertion of four
    assert edit_score("SFFB", "FB") == pytest.approx(50)  # two deletions of four
    assert edit_score("", "FB") == 0
    assert edit_score("", "") == 100
