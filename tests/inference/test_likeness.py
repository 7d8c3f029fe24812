"""A stroke's likeness: how the network reads its movement, without a prediction being changed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

import numpy as np
import onnx
import onnxruntime
import pytest
from numpy.typing import NDArray

import inference
from inference import Stroke, Timeline
from inference.commands.analyse import as_json
from inference.likeness import STORED, cosines, likeness
from inference.network.answers import CONTEXT, Floats, Posteriors
from inference.network.model_folder import ModelConfig, champion, read_config
from inference.network.onnx_network import ANSWERS, OnnxNetwork
from inference.network.shown_state import INSIDE, STATE
from inference.network.torch_network import TorchNetwork
from inference.players.crops import Crops
from inference.timeline.decoding import GridHit
from inference.timeline.portraitist import Portraitist
from inference.timeline.windows import Answers, Windows

FRAMES = 40


class Asked(TypedDict):
    """What a network is asked: crops (P, T, H, W), handedness bits (P,), sound (P, T)."""

    luma: NDArray[np.uint8]
    handed: Floats
    sound: Floats


def asked(seed: int = 1, frames: int = FRAMES) -> Asked:
    """Anything that a network may be asked, of two players."""
    rng = np.random.default_rng(seed)
    return {
        "luma": rng.integers(0, 255, (2, CONTEXT + frames, 96, 96), dtype=np.uint8),
        "handed": np.array([0, 1], np.float32),
        "sound": rng.random((2, frames), np.float32),
    }


def plain(path: Path) -> onnxruntime.InferenceSession:
    """The file as ONNX Runtime has it, nothing added."""
    return onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])


def without_state(model: Path, folder: Path) -> Path:
    """The same model as it was exported before it told its state: inside it, not among outputs."""
    older = shutil.copytree(model, folder / "older")
    graph = onnx.load(str(older / "model.onnx"))
    outputs = [output for output in graph.graph.output if output.name != STATE]
    del graph.graph.output[:]
    graph.graph.output.extend(outputs)
    for node in graph.graph.node:
        node.input[:] = [INSIDE if name == STATE else name for name in node.input]
        node.output[:] = [INSIDE if name == STATE else name for name in node.output]
    onnx.save(graph, str(older / "model.onnx"))
    return older


def test_the_shipped_model_says_to_the_bit_what_it_said_before_it_told_its_state() -> None:
    folder = champion()
    given = asked()
    before = plain(folder / "model.onnx").run(list(ANSWERS), dict(given))
    now = OnnxNetwork(folder, read_config(folder)).run(**given)
    for name, said in zip(ANSWERS, before, strict=True):
        assert np.array_equal(getattr(now, name), said), name
    assert now.state is not None
    assert now.state.shape == (2, FRAMES, 64)


def test_the_processor_and_the_card_tell_the_same_state() -> None:
    folder = champion()
    config = read_config(folder)
    one = OnnxNetwork(folder, config).run(**asked())
    other = TorchNetwork(folder, config, device="cpu").run(**asked())
    assert one.state == pytest.approx(other.state, abs=1e-4)


def test_a_model_of_before_tells_what_one_tells_that_was_exported_since(
    model: Path, tmp_path: Path
) -> None:
    older = without_state(model, tmp_path)
    assert STATE in {output.name for output in plain(model / "model.onnx").get_outputs()}
    assert STATE not in {output.name for output in plain(older / "model.onnx").get_outputs()}
    now = OnnxNetwork(model, read_config(model)).run(**asked())
    then = OnnxNetwork(older, read_config(older)).run(**asked())
    assert now.state is not None
    assert then.state is not None
    assert np.array_equal(now.state, then.state)
    assert np.array_equal(now.class_logits, then.class_logits)


def test_a_model_without_such_a_state_analyses_as_ever_and_strokes_have_no_likeness(
    model: Path, two_players: Path, tmp_path: Path
) -> None:
    other = without_state(model, tmp_path)
    graph = onnx.load(str(other / "model.onnx"))
    for node in graph.graph.node:
        node.input[:] = ["renamed" if name == INSIDE else name for name in node.input]
        node.output[:] = ["renamed" if name == INSIDE else name for name in node.output]
    onnx.save(graph, str(other / "model.onnx"))
    told, untold = strokes_of(two_players, model), strokes_of(two_players, other)
    assert all(stroke.likeness for stroke in told)
    assert [stroke.likeness for stroke in untold] == [b""] * len(told)
    assert [stroke.contact_frame for stroke in untold] == [stroke.contact_frame for stroke in told]


def strokes_of(video: Path, model: Path) -> tuple[Stroke, ...]:
    """All strokes that a model finds."""
    *_, timeline = inference.analyse(video, model=model, device="cpu")
    assert isinstance(timeline, Timeline)
    assert timeline.strokes
    assert "likeness" not in as_json(timeline)
    return timeline.strokes


class Steady:
    """A network whose state at a frame is what the frame shows, as long as it sees anybody."""

    windows_at_once = 1
    hears = False

    def __init__(self, window: int, hop: int) -> None:
        self.config = ModelConfig("steady", "0", 4, window, hop)

    def run(self, luma: np.ndarray, handed: Floats, sound: Floats) -> Posteriors:
        shown = luma[:, CONTEXT:, 0, 0].astype(np.float32)  # (B, T)
        nothing = np.zeros(sound.shape, np.float32)
        return Posteriors(
            np.zeros((*sound.shape, 5), np.float32),
            nothing,
            nothing,
            np.zeros((*sound.shape, 2), np.float32),
            np.stack([shown, np.ones_like(shown)], axis=-1),
        )


def told_in(window: int, hop: int, pieces: Sequence[int]) -> list[Answers]:
    """What `Steady` says of 300 frames, each showing its own number, that come in pieces."""
    windows = Windows(Steady(window, hop), [])
    luma = np.arange(300, dtype=np.uint16).astype(np.uint8)[:, None, None, None]
    luma = np.broadcast_to(luma, (300, 2, 4, 4)).copy()
    told: list[Answers] = []
    first = 0
    for last in (*pieces, 300):
        crops = Crops(first, luma[first:last], ("left", None), np.arange(first, last), ())
        told += windows.add(crops, np.zeros(last - first, np.float32))
        first = last
    return told + list(windows.finish())


def hit(start: int, contact: float, end: int) -> GridHit:
    """A stroke at these frames."""
    return GridHit("serve", start, contact, end, 1.0, 1.0, {}, round(contact), 1.0)


@pytest.mark.parametrize("pieces", [(), (7, 130, 131, 250)])
def test_windows_that_overlap_tell_the_likeness_of_one_look(pieces: Sequence[int]) -> None:
    portraits = []
    for told in (told_in(300, 300, ()), told_in(40, 24, pieces)):
        portraitist = Portraitist()
        for answers in told:
            portraitist.keep(answers)
        portraitist.forget(100)
        portraits.append(portraitist.draw(0, hit(110, 120.4, 130)))
        assert portraitist.draw(1, hit(110, 120.4, 130)) == b""  # nobody stands there
    assert portraits[0] == portraits[1]
    expected = likeness(np.array([120.0, 1.0], "f4"), np.array([120.0, 1.0], "f4"))
    assert portraits[0] == expected


def test_what_is_forgotten_is_let_go() -> None:
    portraitist = Portraitist()
    for answers in told_in(40, 24, ()):
        portraitist.keep(answers)
        portraitist.forget(answers.first)
    assert portraitist.draw(0, hit(290, 295, 299)) != b""
    assert portraitist.draw(0, hit(10, 15, 20)) == b""


def test_likenesses_are_as_long_as_one_and_cosines_tell_how_near_they_are() -> None:
    one = likeness(np.array([3.0, 0.0], "f4"), np.array([4.0, 0.0], "f4"))
    opposite = likeness(np.array([-3.0, 0.0], "f4"), np.array([-4.0, 0.0], "f4"))
    apart = likeness(np.array([0.0, 3.0], "f4"), np.array([0.0, 4.0], "f4"))
    assert np.linalg.norm(np.frombuffer(one, STORED)) == pytest.approx(1, abs=1e-3)
    assert cosines(one, [one, apart, opposite]) == pytest.approx([1, 0, -1], abs=1e-3)
    assert likeness(np.zeros(2, "f4"), np.zeros(2, "f4")) == b""
