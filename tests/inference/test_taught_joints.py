"""Joints that a teacher tells end up on the players they belong to, by the side of the racket."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from inference.data import taught_joints
from inference.data.crops import frame_table
from inference.data.footage_sets import tracks_from
from inference.data.joints import JOINTS, apparent
from inference.data.pose_teacher import PoseTeacher, Sight, TeacherMissing
from inference.data.recordings import BadManifest, KnownStroke, Recording
from inference.data.taught_joints import in_crop, keep, kept, teach
from inference.data.tracks import CROP, WIDE_CROP, Floats
from inference.fingerprint import sha256_of
from inference.players.finder import Places
from inference.pose.landmarks import OF_JOINT, Place
from inference.strokes import End
from tests.inference.filming import even_times_ms, film

SIZE = (1280, 720)  # an analysis halves it once
HIPS, HAND = JOINTS.index("hips"), JOINTS.index("hand")


class BrightSpot:
    """A teacher that sees one joint wherever the square is brightest, and nobody in the dark."""

    def __init__(self) -> None:
        self.places: list[Place] = []

    def look(self, picture: NDArray[np.uint8], place: Place) -> Sight:
        self.places.append(place)
        top, left = (max(round(v - place.half), 0) for v in (place.y, place.x))
        seen = picture[top : round(place.y + place.half), left : round(place.x + place.half), 0]
        y, x = np.unravel_index(int(seen.argmax()), seen.shape)
        spot = np.array([left + x, top + y, 0.0], np.float32)
        joints = np.repeat(spot[None], len(JOINTS), axis=0)
        return Sight(
            joints, Place(float(left + x), float(top + y), place.half), float(seen.max() > 180)
        )


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(taught_joints, "KEPT", tmp_path / "joints")
    return tmp_path


def spot_at(frame: int) -> tuple[int, int]:
    return 400 + 6 * frame, 300


def video_of_a_spot(folder: Path, frames: int = 12, dark_from: int = 99) -> Path:
    pictures = []
    for frame in range(frames):
        picture = np.full(SIZE[::-1], 60, np.uint8)
        x, y = spot_at(frame)
        if frame < dark_from:
            picture[y - 6 : y + 7, x - 6 : x + 7] = 235
        pictures.append(picture)
    times = even_times_ms(frames, 30)
    return film(folder / "spot.mp4", times, size=SIZE, pictures=pictures)


def told(video: Path, frames: int, end: End = "left") -> tuple[Floats, BrightSpot]:
    boxes = np.tile(np.array([230.0, 150.0, 60.0], np.float32), (frames, 2, 1))
    teacher = BrightSpot()
    places = [Places(0, boxes, (end, None))]
    return teach(video, frame_table(video), places, 1.0, teacher)[end], teacher


def test_joints_are_told_in_pixels_of_the_picture_that_is_analysed(folder: Path) -> None:
    joints, _ = told(video_of_a_spot(folder), 12)
    expected = np.array([spot_at(frame) for frame in range(12)]) / 2
    np.testing.assert_allclose(joints[:, HIPS, :2], expected, atol=4)


def test_a_body_once_found_is_followed(folder: Path) -> None:
    _, teacher = told(video_of_a_spot(folder), 12)
    last = teacher.places[-1]
    assert abs(last.x - spot_at(10)[0]) < 8


def test_where_nobody_is_seen_joints_are_unknown(folder: Path) -> None:
    joints, _ = told(video_of_a_spot(folder, dark_from=6), 12)
    assert np.isfinite(joints[:6]).all()
    assert np.isnan(joints[6:]).all()


def test_what_was_told_is_kept_for_every_copy_of_the_file(folder: Path) -> None:
    video = video_of_a_spot(folder)
    copy = folder / "copy.mp4"
    copy.write_bytes(video.read_bytes())
    joints, _ = told(video, 12)
    keep(sha256_of(video), {"left": joints})
    np.testing.assert_array_equal(kept(copy, sha256_of(copy))["left"], joints)


def test_joints_nobody_told_are_asked_for_in_words(folder: Path) -> None:
    video = video_of_a_spot(folder)
    with pytest.raises(BadManifest, match=r"joints in spot\.mp4: run `python -m inference teach`"):
        kept(video, sha256_of(video))


def test_a_track_has_the_joints_of_its_player(folder: Path) -> None:
    video = video_of_a_spot(folder)
    joints = np.full((12, len(JOINTS), 3), 200.0, np.float32)
    keep(sha256_of(video), {"left": joints})
    strokes = (KnownStroke("forehand", 4),)
    recording = Recording(video=video, group="a", end="left", hand="right", strokes=strokes)
    (bare,) = tracks_from([recording], folder / "tracks")
    (track,) = tracks_from([recording], folder / "tracks", are_joints_taught=True)
    assert bare.joints is None
    assert track.joints is not None
    assert track.joints.shape == (track.frames, len(JOINTS), 3)


def boxed(points: Floats, end: End, handed: float) -> Floats:
    boxes = np.array([[100.0, 80.0, 40.0]], np.float32)
    return in_crop(points, boxes, end, handed)


def body(hand_x: float) -> Floats:
    joints = np.full((1, len(JOINTS), 3), 100.0, np.float32)
    joints[0, :, 1:] = [80.0, 0.0]
    joints[0, HAND, 0] = hand_x
    return joints


def test_the_middle_of_the_box_is_the_middle_of_the_crop_and_its_edge_the_edge() -> None:
    inside = boxed(body(hand_x=140.0), "left", 1.0)
    np.testing.assert_allclose(inside[0, HIPS, :2], (WIDE_CROP - 1) / 2)
    assert inside[0, HAND, 0] == pytest.approx((WIDE_CROP - 1) / 2 + CROP / 2)


@pytest.mark.parametrize(
    ("end", "handed", "name"),
    [
        ("left", 1.0, "hand"),  # a right-hander who faces right
        ("left", 0.0, "free_hand"),
        ("right", 0.0, "hand"),  # a right-hander, mirrored: apparently left-handed
        ("right", 1.0, "free_hand"),
        ("far", 1.0, "hand"),  # seen along the table the hand does not change sides
        ("near", 0.0, "free_hand"),
        ("right", 0.5, "free_hand"),  # a hand nobody knows: named as if the apparent one were 1
    ],
)
def test_the_right_hand_is_the_racket_hand_of_right_handers(
    end: End, handed: float, name: str
) -> None:
    inside = boxed(body(hand_x=110.0), end, handed)
    moved = np.abs(inside[0, :, 0] - (WIDE_CROP - 1) / 2) > 1
    assert [JOINTS[n] for n in np.flatnonzero(moved)] == [name]


def test_a_body_outside_the_crop_is_somebody_else() -> None:
    assert np.isnan(boxed(body(hand_x=100.0) + 300.0, "left", 1.0)).all()
    nobody_stands_here = np.zeros((1, 3), np.float32)
    assert np.isnan(in_crop(body(100.0), nobody_stands_here, "left", 1.0)).all()


def test_renaming_for_the_apparent_hand_twice_is_back_again() -> None:
    joints = np.random.default_rng(1).normal(size=(2, len(JOINTS), 3)).astype(np.float32)
    assert apparent(joints, 1.0) is joints
    assert not np.array_equal(apparent(joints, 0.0), joints)
    np.testing.assert_array_equal(apparent(apparent(joints, 0.0), 0.0), joints)


def test_every_joint_has_landmarks_and_no_landmark_is_two_joints_of_a_limb() -> None:
    assert set(OF_JOINT) == set(JOINTS)
    limbs = [numbers for numbers in OF_JOINT.values() if len(numbers) == 1]
    assert len(set(limbs)) == len(limbs)


def test_a_missing_teacher_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TeacherMissing):
        PoseTeacher(tmp_path / "nothing.tflite")
