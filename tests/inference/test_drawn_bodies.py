"""Drawn players teach the rule of sides: told as BlazePose tells people, moving as people do."""

from __future__ import annotations

import numpy as np
import pytest

from inference.data.drawn_bodies import STROKES, drawn_strokes, landmarks_of
from inference.network.model_folder import champion, read_config
from inference.pose.landmarks import LANDMARKS
from inference.pose.pose_look import MOMENTS
from inference.pose.side_rule import LEAST_OF_EACH, LookedAt, learnt
from inference.pose.sides import sides_of
from inference.strokes import GRID_FPS
from inference.synthetic.manner import BY_THE_BOOK, random_manner
from inference.synthetic.rally import play

WRIST, FREE_WRIST, HIPS, NOSE = 16, 15, (23, 24), 0
TIMES_S = np.arange(20 * GRID_FPS) / GRID_FPS
OTHER_SEEDS = range(500, 512)  # of scenes that taught nothing


def test_landmarks_are_metres_from_the_hips_along_the_table_down_and_away() -> None:
    rng = np.random.default_rng(1)
    scene = play(TIMES_S, rng, manners=(BY_THE_BOOK, BY_THE_BOOK), hands=("right", "right"))
    body, frames = scene.players[0], np.array([0, 30])
    told = landmarks_of(body, frames)
    assert told.shape == (2, LANDMARKS, 3)
    assert np.isfinite(told).all()
    for number, name in ((WRIST, "hand"), (FREE_WRIST, "free_hand")):
        along, across, up = (body[name] - body["hips"])[frames].T
        np.testing.assert_allclose(told[:, number], np.stack([along, -up, across], 1), atol=1e-5)
    assert told[:, HIPS].mean(axis=1) == pytest.approx(0, abs=1e-5)
    assert (told[:, NOSE, 0] > told[:, HIPS, 0].mean(axis=1)).all()  # who stands left looks right


def test_the_shipped_rule_tells_the_sides_of_drawn_strokes_by_their_true_joints() -> None:
    sides = sides_of(read_config(champion()))
    assert sides is not None
    logits: dict[str, list[float]] = {"forehand": [], "backhand": []}
    for seed in OTHER_SEEDS:
        rng = np.random.default_rng(seed)
        manners = (random_manner(rng), random_manner(rng))
        scene = play(TIMES_S, rng, manners=manners, hands=("right", "right"))
        for stroke in scene.strokes:
            frames = round(stroke.contact_s * GRID_FPS) + np.array(MOMENTS)
            if stroke.label in logits and frames[0] >= 0 and frames[-1] < len(TIMES_S):
                landmarks = landmarks_of(scene.players[stroke.player], frames)
                logits[stroke.label].append(sides.rule.speaks(landmarks, 1.0))
    forehands, backhands = (np.array(logits[label]) for label in ("forehand", "backhand"))
    assert min(len(forehands), len(backhands)) > 30
    assert (forehands[:, None] > backhands[None]).mean() > 0.97
    assert (forehands > 0).mean() > 0.75
    assert (backhands < 0).mean() > 0.75


def test_the_same_strokes_are_drawn_every_time_some_of_either_side() -> None:
    strokes = drawn_strokes()
    drawn_strokes.cache_clear()
    again = drawn_strokes()
    assert len(strokes) == STROKES
    assert all((a.landmarks == b.landmarks).all() for a, b in zip(strokes, again, strict=True))
    assert 0.3 * STROKES < sum(stroke.is_forehand for stroke in strokes) < 0.7 * STROKES
    assert len({stroke.match for stroke in strokes}) > 5


def test_drawn_strokes_alone_teach_nothing() -> None:
    drawn = drawn_strokes()
    real = [
        LookedAt(stroke.landmarks, 1.0, stroke.is_forehand, "a match")
        for is_forehand in (True, False)
        for stroke in [each for each in drawn if each.is_forehand == is_forehand][:LEAST_OF_EACH]
    ]
    assert learnt([], drawn) is None
    assert learnt(real[:-1], drawn) is None
    assert learnt(real, drawn) is not None
