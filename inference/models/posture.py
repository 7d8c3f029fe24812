"""How a body is held: its joints as seen from the neck, however large and wherever it is."""

from __future__ import annotations

import torch.nn.functional as f
from torch import Tensor

from inference.data.joints import JOINTS

NECK = JOINTS.index("neck")
POSTURE = 3 * len(JOINTS)
STEADY_FRAMES = 31  # how large a body is: the mean of the second around, since limbs move
SMALLEST = 0.05  # half crops


def posture(joints: Tensor) -> Tensor:
    """Joints (B, T, J, 3) -> (B, T, POSTURE): 1 is the mean distance of joints from the neck."""
    from_neck = joints - joints[:, :, NECK : NECK + 1]
    size = (from_neck[..., :2] ** 2).sum(dim=-1).clamp(min=1e-8).sqrt().mean(dim=-1)  # (B, T)
    steady = f.avg_pool1d(
        size[:, None],
        STEADY_FRAMES,
        stride=1,
        padding=STEADY_FRAMES // 2,
        count_include_pad=False,
    )[:, 0]
    return (from_neck / steady.clamp(min=SMALLEST)[..., None, None]).flatten(2)
