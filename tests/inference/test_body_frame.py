"""A body in its own frame is the same for every camera, and for both hands."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from inference.pose.body_frame import in_body_frame
from inference.pose.landmarks import BODY, LANDMARKS

Floats = NDArray[np.float32]

LOOKS = 5
LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP = 11, 12, 23, 24
LEFT_WRIST, RIGHT_WRIST = 15, 16
# As BlazePose numbers them: a nose, three points of each eye, then left and right in turn.
MIRROR = [0, 4, 5, 6, 1, 2, 3, *(n + 1 if n % 2 else n - 1 for n in range(7, LANDMARKS))]

angles = st.floats(-np.pi, np.pi)
seeds = st.integers(0, 10_000)


def body(seed: int = 1, looks: int = LOOKS) -> Floats:
    """Somebody whose back is turned to the camera, with limbs anywhere."""
    landmarks = np.random.default_rng(seed).normal(0, 0.1, (looks, LANDMARKS, 3))
    landmarks[:, LEFT_SHOULDER] += [-0.4, -0.5, 0]
    landmarks[:, RIGHT_SHOULDER] += [0.4, -0.5, 0]
    landmarks[:, LEFT_HIP] += [-0.3, 0, 0]
    landmarks[:, RIGHT_HIP] += [0.3, 0, 0]
    return landmarks.astype(np.float32)


def turned(landmarks: Floats, *by: float) -> Floats:
    """Each look turned about the vertical by its own angle, or all by the same one."""
    angle = np.broadcast_to(np.array(by), len(landmarks))[:, None]
    x, y, z = np.moveaxis(landmarks, -1, 0)
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.stack([x * cosine - z * sine, y, x * sine + z * cosine], -1).astype(np.float32)


def mirrored(landmarks: Floats) -> Floats:
    """The same as a looking-glass shows it: what was left is right."""
    return landmarks[:, MIRROR] * np.array([-1, 1, 1], np.float32)


def of(told: Floats, landmark: int) -> Floats:
    """One landmark of a body in its own frame, (K, 3)."""
    return told[:, BODY.index(landmark)]


def trunk_angles(told: Floats) -> Floats:
    """How far shoulders are turned in each look, (K,)."""
    across = of(told, RIGHT_SHOULDER) - of(told, LEFT_SHOULDER)
    return np.asarray(np.arctan2(across[:, 2], across[:, 0]), np.float32)


@given(seeds, angles, st.booleans())
def test_from_wherever_the_camera_looks_the_body_is_the_same(
    seed: int, angle: float, is_right_handed: bool
) -> None:
    landmarks = body(seed)
    seen = in_body_frame(landmarks, is_right_handed=is_right_handed)
    from_there = in_body_frame(turned(landmarks, angle), is_right_handed=is_right_handed)
    np.testing.assert_allclose(from_there, seen, atol=1e-5)


@given(seeds, angles)
def test_a_left_hander_is_the_mirror_image_of_a_right_hander(seed: int, angle: float) -> None:
    landmarks = turned(body(seed), angle)
    right = in_body_frame(landmarks, is_right_handed=True)
    left = in_body_frame(mirrored(landmarks), is_right_handed=False)
    np.testing.assert_allclose(left, right, atol=1e-5)


def test_the_hand_makes_a_difference() -> None:
    landmarks = body()
    right = in_body_frame(landmarks, is_right_handed=True)
    assert np.abs(in_body_frame(landmarks, is_right_handed=False) - right).max() > 0.1


@given(seeds, st.lists(st.floats(-2, 2), min_size=3 * LOOKS, max_size=3 * LOOKS))
def test_where_the_body_stands_at_each_look_makes_no_difference(
    seed: int, steps: list[float]
) -> None:
    landmarks = body(seed)
    moved = landmarks + np.array(steps, np.float32).reshape(LOOKS, 1, 3)
    np.testing.assert_allclose(
        in_body_frame(moved, is_right_handed=True),
        in_body_frame(landmarks, is_right_handed=True),
        atol=1e-5,
    )


@given(st.lists(st.floats(-0.6, 0.6), min_size=LOOKS, max_size=LOOKS), angles)
def test_a_trunk_that_turns_between_looks_stays_turned(turns: list[float], camera: float) -> None:
    still = np.repeat(body(looks=1), LOOKS, axis=0)
    told = trunk_angles(
        in_body_frame(turned(still, *(camera + t for t in turns)), is_right_handed=True)
    )
    expected = np.array(turns) - turns[0]
    np.testing.assert_allclose(told - told[0], expected, atol=1e-4)


@given(seeds, angles)
def test_shoulders_and_hips_lie_across_on_the_whole(seed: int, angle: float) -> None:
    told = in_body_frame(turned(body(seed), angle), is_right_handed=True)
    shoulders = of(told, RIGHT_SHOULDER) - of(told, LEFT_SHOULDER)
    hips = of(told, RIGHT_HIP) - of(told, LEFT_HIP)
    x, _, z = (shoulders + hips).mean(axis=0)
    assert x > 0.5
    assert z == pytest.approx(0, abs=1e-5)


@pytest.mark.parametrize("angle", [0.0, np.pi / 2, np.pi, -np.pi / 2])
@pytest.mark.parametrize(("wrist", "is_right_handed"), [(RIGHT_WRIST, True), (LEFT_WRIST, False)])
def test_a_racket_stretched_out_is_at_its_own_side_and_to_the_front(
    wrist: int, is_right_handed: bool, angle: float
) -> None:
    landmarks = body()
    landmarks[:, wrist] = [0.8 if is_right_handed else -0.8, -0.3, 0.5]  # away from the camera
    told = in_body_frame(turned(landmarks, angle), is_right_handed=is_right_handed)
    assert (of(told, RIGHT_WRIST)[:, [0, 2]] > 0.2).all()


def test_heights_are_those_over_and_under_the_neck() -> None:
    landmarks = body()
    told = in_body_frame(turned(landmarks, 1.0), is_right_handed=True)
    neck = landmarks[:, [LEFT_SHOULDER, RIGHT_SHOULDER], 1].mean(axis=1, keepdims=True)
    np.testing.assert_allclose(told[..., 1], landmarks[:, BODY, 1] - neck, atol=1e-6)


@pytest.mark.parametrize("looks", [1, 2, LOOKS])
@pytest.mark.parametrize("is_right_handed", [True, False])
def test_each_look_has_the_landmarks_of_the_body_in_space(
    looks: int, is_right_handed: bool
) -> None:
    landmarks = body(looks=looks)
    before = landmarks.copy()
    told = in_body_frame(landmarks, is_right_handed=is_right_handed)
    assert told.shape == (looks, len(BODY), 3)
    assert told.dtype == np.float32
    np.testing.assert_array_equal(landmarks, before)
