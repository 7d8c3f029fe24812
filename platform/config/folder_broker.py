"""A message broker in a folder, for installations without Redis.

Kombu has one too, with two races: it writes a message where readers look for it, so that one may
be read before it is whole, and it takes messages by way of the temporary folder, where two workers
can both succeed. Here a message is written aside and renamed into place, and taken by a rename
that only one worker can win. A worker that dies with a message loses it: the job's row is the
truth, and the sweep sends it again.
"""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from queue import Empty
from time import time_ns
from typing import Any  # messages are JSON

from django.conf import settings
from kombu.transport import TRANSPORT_ALIASES, virtual
from kombu.utils.json import dumps, loads

LONGEST_WAIT_S = 0.3

TRANSPORT_ALIASES["folder"] = "config.folder_broker:Transport"


class Channel(virtual.Channel):
    """One file a message, named so that the oldest sorts first and the queue's name ends it."""

    supports_fanout = False  # nothing is broadcast: workers are told by rows, not by messages

    @property
    def folder(self) -> Path:
        """Return where messages wait."""
        return Path(settings.BROKER_DIR)

    def _put(self, queue: str, message: Any, **options: Any) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"{time_ns():020d}_{uuid.uuid4().hex}.{queue}.msg"
        draft = self.folder / f".{name}"
        draft.write_text(dumps(message))
        draft.rename(self.folder / name)

    def _get(self, queue: str, timeout: float | None = None) -> Any:
        for name in self._waiting(queue):
            taken = self.folder / f".{name}.{os.getpid()}"
            try:
                (self.folder / name).rename(taken)
            except FileNotFoundError:
                continue  # another worker was faster
            message = loads(taken.read_text())
            taken.unlink()
            return message
        raise Empty

    def _size(self, queue: str) -> int:
        return len(self._waiting(queue))

    def _purge(self, queue: str) -> int:
        names = self._waiting(queue)
        for name in names:
            (self.folder / name).unlink(missing_ok=True)
        return len(names)

    def _waiting(self, queue: str) -> list[str]:
        try:
            names = os.listdir(self.folder)
        except FileNotFoundError:
            return []
        end = f".{queue}.msg"
        return sorted(name for name in names if name.endswith(end) and not name.startswith("."))


class Transport(virtual.Transport):
    """The folder as Kombu knows it: one state for every connection of a process."""

    Channel = Channel
    driver_type = driver_name = "folder"
    default_port = 0
    global_state = virtual.BrokerState()

    def __init__(self, client: Any, **options: Any) -> None:
        super().__init__(client, **options)
        self.state = self.global_state

    def drain_events(self, connection: Any, timeout: float | None = None, **options: Any) -> None:
        """Wait for messages, a moment at a time: a worker looks in between if it shall stop."""
        super().drain_events(connection, timeout=LONGEST_WAIT_S, **options)

    def driver_version(self) -> str:
        """Return what Kombu prints about the broker."""
        return "1"
