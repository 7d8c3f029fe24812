"""The paper's network and its rivals compute what their equations say, frame by frame."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from numpy.typing import NDArray
from torch import nn

from inference.clips.clip import ClipBatch
from inference.data.joints import JOINTS
from inference.models.cnn import CNN, FrameCNN, scale_adjusted
from inference.models.cnn_lstm import CnnLstm
from inference.models.lstm import PictureLstm
from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.timeline import CONTEXT
from inference.models.verdict import FrameClasses, clip_logits, clip_probabilities

Floats = NDArray[np.float64]
NETWORKS: list[Callable[[], nn.Module]] = [CnnLstm, CNN, PictureLstm]


def clips(batch: int, frames: int = 6, side: int = 64, hand: float = 1.0) -> ClipBatch:
    generator = torch.Generator().manual_seed(5)
    shape = (batch, frames + CONTEXT, side, side)
    luma = torch.randint(0, 256, shape, dtype=torch.uint8, generator=generator)
    joints = torch.full((batch, frames, len(JOINTS), 2), torch.nan)
    return ClipBatch(luma, torch.full((batch,), hand), joints)


def sigmoid(z: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-z)))


def written_out(lstm: PeepholeLSTM, x: Floats) -> Floats:
    """Equations 5 to 9 of the paper, frame after frame, in float64."""

    def of(parameter: torch.Tensor, parts: int) -> list[Floats]:
        return np.split(parameter.detach().double().numpy()[0], parts)

    (w_i, w_o, w_f, w_c), (r_i, r_o, r_f, r_c) = of(lstm.weight, 4), of(lstm.recurrence, 4)
    (b_i, b_o, b_f, b_c), (p_i, p_o, p_f) = of(lstm.bias, 4), of(lstm.peephole, 3)
    h, c, outputs = np.zeros(lstm.hidden), np.zeros(lstm.hidden), []
    for x_t in x:
        i = sigmoid(w_i @ x_t + r_i @ h + p_i * c + b_i)
        f = sigmoid(w_f @ x_t + r_f @ h + p_f * c + b_f)
        c = f * c + i * np.tanh(w_c @ x_t + r_c @ h + b_c)
        o = sigmoid(w_o @ x_t + r_o @ h + p_o * c + b_o)
        h = o * np.tanh(c)
        outputs.append(h)
    return np.stack(outputs)


def one_way(hidden: int = 128, inputs: int = 256) -> PeepholeLSTM:
    torch.manual_seed(3)
    lstm = PeepholeLSTM(inputs, hidden, directions=1)
    nn.init.normal_(lstm.peephole)
    nn.init.normal_(lstm.bias)
    return lstm


@torch.no_grad()
def test_the_papers_cell_computes_equations_5_to_9_at_its_own_size() -> None:
    """Sums of 384 products in single precision are good to some 1e-6; 20 steps keep it there."""
    lstm = one_way()
    x = torch.randn(2, 20, 256)
    said = lstm(x).numpy()
    assert said.shape == (2, 20, 128)
    for sample in (0, 1):
        expected = written_out(lstm, x[sample].double().numpy())
        np.testing.assert_allclose(said[sample], expected, atol=1e-5)


@torch.no_grad()
def test_reading_forwards_the_future_changes_nothing() -> None:
    lstm = one_way(hidden=5, inputs=7)
    x = torch.randn(1, 9, 7)
    longer = torch.cat([x, torch.randn(1, 4, 7)], dim=1)
    torch.testing.assert_close(lstm(longer)[:, :9], lstm(x))


@torch.no_grad()
def test_one_direction_is_the_onnx_operator_that_reads_forwards(tmp_path: Path) -> None:
    lstm = one_way(hidden=5, inputs=7).eval()
    x = torch.randn(2, 9, 7)
    with warnings.catch_warnings():  # of the older exporter, which writes custom operators
        warnings.simplefilter("ignore")
        torch.onnx.export(lstm, (x,), str(tmp_path / "lstm.onnx"), dynamo=False, input_names=["x"])
    session = onnxruntime.InferenceSession(str(tmp_path / "lstm.onnx"))
    (said,) = session.run(None, {"x": x.numpy()})
    np.testing.assert_allclose(said, lstm(x).numpy(), atol=1e-5)


@torch.no_grad()
def test_a_convolution_keeps_the_size_and_a_pooling_halves_it() -> None:
    """One picture through all three layers, against the same written with loops."""
    torch.manual_seed(1)
    cnn = FrameCNN(size=16, features=4)
    x = torch.randn(1, 1, 3, 16, 16)
    maps = x[0, 0].double().numpy()
    for layer in cnn.convolutions:
        weight, bias = (p.detach().double().numpy() for p in layer.parameters())
        padded = np.pad(maps, ((0, 0), (1, 1), (1, 1)))
        windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(1, 2))
        maps = np.einsum("ihwab,oiab->ohw", windows, weight) + bias[:, None, None]
        maps = np.maximum(maps, 0)
        channels, height, width = maps.shape
        maps = maps.reshape(channels, height // 2, 2, width // 2, 2).max(axis=(2, 4))
    assert maps.shape == (64, 2, 2)
    weight, bias = (p.detach().double().numpy() for p in cnn.out.parameters())
    features = weight @ maps.ravel() + bias
    adjusted = (features - features.mean()) / np.sqrt(features.var() + cnn.scale.eps)
    np.testing.assert_allclose(cnn(x)[0, 0], adjusted, atol=1e-5)


def test_equation_11_takes_the_mean_first_and_the_softmax_then() -> None:
    logits = torch.tensor([[[4.0, 0, 0, 0], [0, 2.0, 0, 0]]])  # (1, 2, 4)
    expected = np.exp([2.0, 1.0, 0, 0]) / np.exp([2.0, 1.0, 0, 0]).sum()
    np.testing.assert_allclose(clip_probabilities(logits)[0], expected, atol=1e-6)
    assert not np.allclose(logits.softmax(-1).mean(1)[0], expected, atol=1e-2)
    torch.testing.assert_close(clip_logits(logits), torch.tensor([[2.0, 1.0, 0, 0]]))


def test_adjusting_the_scale_forgets_how_bright_and_how_strong_a_picture_is() -> None:
    x = torch.randn(2, 5, 3, 8, 8)
    adjusted = scale_adjusted(x)
    torch.testing.assert_close(scale_adjusted(3.0 * x - 1.0), adjusted, atol=1e-5, rtol=1e-4)
    assert adjusted.mean(dim=(1, 3, 4)).abs().max() < 1e-5
    assert bool((scale_adjusted(torch.zeros(1, 5, 3, 8, 8)) == 0).all())


def test_an_unknown_hand_lies_halfway_between_the_two() -> None:
    torch.manual_seed(0)
    last, x = FrameClasses(8), torch.randn(1, 3, 8)
    left, unknown, right = (last(x, torch.tensor([hand])) for hand in (0.0, 0.5, 1.0))
    torch.testing.assert_close((left + right) / 2, unknown)
    assert (left - right).abs().max() > 1e-2


@pytest.mark.parametrize("network", NETWORKS)
def test_every_frame_is_answered_and_the_hand_is_heard(network: Callable[[], nn.Module]) -> None:
    torch.manual_seed(2)
    net = network().eval()
    with torch.no_grad():
        said, other = net(clips(3)), net(clips(3, hand=0.0))
    assert said.shape == (3, 6, 4)
    assert (said - other).abs().max() > 1e-3


@pytest.mark.parametrize("network", NETWORKS)
def test_clips_side_by_side_do_not_change_each_other(network: Callable[[], nn.Module]) -> None:
    torch.manual_seed(2)
    net = network().eval()
    together = clips(3)
    alone = ClipBatch(*(part[1:2] for part in together))
    with torch.no_grad():
        torch.testing.assert_close(net(together)[1:2], net(alone), atol=1e-5, rtol=1e-4)


@torch.no_grad()
def test_without_recurrence_a_frame_is_named_by_itself() -> None:
    """But for the scale, which is the clip's: turning time round turns the answers round."""
    torch.manual_seed(2)
    cnn, recurrent = FrameCNN(64, 8), one_way(hidden=5, inputs=8)
    x = torch.randn(1, 6, 3, 64, 64)
    torch.testing.assert_close(cnn(x.flip(1)), cnn(x).flip(1))
    assert not torch.allclose(recurrent(cnn(x.flip(1))), recurrent(cnn(x)).flip(1), atol=1e-3)


@pytest.mark.parametrize("network", [CnnLstm, CNN, PictureLstm])
@pytest.mark.parametrize(("picture_dropout", "are_alike"), [(1.0, True), (0.0, False)])
def test_in_training_some_clips_show_movement_alone(
    network: Callable[..., nn.Module], picture_dropout: float, are_alike: bool
) -> None:
    """Two still clips differ in what stands there only: without the picture they are the same."""
    torch.manual_seed(4)
    net = network(dropout=0.0, picture_dropout=picture_dropout).train()
    still = clips(2)
    luma = still.luma[:, :1].repeat(1, still.luma.shape[1], 1, 1)
    logits = net(still._replace(luma=luma))
    assert torch.allclose(logits[0], logits[1], atol=1e-5) is are_alike
