"""MOF: least squares between clips and between numbers agree; the search is seeded and fair."""

from __future__ import annotations

import numpy as np
import pytest

from inference.clips.feature_search import PENALTIES, SETTING_BITS, Inner, choice_of, knee
from inference.clips.half_windows import half_windows
from inference.clips.motion_description import GROUP_SIZES, GROUPS, described
from inference.clips.ridge import (
    Choice,
    dual_weights,
    hands_of,
    in_common,
    kernel,
    primal_weights,
)
from inference.models.mof import Mof
from inference.strokes import LABELS
from tests.inference.waving import waving_clips


def test_a_clip_is_described_by_as_many_numbers_whatever_its_length() -> None:
    clips = waving_clips(6, seed=1)
    assert len({len(clip.luma) for clip in clips}) > 1
    assert {described(clip.luma).shape for clip in clips} == {(len(GROUPS),)}
    assert 600 <= len(GROUPS) <= 1500
    still = np.repeat(clips[0].luma[:1], 20, axis=0)
    assert np.isfinite(described(still)).all()


def test_weights_of_clips_and_weights_of_numbers_give_the_same_scores() -> None:
    rng = np.random.default_rng(1)
    clips, groups = waving_clips(12, seed=1), np.repeat(np.arange(3), 4)
    x, hands = rng.normal(size=(12, 12)).astype(np.float32), hands_of(clips)
    choice = Choice(np.array([True, False, True]), penalty=0.5, drawn_weight=1.0)
    between = kernel(in_common(x, x, groups), choice, hands, hands, groups)
    dual = dual_weights(between, clips, choice)
    primal = primal_weights(dual, x, hands, choice, groups)
    seen = np.concatenate([x, hands[:, None] * x, np.ones((12, 1))], axis=1)
    np.testing.assert_allclose(seen @ primal, between @ dual, atol=1e-4)
    assert not primal[4:8].any()  # the second group was not chosen


def test_the_scores_are_those_of_regularised_least_squares() -> None:
    rng = np.random.default_rng(2)
    clips, groups = waving_clips(10, seed=1), np.zeros(5, np.int64)
    x, hands = rng.normal(size=(10, 5)).astype(np.float32), hands_of(clips)
    choice = Choice(np.array([True]), penalty=0.7, drawn_weight=1.0)
    between = kernel(in_common(x, x, groups), choice, hands, hands, groups)
    scores = between @ dual_weights(between, clips, choice)

    rows = np.concatenate([x, hands[:, None] * x], axis=1).astype(np.float64) / np.sqrt(5)
    rows = np.concatenate([rows, np.ones((10, 1))], axis=1)
    targets = np.array([[1.0 if c.label == label else -1.0 for label in LABELS] for c in clips])
    solved = np.linalg.solve(rows.T @ rows + 0.7 * np.eye(11), rows.T @ targets)
    np.testing.assert_allclose(scores, rows @ solved, atol=1e-4)


def test_the_knee_is_good_at_everything_and_best_at_nothing() -> None:
    front = np.array([[0.0, 1.0, 0.5], [0.1, 0.2, 0.1], [1.0, 0.0, 0.0]])
    assert knee(front) == 1
    assert knee(front[:1]) == 0


def test_a_genome_is_groups_and_then_settings() -> None:
    genome = np.array([1, 0, 1] + [1] * SETTING_BITS, np.bool_)
    choice = choice_of(genome, groups=3)
    assert choice.groups.tolist() == [True, False, True]
    assert choice.penalty == PENALTIES[-1]


def test_a_choice_of_nothing_is_the_worst() -> None:
    inner = _inner(seed=1)
    groups = len(GROUP_SIZES)
    nothing = Choice(np.zeros(groups, np.bool_), 1.0, 1.0)
    everything = Choice(np.ones(groups, np.bool_), 1.0, 1.0)
    assert inner.objectives(nothing) == (1.0, 1.0, 1.0)
    error, cost, inconsistency = inner.objectives(everything)
    assert error < 0.2
    assert cost == 1.0
    assert inconsistency < 0.3


def test_too_few_matches_to_choose_on_means_that_everything_is_used() -> None:
    model = Mof()
    model.fit(waving_clips(12, seed=1, groups=1), seed=1)
    assert model.arrays()["groups"].all()


@pytest.mark.slow
def test_mof_tells_strokes_apart_with_a_part_of_its_numbers_and_the_same_seed_chooses_alike() -> (
    None
):
    learned, tested = waving_clips(24, seed=1), waving_clips(24, seed=2)
    model, again, restored = Mof(), Mof(), Mof()
    model.fit(learned, seed=4)
    again.fit(learned, seed=4)
    restored.restore(model.arrays())
    answers = model.answer(tested)
    said = [LABELS[int(answer.probabilities.argmax())] for answer in answers]
    assert np.mean([label == clip.label for label, clip in zip(said, tested, strict=True)]) > 0.9
    assert 0 < model.arrays()["groups"].mean() < 1
    for name, values in model.arrays().items():
        np.testing.assert_array_equal(values, again.arrays()[name])
    for first, second in zip(answers, restored.answer(tested), strict=True):
        np.testing.assert_array_equal(first.frames, second.frames)


def _inner(seed: int) -> Inner:
    clips = waving_clips(16, seed=seed)
    rows = np.stack([described(clip.luma) for clip in clips])
    parts = [(n, part) for n, clip in enumerate(clips) for part in half_windows(clip)]
    windows = np.stack([described(part.luma) for _, part in parts])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    window_of = np.array([number for number, _ in parts])
    return Inner((rows - mean) / spread, clips, GROUPS, (windows - mean) / spread, window_of, seed)
