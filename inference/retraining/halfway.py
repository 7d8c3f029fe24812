"""Halfway from the base to what was trained: the mean of both networks' weights.

A network that learns a club's few matches forgets others. On the straight way between the two sets
of weights lie networks that know nearly all of both (Wortsman et al., "Robust fine-tuning of
zero-shot models", CVPR 2022, whose usual share is ours). Taught half of three drills, the whole way
named all of their other half right and 83 strokes of seven other films 5 points worse than the base
had; halfway named the other half as well, and those films 5 points better. At one match alone it
costs something: docs/results/corrections.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor, nn

SHARE = 0.5  # of what was trained; the rest is the base


def go_halfway(network: nn.Module, base: Mapping[str, Tensor], share: float = SHARE) -> None:
    """Move the weights of a trained `network` back towards those of its `base`, of equal names."""
    network.load_state_dict(
        {
            name: base[name].lerp(trained, share) if trained.is_floating_point() else trained
            for name, trained in network.state_dict().items()
        }
    )
