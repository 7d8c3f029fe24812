"""One supervised child process: started, listened to, started again when it dies, stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

LONGEST_DELAY_S = 30.0
LEASHED = (sys.executable, "-m", "loopdrive.operations.leash")
STEADY_AFTER_S = 60.0  # a child that lived this long starts anew without delay

Tell = Callable[[str, str], None]  # who, line


@dataclass(frozen=True)
class Part:
    """What a child runs: a Python module with its arguments."""

    name: str
    module: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


def start_on_leash(part: Part) -> tuple[subprocess.Popen[str], int]:
    """Start a part; it dies when the second value, the open end of its leash, is closed."""
    held, leash = os.pipe()
    process = subprocess.Popen(
        [*LEASHED, str(held), part.module, *part.arguments],
        env=os.environ | dict(part.environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,  # Ctrl-C reaches the supervisor alone
        pass_fds=[held],
    )
    os.close(held)
    return process, leash


class Child:
    """A part as a process in a group of its own, on a leash (see leash.py)."""

    def __init__(self, part: Part, tell: Tell) -> None:
        self.part = part
        self._tell = tell
        self._process: subprocess.Popen[str] | None = None
        self._leash = -1
        self._started_at = 0.0
        self._start_at = 0.0
        self._deaths = 0

    @property
    def pid(self) -> int | None:
        """Return the process's number while it runs."""
        return self._process.pid if self._process else None

    def tend(self) -> None:
        """Start the process if it is due; notice its death and decide when it starts again."""
        now = time.monotonic()
        if self._process is None:
            if now >= self._start_at:
                self._start(now)
        elif (status := self._process.poll()) is not None:
            self._bury(status, now)

    def ask_to_stop(self) -> None:
        """Ask the process to end; a worker gives its job back first."""
        if self._process:
            self._process.terminate()

    def stop(self, deadline: float) -> None:
        """Wait until `deadline` (monotonic) for the process, then end its whole group."""
        if not self._process:
            return
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(max(0.0, deadline - time.monotonic()))
        self._end_group()

    def _start(self, now: float) -> None:
        self._process, self._leash = start_on_leash(self.part)
        self._started_at = now
        threading.Thread(target=self._listen, args=[self._process], daemon=True).start()

    def _listen(self, process: subprocess.Popen[str]) -> None:
        for line in process.stdout or ():
            self._tell(self.part.name, line.rstrip("\n"))

    def _bury(self, status: int, now: float) -> None:
        self._end_group()
        if now - self._started_at > STEADY_AFTER_S:
            self._deaths = 0
        delay_s = 0.0 if self._deaths == 0 else min(2.0 ** (self._deaths - 1), LONGEST_DELAY_S)
        self._deaths += 1
        self._start_at = now + delay_s
        how = f"by signal {-status}" if status < 0 else f"with status {status}"
        when = f"in {delay_s:.0f} s" if delay_s else "now"
        self._tell(self.part.name, f"ended {how} and starts again {when}")

    def _end_group(self) -> None:
        """End whatever the process left behind in its group, and let go of the leash."""
        if self._process:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            os.close(self._leash)
            self._process = None
