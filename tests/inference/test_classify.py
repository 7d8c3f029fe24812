"""`classify` names the stroke in each clip on a line of its own, by any model, and goes on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from inference.__main__ import main
from inference.clips.filmed import filmed_clip, liveliest_end
from inference.clips.kinds import FITTED, NETWORKS, READ_JOINTS, network_of_kind
from inference.clips.model_folder import read_clip_model, write_clip_model
from inference.clips.network_model import NetworkModel
from inference.clips.seen_joints import JointsSeen
from inference.clips.timeline_model import clip_answer, likeliest_contact
from inference.errors import ModelMissing
from inference.network.model_folder import WEIGHTS, champion, shipped_models
from inference.strokes import LABELS, End
from inference.training import checkpoint
from inference.training.checkpoint import Checkpoint
from tests.inference.filming import even_times_ms, film
from tests.inference.scenes import scene

ROOT = Path(__file__).parents[2]
SHIPPED = shipped_models()


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good second of two waving figures."""
    pictures = [luma for chunk in scene(36, [(0.2, 0.5)], [(0.8, 0.5)]) for luma in chunk.luma]
    path = tmp_path_factory.mktemp("clip") / "one.mp4"
    return film(path, even_times_ms(36, 30), size=(320, 180), pictures=pictures)


@pytest.fixture(scope="module")
def rival(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An untrained clip network as a training run leaves it, exported."""
    torch.manual_seed(4)
    network = network_of_kind("lstm", {"hidden": 12})
    tensors = {f"average.{name}": tensor for name, tensor in network.state_dict().items()}
    run = tmp_path_factory.mktemp("run")
    checkpoint.save(run, Checkpoint(1, "lstm", {"hidden": 12}, tensors))
    folder = tmp_path_factory.mktemp("models") / "rival"
    assert main(["export", str(run), str(folder), "--version", "3"]) == 0
    return folder


def answers(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("which", ["model", "rival"])
def test_every_clip_is_answered_on_a_line_of_its_own(
    which: str, clip: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(request.getfixturevalue(which))
    words = [str(clip), str(clip), "--end", "left", "--hand", "right", "--model", folder]
    assert main(["classify", *words]) == 0
    first, second = answers(capsys)
    assert first == second
    assert list(first) == ["file", "label", "confidence", "probabilities"]
    probabilities = first["probabilities"]
    assert isinstance(probabilities, dict)
    assert list(probabilities) == list(LABELS)
    assert sum(probabilities.values()) == pytest.approx(1, abs=1e-3)
    assert first["confidence"] == max(probabilities.values()) == probabilities[first["label"]]
    assert first["file"] == str(clip)


def test_a_clip_that_cannot_be_read_is_told_of_and_the_others_are_answered(
    clip: Path, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "text.mp4"
    text.write_text("not a video\n" * 100)
    words = [str(text), str(tmp_path / "none.mp4"), str(clip), "--model", str(model)]
    assert main(["classify", *words]) == 2
    said = capsys.readouterr()
    assert [json.loads(line)["file"] for line in said.out.splitlines()] == [str(clip)]
    first, second = said.err.splitlines()
    assert first == f"{text}: This file is not a video."
    assert "none.mp4" in second


def test_a_model_that_is_not_there_is_refused_with_those_there_are(
    clip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["classify", str(clip), "--model", "oracle"]) == 2
    assert f"There is no model oracle: choose one of {', '.join(SHIPPED)}, or" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_every_model_of_the_tables_comes_with_weights_that_answer(
    name: str, clip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--end", "left", "--hand", "right"]
    assert main(["classify", str(clip), *words, "--model", name]) == 0
    (said,) = answers(capsys)
    assert said["label"] in LABELS
    described = json.loads((WEIGHTS / name / "config.json").read_text())
    assert described.get("kind", name) == name
    assert sum(file.stat().st_size for file in (WEIGHTS / name).iterdir()) < 10_000_000


def test_every_kind_of_clip_model_is_shipped() -> None:
    assert {*NETWORKS, *FITTED, champion().name} == set(SHIPPED)


def test_a_model_folder_with_other_weights_is_refused(rival: Path, tmp_path: Path) -> None:
    folder = tmp_path / "spoiled"
    wider = network_of_kind("lstm", {"hidden": 13}).state_dict()
    write_clip_model(folder, "lstm", {"hidden": 12}, wider, version="1")
    with pytest.raises(Exception, match="These weights do not fit"):
        read_clip_model(folder)
    (folder / "model.safetensors").write_bytes(b"half of it")
    with pytest.raises(ModelMissing, match="spoiled cannot be read"):
        read_clip_model(folder)


def test_the_shipped_champion_names_clips_without_torch(clip: Path) -> None:
    script = (
        "import sys; from inference.__main__ import main; "
        f"code = main(['classify', {str(clip)!r}]); "
        "sys.stderr.write(f'{code} {\"torch\" in sys.modules}')"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stderr.splitlines()[-1] == "0 False"
    assert json.loads(said.stdout)["label"] in LABELS


def test_a_written_model_says_what_it_said_before(rival: Path, clip: Path) -> None:
    torch.manual_seed(4)
    before = NetworkModel(network_of_kind("lstm", {"hidden": 12}))
    shown = [filmed_clip(clip, "left", "right")]
    (said,), (expected,) = read_clip_model(rival).answer(shown), before.answer(shown)
    np.testing.assert_allclose(said.probabilities, expected.probabilities, atol=1e-6)


@pytest.mark.parametrize("kind", sorted(NETWORKS))
def test_networks_of_every_kind_are_written_and_read(kind: str, tmp_path: Path) -> None:
    network = network_of_kind(kind, {})
    write_clip_model(tmp_path / kind, kind, {}, network.state_dict(), version="1")
    expected = JointsSeen if kind in READ_JOINTS else NetworkModel
    assert isinstance(read_clip_model(tmp_path / kind), expected)


@pytest.mark.parametrize(("x", "end"), [(0.2, "left"), (0.8, "right")])
def test_without_an_end_the_player_who_moves_is_named(x: float, end: End, tmp_path: Path) -> None:
    pictures = [luma for chunk in scene(36, [(x, 0.5)]) for luma in chunk.luma]
    path = film(tmp_path / "a.mp4", even_times_ms(36, 30), size=(320, 180), pictures=pictures)
    assert liveliest_end(path) == end


def test_the_contact_of_a_clip_is_where_the_heat_is_highest_even_at_its_ends() -> None:
    heat = np.full(30, -6.0, np.float32)
    assert likeliest_contact(heat + np.float32(0.1) * (np.arange(30) == 17)) == 17
    heat[26:29] = [-5, -3, -5]
    assert likeliest_contact(heat) == 27


def test_the_class_is_that_of_the_frames_around_the_contact() -> None:
    logits = np.zeros((60, 5), np.float32)
    logits[:30, 2], logits[30:, 3], logits[:, 0] = 9, 9, 20
    for contact, label in ((12, "forehand"), (50, "backhand")):
        heat = np.float32(4) * (np.arange(60) == contact)
        said = clip_answer(logits, heat, 1.0).probabilities
        assert LABELS[int(np.argmax(said))] == label
        assert said.sum() == pytest.approx(1)
        assert clip_answer(logits, heat, 3.0).probabilities.max() < said.max()
