"""An exported model says what the trained network says, and its folder holds what analyses need."""

from __future__ import annotations

import json
from pathlib import Path

import onnx
import pytest
import torch

from inference.export import (
    LARGEST_DIFFERENCE,
    NotTheSame,
    export,
    largest_difference,
    reading_pictures,
)
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.network.model_folder import read_config
from inference.network.onnx_network import load

FOLDER_LIMIT_BYTES = 3_500_000


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
    export(network, folder, version="7", temperature=1.25, thresholds={"contact": 0.35})
    return folder


def test_torch_and_onnx_runtime_say_the_same(network: TimelineNet, folder: Path) -> None:
    assert largest_difference(network, folder / "model.onnx") <= LARGEST_DIFFERENCE


@torch.no_grad()
def test_differences_folded_into_the_weights_change_nothing(network: TimelineNet) -> None:
    generator = torch.Generator().manual_seed(1)
    luma = torch.randint(0, 256, (2, 20, 96, 96), dtype=torch.uint8, generator=generator)
    hand = torch.tensor([0.0, 1.0])
    folded = reading_pictures(network)
    assert folded.channels is not network.channels
    for said, wanted in zip(folded.eval()(luma, hand), network.eval()(luma, hand), strict=True):
        torch.testing.assert_close(said, wanted, atol=1e-4, rtol=1e-4)


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


def test_a_models_folder_stays_small(folder: Path) -> None:
    assert sum(path.stat().st_size for path in folder.iterdir()) < FOLDER_LIMIT_BYTES


def test_a_network_that_onnx_would_not_reproduce_is_not_shipped(
    network: TimelineNet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inference.export.LARGEST_DIFFERENCE", -1.0)
    with pytest.raises(NotTheSame, match="differ by"):
        export(network, tmp_path / "m", version="1", temperature=1.0, thresholds={})
    assert not (tmp_path / "m" / "config.json").exists()


def test_the_description_is_plain_json(folder: Path) -> None:
    written = json.loads((folder / "config.json").read_text())
    assert written["labels"] == ["serve", "forehand", "backhand", "smash"]
    assert (written["fps"], written["window"], written["hop"]) == (30, 128, 112)
