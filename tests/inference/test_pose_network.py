"""The pose network that is shipped is the one that is described, and it sees real players."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from inference.clips.filmed import filmed_clip
from inference.data.augment import plain
from inference.data.recordings import Hand
from inference.data.tracks import CROP, WIDE_CROP
from inference.errors import ModelMissing
from inference.fingerprint import sha256_of
from inference.players.ends import MIRRORED_ENDS
from inference.pose.landmarks import HIPS, LANDMARKS, SEEN, Place
from inference.pose.pose_look import MOMENTS, landmarks_around
from inference.pose.pose_network import FILE, Body, PoseNetwork, shipped
from inference.strokes import End
from tests.inference import footage

Picture = NDArray[np.uint8]
Clip = tuple[str, End, Hand]

BORDER = (WIDE_CROP - CROP) // 2
WHOLE = Place((CROP - 1) / 2, (CROP - 1) / 2, CROP / 2)
EARS, ANKLES = [7, 8], [27, 28]
CLIPS: tuple[Clip, ...] = (
    ("left_righty_forehand_10", "left", "right"),
    ("left_lefty_backhand_9", "left", "left"),
    ("right_righty_backhand_13", "right", "right"),
    ("right_lefty_forehand_19", "right", "left"),
)

of_real_players = pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip[0])


@cache
def filmed(name: str, end: End, hand: Hand) -> Picture:
    """A trimmed clip's wide crops as they were filmed, (T, WIDE_CROP, WIDE_CROP); else skipped."""
    luma = filmed_clip(footage.clip(name), end, hand).luma
    return np.ascontiguousarray(luma[..., ::-1] if end in MIRRORED_ENDS else luma)


def at_the_contact(clip: Clip) -> Picture:
    """Whoever plays, a little after the middle of the clip, (WIDE_CROP, WIDE_CROP)."""
    wide = filmed(*clip)
    return np.asarray(wide[round(0.57 * len(wide))])


def seen(wide: Picture, right: int = 0, down: int = 0) -> Body:
    """Look at the middle of a wide crop, or at what lies so many pixels beside it."""
    y, x = BORDER + down, BORDER + right
    return shipped().look(wide[y : y + CROP, x : x + CROP], WHOLE)


def test_the_shipped_file_is_the_one_that_its_readme_describes() -> None:
    told = re.findall(
        r"`pose\.onnx`[^\n]*sha256 `([0-9a-f]{64})`", (FILE.parent / "README.md").read_text()
    )
    assert told == [sha256_of(FILE)]


def test_a_missing_pose_network_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"^This installation has no pose network: [^.]*\.$"):
        PoseNetwork(tmp_path / "pose.onnx")


def test_it_is_loaded_once() -> None:
    assert shipped() is shipped()


def test_whoever_looks_gets_landmarks_in_metres_and_the_picture_stays_as_it_was() -> None:
    picture = np.random.default_rng(1).integers(0, 255, (CROP, CROP), np.uint8)
    before = picture.copy()
    body = shipped().look(picture, WHOLE)
    assert body.landmarks.shape == (LANDMARKS, 3)
    assert body.landmarks.dtype == np.float32
    assert 0 <= body.sureness <= 1
    np.testing.assert_array_equal(picture, before)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nobody_is_seen_in_noise(seed: int) -> None:
    noise = np.random.default_rng(seed).integers(0, 255, (CROP, CROP), np.uint8)
    assert shipped().look(noise, WHOLE).sureness < SEEN


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_nobody_is_seen_on_a_bare_wall(grey: int) -> None:
    assert shipped().look(np.full((CROP, CROP), grey, np.uint8), WHOLE).sureness < SEEN


def test_outside_a_picture_everything_is_black_and_places_are_in_its_pixels() -> None:
    picture = np.random.default_rng(1).integers(0, 255, (CROP, CROP), np.uint8)
    wider = Place(WHOLE.x, WHOLE.y, 1.5 * WHOLE.half)
    here = shipped().look(picture, wider)
    framed = np.pad(picture, ((30, 40), (50, 60)))  # rows, columns
    there = shipped().look(framed, Place(wider.x + 50, wider.y + 30, wider.half))
    assert np.subtract(there.place, here.place) == pytest.approx([50, 30, 0], abs=0.01)
    np.testing.assert_allclose(there.landmarks, here.landmarks, atol=1e-4)


@pytest.mark.footage
@of_real_players
def test_a_real_player_is_seen_and_the_same_pixels_in_disorder_are_not(clip: Clip) -> None:
    wide = at_the_contact(clip)
    assert seen(wide).sureness > SEEN
    shuffled = np.random.default_rng(1).permutation(wide.ravel()).reshape(wide.shape)
    assert seen(shuffled).sureness < SEEN


@pytest.mark.footage
@of_real_players
@pytest.mark.parametrize(("right", "down"), [(4, 0), (-4, 0), (0, 3), (0, -3), (5, -4)])
def test_a_crop_that_is_moved_moves_the_body_by_as_many_pixels(
    clip: Clip, right: int, down: int
) -> None:
    wide = at_the_contact(clip)
    here, there = seen(wide).place, seen(wide, right, down).place
    assert here.x - there.x == pytest.approx(right, abs=2)
    assert here.y - there.y == pytest.approx(down, abs=2)
    assert there.half == pytest.approx(here.half, rel=0.1)


@pytest.mark.footage
@of_real_players
def test_the_square_around_a_real_player_holds_most_of_them(clip: Clip) -> None:
    body = seen(at_the_contact(clip))
    assert 0.2 * CROP < body.place.half < 0.9 * CROP
    again = shipped().look(at_the_contact(clip)[BORDER:-BORDER, BORDER:-BORDER], body.place)
    assert again.sureness > SEEN
    assert again.place.half == pytest.approx(body.place.half, rel=0.2)


@pytest.mark.footage
@of_real_players
def test_a_real_player_stands_upright_and_is_as_large_as_people_are(
    clip: Clip,
) -> None:
    wide = filmed(*clip)
    at = round(0.57 * len(wide))
    crops = plain(wide[np.clip([at + moment for moment in MOMENTS], 0, len(wide) - 1)])
    landmarks = landmarks_around(list(crops), "left", shipped())  # filmed crops: not mirrored
    assert landmarks is not None
    assert landmarks.shape == (len(MOMENTS), LANDMARKS, 3)
    head, hips, ankles = (landmarks[:, part, 1].mean(axis=1) for part in (EARS, HIPS, ANKLES))
    assert (head < hips - 0.3).all()  # metres, down
    assert (hips < ankles - 0.3).all()
    assert np.abs(landmarks).max() < 1.5
    np.testing.assert_allclose(landmarks[:, HIPS].mean(axis=1), 0, atol=0.03)
