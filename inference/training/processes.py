"""Several processes that train one network together, as torchrun starts them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


@dataclass(frozen=True)
class Processes:
    """Which of how many this process is; the first one writes what is kept."""

    rank: int = 0
    count: int = 1

    @property
    def is_first(self) -> bool:
        """Whether this one writes checkpoints and shows progress."""
        return self.rank == 0

    def share(self, network: nn.Module) -> nn.Module:
        """The network whose gradients are averaged over all processes at every step."""
        if self.count == 1:
            return network
        # Some heads are asked of some batches or tasks only: joints are not always known.
        return DistributedDataParallel(network, find_unused_parameters=True)

    def wait(self) -> None:
        """Until all have come this far."""
        if self.count > 1:
            dist.barrier()


@contextmanager
def together(device: str) -> Iterator[Processes]:
    """The processes torchrun has started, or this one alone; they part at the end."""
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        yield Processes()
        return
    if device == "cuda":
        torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
    dist.init_process_group("nccl" if device == "cuda" else "gloo")
    try:
        yield Processes(dist.get_rank(), count)
    finally:
        dist.destroy_process_group()
