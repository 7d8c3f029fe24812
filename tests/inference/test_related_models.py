"""The related systems: what goes in and out, and that each can learn what it is there for."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.clips.clip import ClipBatch
from inference.clips.half_windows import half_windows
from inference.clips.network_model import NetworkModel
from inference.data.joints import BONES, JOINTS, RACKET_HAND
from inference.models.conv_transformer import ConvTransformer
from inference.models.fuzzy_lstm import TSK, FuzzyLstm
from inference.models.hand_path import HandPath
from inference.models.skeleton_graph import SkeletonGraph, partitions
from inference.models.timeline import CONTEXT
from inference.models.verdict import clip_logits
from tests.inference.waving import waving_clips

FRAMES, SIDE, LABELS = 20, 64, 4
PICTURES: list[Callable[[], nn.Module]] = [FuzzyLstm, ConvTransformer]
SKELETONS: list[Callable[[], nn.Module]] = [SkeletonGraph, HandPath]
ALL = PICTURES + SKELETONS
STEPS = {FuzzyLstm: FRAMES, ConvTransformer: 1, SkeletonGraph: FRAMES // 2, HandPath: 1}


@pytest.mark.parametrize("make", ALL)
def test_a_network_answers_for_steps_of_time_in_four_classes(make: type[nn.Module]) -> None:
    batch, _ = _batch(3, seed=1)
    logits = _made(make)(batch)
    assert logits.shape == (3, STEPS[make], LABELS)
    assert logits.isfinite().all()


@pytest.mark.parametrize("make", ALL)
def test_a_network_is_small(make: type[nn.Module]) -> None:
    assert sum(weights.numel() for weights in _made(make).parameters()) < 400_000


@pytest.mark.parametrize("make", ALL)
def test_the_same_seed_gives_the_same_weights(make: type[nn.Module]) -> None:
    first, again = _made(make, seed=5).state_dict(), _made(make, seed=5).state_dict()
    other = _made(make, seed=6).state_dict()
    assert all(torch.equal(first[name], again[name]) for name in first)
    assert any(not torch.equal(first[name], other[name]) for name in first)


@pytest.mark.parametrize("make", ALL)
def test_a_network_learns_which_way_the_hand_moves(make: type[nn.Module]) -> None:
    network = _made(make)
    optimiser = torch.optim.AdamW(network.parameters(), lr=3e-3)
    for step in range(60):
        batch, classes = _batch(8, seed=step)
        loss = f.cross_entropy(clip_logits(network(batch)), classes)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    batch, classes = _batch(32, seed=1000)
    with torch.no_grad():
        right = clip_logits(network.eval()(batch)).argmax(dim=1) == classes
    assert right.float().mean() > 0.9


@pytest.mark.parametrize("make", ALL)
def test_an_unknown_hand_is_between_the_two(make: type[nn.Module]) -> None:
    network = _made(make).eval()
    batch, _ = _batch(2, seed=1)
    left, unknown, right = (
        network(batch._replace(handed=torch.full((2,), handed))) for handed in (0.0, 0.5, 1.0)
    )
    torch.testing.assert_close(unknown, (left + right) / 2, atol=1e-5, rtol=1e-4)
    assert not torch.allclose(left, right)


@pytest.mark.parametrize("make", SKELETONS)
def test_joints_that_nobody_knows_change_nothing_by_their_value(make: type[nn.Module]) -> None:
    network = _made(make).eval()
    batch, _ = _batch(2, seed=1)
    nobody = batch._replace(joints=torch.full_like(batch.joints, torch.nan))
    assert network(nobody).isfinite().all()
    foot = JOINTS.index("free_ankle")
    batch.joints[:, :, foot] = torch.nan
    assert network(batch).isfinite().all()


def test_a_path_of_fewer_frames_is_the_same_path_with_frames_left_out() -> None:
    network = _made(HandPath).eval()
    batch, _ = _batch(2, seed=1)
    short = batch._replace(joints=batch.joints[:, :12])
    longer = batch._replace(joints=batch.joints.clone())
    longer.joints[:, 12:] = torch.nan
    torch.testing.assert_close(network(short), network(longer), atol=1e-5, rtol=1e-4)
    assert not torch.allclose(network(short), network(batch), atol=1e-3)


def test_a_network_that_names_whole_clips_sees_half_a_clip_around_each_frame() -> None:
    model = NetworkModel(_made(ConvTransformer))
    (clip,) = waving_clips(1, seed=1)
    (answer,) = model.answer([clip])
    windows = half_windows(clip)
    assert answer.frames.shape == (len(clip.luma), LABELS)
    (middle,) = model.answer([windows[5]])
    np.testing.assert_allclose(answer.frames[2 * 5], middle.probabilities, atol=1e-5)
    assert np.ptp(answer.frames[:, 0]) > 0


def test_every_joint_but_the_hips_hears_from_one_nearer_to_them() -> None:
    itself, from_nearer, from_farther = partitions()
    torch.testing.assert_close(itself, torch.eye(len(JOINTS)))
    hips = JOINTS.index("hips")
    heard = from_nearer.sum(dim=0)
    assert heard[hips] == 0
    assert (heard == 1).sum() == len(BONES) == len(JOINTS) - 1
    assert from_farther[JOINTS.index("elbow"), JOINTS.index("racket_shoulder")] == 1


def test_the_fuzzy_layer_is_the_formula_of_takagi_sugeno_and_kang() -> None:
    torch.manual_seed(2)
    layer = TSK(inputs=5, rules=3).double()
    with torch.no_grad():
        layer.log_widths.uniform_(-0.5, 0.5)
    x, hand = torch.randn(5, dtype=torch.float64), -1.0
    values = {name: weights.detach().numpy() for name, weights in layer.named_parameters()}
    said = layer(x[None], torch.tensor([[hand]], dtype=torch.float64))[0]

    firing = np.ones(3)
    rules = np.zeros((3, LABELS))
    for k in range(3):
        for d in range(5):
            width = np.exp(values["log_widths"][k, d])
            away = float(x[d]) - values["centres"][k, d]
            firing[k] *= np.exp(-(away**2) / (2 * width**2))
        for c in range(LABELS):
            row = k * LABELS + c
            weights = values["consequents.weight"][row]
            by_hand = values["consequents_by_hand.weight"][row]
            rules[k, c] = (weights + hand * by_hand) @ x.numpy() + values["consequents.bias"][row]
    expected = (firing[:, None] * rules).sum(axis=0) / firing.sum()
    np.testing.assert_allclose(said.detach().numpy(), expected, rtol=1e-10)


def _made(make: Callable[[], nn.Module], seed: int = 3) -> nn.Module:
    torch.manual_seed(seed)
    return make()


def _batch(clips: int, seed: int) -> tuple[ClipBatch, Tensor]:
    """A spot and a hand that move to the left (class 1) or to the right (class 2)."""
    rng = np.random.default_rng(seed)
    classes = rng.integers(1, 3, clips)
    luma = rng.integers(0, 20, (clips, FRAMES + CONTEXT, SIDE, SIDE)).astype(np.uint8)
    joints = rng.normal(0, 0.02, (clips, FRAMES, len(JOINTS), 2)).astype(np.float32)
    for clip, label in enumerate(classes):
        way = 2 * label - 3
        for step in range(FRAMES + CONTEXT):
            x = SIDE // 2 + way * (2 * step - FRAMES)
            luma[clip, step, 20:44, max(x - 8, 0) : x + 8] = 220
        joints[clip, :, RACKET_HAND, 0] += way * np.linspace(-0.6, 0.6, FRAMES)
    handed = torch.from_numpy(rng.integers(0, 2, clips).astype(np.float32))
    return ClipBatch(torch.from_numpy(luma), handed, torch.from_numpy(joints)), torch.from_numpy(
        classes
    )
