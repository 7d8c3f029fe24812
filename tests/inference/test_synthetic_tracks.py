"""Drawn tracks say where the joints are, when strokes happen and what one hears."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inference.data.joints import JOINTS, RACKET_HAND, apparent
from inference.data.tracks import GRID_FPS, WIDE_CROP, Floats
from inference.synthetic.flight import Sound
from inference.synthetic.hearing import heard
from inference.synthetic.tracks import drawn_tracks

SEEDS = range(4)
REACH = 6  # pixels around a joint


def test_the_picture_changes_where_the_fast_hand_is() -> None:
    here, elsewhere = [], []
    for track in (t for seed in SEEDS for t in drawn_tracks(seed) if t.strokes):
        assert track.joints is not None
        assert track.joints.shape == (track.frames, len(JOINTS), 3)
        changes = np.abs(np.diff(track.luma.astype(np.float32), axis=0))  # (T - 1, S, S)
        hand = track.joints[1:, RACKET_HAND, :2]
        speed = np.linalg.norm(np.diff(track.joints[:, RACKET_HAND, :2], axis=0), axis=1)
        is_inside = (hand.min(axis=1) > REACH) & (hand.max(axis=1) < WIDE_CROP - REACH)
        for moment in np.flatnonzero((speed > np.quantile(speed, 0.9)) & is_inside):
            here.append(_around(changes[moment], hand[moment]))
            elsewhere.append(_around(changes[moment], WIDE_CROP - hand[moment]))
    assert len(here) > 30
    assert np.mean(here) > 1.35 * np.mean(elsewhere)


def _around(change: Floats, place: NDArray[np.floating]) -> float:
    x, y = (int(value) for value in place)
    return float(change[y - REACH : y + REACH + 1, x - REACH : x + REACH + 1].mean())


def test_of_two_shoulders_seen_from_the_side_one_is_behind_the_other() -> None:
    tracks = [t for seed in SEEDS for t in drawn_tracks(seed) if t.view == "side" and t.strokes]
    assert tracks
    for track in tracks:
        joints = apparent(np.asarray(track.joints), track.handed)
        assert np.all(joints[:, JOINTS.index("hips"), 2] == 0)
        nearer, farther = (JOINTS.index(f"{side}_shoulder") for side in ("racket", "free"))
        assert (joints[:, nearer, 2] < joints[:, farther, 2]).mean() > 0.8


def test_the_same_seed_gives_the_same_tracks() -> None:
    for one, other in zip(drawn_tracks(11), drawn_tracks(11), strict=True):
        assert one.strokes == other.strokes
        assert np.array_equal(one.luma, other.luma)
        assert one.joints is not None
        assert other.joints is not None
        assert np.array_equal(one.joints, other.joints)


def test_bats_are_heard_when_they_meet_the_ball_within_the_lag_of_a_camera() -> None:
    sounds = tuple(Sound(time_s, "bat") for time_s in np.arange(1.0, 9.0, 0.7))
    heard_of = [heard(sounds, 10.0, np.random.default_rng(seed)) for seed in range(30)]
    audible = [strength for strength in heard_of if strength is not None]
    assert 15 <= len(audible) < 30
    for strength in audible:
        assert len(strength) == 10 * GRID_FPS
        contacts = [round(sound.time_s * GRID_FPS) for sound in sounds]
        around = [strength[max(at - 2, 0) : at + 4].max() for at in contacts]
        assert np.mean(around) > strength.mean()
    clear = [s for s in audible if s.max() > 1]
    assert len(clear) > len(audible) / 2
