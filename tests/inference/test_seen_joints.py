"""Clips whose joints nobody told get those that the pose network sees; known ones stay."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inference.clips.clip import Clip
from inference.clips.filmed import filmed_clip
from inference.clips.seen_joints import with_joints
from inference.data.joints import JOINTS, OTHER_SIDE
from inference.data.tracks import CROP, WIDE_CROP, Floats
from inference.pose.landmarks import LANDMARKS, OF_JOINT, Place
from inference.pose.pose_network import Body, shipped
from tests.inference import footage

HEAD, HAND, FREE_HAND = (JOINTS.index(name) for name in ("head", "hand", "free_hand"))
ANKLES = [JOINTS.index("racket_ankle"), JOINTS.index("free_ankle")]
FRAMES = 30


class SeesOneHand:
    """Everything in the upper left corner of the crop, but the right hand at its right edge."""

    def __init__(self, sureness: float = 1.0) -> None:
        self.places: list[Place] = []
        self._sureness = sureness

    def look(self, picture: NDArray[np.uint8], place: Place) -> Body:
        self.places.append(place)
        seen = np.zeros((LANDMARKS, 3), np.float32)
        seen[OF_JOINT["hand"], :] = (CROP, 0, 5)
        return Body(seen, Place(40.0, 50.0, 30.0), self._sureness, seen)


def clip(handed: float, joints: Floats | None = None) -> Clip:
    rng = np.random.default_rng(1)
    luma = rng.integers(0, 256, (FRAMES, WIDE_CROP, WIDE_CROP), np.uint8)
    return Clip("a", "a", None, handed, luma, joints)


def test_joints_of_the_crop_lie_in_the_wide_crop_around_it() -> None:
    told = with_joints(clip(1.0), SeesOneHand()).joints
    assert told is not None
    assert told.shape == (FRAMES, len(JOINTS), 3)
    border = (WIDE_CROP - CROP) / 2
    np.testing.assert_allclose(told[:, FREE_HAND], [[border, border, 0]] * FRAMES)
    np.testing.assert_allclose(told[:, HAND], [[border + CROP, border, 5]] * FRAMES)


def test_of_an_apparent_left_hander_the_other_hand_holds_the_racket() -> None:
    right = with_joints(clip(1.0), SeesOneHand()).joints
    left = with_joints(clip(0.0), SeesOneHand()).joints
    assert right is not None
    np.testing.assert_array_equal(left, right[:, OTHER_SIDE])


def test_the_body_is_looked_for_once_and_then_looked_at_where_it_is() -> None:
    network = SeesOneHand()
    with_joints(clip(1.0), network)
    assert network.places[1:] == [Place(40.0, 50.0, 30.0)] * FRAMES


def test_where_nobody_is_no_joint_is_known() -> None:
    told = with_joints(clip(1.0), SeesOneHand(sureness=0.0)).joints
    assert told is not None
    assert told.shape == (FRAMES, len(JOINTS), 3)
    assert np.isnan(told).all()


def test_joints_that_are_known_stay() -> None:
    known = np.full((FRAMES, len(JOINTS), 3), 7.0, np.float32)
    assert with_joints(clip(1.0, known), SeesOneHand()).joints is known


def test_a_real_player_stands_upright_inside_the_crop() -> None:
    filmed = filmed_clip(footage.clip("left_righty_forehand_10"), "left", "right")
    told = with_joints(filmed, shipped()).joints
    assert told is not None
    assert np.isfinite(told).all()
    assert (told[:, HEAD, 1] < told[:, ANKLES, 1].min(axis=1)).all()
    assert (np.abs(told[..., :2] - WIDE_CROP / 2) < WIDE_CROP / 2).mean() > 0.95
