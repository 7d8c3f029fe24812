"""Corrections become a model: from a base that stays as it is, resumable, refused in words."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from inference.__main__ import main
from inference.data.recordings import BadManifest
from inference.errors import ModelMissing
from inference.network.model_folder import champion, read_config
from inference.network.onnx_network import load
from inference.retraining.retrain import Order, Trained, retrain
from inference.retraining.several import ProcessDied, TooFewGpus, how_many, retrain_by
from inference.synthetic.render import render_rally
from inference.training import checkpoint
from inference.training.checkpoint import BadCheckpoint
from tests import shipped

pytestmark = pytest.mark.slow(about_s=80)  # all of them
ROOT = Path(__file__).parents[2]
UNTOUCHED = ("cnn.", "joints.")
OF_A_STROKE = ("label", "start_frame", "contact_frame", "end_frame")


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two drawn rallies with all their strokes, as a snapshot would hold them."""
    folder = tmp_path_factory.mktemp("snapshot")
    rows = []
    for seed in (3, 4):
        video = folder / f"{seed}.mp4"
        truth = render_rally(video, seed=seed, size=(480, 270), fps=30, duration_s=12.0)
        rows += [
            {
                "video": video.name,
                "end": end,
                "hand": hand,
                "strokes": [
                    {name: getattr(stroke, name) for name in OF_A_STROKE}
                    for stroke in truth.strokes
                    if stroke.end == end
                ],
            }
            for end, hand in truth.hands.items()
        ]
    path = folder / "manifest.json"
    path.write_text(json.dumps({"recordings": rows}))
    return path


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tracks")


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def order(manifest: Path) -> Order:
    """A trial of the quick recipe from the shipped model."""
    return Order(manifest, champion(), "club", version="2", recipe="quick", most_steps=3)


class Stopped(Exception):
    """Whoever watched has had enough."""


def test_a_model_comes_of_it_that_analyses_and_whose_base_is_untouched(
    order: Order, cache: Path, tmp_path: Path
) -> None:
    seen: list[Trained] = []
    model = retrain(order, tmp_path / "run", cache=cache, follow=seen.append)
    assert [(each.done.stage, each.done.step, each.done.steps) for each in seen] == [
        ("quick", step, 3) for step in (1, 2, 3)
    ]
    assert [each.share for each in seen] == pytest.approx([1 / 3, 2 / 3, 1])
    assert all(each.done.losses["class"] > 0 for each in seen)
    config = read_config(model)
    assert (config.name, config.version) == ("club", "2")
    assert load(model, "cpu").config == config
    base = read_config(champion()).sides
    assert base is not None
    assert config.sides is not None
    assert config.sides["mix"] == base["mix"]  # how much bodies count is not learnt anew
    before, after = (load_file(each / "model.safetensors") for each in (champion(), model))
    changed = {name.partition(".")[0] for name in after if not after[name].equal(before[name])}
    assert changed <= {"kinds", "side", "hand_scale", "hand_shift"}
    assert {"kinds", "side"} <= changed
    card = (model / "MODEL_CARD.md").read_text()
    assert shipped.NAME in card
    assert "Trust nothing it says of those" in card


def test_the_whole_recipe_leaves_what_sees_as_it_was(
    order: Order, cache: Path, tmp_path: Path
) -> None:
    whole = replace(order, recipe="whole", most_steps=1)
    model = retrain(whole, tmp_path / "run", cache=cache)
    before, after = (load_file(each / "model.safetensors") for each in (champion(), model))
    assert all(after[name].equal(before[name]) for name in after if name.startswith(UNTOUCHED))
    changed = {name.partition(".")[0] for name in after if not after[name].equal(before[name])}
    assert {"lstm", "kinds", "contact", "side"} <= changed


def test_one_that_was_broken_off_ends_with_the_same_weights(
    order: Order, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    longer = replace(order, most_steps=24)
    unbroken = retrain(longer, tmp_path / "whole", cache=cache)

    def stop(trained: Trained) -> None:
        if trained.done.step == 22:  # two steps after a checkpoint
            raise Stopped

    with pytest.raises(Stopped):
        retrain(longer, tmp_path / "broken", cache=cache, follow=stop)
    assert checkpoint.load(tmp_path / "broken" / "quick").step == 20
    resumed = retrain(longer, tmp_path / "broken", cache=cache)
    one, other = (load_file(each / "model.safetensors") for each in (unbroken, resumed))
    assert all(one[name].equal(other[name]) for name in one)


@pytest.mark.parametrize(
    ("spoil", "error", "sentence"),
    [
        (lambda base: (base / "config.json").unlink(), ModelMissing, "no model in the folder"),
        (lambda base: (base / "model.safetensors").unlink(), ModelMissing, "no weights"),
        (
            lambda base: (base / "model.safetensors").write_bytes(b"\0" * 99),
            BadCheckpoint,
            "are damaged",
        ),
        (lambda base: _with_nan(base), BadCheckpoint, "not all numbers"),
        (lambda base: _of_another_network(base), BadCheckpoint, "do not fit"),
    ],
)
def test_a_base_that_is_none_is_refused(
    order: Order, cache: Path, tmp_path: Path, spoil: object, error: type[Exception], sentence: str
) -> None:
    base = tmp_path / "base"
    shutil.copytree(champion(), base)
    assert callable(spoil)
    spoil(base)
    with pytest.raises(error, match=sentence):
        retrain(replace(order, base=base), tmp_path / "run", cache=cache)
    assert not (tmp_path / "run" / "model").exists()


def _with_nan(base: Path) -> None:
    tensors = load_file(base / "model.safetensors")
    tensors["kinds.bias"][0] = torch.nan
    save_file(tensors, base / "model.safetensors")


def _of_another_network(base: Path) -> None:
    config = json.loads((base / "config.json").read_text())
    config["network"]["hidden"] = 32
    (base / "config.json").write_text(json.dumps(config))


def test_one_class_teaches_nothing(order: Order, manifest: Path, cache: Path) -> None:
    rows = json.loads(manifest.read_text())["recordings"]
    for row in rows:
        row["strokes"] = [each | {"label": "forehand"} for each in row["strokes"]]
    one_class = manifest.with_name("one-class.json")
    one_class.write_text(json.dumps({"recordings": rows}))
    with pytest.raises(BadManifest, match=r"strokes of 1 class; two are the least\."):
        retrain(replace(order, manifest=one_class), manifest.parent / "run", cache=cache)


def test_the_command_says_where_the_model_is(
    manifest: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ["--recipe", "quick", "--most-steps", "1", "--threads", "1", "--name", "mine"]
    assert main(["retrain", str(manifest), "out", *words]) == 0
    assert (tmp_path / capsys.readouterr().out.strip() / "model.onnx").exists()
    assert main(["retrain", "nowhere.json", "out", *words]) == 2


def test_what_comes_of_it_lies_halfway_between_the_base_and_what_was_trained(
    order: Order, cache: Path, tmp_path: Path
) -> None:
    model = retrain(order, tmp_path / "run", cache=cache)
    base, halfway = (load_file(each / "model.safetensors") for each in (champion(), model))
    trained = checkpoint.load(tmp_path / "run" / "quick").part("average.")
    assert all(
        torch.allclose(halfway[name], (base[name] + trained[name]) / 2, atol=1e-6)
        for name in halfway
        if halfway[name].is_floating_point()
    )
    assert any(not halfway[name].equal(base[name]) for name in halfway)


def test_two_processes_train_one_model_together(manifest: Path, tmp_path: Path) -> None:
    """As torchrun starts them on two GPUs, or on two machines; here on processors, over gloo."""
    words = ["--recipe", "quick", "--most-steps", "2", "--threads", "1", "--device", "cpu"]
    done = subprocess.run(
        [
            *(sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"),
            *("-m", "inference", "retrain", str(manifest), str(tmp_path / "out"), *words),
        ],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    model = tmp_path / "out" / "model" / "retrained"
    assert load(model, "cpu").config.name == "retrained"
    assert checkpoint.load(tmp_path / "out" / "quick").step == 2
    before, after = (load_file(each / "model.safetensors") for each in (champion(), model))
    assert any(not after[name].equal(before[name]) for name in after)

    torch.set_num_threads(2)  # one for each of the two
    followed: list[Trained] = []
    order = Order(manifest, champion(), "retrained", recipe="quick", most_steps=2)
    same = retrain_by(
        2, order, tmp_path / "ours", device="cpu", cache=tmp_path / "crops", follow=followed.append
    )
    assert [trained.done.step for trained in followed] == [1, 2]
    ours = load_file(same / "model.safetensors")
    assert all(torch.equal(ours[name], after[name]) for name in after)
    assert "by 2 processes together" in (same / "MODEL_CARD.md").read_text()


def test_processes_end_when_their_training_is_no_longer_wanted(
    order: Order, cache: Path, tmp_path: Path
) -> None:
    def follow(trained: Trained) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        retrain_by(2, order, tmp_path / "run", device="cpu", cache=cache, follow=follow)
    assert not multiprocessing.active_children()


def test_what_one_of_several_processes_refuses_is_said_in_words(
    order: Order, cache: Path, tmp_path: Path
) -> None:
    broken = replace(order, base=tmp_path / "nowhere")
    with pytest.raises(ModelMissing):
        retrain_by(2, broken, tmp_path / "run", device="cpu", cache=cache)


def test_a_process_that_dies_takes_the_others_along(
    order: Order, cache: Path, tmp_path: Path
) -> None:
    def follow(trained: Trained) -> None:
        multiprocessing.active_children()[-1].kill()

    with pytest.raises(ProcessDied, match="One of the processes"):
        retrain_by(
            *(2, replace(order, most_steps=None), tmp_path / "run"),
            device="cpu",
            cache=cache,
            follow=follow,
        )
    assert not multiprocessing.active_children()


def test_there_are_no_more_processes_than_gpus(monkeypatch: pytest.MonkeyPatch) -> None:
    assert how_many(0, "auto") == 1
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    assert (how_many(0, "auto"), how_many(0, "cpu"), how_many(3, "cpu")) == (2, 1, 3)
    with pytest.raises(TooFewGpus, match="3 processes were to train together, and there are 2 G"):
        how_many(3, "cuda")
