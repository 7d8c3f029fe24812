"""How wrong the network is, head by head."""

from __future__ import annotations

import torch
import torch.nn.functional as f
from torch import Tensor

from inference.data.joints import JOINTS as JOINT_NAMES
from inference.data.targets import IGNORED
from inference.models.timeline import Posteriors

FOREGROUND = 3.0  # weight of a frame of a stroke against a frame of nothing
CONTACT_GAIN = 6.0  # weight of a frame at a contact against one far from any
CLASS, NAME, CONTACT, DISPLACEMENT, EDGES, SMOOTHNESS = 0.7, 0.7, 1.0, 0.15, 0.3, 0.1
JOINTS = 20.0  # they are many small numbers, and all else builds on them
NEAR = 0.05  # of half a crop: joints closer than this are pulled less and less
IN_SIGHT = 1.3  # half crops from the middle; joints farther away are not asked for
HANDS, HAND_GAIN = [JOINT_NAMES.index(name) for name in ("hand", "free_hand")], 2.0
DEPTH, DEPTH_SHARE = 2, 0.5  # depth is told far less surely than place
TRUNCATION = 4.0  # of the smoothness loss (Farha and Gall, MS-TCN, CVPR 2019)
LABEL_SMOOTHING = 0.05
FEWEST_FRAMES = 6  # of a stroke in the window, to be asked for its name


def loss_of(said: Posteriors, truth: dict[str, Tensor], joints: Tensor) -> dict[str, Tensor]:
    """The parts of the loss, weighted; their sum is what training makes small.

    `truth` holds the fields of Targets; `joints` (B, T, J, 3) are nan where nobody knows them.
    """
    return {
        "class": CLASS * _classes(said.class_logits, truth["classes"]),
        "name": NAME * names_loss(said.class_logits, truth["classes"], truth["stroke"]),
        "contact": CONTACT * _heat(said.contact_logit, truth["contact"], truth["contact_weight"]),
        "displacement": DISPLACEMENT
        * _mean(
            f.smooth_l1_loss(said.displacement, truth["displacement"], reduction="none"),
            truth["displacement_weight"],
        ),
        "edges": EDGES
        * _heat(
            said.edges_logit, truth["edges"], truth["edges_weight"][..., None].expand(-1, -1, 2)
        ),
        "smoothness": SMOOTHNESS * _smoothness(said.class_logits),
        "joints": JOINTS * joints_loss(said.joints, joints),
    }


def _classes(logits: Tensor, classes: Tensor) -> Tensor:
    weight = torch.full((logits.shape[-1],), FOREGROUND)
    weight[0] = 1.0
    if bool((classes == IGNORED).all()):
        return logits.sum() * 0.0
    return f.cross_entropy(
        logits.flatten(0, 1),
        classes.flatten(),
        weight=weight.to(logits.device),
        ignore_index=IGNORED,
        label_smoothing=LABEL_SMOOTHING,
    )


def names_loss(logits: Tensor, classes: Tensor, stroke: Tensor) -> Tensor:
    """Whole strokes, named the way decoding names them: by the mean over the frames around."""
    losses = []
    for number in range(1, int(stroke.max()) + 1):
        frames = stroke == number
        is_there = (frames & (classes > 0)).sum(dim=1) >= FEWEST_FRAMES  # (B,)
        if bool(is_there.any()):
            share = frames[is_there].float()
            mean = (logits[is_there, :, 1:] * share[..., None]).sum(dim=1) / share.sum(1)[:, None]
            # Frames of the swing carry the class; those before and after it say none (0).
            label = (classes[is_there] * frames[is_there]).amax(dim=1) - 1
            losses.append(f.cross_entropy(mean, label, label_smoothing=LABEL_SMOOTHING))
    return torch.stack(losses).mean() if losses else logits.sum() * 0.0


def _heat(logits: Tensor, heat: Tensor, weight: Tensor) -> Tensor:
    each = f.binary_cross_entropy_with_logits(logits, heat, reduction="none")
    return 3.0 * _mean(each, weight * (1.0 + CONTACT_GAIN * heat))


def _mean(values: Tensor, weight: Tensor) -> Tensor:
    return (values * weight).sum() / weight.sum().clamp(min=1.0)


def _smoothness(logits: Tensor) -> Tensor:
    """Neighbouring frames should agree, but a true change may cost no more than TRUNCATION."""
    log_p = f.log_softmax(logits, dim=-1)
    change = (log_p[:, 1:] - log_p[:, :-1].detach()).abs().clamp(max=TRUNCATION)
    return (change**2).mean()


def joints_loss(said: Tensor, joints: Tensor) -> Tensor:
    """How far the joints are from where they should be, of those that are known and in sight."""
    is_known = (joints.abs() < IN_SIGHT).float()  # False for nan
    apart = f.smooth_l1_loss(said, joints.nan_to_num(), reduction="none", beta=NEAR)
    weight = torch.ones(joints.shape[-2:], device=joints.device)
    weight[HANDS] *= HAND_GAIN
    weight[:, DEPTH] *= DEPTH_SHARE
    return _mean(apart, is_known * weight)
