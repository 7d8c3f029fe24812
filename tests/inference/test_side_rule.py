"""A rule learns from bodies on which side the racket's arm is, and goes on learning slowly."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inference.errors import ModelMissing
from inference.network.model_folder import ModelConfig
from inference.pose.landmarks import LANDMARKS, OTHER_SIDE
from inference.pose.mixing import Mix
from inference.pose.pose_look import MOMENTS
from inference.pose.side_rule import LEAST_OF_EACH, LookedAt, SideRule, learnt, of_plain
from inference.pose.sides import Sides, hand_of, sides_of, sides_of_plain
from inference.strokes import End

Floats = NDArray[np.float32]

LOOKS = len(MOMENTS)
RIGHT_ELBOW, RIGHT_WRIST = 14, 16
RIGHT, LEFT, UNKNOWN = 1.0, 0.0, 0.5

slowly = settings(deadline=None, max_examples=15)


def body(rng: np.random.Generator, reach_m: float, hand: float = RIGHT) -> Floats:
    """Somebody whose racket's arm reaches so far to its side, seen from anywhere around them."""
    landmarks = rng.normal(0, 0.08, (LOOKS, LANDMARKS, 3))
    for number, x, y in ((11, -0.2, -0.5), (12, 0.2, -0.5), (23, -0.1, 0), (24, 0.1, 0)):
        landmarks[:, number] = [x, y, 0]
    landmarks[:, RIGHT_ELBOW] += [reach_m / 2, -0.3, 0.2]
    landmarks[:, RIGHT_WRIST] += [reach_m, -0.2, 0.3]
    if hand == LEFT:
        landmarks = landmarks[:, OTHER_SIDE] * [-1, 1, 1]
    angle = rng.uniform(-np.pi, np.pi)
    x, y, z = np.moveaxis(landmarks, -1, 0)
    around = (x * np.cos(angle) - z * np.sin(angle), y, x * np.sin(angle) + z * np.cos(angle))
    return np.stack(around, axis=-1).astype(np.float32)


def strokes(
    count: int, seed: int = 1, *, hand: float | None = None, matches: int = 6, reach_m: float = 0.3
) -> list[LookedAt]:
    """Forehands and backhands in turn, of both hands where none is said."""
    rng = np.random.default_rng(seed)
    looked_at = []
    for number in range(count):
        own = float(rng.random() < 0.7) if hand is None else hand
        is_forehand = number % 2 == 0
        landmarks = body(rng, reach_m if is_forehand else -reach_m, own)
        looked_at.append(LookedAt(landmarks, own, is_forehand, f"match {number % matches}"))
    return looked_at


def contrary(looked_at: Sequence[LookedAt]) -> list[LookedAt]:
    return [stroke._replace(is_forehand=not stroke.is_forehand) for stroke in looked_at]


def said(rule: SideRule, looked_at: Sequence[LookedAt]) -> NDArray[np.float64]:
    return np.array([rule.speaks(stroke.landmarks, stroke.hand) for stroke in looked_at])


def share_named(rule: SideRule, looked_at: Sequence[LookedAt]) -> float:
    truth = np.array([stroke.is_forehand for stroke in looked_at])
    return float(((said(rule, looked_at) > 0) == truth).mean())


@pytest.fixture(scope="module")
def sure() -> SideRule:
    rule = learnt(strokes(120))
    assert rule is not None
    return rule


@pytest.fixture(scope="module")
def doubtful() -> SideRule:
    """Taught by people who are wrong every sixth time."""
    rule = learnt([*strokes(200), *contrary(strokes(40, 2))])
    assert rule is not None
    return rule


def test_strokes_of_matches_it_never_saw_are_named(sure: SideRule) -> None:
    for hand in (RIGHT, LEFT):
        assert share_named(sure, strokes(100, seed=9, hand=hand)) >= 0.95


def test_what_was_learnt_of_right_handers_holds_for_left_handers() -> None:
    rule = learnt(strokes(80, hand=RIGHT))
    assert rule is not None
    assert share_named(rule, strokes(100, seed=9, hand=LEFT)) >= 0.95


@pytest.mark.parametrize("hand", [RIGHT, LEFT])
@pytest.mark.parametrize("rare", [True, False])
def test_too_few_of_one_side_teach_nothing(rare: bool, hand: float) -> None:
    many = strokes(60, hand=hand)
    side = [stroke for stroke in many if stroke.is_forehand == rare]
    other = [stroke for stroke in many if stroke.is_forehand != rare]
    assert learnt([]) is None
    assert learnt(other) is None
    assert learnt([*other, *side[: LEAST_OF_EACH - 1]]) is None
    nobody_knows = side[-1]._replace(hand=UNKNOWN)
    assert learnt([*other, *side[: LEAST_OF_EACH - 1], nobody_knows]) is None
    assert learnt([*other, *side[:LEAST_OF_EACH]]) is not None


def test_one_match_alone_teaches_too() -> None:
    rule = learnt(strokes(80, matches=1))
    assert rule is not None
    assert share_named(rule, strokes(60, seed=9)) >= 0.9


def test_no_strokes_and_strokes_of_an_unknown_hand_teach_nothing(sure: SideRule) -> None:
    known = strokes(120)
    unknown = [stroke._replace(hand=UNKNOWN) for stroke in contrary(strokes(60, seed=3))]
    rule = learnt([*known[:50], *unknown, *known[50:]])
    assert rule is not None
    assert rule.as_plain() == sure.as_plain()
    assert sure.taught([]) is sure
    assert sure.taught(unknown) is sure
    some = strokes(10, seed=4)
    assert sure.taught([*some, *unknown]).as_plain() == sure.taught(some).as_plain()


@given(st.integers(0, 10_000), st.floats(-0.3, 0.3))
def test_of_an_unknown_hand_it_says_what_lies_between_both(
    sure: SideRule, seed: int, reach_m: float
) -> None:
    landmarks = body(np.random.default_rng(seed), reach_m)
    right, left = sure.speaks(landmarks, RIGHT), sure.speaks(landmarks, LEFT)
    unknown = sure.speaks(landmarks, UNKNOWN)
    assert min(right, left) - 1e-6 <= unknown <= max(right, left) + 1e-6
    chance_of_right = (math.tanh(unknown / 2) - math.tanh(left / 2)) / (
        math.tanh(right / 2) - math.tanh(left / 2)
    )
    assert chance_of_right == pytest.approx(0.85, abs=1e-3)


def test_a_single_stroke_moves_a_rule_only_a_little_and_towards_it(sure: SideRule) -> None:
    others = strokes(60, seed=9)
    before = said(sure, others)
    for stroke in contrary(strokes(6, seed=5)):
        taught = sure.taught([stroke])
        towards = said(taught, [stroke])[0] - said(sure, [stroke])[0]
        assert (towards > 0.1) if stroke.is_forehand else (towards < -0.1)
        assert np.abs(said(taught, others) - before).mean() < 0.25 * np.abs(before).mean()
        assert share_named(taught, others) >= 0.95


def test_many_contrary_strokes_change_the_mind_of_a_doubtful_rule(doubtful: SideRule) -> None:
    assert share_named(doubtful, strokes(60, seed=9)) >= 0.9
    taught = doubtful.taught(contrary(strokes(400, seed=5)))
    assert share_named(taught, contrary(strokes(60, seed=9))) >= 0.9


def test_many_contrary_strokes_change_the_mind_of_a_sure_rule(sure: SideRule) -> None:
    taught = sure.taught(contrary(strokes(400, seed=5)))
    assert share_named(taught, contrary(strokes(60, seed=9))) >= 0.9


@slowly
@given(st.integers(1, 40), st.integers(0, 100), st.lists(st.booleans(), min_size=40, max_size=40))
def test_what_is_known_firmly_stays_known(
    sure: SideRule, count: int, seed: int, sides: list[bool]
) -> None:
    new = [
        stroke._replace(is_forehand=side)
        for stroke, side in zip(strokes(count, seed), sides[:count], strict=True)
    ]
    taught = sure.taught(new)
    assert (taught.firmness >= sure.firmness).all()
    assert taught.firmness.shape == sure.firmness.shape
    np.testing.assert_array_equal(taught.middle, sure.middle)
    np.testing.assert_array_equal(taught.spread, sure.spread)


def written(sides: Sides) -> dict[str, Any]:
    """What is read again after it was written to a file."""
    plain: dict[str, Any] = json.loads(json.dumps(sides.as_plain()))
    return plain


def test_a_rule_says_the_same_after_it_was_written_and_read(sure: SideRule) -> None:
    mix, clip_mix = Mix(0.7, 1.3), Mix(1.1, 0.2)
    plain = written(Sides(sure, mix, clip_mix))
    again = sides_of_plain(plain, "it")
    assert (again.mix, again.clip_mix) == (mix, clip_mix)
    looked_at = strokes(60, seed=9)
    looked_at += [stroke._replace(hand=UNKNOWN) for stroke in looked_at]
    np.testing.assert_allclose(said(again.rule, looked_at), said(sure, looked_at), atol=2e-3)
    np.testing.assert_allclose(again.rule.firmness, sure.firmness, rtol=1e-4)
    assert of_plain(plain["rule"]).as_plain() == plain["rule"]
    in_config = sides_of(ModelConfig("it", "1", 96, sides=plain))
    assert in_config is not None
    assert in_config.as_plain() == plain


def test_a_model_may_know_nothing_of_bodies() -> None:
    assert sides_of(ModelConfig("it", "1", 96)) is None


@pytest.mark.parametrize("part", ["weights", "bias", "middle", "spread", "firmness"])
@pytest.mark.parametrize("damage", ["missing", "one less", "words", "nothing"])
def test_a_damaged_rule_is_refused_with_the_models_name(
    sure: SideRule, part: str, damage: str
) -> None:
    plain = written(Sides(sure, Mix(1, 1), Mix(1, 1)))
    rule = plain["rule"]
    if damage == "missing":
        del rule[part]
    elif damage == "one less":
        rule[part] = rule[part][:-1] if isinstance(rule[part], list) else []
    else:
        rule[part] = {"words": "many", "nothing": None}[damage]
    with pytest.raises(ModelMissing, match=r"^What the model it knows of bodies is damaged\.$"):
        sides_of_plain(plain, "it")


@pytest.mark.parametrize("part", ["rule", "mix", "clip_mix"])
@pytest.mark.parametrize("damage", ["missing", {}, {"network": 1.0}, {"body": 1, "foot": 1}, None])
def test_a_model_without_a_part_of_what_it_knows_is_refused(
    sure: SideRule, part: str, damage: object
) -> None:
    plain = written(Sides(sure, Mix(1, 1), Mix(1, 1))) | {part: damage}
    if damage == "missing":
        del plain[part]
    with pytest.raises(ModelMissing, match="damaged"):
        sides_of_plain(plain, "it")


@pytest.mark.parametrize(
    ("end", "right", "left"),
    [("left", 1.0, 0.0), ("right", 0.0, 1.0), ("near", 1.0, 0.0), ("far", 1.0, 0.0)],
)
def test_only_at_the_right_a_hand_appears_as_the_other(end: End, right: float, left: float) -> None:
    assert hand_of(right, end) == RIGHT
    assert hand_of(left, end) == LEFT
    assert hand_of(UNKNOWN, end) == UNKNOWN
