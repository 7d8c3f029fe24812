"""Recorded skeletons as batches, and the study that is written of them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from inference.__main__ import BAD_INPUT, main
from inference.clips.batches import CLIP_FRAMES
from inference.clips.skeleton_windows import frontal, varied
from inference.data.joints import JOINTS, RACKET_HAND
from inference.data.skeletons import SkeletonRecording
from inference.evaluation.skeleton_page import skeleton_page
from inference.evaluation.skeleton_study import BadPlan, Plan, study
from inference.strokes import LABELS, Label

FRAMES, SWING = 120, 60


def test_a_stroke_is_seen_from_the_front_around_its_liveliest_frame() -> None:
    batch = frontal([_recording("forehand", "p1")])
    assert batch.joints.shape == (1, CLIP_FRAMES, len(JOINTS), 2)
    hand = batch.joints[0, :, RACKET_HAND]
    assert hand[0, 0] > hand[-1, 0]  # from the racket side across
    assert batch.joints[0, :, JOINTS.index("head"), 1].max() < hand[:, 1].min()  # up is less
    fastest = int(hand.diff(dim=0).norm(dim=1).argmax())
    assert CLIP_FRAMES * 0.3 < fastest < CLIP_FRAMES * 0.8
    assert batch.handed.tolist() == [0.5]


def test_the_same_numbers_draw_the_same_batch_and_all_classes_come_up() -> None:
    recordings = _recordings(12)
    first, classes = varied(recordings, 40, np.random.default_rng(1))
    again, _ = varied(recordings, 40, np.random.default_rng(1))
    other, _ = varied(recordings, 40, np.random.default_rng(2))
    torch.testing.assert_close(first.joints, again.joints)
    assert not torch.allclose(first.joints, other.joints)
    assert set(classes.tolist()) == {LABELS.index("forehand"), LABELS.index("backhand")}


@pytest.mark.slow
def test_a_study_tells_sweeps_apart_and_counts_every_stroke_once() -> None:
    found = study(_recordings(24), Plan(folds=2, seeds=(1,), steps=20))
    scores = found["models"]["hand_path"]  # type: ignore[index]
    assert scores["accuracy"] > 0.9
    assert np.sum(scores["confusion"]) == 24
    assert json.loads(json.dumps(found))["strokes"] == {
        "serve": 0,
        "forehand": 12,
        "backhand": 12,
        "smash": 0,
    }
    page = skeleton_page(found)
    assert "Tennis, not table tennis" in page
    assert f"{scores['accuracy']:.3f}" in page


def test_more_folds_than_groups_of_players_are_refused() -> None:
    with pytest.raises(BadPlan, match="4 groups of players cannot be dealt to 5 folds"):
        study(_recordings(8), Plan(folds=5, seeds=(1,), steps=1))


def test_the_command_refuses_in_one_sentence_where_there_is_no_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOOPDRIVE_DATA", str(tmp_path))
    out = tmp_path / "s.json"
    assert main(["skeletons", "--out", str(out)]) == BAD_INPUT
    assert "There are no skeletons at" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def _recordings(count: int) -> list[SkeletonRecording]:
    labels: tuple[Label, Label] = ("forehand", "backhand")
    return [_recording(labels[n % 2], f"p{n // 2 % 4}", n) for n in range(count)]


def _recording(label: Label, group: str, number: int = 0) -> SkeletonRecording:
    """A standing player whose racket hand sweeps across, or back again."""
    rng = np.random.default_rng(number)
    joints = np.zeros((FRAMES, len(JOINTS), 3), np.float32)
    joints[..., 2] = 1.0
    joints[:, JOINTS.index("head"), 2] = 1.6
    sweep = -np.tanh((np.arange(FRAMES) - SWING) / 4) * (1 if label == "forehand" else -1)
    joints[:, RACKET_HAND, 1] = 0.5 * sweep
    joints += rng.normal(0, 0.005, joints.shape).astype(np.float32)
    return SkeletonRecording(f"{label}-{number}", group, group, label, label, "right", joints)
