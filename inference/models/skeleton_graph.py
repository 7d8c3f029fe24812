"""Two graph networks over a moving skeleton, one on joints, one on bones, after Song et al.

Chaos, Solitons and Fractals 178:114343, 2024: two-stream ST-GCN. The graph convolution is that of
Yan et al., ST-GCN, AAAI 2018, section 3.4 (spatial partitioning).
"""

from __future__ import annotations

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from inference.clips.clip import ClipBatch
from inference.data.joints import BONES, JOINTS
from inference.models.verdict import FrameClasses

HIPS = JOINTS.index("hips")
SEEN = 3  # x, y, and whether the joint is known
TEMPORAL_KERNEL = 9
STREAMS = 2  # joints, bones


class SkeletonGraph(nn.Module):
    """Joints of one player -> logits of every second step."""

    def __init__(self, width: int = 24, dropout: float = 0.3) -> None:
        super().__init__()
        self.streams = nn.ModuleList(_stream(width, dropout) for _ in range(STREAMS))
        self.last = nn.ModuleList(FrameClasses(2 * width) for _ in range(STREAMS))

    def forward(self, batch: ClipBatch) -> Tensor:
        """Logits (B, ceil(T / 2), 4): the two streams' added up, as their paper adds scores."""
        seen = (_joints(batch.joints), _bones(batch.joints))
        logits = torch.zeros(())
        for x, stream, last in zip(seen, self.streams, self.last, strict=True):
            x = stream(x.permute(0, 3, 1, 2)).mean(dim=3)  # (B, C, T', J) -> (B, C, T')
            logits = logits.to(x) + last(x.transpose(1, 2), batch.handed)  # (B, T', 4)
        return logits


class GraphConvolution(nn.Module):
    """(B, C, T, J) -> (B, C', T / stride, J): over neighbours, then over nine steps of time."""

    def __init__(self, inputs: int, outputs: int, stride: int, dropout: float) -> None:
        super().__init__()
        self.register_buffer("graph", partitions(), persistent=False)  # (3, J, J)
        self.importance = nn.Parameter(torch.ones(3, len(JOINTS), len(JOINTS)))
        self.mix = nn.Conv2d(inputs, 3 * outputs, 1)
        self.over_time = nn.Sequential(
            nn.BatchNorm2d(outputs),
            nn.ReLU(),
            nn.Conv2d(
                outputs, outputs, (TEMPORAL_KERNEL, 1), (stride, 1), (TEMPORAL_KERNEL // 2, 0)
            ),
            nn.BatchNorm2d(outputs),
            nn.Dropout(dropout),
        )
        is_same = inputs == outputs and stride == 1
        self.residual = nn.Identity() if is_same else nn.Conv2d(inputs, outputs, 1, (stride, 1))

    def forward(self, x: Tensor) -> Tensor:
        """One block; every partition of the neighbours has weights of its own."""
        graph: Tensor = self.graph * self.importance  # type: ignore[operator]  # a buffer
        y = self.mix(x).unflatten(1, (3, -1))  # (B, 3, C', T, J)
        y = torch.einsum("bpctj,pjk->bctk", y, graph)
        return f.relu(self.over_time(y) + self.residual(x))


def partitions() -> Tensor:
    """(3, J, J): from joint j to joint k itself, from nearer to the hips, and from farther.

    Each target's incoming weights of one partition add up to 1, or are all 0.
    """
    inwards, outwards = (torch.zeros(len(JOINTS), len(JOINTS)) for _ in range(2))
    for near, far in BONES:
        outwards[JOINTS.index(near), JOINTS.index(far)] = 1.0
        inwards[JOINTS.index(far), JOINTS.index(near)] = 1.0
    graph = torch.stack([torch.eye(len(JOINTS)), outwards, inwards])
    return graph / graph.sum(dim=1, keepdim=True).clamp(min=1.0)


def _stream(width: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(
        GraphConvolution(SEEN, width, 1, dropout),
        GraphConvolution(width, width, 2, dropout),
        GraphConvolution(width, 2 * width, 1, dropout),
    )


def _joints(joints: Tensor) -> Tensor:
    """(B, T, J, 2) -> (B, T, J, 3) from the hips, a joint nobody knows at 0."""
    is_known = ~joints.isnan().any(dim=-1, keepdim=True)  # (B, T, J, 1)
    from_hips = joints - joints[:, :, HIPS : HIPS + 1].nan_to_num()
    return torch.cat([from_hips.nan_to_num(), is_known.to(joints)], dim=-1)


def _bones(joints: Tensor) -> Tensor:
    """(B, T, J, 2) -> (B, T, J, 3): each joint as seen from the one nearer to the trunk."""
    nearer = list(range(len(JOINTS)))  # the hips have nobody nearer: their bone has no length
    for near, far in BONES:
        nearer[JOINTS.index(far)] = JOINTS.index(near)
    bones = joints - joints[:, :, nearer]
    is_known = ~bones.isnan().any(dim=-1, keepdim=True)
    return torch.cat([bones.nan_to_num(), is_known.to(joints)], dim=-1)
