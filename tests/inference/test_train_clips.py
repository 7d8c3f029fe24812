"""Clip models learn, answer for what they did not see, and refuse what cannot work."""

from __future__ import annotations

import argparse
import os
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from inference.clips.answers import read_answers
from inference.clips.cut import clips_of
from inference.clips.kinds import FITTED, fitted_of_kind
from inference.data.footage_sets import NoSuchFold
from inference.data.joints import JOINTS
from inference.data.tracks import WIDE_CROP, GridStroke, Track
from inference.strokes import Label
from inference.train import add_arguments, learn, run, task_of
from inference.training import checkpoint
from inference.training.clip_task import Clips
from inference.training.fitting import fit_at_once
from inference.training.heldout import CUT_SEED, answer_heldout
from inference.training.processes import together
from inference.training.run_config import DataConfig, RunConfig, TrainingConfig
from inference.training.task import NothingToLearn

FEW = TrainingConfig(steps=80, drawn=4, clips=4, warm_up=2, learning_rate=3e-3, average=0.5)
TINY = RunConfig("tiny", 1, FEW, DataConfig(), "lstm", {"features": 32, "hidden": 16})


def sweep(label: Label, seed: int, *, is_drawn: bool = False) -> Track:
    """A bar that sweeps up for a forehand and down for a backhand, on noise."""
    rng = np.random.default_rng(seed)
    luma = rng.integers(40, 70, (34, WIDE_CROP, WIDE_CROP)).astype(np.uint8)
    for step in range(16):
        row = 10 + 6 * (step if label == "forehand" else 15 - step)
        luma[8 + step, row : row + 12, 20:100] = 230
    name = f"{label}{seed}{is_drawn}"
    stroke = GridStroke(label, 16.0, 8.0, 24.0)
    return Track(name, name, "side", 1.0, (stroke,), luma, is_clip=not is_drawn, is_drawn=is_drawn)


def sweeps(seeds: range, *, is_drawn: bool = False) -> list[Track]:
    both: tuple[Label, Label] = ("forehand", "backhand")
    return [sweep(label, seed, is_drawn=is_drawn) for label in both for seed in seeds]


LEARNED = [*sweeps(range(2)), *sweeps(range(2), is_drawn=True)]
UNSEEN = [*sweeps(range(20, 23)), *sweeps(range(20, 23), is_drawn=True)]


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Small steps on several threads mostly wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def test_a_trained_network_names_clips_it_has_not_seen(tmp_path: Path) -> None:
    learn(task_of(TINY, LEARNED), TINY, tmp_path)
    answer_heldout(TINY, 2, tmp_path, UNSEEN)
    records = read_answers(tmp_path / "said.json")
    assert len(records) == 12
    assert {(r.model, r.fold, r.seed) for r in records} == {("tiny", 2, 1)}
    assert sum(r.is_drawn for r in records) == 6
    for record in records:
        names = ["serve", "forehand", "backhand", "smash"]
        assert names[int(np.argmax(record.probabilities))] == record.truth
        assert record.probabilities.sum() == pytest.approx(1, abs=1e-3)
        assert record.frames.shape[1] == 4
    assert {len(r.frames) for r in records if not r.is_drawn} == {34}


def test_a_model_of_joints_also_answers_where_nobody_tells_them(tmp_path: Path) -> None:
    config = replace(TINY, kind="hand_path", sizes={}, training=replace(FEW, steps=1))
    learn(task_of(config, [told(track) for track in LEARNED]), config, tmp_path)
    answer_heldout(config, 0, tmp_path, [told(track) for track in UNSEEN])
    knowing = [r for r in read_answers(tmp_path / "said.json") if not r.is_drawn]
    seeing = read_answers(tmp_path / "said-seen.json")
    assert [r.name for r in seeing] == [r.name for r in knowing]
    for one, other in zip(knowing, seeing, strict=True):
        assert np.abs(one.probabilities - other.probabilities).max() > 1e-3


def told(track: Track) -> Track:
    """The same, with joints that somebody told."""
    joints = np.random.default_rng(1).uniform(0, WIDE_CROP, (track.frames, len(JOINTS), 3))
    return replace(track, joints=joints.astype(np.float32))


def test_the_second_stage_begins_with_the_weights_of_the_first(tmp_path: Path) -> None:
    short = replace(TINY, training=replace(FEW, steps=3))
    learn(task_of(short, LEARNED), short, tmp_path / "first")
    still = replace(TINY, training=replace(FEW, steps=1, learning_rate=0.0))
    learn(task_of(still, LEARNED), still, tmp_path / "second", start=tmp_path / "first")
    first, second = (checkpoint.load(tmp_path / name) for name in ("first", "second"))
    for name, tensor in first.part("average.").items():
        torch.testing.assert_close(second.part("average.")[name], tensor)


def test_a_resumed_clip_run_ends_where_an_unbroken_one_does(tmp_path: Path) -> None:
    whole = replace(TINY, training=replace(FEW, steps=6, save_every=3))
    learn(task_of(whole, LEARNED), whole, tmp_path / "whole")

    class Interrupting:
        """The same task, until somebody pulls the plug."""

        afresh = ""

        def __init__(self) -> None:
            self._task = task_of(whole, LEARNED)
            self.network = self._task.network
            self.asked = self._task.asked

        def begin(self) -> None:
            self._task.begin()

        def draw(self, number: int) -> Clips:
            if number == 4:
                raise KeyboardInterrupt
            drawn: Clips = self._task.draw(number)
            return drawn

        def losses(self, asked: torch.nn.Module, batch: Clips) -> dict[str, torch.Tensor]:
            return self._task.losses(asked, batch)

    with pytest.raises(KeyboardInterrupt):
        learn(Interrupting(), whole, tmp_path / "broken")
    assert checkpoint.load(tmp_path / "broken").step == 3
    learn(task_of(whole, LEARNED), whole, tmp_path / "broken")
    unbroken, resumed = (checkpoint.load(tmp_path / name) for name in ("whole", "broken"))
    for name, tensor in unbroken.tensors.items():
        torch.testing.assert_close(resumed.tensors[name], tensor, msg=name)


def test_a_clip_network_is_not_taken_for_a_timeline_network(tmp_path: Path) -> None:
    short = replace(TINY, training=replace(FEW, steps=1))
    learn(task_of(short, LEARNED), short, tmp_path)
    with pytest.raises(checkpoint.BadCheckpoint, match="lstm was trained here"):
        checkpoint.network_of(checkpoint.load(tmp_path))


@pytest.mark.parametrize("kind", ["lstm", "timeline"])
def test_one_class_alone_teaches_nothing(kind: str) -> None:
    config = replace(TINY, kind=kind, sizes={})
    with pytest.raises(NothingToLearn, match="All strokes are forehands"):
        task_of(config, [sweep("forehand", 1)])
    with pytest.raises(NothingToLearn, match="no footage"):
        task_of(config, [])


@pytest.mark.parametrize(
    ("kind", "sizes", "sentence"),
    [
        ("oracle", {}, "no model of the kind 'oracle': .*cnn_lstm.*timeline"),
        ("lstm", {"crystals": 2}, "cannot have"),
        ("timeline", {"crystals": 2}, "No timeline network can have"),
    ],
)
def test_a_network_that_cannot_be_built_is_refused(
    kind: str, sizes: dict[str, int], sentence: str
) -> None:
    with pytest.raises(Exception, match=sentence) as refused:
        task_of(replace(TINY, kind=kind, sizes=sizes), LEARNED)
    assert type(refused.value).__name__ in ("BadRunConfig", "UnknownKind")


@pytest.mark.parametrize("kind", sorted(FITTED))
def test_a_fitted_model_comes_back_from_its_checkpoint(kind: str, tmp_path: Path) -> None:
    config = replace(TINY, kind=kind, sizes={})
    learned = [*sweeps(range(6)), *sweeps(range(6), is_drawn=True)]
    fit_at_once(config, learned, tmp_path)
    answer_heldout(config, 0, tmp_path, UNSEEN)
    said = [record.probabilities for record in read_answers(tmp_path / "said.json")]
    again = fitted_of_kind(kind, {})
    again.fit(clips_of(learned, config.seed), config.seed)
    expected = [answer.probabilities for answer in again.answer(clips_of(UNSEEN, CUT_SEED))]
    np.testing.assert_allclose(said, expected, atol=1e-4)


RUN_FILE = """
name = "quick"
seed = 3
[model]
kind = "lstm"
hidden = 8
[data]
drawn_scenes = 2
[training]
steps = 2
drawn = 2
"""


def words(path: Path, *more: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    runs = str(path.parent / "runs")
    return parser.parse_args([str(path), "--runs", runs, "--threads", "1", *more])


def test_a_fold_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "quick.toml"
    path.write_text(RUN_FILE)
    with pytest.raises(NoSuchFold, match="no fold 5 of 5"):
        run(words(path, "--fold", "5"))


@pytest.mark.slow
def test_a_run_from_the_shell_is_kept_by_name_fold_and_seed(tmp_path: Path) -> None:
    path = tmp_path / "quick.toml"
    path.write_text(RUN_FILE)
    assert run(words(path, "--seed", "7", "--fold", "1")) == 0
    folder = tmp_path / "runs" / "quick" / "fold-1-of-5" / "seed-7"
    assert {file.name for file in folder.iterdir()} == {"checkpoint.safetensors", "said.json"}
    records = read_answers(folder / "said.json")
    assert {record.is_drawn for record in records} == {True}
    assert {record.seed for record in records} == {7}


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def train_as_one_of_two(rank: int, folder: str, port: int) -> None:
    torch.set_num_threads(1)
    os.environ |= {"RANK": str(rank), "WORLD_SIZE": "2", "LOCAL_RANK": str(rank)}
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    config = replace(TINY, training=replace(FEW, steps=3))
    task = task_of(config, LEARNED)
    with together("cpu") as processes:
        learn(task, config, Path(folder) / f"run-{rank}", processes=processes)
    save_file(task.network.state_dict(), Path(folder) / f"{rank}.safetensors")


@pytest.mark.slow
def test_two_processes_end_with_the_same_weights_and_one_writes(tmp_path: Path) -> None:
    # torch leaves `spawn` untyped.
    torch.multiprocessing.spawn(  # type: ignore[attr-defined, no-untyped-call]
        train_as_one_of_two, (str(tmp_path), free_port()), nprocs=2
    )
    first, second = (load_file(tmp_path / f"{rank}.safetensors") for rank in (0, 1))
    config = replace(TINY, training=replace(FEW, steps=3))
    alone = task_of(config, LEARNED)
    learn(alone, config, tmp_path / "alone")
    for name, tensor in first.items():
        torch.testing.assert_close(second[name], tensor, rtol=0, atol=0, msg=name)
    differs = [not torch.equal(first[n], t) for n, t in alone.network.state_dict().items()]
    assert any(differs)  # they have learnt from the second process's batches as well
    assert (tmp_path / "run-0" / checkpoint.FILE).exists()
    assert not (tmp_path / "run-1").exists()
