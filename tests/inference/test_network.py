"""Networks are loaded with their description, or the reason why not is one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from inference import ModelMissing
from inference.network.model_folder import read_config
from inference.network.onnx_network import OnnxNetwork, load
from inference.network.torch_network import TorchNetwork
from inference.video.sound import NO_SOUND


def test_the_card_s_network_says_what_the_processor_s_says(model: Path) -> None:
    config = read_config(model)
    luma = np.random.default_rng(2).integers(0, 255, (3, 42, 96, 96), dtype=np.uint8)
    handed = np.array([0, 0.5, 1], dtype=np.float32)
    sound = np.full((3, 40), NO_SOUND, dtype=np.float32)
    one = OnnxNetwork(model, config).run(luma, handed, sound)
    other = TorchNetwork(model, config, device="cpu").run(luma, handed, sound)
    for name in ("class_logits", "contact_logit", "displacement", "edges_logit"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), abs=1e-4)


def test_a_model_for_other_labels_is_refused(model: Path, tmp_path: Path) -> None:
    config = json.loads((model / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps(config | {"labels": ["lob", "drop"]}))
    with pytest.raises(ModelMissing, match="answers other questions"):
        load(tmp_path, "cpu")


@pytest.mark.parametrize("text", ["", "{}", "[1, 2]", '{"labels": 3}'])
def test_an_unreadable_description_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "config.json").write_text(text)
    with pytest.raises(ModelMissing, match="has no readable description"):
        load(tmp_path, "cpu")
