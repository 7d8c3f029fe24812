"""Training learns, can be broken off and resumed, and refuses what cannot work in one sentence."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from inference.data.augment import STILL, Variation
from inference.data.dataset import Windows
from inference.data.joints import JOINTS
from inference.data.tracks import WIDE_CROP, GridStroke, Track
from inference.errors import DeviceMissing
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.train import LossNotFinite, add_arguments, learn, pace, run, task_of
from inference.training import checkpoint
from inference.training.checkpoint import BadCheckpoint
from inference.training.losses import joints_loss, loss_of
from inference.training.run_config import (
    BadRunConfig,
    DataConfig,
    RunConfig,
    TrainingConfig,
    read_run_config,
)
from inference.training.watching import StepDone

SIZES = {"features": 16, "hidden": 8, "dropout": 0.0}
SMALL = TimelineConfig(features=16, hidden=8, dropout=0.0)


def sweeps(label: str, seed: int) -> Track:
    """A bar that sweeps up for a forehand and down for a backhand, on noise."""
    rng = np.random.default_rng(seed)
    luma = rng.integers(40, 70, (60, WIDE_CROP, WIDE_CROP)).astype(np.uint8)
    for step in range(16):
        row = 10 + 6 * (step if label == "forehand" else 15 - step)
        luma[20 + step, row : row + 12, 20:100] = 230
    stroke = GridStroke("forehand" if label == "forehand" else "backhand", 28.0, 20.0, 36.0)
    return Track(f"{label}{seed}", f"{label}{seed}", "side", 1.0, (stroke,), luma)


TRACKS = [sweeps(label, seed) for label in ("forehand", "backhand") for seed in range(2)]


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Small steps on several threads mostly wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def a_run(steps: int, **changes: float | str) -> RunConfig:
    training = TrainingConfig(
        steps=steps,
        videos=3,
        frames=24,
        warm_up=2,
        save_every=2,
        **changes,  # type: ignore[arg-type]
    )
    return RunConfig("tiny", 1, training, DataConfig(), sizes=SIZES)


def train(
    config: RunConfig, tracks: list[Track], folder: Path, *, start: Path | None = None
) -> checkpoint.Checkpoint:
    learn(task_of(config, tracks), config, folder, start)
    return checkpoint.load(folder)


def loss_on_fresh_windows(network: TimelineNet) -> float:
    batch = Windows(TRACKS, STILL, frames=24, seed=99).draw({"videos": 8}, 0)
    with torch.no_grad():
        return float(
            sum(loss_of(network(batch.luma, batch.handed), batch.truth, batch.joints).values())
        )


def test_a_few_steps_of_training_lower_the_loss(tmp_path: Path) -> None:
    torch.manual_seed(1)
    before = loss_on_fresh_windows(TimelineNet(SMALL).eval())
    trained = train(a_run(48, learning_rate=5e-3, average=0.5), TRACKS, tmp_path)
    assert loss_on_fresh_windows(checkpoint.network_of(trained)) < 0.7 * before


def with_joints(track: Track) -> Track:
    """Every joint on the sweeping bar."""
    rows = (np.asarray(track.luma)[:, :, 60] > 200).argmax(axis=1)
    joints = np.full((track.frames, len(JOINTS), 3), np.nan, np.float32)
    joints[20:36] = np.stack([np.full(16, 60), rows[20:36] + 6, np.zeros(16)], axis=1)[:, None]
    return replace(track, joints=joints)


def test_a_run_that_sees_joints_lowers_their_distance_and_starts_a_timeline_run(
    tmp_path: Path,
) -> None:
    tracks = [with_joints(track) for track in TRACKS]
    glimpses = a_run(20, learning_rate=5e-3, average=0.5, teaches="joints")
    seen = train(glimpses, tracks, tmp_path / "joints")

    def distance(weights: dict[str, torch.Tensor] | None) -> float:
        torch.manual_seed(1)
        network = TimelineNet(SMALL)
        if weights:
            checkpoint.fit(network, weights)
        batch = Windows(tracks, STILL, frames=24, seed=99).draw({"videos": 8}, 0)
        with torch.no_grad():
            said = network.eval()(batch.luma, batch.handed)
        return float(joints_loss(said.joints, batch.joints))

    assert distance(seen.part("average.")) < 0.8 * distance(None)
    after = train(a_run(2), tracks, tmp_path / "strokes", start=tmp_path / "joints")
    assert checkpoint.network_of(after)


def features_of(saved: checkpoint.Checkpoint) -> torch.Tensor:
    """What strokes are read from, of a few windows as they are."""
    batch = Windows(TRACKS, STILL, frames=24, seed=99).draw({"videos": 4}, 0)
    with torch.no_grad():
        return checkpoint.network_of(saved).see(batch.luma)[0]


def test_what_strokes_are_read_from_can_be_held_while_joints_are_learnt(tmp_path: Path) -> None:
    tracks = [with_joints(track) for track in TRACKS]
    before = train(a_run(20, average=0.5), TRACKS, tmp_path / "strokes")
    start, moved = tmp_path / "strokes", {}
    for held in (0.0, 20.0):
        joints = a_run(12, learning_rate=5e-3, average=0.5, teaches="joints", held=held)
        learnt = train(joints, tracks, tmp_path / f"joints {held}", start=start)
        moved[held] = float((features_of(learnt) - features_of(before)).square().mean())
    assert moved[20.0] < 0.7 * moved[0.0]
    unbroken = checkpoint.load(tmp_path / "joints 20.0")
    half = a_run(12, learning_rate=5e-3, average=0.5, teaches="joints", held=20.0)
    task = task_of(half, tracks)
    with pytest.raises(KeyboardInterrupt):
        learn(task, half, tmp_path / "half", start, watch=stop_after(6))
    learn(task_of(half, tracks), half, tmp_path / "half", start)
    for name, tensor in checkpoint.load(tmp_path / "half").tensors.items():
        torch.testing.assert_close(tensor, unbroken.tensors[name], msg=name)


def stop_after(steps: int) -> Callable[[StepDone], None]:
    """Somebody who pulls the plug after so many steps."""

    def watch(done: StepDone) -> None:
        if done.step == steps:
            raise KeyboardInterrupt

    return watch


def test_a_run_that_teaches_the_side_changes_nothing_else(tmp_path: Path) -> None:
    tracks = [with_joints(track) for track in TRACKS]
    before = train(a_run(2), tracks, tmp_path / "strokes")
    teaches_side = a_run(4, learning_rate=5e-3, teaches="side")
    after = train(teaches_side, tracks, tmp_path / "side", start=tmp_path / "strokes")
    changed = {
        name.partition(".")[0]
        for name, tensor in after.part("average.").items()
        if not torch.equal(tensor, before.part("average.")[name])
    }
    assert changed == {"side"}


def test_what_nothing_teaches_is_said_in_one_sentence() -> None:
    with pytest.raises(BadRunConfig, match="'manners': joints, side, strokes"):
        task_of(a_run(2, teaches="manners"), TRACKS)


def test_a_resumed_run_ends_where_an_unbroken_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unbroken = train(a_run(4), TRACKS, tmp_path / "whole")

    def save_and_be_interrupted(folder: Path, saved: checkpoint.Checkpoint) -> None:
        save(folder, saved)
        raise KeyboardInterrupt

    save = checkpoint.save
    with monkeypatch.context() as keyboard:
        keyboard.setattr(checkpoint, "save", save_and_be_interrupted)
        with pytest.raises(KeyboardInterrupt):
            train(a_run(4), TRACKS, tmp_path / "broken")
    assert checkpoint.load(tmp_path / "broken").step == 2
    resumed = train(a_run(4), TRACKS, tmp_path / "broken")
    assert resumed.step == unbroken.step == 4
    for name, tensor in unbroken.tensors.items():
        torch.testing.assert_close(resumed.tensors[name], tensor, msg=name)


def test_a_loss_that_is_not_a_number_stops_the_run(tmp_path: Path) -> None:
    start = train(a_run(1), TRACKS, tmp_path / "start")
    spoiled = {n: t * torch.nan if t.is_floating_point() else t for n, t in start.tensors.items()}
    checkpoint.save(tmp_path / "spoiled", checkpoint.Checkpoint(1, "timeline", SIZES, spoiled))
    with pytest.raises(LossNotFinite, match="step 0"):
        train(a_run(2), TRACKS, tmp_path / "run", start=tmp_path / "spoiled")


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    train(a_run(1), TRACKS, tmp_path / "start")
    wider = replace(a_run(1), sizes={"hidden": 12})
    with pytest.raises(BadCheckpoint, match="do not fit"):
        train(wider, TRACKS, tmp_path / "run", start=tmp_path / "start")


def test_others_start_from_a_run_that_was_kept_small_but_it_cannot_go_on(tmp_path: Path) -> None:
    whole = train(a_run(2), TRACKS, tmp_path / "start")
    checkpoint.save(tmp_path / "small", checkpoint.light(whole))
    assert train(a_run(2), TRACKS, tmp_path / "next", start=tmp_path / "small").step == 2
    with pytest.raises(BadCheckpoint, match="others can start from it, it cannot go on"):
        train(a_run(4), TRACKS, tmp_path / "small")


def test_a_file_that_is_no_checkpoint_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadCheckpoint, match="There is no checkpoint"):
        checkpoint.load(tmp_path)
    (tmp_path / "checkpoint.safetensors").write_bytes(b"not weights at all")
    with pytest.raises(BadCheckpoint, match="is not a checkpoint"):
        checkpoint.load(tmp_path)


def test_a_full_disk_leaves_the_previous_checkpoint_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = checkpoint.Checkpoint(1, "timeline", SIZES, {"a": torch.ones(3)})
    checkpoint.save(tmp_path, first)

    def full(tensors: object, path: Path, about: object) -> None:
        path.write_bytes(b"half of it")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("inference.training.checkpoint.save_file", full)
    with pytest.raises(OSError, match="No space left"):
        checkpoint.save(
            tmp_path, checkpoint.Checkpoint(2, "timeline", SIZES, {"a": torch.zeros(3)})
        )
    assert checkpoint.load(tmp_path).step == 1
    assert [path.name for path in tmp_path.iterdir()] == ["checkpoint.safetensors"]


def test_the_pace_rises_in_a_line_and_falls_to_nothing() -> None:
    assert pace(0, 10, 100) == pytest.approx(0.1)
    assert pace(10, 10, 100) == pytest.approx(1.0)
    assert pace(55, 10, 100) == pytest.approx(0.5)
    assert pace(99, 10, 100) < 0.001


RUN_FILE = """
name = "x"
seed = 3
[data]
drawn_scenes = 1
[training]
steps = 2
drawn = 2
"""


def test_a_run_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "run.toml").write_text(RUN_FILE)
    config = read_run_config(tmp_path / "run.toml")
    assert (config.name, config.training.steps, config.data.drawn_scenes) == ("x", 2, 1)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("seed = 3", "", "does not say 'seed'"),
        ("steps = 2", "stepps = 2", "stepps"),
        ("[data]", "[data", "is not a run file"),
    ],
)
def test_a_wrong_run_file_is_refused(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    path = tmp_path / "run.toml"
    path.write_text(RUN_FILE.replace(old, new))
    with pytest.raises(BadRunConfig, match=sentence):
        read_run_config(path)


def test_every_committed_run_file_can_be_read() -> None:
    files = sorted((Path(__file__).parents[2] / "inference" / "configs").rglob("*.toml"))
    assert files
    names = [read_run_config(path).name for path in files]
    assert names == [path.stem for path in files]


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has a GPU")
def test_a_gpu_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "run.toml").write_text(RUN_FILE)
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    with pytest.raises(DeviceMissing, match="this machine has none"):
        run(parser.parse_args([str(tmp_path / "run.toml"), "--device", "cuda"]))


def test_variation_changes_pictures_but_not_their_size() -> None:
    batch = Windows(TRACKS, Variation(), frames=16, seed=1).draw({"videos": 2}, 0)
    assert batch.luma.shape == (2, 18, 96, 96)
