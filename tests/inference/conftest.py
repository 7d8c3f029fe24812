"""What several tests of inference share: an untrained model and a film of two waving figures."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from inference.export import export
from inference.models.timeline import TimelineConfig, TimelineNet
from tests.inference.filming import even_times_ms, film
from tests.inference.scenes import scene


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network with random weights and a threshold low enough to find strokes in anything."""
    torch.manual_seed(3)
    folder = tmp_path_factory.mktemp("model") / "untrained"
    network = TimelineNet(TimelineConfig(features=16, hidden=16))
    export(
        network,
        folder,
        version="0",
        temperature=1.5,
        thresholds={"contact": 0.2},
    )
    return folder


@pytest.fixture(scope="session")
def two_players(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine seconds of two waving figures."""
    pictures = [luma for chunk in scene(270, [(0.2, 0.5)], [(0.8, 0.5)]) for luma in chunk.luma]
    return film(
        tmp_path_factory.mktemp("video") / "two.mp4",
        even_times_ms(270, 30),
        size=(320, 180),
        pictures=pictures,
        options={"preset": "ultrafast"},
    )
