"""An analysis tells the network what is heard; files and networks without sound work as before."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

import inference
from inference import Stroke, Timeline
from inference.export import export
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.network.onnx_network import load
from tests.inference.clicking import clicking, spoil_sound, with_sound
from tests.inference.listener import write_listener

CLICKS_S = (1.0, 2.2, 3.1, 4.44, 6.0, 8.0)
AT = [round(30 * click_s) for click_s in CLICKS_S]


@pytest.fixture(scope="module")
def listener(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_listener(tmp_path_factory.mktemp("model") / "listener", model)


@pytest.fixture
def clicks(two_players: Path, tmp_path: Path) -> Path:
    return with_sound(two_players, tmp_path / "clicks.mp4", clicking(CLICKS_S, 9))


def strokes(path: Path, model: Path) -> tuple[Stroke, ...]:
    *_, timeline = inference.analyse(path, model=model, device="cpu")
    assert isinstance(timeline, Timeline)
    return timeline.strokes


def test_a_network_that_listens_finds_the_clicks(clicks: Path, listener: Path) -> None:
    found = strokes(clicks, listener)
    for end in ("left", "right"):
        contacts = [stroke.contact_frame for stroke in found if stroke.end == end]
        assert contacts == pytest.approx(AT, abs=1)


def test_a_network_that_listens_hears_nothing_in_a_silent_film(
    two_players: Path, listener: Path
) -> None:
    assert strokes(two_players, listener) == ()


def test_damaged_sound_does_not_stop_an_analysis(clicks: Path, listener: Path) -> None:
    spoil_sound(clicks, seed=1)
    assert all(stroke.label == "backhand" for stroke in strokes(clicks, listener))


def test_a_network_without_that_input_says_the_same_with_and_without_sound(
    clicks: Path, two_players: Path, tmp_path: Path
) -> None:
    torch.manual_seed(3)
    deaf = TimelineNet(TimelineConfig(features=16, hidden=16, hears=False))
    export(deaf, tmp_path / "deaf", version="0", temperature=1.5, thresholds={"contact": 0.2})
    assert not load(tmp_path / "deaf", "cpu").hears
    assert strokes(clicks, tmp_path / "deaf") == strokes(two_players, tmp_path / "deaf") != ()
