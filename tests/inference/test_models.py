"""The networks compute what their equations say, whatever the batch and the length."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from inference.data.joints import JOINTS
from inference.models.joint_head import BEYOND, JointHead
from inference.models.peephole_lstm import PeepholeLSTM
from inference.models.pictures import OF_LATEST, latest_pictures, motion_channels
from inference.models.posture import POSTURE, posture
from inference.models.shift_cnn import COARSE, FINE, Maps
from inference.models.swing_side import SwingSide, SwingSideConfig
from inference.models.timeline import (
    CONTEXT,
    Posteriors,
    TimelineConfig,
    TimelineNet,
    known_or,
)
from inference.strokes import LABELS

Floats = NDArray[np.float64]


def crops(batch: int, frames: int, seed: int = 0) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    shape = (batch, frames + CONTEXT, 96, 96)
    return torch.randint(0, 256, shape, dtype=torch.uint8, generator=generator)


def network(seed: int = 0) -> TimelineNet:
    torch.manual_seed(seed)
    net = TimelineNet(TimelineConfig()).eval()
    torch.nn.init.normal_(net.hand_scale)
    torch.nn.init.normal_(net.lstm.peephole, std=0.3)
    return net


def written_out(lstm: PeepholeLSTM, x: Floats, direction: int) -> Floats:
    """Equations 5 to 9 of the paper, one number at a time as it were, in float64."""

    def of(parameter: torch.Tensor) -> list[Floats]:
        parts = parameter.detach().double().numpy()[direction]
        return np.split(parts, len(parts) // lstm.hidden)

    def sigmoid(z: Floats) -> Floats:
        return np.asarray(1 / (1 + np.exp(-z)))

    (w_i, w_o, w_f, w_c), (r_i, r_o, r_f, r_c) = of(lstm.weight), of(lstm.recurrence)
    (b_i, b_o, b_f, b_c), (p_i, p_o, p_f) = of(lstm.bias), of(lstm.peephole)
    h, c, outputs = np.zeros(lstm.hidden), np.zeros(lstm.hidden), []
    for x_t in x if direction == 0 else x[::-1]:
        i = sigmoid(w_i @ x_t + r_i @ h + p_i * c + b_i)
        f = sigmoid(w_f @ x_t + r_f @ h + p_f * c + b_f)
        c = f * c + i * np.tanh(w_c @ x_t + r_c @ h + b_c)
        o = sigmoid(w_o @ x_t + r_o @ h + p_o * c + b_o)
        h = o * np.tanh(c)
        outputs.append(h)
    return np.stack(outputs if direction == 0 else outputs[::-1])


def test_the_lstm_computes_the_papers_equations_in_both_directions() -> None:
    torch.manual_seed(3)
    lstm = PeepholeLSTM(inputs=7, hidden=5)
    torch.nn.init.normal_(lstm.peephole)
    torch.nn.init.normal_(lstm.bias)
    x = torch.randn(2, 11, 7)
    with torch.no_grad():
        said = lstm(x).numpy()
    for sample in (0, 1):
        given = x[sample].double().numpy()
        expected = np.concatenate([written_out(lstm, given, d) for d in (0, 1)], axis=1)
        np.testing.assert_allclose(said[sample], expected, atol=2e-6)


def test_peepholes_change_what_the_lstm_says() -> None:
    torch.manual_seed(3)
    lstm = PeepholeLSTM(inputs=7, hidden=5)
    x = torch.randn(1, 6, 7)
    before = lstm(x)
    torch.nn.init.normal_(lstm.peephole)
    assert not torch.allclose(before, lstm(x), atol=1e-3)


def test_the_channels_are_the_picture_and_its_differences_to_the_two_before() -> None:
    luma = torch.tensor([10, 20, 50, 55], dtype=torch.uint8).reshape(1, 4, 1, 1)
    channels = motion_channels(luma)
    assert channels.shape == (1, 2, 3, 1, 1)
    first = channels[0, 0, :, 0, 0]
    torch.testing.assert_close(first, torch.tensor([2 * (50 / 255 - 0.5), 60 / 255, 80 / 255]))


def test_the_channels_are_weighted_sums_of_the_latest_pictures() -> None:
    luma = crops(2, 5)
    summed = torch.einsum("btpij,cp->btcij", latest_pictures(luma), torch.tensor(OF_LATEST))
    torch.testing.assert_close(summed, motion_channels(luma), atol=1e-6, rtol=1e-5)


def test_the_network_answers_every_frame_of_any_batch() -> None:
    net = network()
    for batch, frames in ((1, 16), (3, 21)):
        said = net(crops(batch, frames), torch.full((batch,), 0.5))
        assert said.class_logits.shape == (batch, frames, 1 + len(LABELS))
        assert said.contact_logit.shape == said.displacement.shape == (batch, frames)
        assert said.edges_logit.shape == (batch, frames, 2)


@torch.no_grad()
def test_windows_side_by_side_do_not_change_each_other() -> None:
    net = network()
    luma, handed = crops(3, 18), torch.tensor([0.0, 1.0, 0.5])
    together = net(luma, handed)
    alone = net(luma[1:2], handed[1:2])
    for one, all_of_them in zip(alone, together, strict=True):
        torch.testing.assert_close(one[0], all_of_them[1], atol=1e-5, rtol=1e-4)


@torch.no_grad()
def test_an_unknown_hand_leaves_the_features_as_they_are_and_a_known_one_does_not() -> None:
    net = network()
    luma = crops(1, 16)

    def said(hand: float) -> Posteriors:
        answer: Posteriors = net(luma, torch.tensor([hand]))
        return answer

    changed = [(said(hand).class_logits - said(0.5).class_logits).abs().max() for hand in (0, 1)]
    assert min(changed) > 1e-3


@pytest.mark.parametrize(("picture_dropout", "are_alike"), [(1.0, True), (0.0, False)])
def test_in_training_some_windows_show_movement_alone(
    picture_dropout: float, are_alike: bool
) -> None:
    """Two still windows differ in brightness only: without the picture they are the same."""
    torch.manual_seed(4)
    net = TimelineNet(
        TimelineConfig(dropout=0.0, side_dropout=0.0, picture_dropout=picture_dropout)
    ).train()
    luma = torch.full((2, 18, 96, 96), 40, dtype=torch.uint8)
    luma[1] = 210
    logits = net(luma, torch.ones(2)).class_logits
    assert torch.allclose(logits[0], logits[1], atol=1e-5) is are_alike


def test_the_network_stays_small() -> None:
    assert sum(parameter.numel() for parameter in network().parameters()) < 700_000


def bodies(frames: int = 40) -> torch.Tensor:
    """Joints (1, T, J, 3) that move about."""
    generator = torch.Generator().manual_seed(2)
    return 0.2 * torch.randn(1, frames, len(JOINTS), 3, generator=generator).cumsum(dim=1) / 5


def test_a_posture_is_the_same_wherever_a_body_is_and_however_large() -> None:
    joints = bodies()
    elsewhere = 0.5 * joints + torch.tensor([0.3, -0.2, 0.1])
    torch.testing.assert_close(posture(elsewhere), posture(joints), atol=1e-4, rtol=1e-3)


@torch.no_grad()
def test_the_side_is_told_by_the_posture_and_the_hand() -> None:
    torch.manual_seed(0)
    side = SwingSide(SwingSideConfig()).eval()
    torch.nn.init.normal_(side.template.weight)
    body, hand = posture(bodies()), torch.ones(1, 1, 1)
    still = crops(1, 40)[:, :1].expand(-1, 42, -1, -1)
    said, _ = side(still, body, hand)
    assert said.shape == (1, 40)
    assert not torch.allclose(side(still, body, -hand)[0], said, atol=1e-2)
    assert side(still, body[:, :1].expand(-1, 40, -1), hand)[0].std() < said.std() / 2


@torch.no_grad()
def test_the_side_is_told_by_movement_and_not_by_brightness() -> None:
    torch.manual_seed(0)
    side = SwingSide(SwingSideConfig()).eval()
    torch.nn.init.normal_(side.template.weight)
    luma, hand = crops(1, 40) // 2, torch.ones(1, 1, 1)
    body = torch.zeros(1, 40, POSTURE)
    said, _ = side(luma, body, hand)
    assert torch.allclose(said, side(luma + 60, body, hand)[0], atol=1e-4)
    still = luma[:, :1].expand(-1, 42, -1, -1)
    assert side(still, body, hand)[0].std() < said.std() / 5


def test_naming_strokes_does_not_move_the_joints() -> None:
    net = TimelineNet(TimelineConfig(dropout=0.0, side_dropout=0.0))
    net(crops(1, 16), torch.ones(1)).class_logits[..., 2].sum().backward()
    assert net.joints.heat.weight.grad is None
    assert net.side.inward.weight.grad is not None


def test_known_joints_stand_in_for_seen_ones_a_little_off() -> None:
    torch.manual_seed(3)
    seen, known = torch.zeros(4, 20, len(JOINTS), 3), torch.ones(4, 20, len(JOINTS), 3)
    known[:, :, 0] = torch.nan
    read = known_or(seen, known)
    assert (read[:, :, 0] == 0).all()  # nobody knows this joint
    assert 0 < (read[:, :, 1:] - 1).std() < 0.2


@torch.no_grad()
def test_a_joint_is_told_where_its_map_is_likeliest() -> None:
    head = JointHead(FINE, COARSE).eval()
    for part in (head.from_fine, head.from_coarse, head.heat, head.depth):
        for parameter in part.parameters():
            torch.nn.init.zeros_(parameter)
    maps = Maps(torch.rand(2, FINE, 12, 12), torch.rand(2, COARSE, 6, 6))
    np.testing.assert_allclose(head(maps), 0.0, atol=1e-6)  # likely everywhere: the middle
    joints = JointHead(FINE, COARSE).eval()(maps)
    assert joints.shape == (2, len(JOINTS), 3)
    assert joints[..., :2].abs().max() < BEYOND


def test_what_is_heard_changes_the_contact_and_a_silent_file_is_one_without_sound() -> None:
    net, luma, hand = network(), crops(1, 40), torch.ones(1)
    clicks = torch.zeros(1, 40)
    clicks[0, 20] = 1.5
    silent = torch.full((1, 40), -1.0)
    with torch.no_grad():
        heard, unheard = net(luma, hand, clicks), net(luma, hand, silent)
        assert not torch.allclose(heard.contact_logit, unheard.contact_logit)
        assert torch.equal(unheard.contact_logit, net(luma, hand).contact_logit)


def test_a_sure_side_does_not_make_rally_strokes_likelier() -> None:
    net = TimelineNet(TimelineConfig()).eval()
    luma = torch.randint(0, 256, (1, 22, 96, 96), dtype=torch.uint8)
    handed = torch.ones(1)

    def said() -> torch.Tensor:
        with torch.no_grad():
            answer: torch.Tensor = net(luma, handed).class_logits
            return answer

    before = said()
    with torch.no_grad():
        net.side.out.bias.add_(9.0)
    after = said()
    torch.testing.assert_close(before[..., [0, 1, 4]], after[..., [0, 1, 4]])
    rally = (before[..., 2:4].logsumexp(dim=-1), after[..., 2:4].logsumexp(dim=-1))
    torch.testing.assert_close(*rally)
    assert (after[..., 2] - after[..., 3] > before[..., 2] - before[..., 3] + 10).all()
