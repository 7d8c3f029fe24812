"""An exported model says what the trained network says, and its folder holds what analyses need."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch

from inference.export import LARGEST_DIFFERENCE, NotTheSame, export, largest_difference
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.network.model_folder import read_config
from inference.network.onnx_network import load
from inference.video.sound import NO_SOUND

FOLDER_LIMIT_BYTES = 3_000_000
NO_BIAS = (0.0, 0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def network() -> TimelineNet:
    torch.manual_seed(5)
    net = TimelineNet(TimelineConfig())
    for parameter in net.parameters():
        torch.nn.init.normal_(parameter, std=0.15)
    for module in net.modules():
        if isinstance(module, torch.nn.BatchNorm2d) and module.running_var is not None:
            torch.nn.init.uniform_(module.running_var, 0.5, 2.0)
    return net


@pytest.fixture(scope="module")
def folder(network: TimelineNet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("weights") / "tiny"
    export(
        network, folder, version="7", temperature=1.25, bias=NO_BIAS, thresholds={"contact": 0.35}
    )
    return folder


def test_torch_and_onnx_runtime_say_the_same(network: TimelineNet, folder: Path) -> None:
    assert largest_difference(network, folder / "model.onnx") <= LARGEST_DIFFERENCE


def test_each_lstm_is_one_onnx_operator_with_its_peepholes(folder: Path) -> None:
    model = onnx.load(str(folder / "model.onnx"))
    lstms = [node for node in model.graph.node if node.op_type == "LSTM"]
    assert len(lstms) == 2  # of the pictures, and of the side
    assert len(lstms[0].input) == 8
    assert lstms[0].input[7]


def test_dropped_peepholes_would_be_noticed(network: TimelineNet, folder: Path) -> None:
    other = TimelineNet(network.config)
    other.load_state_dict(network.state_dict())
    torch.nn.init.zeros_(other.lstm.peephole)
    assert largest_difference(other, folder / "model.onnx") > LARGEST_DIFFERENCE


def test_the_description_is_what_analyses_read(folder: Path) -> None:
    config = read_config(folder)
    assert (config.name, config.version, config.size) == ("tiny", "7", 96)
    assert config.temperature == 1.25
    assert config.thresholds == {"contact": 0.35}
    assert load(folder, "cpu").config == config


def test_the_bias_moves_the_logits_of_its_stroke_and_of_no_other(
    network: TimelineNet, folder: Path, tmp_path: Path
) -> None:
    bias = (0.0, 0.75, 0.0, 0.0)
    export(network, tmp_path / "b", version="1", temperature=1.0, bias=bias, thresholds={})
    luma = np.random.default_rng(1).integers(0, 256, (1, 20, 96, 96), np.uint8)
    hand = np.array([1.0], np.float32)
    sound = np.full((1, 18), NO_SOUND, np.float32)
    one, other = (load(where, "cpu").run(luma, hand, sound) for where in (folder, tmp_path / "b"))
    moved = (other.class_logits - one.class_logits)[0].mean(axis=0)
    np.testing.assert_allclose(moved, [0, 0, 0.75, 0, 0], atol=1e-4)


def test_a_models_folder_stays_small(folder: Path) -> None:
    assert sum(path.stat().st_size for path in folder.iterdir()) < FOLDER_LIMIT_BYTES


def test_a_network_that_onnx_would_not_reproduce_is_not_shipped(
    network: TimelineNet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inference.export.LARGEST_DIFFERENCE", -1.0)
    with pytest.raises(NotTheSame, match="differ by"):
        export(network, tmp_path / "m", version="1", temperature=1.0, bias=NO_BIAS, thresholds={})
    assert not (tmp_path / "m" / "config.json").exists()


def test_the_description_is_plain_json(folder: Path) -> None:
    written = json.loads((folder / "config.json").read_text())
    assert written["labels"] == ["serve", "forehand", "backhand", "smash"]
    assert (written["fps"], written["window"], written["hop"]) == (30, 128, 112)
