"""Watching children live and die through the connections they hold."""

from __future__ import annotations

import os
import socket
import sys
from types import TracebackType

from loopdrive.operations.child import Part
from tests.installation import ROOT

PATIENCE_S = 60
PLACES = {"PYTHONPATH": os.pathsep.join([str(ROOT / "platform"), str(ROOT)])}


class Watcher:
    """Listens for sleepers (see sleeper.py)."""

    def __enter__(self) -> Watcher:
        self._door = socket.create_server(("127.0.0.1", 0))
        self._door.settimeout(PATIENCE_S)
        self._links: list[socket.socket] = []
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for each in [self._door, *self._links]:
            each.close()

    def part(self, *arguments: str) -> Part:
        """Return a part that runs a sleeper."""
        port = str(self._door.getsockname()[1])
        return Part("sleeper", "tests.operations.sleeper", (port, *arguments), PLACES)

    def next_born(self) -> tuple[int, socket.socket]:
        """Wait for the next sleeper; return its number and the connection it holds."""
        link, _ = self._door.accept()
        link.settimeout(PATIENCE_S)
        self._links.append(link)
        return int(link.makefile().readline()), link


def wait_dead(link: socket.socket) -> None:
    """Wait until the sleeper at the other end is dead."""
    try:
        assert link.recv(1) == b""
    except ConnectionResetError:
        return


def supervising(part: Part) -> list[str]:
    """Return a command that supervises one part in a process of its own."""
    code = (
        "from loopdrive.operations.child import Part\n"
        "from loopdrive.operations.supervisor import Supervisor\n"
        f"part = {part!r}\n"
        "Supervisor([part], lambda who, line: None).run(lambda: None)\n"
    )
    return [sys.executable, "-c", code]
