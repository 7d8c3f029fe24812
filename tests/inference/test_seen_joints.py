"""Clips whose joints nobody told get those that a network sees; known ones stay."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inference.clips.clip import Clip
from inference.clips.seen_joints import with_joints
from inference.data.joints import JOINTS, OTHER_SIDE
from inference.data.tracks import CROP, WIDE_CROP, Floats
from inference.network.model_folder import champion
from inference.network.onnx_network import OnnxNetwork, load

HAND, FREE_HAND = JOINTS.index("hand"), JOINTS.index("free_hand")


class SeesOneHand:
    """Everything in the middle of the crop, but one hand at its right edge."""

    def joints(self, luma: NDArray[np.uint8], handed: Floats) -> Floats:
        seen = np.zeros((1, luma.shape[1] - 2, len(JOINTS), 3), np.float32)
        seen[..., HAND, 0] = 1.0
        return seen


def clip(handed: float, joints: Floats | None = None) -> Clip:
    rng = np.random.default_rng(1)
    luma = rng.integers(0, 256, (30, WIDE_CROP, WIDE_CROP), np.uint8)
    return Clip("a", "a", None, handed, luma, joints)


def test_the_middle_of_the_crop_is_the_middle_of_the_wide_crop_and_its_edge_the_edge() -> None:
    told = with_joints(clip(1.0), SeesOneHand()).joints
    assert told is not None
    assert told.shape == (30, len(JOINTS), 3)
    np.testing.assert_allclose(told[:, FREE_HAND], [[(WIDE_CROP - 1) / 2] * 2 + [0]] * 30)
    np.testing.assert_allclose(told[:, HAND, 0], (WIDE_CROP - 1 + CROP) / 2)


def test_of_an_apparent_left_hander_the_other_hand_holds_the_racket() -> None:
    right = with_joints(clip(1.0), SeesOneHand()).joints
    left = with_joints(clip(0.0), SeesOneHand()).joints
    assert right is not None
    np.testing.assert_array_equal(left, right[:, OTHER_SIDE])


def test_joints_that_are_known_stay() -> None:
    known = np.full((30, len(JOINTS), 3), 7.0, np.float32)
    assert with_joints(clip(1.0, known), SeesOneHand()).joints is known


def test_the_champion_sees_joints_inside_its_crop() -> None:
    network = load(champion(), "cpu")
    assert isinstance(network, OnnxNetwork)
    told = with_joints(clip(1.0), network).joints
    assert told is not None
    assert np.isfinite(told).all()
    assert (np.abs(told[..., :2] - WIDE_CROP / 2) < WIDE_CROP).all()
