"""The plain baseline: its numbers, its inner folds, and what it can and cannot learn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference.clips.half_windows import half_windows
from inference.clips.linear_classifier import TooFewClasses, inner_folds, weights_of
from inference.clips.motion_features import GRID, differences, energy, relative, signed, slices
from inference.data.tracks import WIDE_CROP
from inference.models.mof import Mof
from inference.models.motion_energy import MotionEnergy
from inference.strokes import LABELS
from tests.inference.waving import waving_clips


def test_energy_is_where_something_changed_and_its_sign_says_to_what() -> None:
    luma = np.full((2, WIDE_CROP, WIDE_CROP), 100, np.uint8)
    luma[1, 12:24, 12:24] = 130  # the first cell of the middle
    changes = differences(luma)
    expected = np.zeros((1, GRID, GRID))
    expected[0, 0, 0] = 30
    np.testing.assert_allclose(energy(changes), expected)
    np.testing.assert_allclose(signed(-changes), -expected)


def test_slices_of_a_length_that_does_not_divide_share_the_frame_between_them() -> None:
    frames = np.array([1.0, 2.0, 6.0], np.float32)
    np.testing.assert_allclose(slices(frames, 2), [4 / 3, 14 / 3], rtol=1e-6)
    np.testing.assert_allclose(slices(frames, 6), [1, 1, 2, 2, 6, 6], rtol=1e-6)


def test_how_strongly_a_player_stands_out_says_nothing() -> None:
    movement = np.random.default_rng(1).random((8, GRID, GRID)).astype(np.float32)
    np.testing.assert_allclose(relative(40 * movement), relative(20 * movement), rtol=1e-3)
    assert np.isfinite(relative(np.zeros_like(movement))).all()


def test_half_windows_are_half_a_clip_and_stay_inside_it() -> None:
    (clip,) = waving_clips(1, seed=1)
    frames = len(clip.luma)
    windows = half_windows(clip)
    assert {len(window.luma) for window in windows} == {frames // 2}
    assert len(windows) == (frames + 1) // 2
    np.testing.assert_array_equal(windows[0].luma, clip.luma[: frames // 2])
    np.testing.assert_array_equal(windows[-1].luma, clip.luma[frames - frames // 2 :])


def test_the_baseline_tells_strokes_apart_by_side_and_hand_together() -> None:
    model = MotionEnergy()
    model.fit(waving_clips(48, seed=1), seed=1)
    clips = waving_clips(24, seed=2)
    answers = model.answer(clips)
    said = [LABELS[int(answer.probabilities.argmax())] for answer in answers]
    assert np.mean([label == clip.label for label, clip in zip(said, clips, strict=True)]) > 0.9
    for clip, answer in zip(clips, answers, strict=True):
        assert answer.frames.shape == (len(clip.luma), len(LABELS))
        np.testing.assert_allclose(answer.frames.sum(axis=1), 1, atol=1e-5)
        assert answer.probabilities[LABELS.index("serve")] == 0  # nobody ever showed it one


def test_a_restored_baseline_answers_the_same() -> None:
    model, again = MotionEnergy(), MotionEnergy()
    model.fit(waving_clips(24, seed=1), seed=1)
    again.restore(model.arrays())
    clips = waving_clips(4, seed=2)
    for first, second in zip(model.answer(clips), again.answer(clips), strict=True):
        np.testing.assert_array_equal(first.probabilities, second.probabilities)


@pytest.mark.parametrize("make", [MotionEnergy, Mof])
def test_arrays_that_are_not_a_models_own_are_refused(make: type[MotionEnergy] | type[Mof]) -> None:
    with pytest.raises(KeyError):
        make().restore({"first.weight": np.zeros(3, np.float32)})
    names = ("mean", "spread", "weights", "bias", "classes", "known", "groups")
    with pytest.raises(ValueError, match="weights of"):
        make().restore({name: np.zeros((3, 3), np.float32) for name in names})


def test_clips_of_one_class_are_refused() -> None:
    same = [replace(clip, label="smash") for clip in waving_clips(6, seed=1)]
    with pytest.raises(TooFewClasses, match="All 6 clips are of one class"):
        MotionEnergy().fit(same, seed=1)


def test_inner_folds_share_no_match_and_test_real_clips_only() -> None:
    clips = waving_clips(24, seed=1)
    drawn = [replace(c, group=f"scene {c.group}", is_drawn=True) for c in clips]
    both = clips + drawn
    folds = inner_folds(both, seed=1)
    assert sorted(row for _, tested in folds for row in tested) == list(range(24))
    for learned, tested in folds:
        assert not {both[n].group for n in learned} & {both[n].group for n in tested}
        assert set(range(24, 48)) <= set(learned)


def test_drawn_clips_weigh_together_what_they_are_said_to() -> None:
    clips = waving_clips(8, seed=1)
    drawn = [replace(c, label="serve", is_drawn=True) for c in waving_clips(5, seed=2)]
    weights = weights_of(clips + drawn, drawn_weight=0.25)
    assert weights[:8].sum() == pytest.approx(8)
    assert weights[8:].sum() == pytest.approx(2)
