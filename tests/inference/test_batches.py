"""Batches are the same whoever draws them, and partners are looked at without a claim."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from inference.data.augment import STILL
from inference.data.dataset import Windows
from inference.data.filmed_tracks import filmed_tracks, partner
from inference.data.joints import JOINTS
from inference.data.shared_footage import clip_recordings
from inference.data.targets import IGNORED
from inference.data.tracks import WIDE_CROP, GridStroke, Track
from inference.models.timeline import TimelineNet
from inference.strokes import Label
from inference.train import task_of
from inference.training.run_config import DataConfig, RunConfig, TrainingConfig
from inference.training.task import batches
from tests.inference.footage import FOOTAGE

needs_footage = pytest.mark.skipif(
    not FOOTAGE.exists(), reason="the real footage is not here: set LOOPDRIVE_DATA to its folder"
)
FRAMES = 40


def track(label: Label) -> Track:
    luma = np.random.default_rng(len(label)).integers(0, 255, (FRAMES, WIDE_CROP, WIDE_CROP))
    strokes = (GridStroke(label, 20.0, 12.0, 27.0),)
    joints = np.zeros((FRAMES, len(JOINTS), 3), np.float32)
    return Track(label, label, "side", 1.0, strokes, luma.astype(np.uint8), joints=joints)


NAMED = [track("forehand"), track("backhand")]
PARTNER = replace(track("serve"), strokes=(), unknown=((0.0, FRAMES - 1.0),), handed=0.5)


def joints_run(videos: int) -> RunConfig:
    training = TrainingConfig(steps=4, frames=6, teaches="joints", videos=videos)
    return RunConfig("tiny", 1, training, DataConfig())


def test_other_processes_draw_the_very_same_batches_in_the_same_order() -> None:
    task = task_of(joints_run(videos=2), NAMED)
    here = list(batches(task, [3, 1, 4], "cpu"))
    ahead = list(batches(task, [3, 1, 4], "cuda"))  # they draw; nothing is computed on a GPU
    assert len(here) == len(ahead) == 3
    for one, other in zip(here, ahead, strict=True):
        torch.testing.assert_close(one.luma, other.luma)
        torch.testing.assert_close(one.joints, other.joints)
    assert not torch.equal(here[0].luma, here[1].luma)


def test_the_joints_lesson_trains_what_sees_and_nothing_else() -> None:
    task = task_of(joints_run(videos=2), NAMED)
    losses = task.losses(task.asked, task.draw(0))
    losses["joints"].backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
    assert isinstance(task.network, TimelineNet)
    trained = {n for n, p in task.network.named_parameters() if p.grad is not None}
    assert trained
    assert {name.partition(".")[0] for name in trained} == {"cnn", "joints"}


def test_partners_are_drawn_when_asked_for_and_nothing_is_claimed_of_them() -> None:
    windows = Windows([*NAMED, PARTNER], STILL, frames=16, seed=1)
    assert len(windows.draw({"videos": 3}, 0).luma) == 3
    batch = windows.draw({"partners": 2}, 0)
    assert len(batch.luma) == 2
    assert (batch.truth["classes"] == IGNORED).all()
    assert batch.truth["contact_weight"].sum() == 0
    assert (batch.truth["stroke"] == 0).all()
    assert batch.joints.isfinite().all()


def test_windows_of_named_players_are_never_of_partners() -> None:
    windows = Windows([*NAMED, PARTNER], STILL, frames=16, seed=1)
    for number in range(10):
        strokes = windows.draw({"videos": 2}, number).truth["contact_weight"]
        assert (strokes.sum(dim=1) > 0).all()


@needs_footage
def test_the_partner_of_a_clip_is_cut_out_at_the_other_end() -> None:
    clip = clip_recordings(FOOTAGE)[0]
    other = partner(clip)
    assert {clip.end, other.end} == {"left", "right"}
    assert other.group == clip.group
    named, unnamed = filmed_tracks([clip, other])
    assert unnamed.is_unnamed
    assert not named.is_unnamed
    assert unnamed.luma.any()
    assert not np.array_equal(named.luma, unnamed.luma)
