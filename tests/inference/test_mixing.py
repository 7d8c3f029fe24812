"""What network and body say of a side is put together, and nothing else is changed by it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inference.pose.mixing import Mix, fitted_mix, shared_out, side_of
from inference.strokes import LABELS

Floats = NDArray[np.float32]

SERVE, FOREHAND, BACKHAND, SMASH = (
    LABELS.index(label) for label in ("serve", "forehand", "backhand", "smash")
)
STROKES = 300

logits = st.floats(-14, 14)
counts = st.floats(0, 3)


@st.composite
def distributions(draw: st.DrawFn) -> Floats:
    """How likely each of LABELS is, in whatever way."""
    shares = np.array(draw(st.lists(st.floats(0, 1), min_size=4, max_size=4)), np.float32)
    assume(shares.sum() > 1e-3)
    return np.asarray(shares / shares.sum(), np.float32)


@given(distributions(), logits, counts, counts)
def test_only_the_two_sides_change_and_their_sum_does_not(
    said: Floats, body: float, network_counts: float, body_counts: float
) -> None:
    before = said.copy()
    told = shared_out(said, body, Mix(network_counts, body_counts))
    sides = [FOREHAND, BACKHAND]
    assert told[SERVE] == said[SERVE]
    assert told[SMASH] == said[SMASH]
    assert told[sides].sum() == pytest.approx(said[sides].sum(), abs=1e-6)
    assert told.sum() == pytest.approx(1, abs=1e-5)
    assert ((told >= 0) & (told <= 1 + 1e-6)).all()
    np.testing.assert_array_equal(said, before)


@given(st.lists(distributions(), min_size=1, max_size=6), logits, counts, counts)
def test_frames_are_told_anew_each_on_its_own(
    frames: list[Floats], body: float, network_counts: float, body_counts: float
) -> None:
    mix = Mix(network_counts, body_counts)
    alone = np.stack([shared_out(said, body, mix) for said in frames])
    np.testing.assert_allclose(shared_out(np.stack(frames), body, mix), alone, atol=1e-6)


@given(distributions(), logits)
def test_a_body_that_does_not_count_changes_nothing(said: Floats, body: float) -> None:
    np.testing.assert_allclose(shared_out(said, body, Mix(1.0, 0.0)), said, atol=3e-6)


@given(distributions(), st.floats(-8, 8))
def test_where_only_the_body_counts_the_side_is_what_it_says(said: Floats, body: float) -> None:
    assume(said[[FOREHAND, BACKHAND]].sum() > 0.1)
    told = shared_out(said, body, Mix(0.0, 1.0))
    assert side_of(told) == pytest.approx(body, abs=0.05)


@given(distributions(), st.lists(logits, min_size=2, max_size=5), counts, counts)
def test_the_surer_the_body_is_of_a_forehand_the_likelier_it_is(
    said: Floats, bodies: list[float], network_counts: float, body_counts: float
) -> None:
    mix = Mix(network_counts, body_counts)
    told = [shared_out(said, body, mix)[FOREHAND] for body in sorted(bodies)]
    assert all(less <= more + 1e-7 for less, more in pairwise(told))


def test_a_body_of_another_opinion_turns_a_doubtful_side_and_not_a_sure_one() -> None:
    doubtful = np.array([0.0, 0.55, 0.45, 0.0], np.float32)
    sure = np.array([0.0, 0.999, 0.001, 0.0], np.float32)
    assert shared_out(doubtful, -2.0, Mix(1.0, 1.0)).argmax() == BACKHAND
    assert shared_out(sure, -2.0, Mix(1.0, 1.0)).argmax() == FOREHAND


def test_a_side_is_a_forehands_logit() -> None:
    assert side_of(np.array([0.2, 0.4, 0.4, 0.0], np.float32)) == 0
    assert side_of(np.array([0.0, 0.8, 0.2, 0.0], np.float32)) == pytest.approx(np.log(4))
    assert np.isfinite(side_of(np.array([0.0, 1.0, 0.0, 0.0], np.float32)))
    assert np.isfinite(side_of(np.array([1.0, 0.0, 0.0, 0.0], np.float32)))


def truth_and_two(seed: int = 1) -> tuple[list[bool], list[float], list[float]]:
    """True sides, somebody who knows them but now and then, and somebody who guesses as loudly."""
    rng = np.random.default_rng(seed)
    truth = rng.random(STROKES) < 0.5
    knows = np.where(truth, 2.0, -2.0) * np.where(rng.random(STROKES) < 0.1, -1, 1)
    guesses = rng.choice([-2.0, 2.0], STROKES)
    return truth.tolist(), knows.tolist(), guesses.tolist()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whoever_is_right_counts_and_whoever_guesses_does_not(seed: int) -> None:
    truth, knows, guesses = truth_and_two(seed)
    mix = fitted_mix(knows, guesses, truth)
    assert mix.network == pytest.approx(np.log(9) / 2, abs=0.3)  # right nine times of ten
    assert mix.body < 0.25
    assert fitted_mix(guesses, knows, truth) == Mix(mix.body, mix.network)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_says_the_opposite_of_the_truth_does_not_count_and_the_other_does(seed: int) -> None:
    truth, knows, _ = truth_and_two(seed)
    is_true = np.random.default_rng(100 + seed).random(STROKES) < 0.2
    lies = np.where(np.array(truth) == is_true, 2.0, -2.0).tolist()
    mix = fitted_mix(knows, lies, truth)
    assert mix.network > 0.5
    assert mix.body == 0
    assert fitted_mix(lies, lies, truth) == Mix(0.0, 0.0)


@settings(deadline=None)
@given(st.lists(st.tuples(logits, logits, st.booleans()), min_size=1, max_size=40))
def test_nobody_ever_counts_below_nothing(said: list[tuple[float, float, bool]]) -> None:
    network, body, truth = zip(*said, strict=True)
    mix = fitted_mix(network, body, truth)
    assert 0 <= mix.network < np.inf
    assert 0 <= mix.body < np.inf


@pytest.mark.parametrize("loud", [0.1, 2.0, 14.0])
def test_two_who_always_agree_and_are_right_stay_finite(loud: float) -> None:
    truth, _, _ = truth_and_two()
    both = [loud if is_forehand else -loud for is_forehand in truth]
    mix = fitted_mix(both, both, truth)
    assert 0 < mix.network < 100
    assert mix.network == pytest.approx(mix.body, abs=2e-3)


def test_a_side_that_is_played_more_often_is_no_reason_to_expect_it() -> None:
    truth = [True] * 90 + [False] * 10
    assert fitted_mix([0.0] * 100, [0.0] * 100, truth) == Mix(0.0, 0.0)
