"""What must be so before anything starts; each violation is one sentence."""

from __future__ import annotations

import fcntl
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LEAST_FREE_BYTES = 200 * 1024**2
PORTS_TO_TRY = 100


class CannotStart(Exception):
    """The installation cannot start; the sentence says what to do."""


def is_free(host: str, port: int) -> bool:
    """Tell whether nobody listens at this address."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def require_port(host: str, port: int) -> None:
    """Raise CannotStart, with a port that is free, when this one is taken."""
    if is_free(host, port):
        return
    others = range(port + 1, min(port + PORTS_TO_TRY, 65536))
    free = next((other for other in others if is_free(host, other)), None)
    hint = f", for example: LOOPDRIVE_PORT={free} make run" if free else ""
    raise CannotStart(
        f"Port {port} on {host} is taken by another program: stop that one, or choose another "
        f"port{hint}"
    )


def require_space(folder: Path) -> None:
    """Raise CannotStart when the disk is too full to run on."""
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE_BYTES:
        raise CannotStart(
            f"The disk is full: Loopdrive needs at least {LEAST_FREE_BYTES // 1024**2} MB free in "
            f"{folder}, and there are {free // 1024**2} MB."
        )


@contextmanager
def only_here(folder: Path) -> Iterator[None]:
    """Hold the folder for this process; raises CannotStart when another one has it."""
    with (folder / "running.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotStart(f"Loopdrive is running with the data in {folder} already.") from error
        yield
