"""Retraining by several processes of this machine, a GPU each: what torchrun does, for a worker.

torchrun takes over the process that calls it, its signals too. A worker has to hear of every step,
and to end all of them when the training is no longer wanted.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import wait
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from threading import Thread
from typing import Any

import torch
from torch.multiprocessing.spawn import ProcessContext, ProcessException, start_processes

from inference.data.footage_sets import CACHE
from inference.errors import InferenceError
from inference.retraining.retrain import Follow, Order, Trained, nobody_follows, retrain

LISTEN_EVERY_S = 0.1


class TooFewGpus(InferenceError):
    """More processes were asked for than there are GPUs."""


class ProcessDied(InferenceError):
    """One of the processes ended without a word."""


def how_many(asked: int, device: str) -> int:
    """How many processes train together; 0 asks for one on each GPU. Raises TooFewGpus."""
    gpus = torch.cuda.device_count() if device != "cpu" else 0
    if gpus and asked > gpus:
        raise TooFewGpus(f"{asked} processes were to train together, and there are {gpus} GPUs.")
    return asked or max(1, gpus)


def retrain_by(
    processes: int,
    order: Order,
    folder: Path,
    *,
    device: str = "auto",
    cache: Path = CACHE,
    follow: Follow = nobody_follows,
) -> Path:
    """`retrain`, by that many processes; 0 is one on each GPU. Whoever follows is told here.

    Raises what `retrain` raises, and InferenceError when a process dies. None is left behind: when
    whoever follows raises they are ended, and when this process is killed they end themselves.
    """
    count = how_many(processes, device)
    if count == 1:
        return retrain(order, folder, device=device, cache=cache, follow=follow)
    told: SimpleQueue[Trained | InferenceError | Path] = torch.multiprocessing.get_context(
        "spawn"
    ).SimpleQueue()
    model = None
    with _started(count, (count, _free_port(), told, order, folder, device, cache)) as children:
        over = False
        while not over:
            try:
                over = children.join(timeout=LISTEN_EVERY_S)
            except ProcessException as error:
                _hear(told, follow)  # why, if it could still say so
                raise ProcessDied("One of the processes that trained together ended.") from error
            model = _hear(told, follow) or model
    if model is None:
        raise ProcessDied("The processes that trained together ended without a model.")
    return model


def _hear(told: SimpleQueue[Trained | InferenceError | Path], follow: Follow) -> Path | None:
    """Pass on what was told since; answers the model once there is one."""
    model = None
    while not told.empty():
        said = told.get()
        if isinstance(said, InferenceError):
            raise said
        if isinstance(said, Trained):
            follow(said)
        else:
            model = said
    return model


@contextmanager
def _started(count: int, arguments: tuple[Any, ...]) -> Iterator[ProcessContext]:
    """The processes, none of which is left when the block ends."""
    # torch leaves `start_processes` untyped.
    children: ProcessContext = start_processes(  # type: ignore[no-untyped-call]
        _train_as_one, arguments, count, join=False, start_method="spawn"
    )
    try:
        yield children
    finally:
        for process in children.processes:
            process.kill()
            process.join()


def _train_as_one(
    rank: int,
    count: int,
    port: int,
    told: SimpleQueue[Trained | InferenceError | Path],
    order: Order,
    folder: Path,
    device: str,
    cache: Path,
) -> None:
    """What one process does; the first one tells of the steps, any of them why it cannot go on."""
    Thread(target=_end_with_parent, name="leash", daemon=True).start()
    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": str(count)}
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    torch.set_num_threads(max(1, torch.get_num_threads() // count))
    follow = told.put if rank == 0 else nobody_follows
    try:
        model = retrain(order, folder, device=device, cache=cache, follow=follow)
    except InferenceError as error:
        told.put(error)
        raise
    if rank == 0:
        told.put(model)


def _end_with_parent() -> None:
    """torch has the system send SIGINT, which whoever was started in the background ignores."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port
