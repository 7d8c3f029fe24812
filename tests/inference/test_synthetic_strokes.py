"""Drawn strokes are what the sport calls them, by either hand and in every manner."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from inference.strokes import LABELS, Label
from inference.synthetic.body import Build, joints
from inference.synthetic.manner import BY_THE_BOOK, drilled, random_manner, stroke_motion
from inference.synthetic.pastimes import PASTIMES
from inference.synthetic.poses import READY, Keys, through
from inference.synthetic.rally import play
from inference.synthetic.techniques.repertoire import EVERYTHING, TEXTBOOK

TIMES_S = np.arange(-60, 31) / 60
AT_CONTACT = 60
TECHNIQUES = [(label, keys) for label in LABELS for _, keys in EVERYTHING[label]]


def body_of(
    keys: Keys, hand: str = "right"
) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    """Joints through one stroke of a player who faces along x."""
    whole = [(keys[0][0] - 0.2, READY), *keys, (keys[-1][0] + 0.2, READY)]
    poses = through(TIMES_S, whole)
    feet = np.zeros((len(TIMES_S), 2))
    return joints(poses, feet, Build(1.75, "left" if hand == "left" else "right", 0.0))


def to_the_racket_side(keys: Keys) -> float:
    """How far the blade is beside the neck at the contact; racket side is -y for this player."""
    body = body_of(keys)
    return float((body["neck"] - body["blade"])[AT_CONTACT, 1])


def test_forehands_are_met_beside_the_body_and_backhands_before_it() -> None:
    forehands = [to_the_racket_side(keys) for _, keys in EVERYTHING["forehand"]]
    backhands = [to_the_racket_side(keys) for _, keys in EVERYTHING["backhand"]]
    assert min(forehands) > max(backhands) + 0.2


def test_a_forehand_swing_turns_the_shoulders_towards_the_ball() -> None:
    for _, keys in EVERYTHING["forehand"]:
        body = body_of(keys)
        ahead = (body["racket_shoulder"] - body["free_shoulder"])[:, 0]
        swing = slice(AT_CONTACT + round(keys[0][0] * 60), AT_CONTACT + round(keys[-1][0] * 60) + 1)
        assert ahead[swing][-1] > ahead[swing][0]


def test_a_smash_starts_high_and_comes_down_after_the_ball() -> None:
    for _, keys in EVERYTHING["smash"]:
        body = body_of(keys)
        assert body["blade"][AT_CONTACT, 2] > body["head"][AT_CONTACT, 2]
        assert body["blade"][AT_CONTACT + 9, 2] < body["neck"][AT_CONTACT + 9, 2]


def test_a_chop_goes_down_through_the_ball_and_a_loop_up() -> None:
    heights: dict[Label, list[float]] = {label: [] for label in LABELS}
    for label, keys in TECHNIQUES:
        blade = body_of(keys)["blade"][:, 2]
        heights[label].append(float(blade[AT_CONTACT + 6] - blade[AT_CONTACT - 6]))
    for label in ("forehand", "backhand"):
        assert min(heights[label]) < -0.1
        assert max(heights[label]) > 0.3


@pytest.mark.parametrize("number", range(len(EVERYTHING["serve"])))
def test_the_free_hand_tosses_a_serve_and_is_down_when_the_ball_is_met(number: int) -> None:
    keys = EVERYTHING["serve"][number][1]
    free = body_of(keys)["free_hand"][:, 2]
    assert free[:AT_CONTACT].max() > free[AT_CONTACT] + 0.1


def test_a_left_hander_is_the_mirror_image_of_a_right_hander() -> None:
    for _, keys in TECHNIQUES:
        right, left = body_of(keys, "right"), body_of(keys, "left")
        for name in right:
            assert left[name] == pytest.approx(right[name] * [1, -1, 1], abs=1e-9)


def test_shares_of_techniques_add_up_and_blocks_and_pushes_are_as_common_as_drives() -> None:
    for repertoire in (TEXTBOOK, EVERYTHING, random_manner(np.random.default_rng(1)).repertoire):
        for techniques in repertoire.values():
            assert sum(share for share, _ in techniques) == pytest.approx(1)
    short = sum(share for share, keys in EVERYTHING["backhand"] if travel(keys) < 0.55)
    assert 0.35 < short < 0.65


def travel(keys: Keys) -> float:
    """Metres the hand goes from the first key to the last."""
    hand = body_of(keys)["hand"]
    first, last = (AT_CONTACT + round(keys[n][0] * 60) for n in (0, -1))
    return float(np.linalg.norm(np.diff(hand[first : last + 1], axis=0), axis=1).sum())


def test_players_differ_more_between_each_other_than_one_player_from_stroke_to_stroke() -> None:
    rng = np.random.default_rng(3)
    manners = [drilled(random_manner(rng), rng) for _ in range(24)]
    lengths = np.array(
        [
            [travel(list(stroke_motion("forehand", rng, manner=m).keys)) for _ in range(6)]
            for m in manners
        ]
    )
    assert lengths.mean(axis=1).std() > 1.5 * lengths.std(axis=1).mean()


def test_every_manner_plays_strokes_whose_phases_follow_each_other() -> None:
    rng = np.random.default_rng(5)
    for manner in (BY_THE_BOOK, *(random_manner(rng) for _ in range(20))):
        for label in LABELS:
            motion = stroke_motion(label, rng, manner=manner)
            times_s = [time_s for time_s, _ in motion.keys]
            assert times_s == sorted(times_s)
            assert motion.start_s < 0 < times_s[-1] < motion.end_s


def test_pastimes_move_the_body_and_time_goes_on() -> None:
    rng = np.random.default_rng(2)
    for pastime in PASTIMES:
        for _ in range(5):
            beats = pastime(rng)
            assert all(beat.after_s > 0.05 for beat in beats)
            assert sum(beat.after_s for beat in beats) < 6


def test_restless_players_stroke_without_overlap_and_leave_the_ground_only_a_little() -> None:
    times_s = np.arange(900) / 30
    for seed in range(8):
        rng = np.random.default_rng(seed)
        scene = play(times_s, rng, manners=(random_manner(rng), random_manner(rng)))
        for player in (0, 1):
            mine = [s for s in scene.strokes if s.player == player]
            assert all(s.start_s < s.contact_s < s.end_s for s in mine)
            assert all(a.end_s <= b.start_s for a, b in pairwise(mine))
            feet = scene.players[player]["racket_ankle"][:, 2]
            assert -0.05 < feet.min() < feet.max() < 0.6
