"""A real installation for tests: `manage.py up` with its own data and port, as people start it."""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any  # JSON of every shape

ROOT = Path(__file__).resolve().parents[1]
READY = "Loopdrive is ready"
PATIENCE_S = 240  # drawing and analysing the demo rally on a busy machine


class DidNotStart(AssertionError):
    """The installation ended, or said nothing for too long, before it was ready."""


def free_port() -> int:
    """Return a port nobody listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Installation:
    """One installation in `folder`, stopped when its `with` block ends."""

    def __init__(self, folder: Path, *, demo: bool, settings: Mapping[str, str] | None = None):
        self.folder = folder
        self.port = free_port()
        self.lines: list[str] = []
        self.environment = {
            **{name: each for name, each in os.environ.items() if is_neutral(name)},
            "LOOPDRIVE_VAR": str(folder),
            "LOOPDRIVE_PORT": str(self.port),
            "LOOPDRIVE_DEMO": str(int(demo)),
            "LOOPDRIVE_ENV_FILE": os.devnull,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            **(settings or {}),
        }
        self._heard: queue.Queue[str | None] = queue.Queue()
        self.process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Return where its pages are."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def demo(self) -> dict[str, Any]:
        """Return what demo.json says."""
        answer: dict[str, Any] = json.loads((self.folder / "demo.json").read_text())
        return answer

    def __enter__(self) -> Installation:
        self.start()
        return self

    def __exit__(self, *ignored: object) -> None:
        self.stop()

    def command(self, *arguments: str) -> list[str]:
        """Return the command line of one `manage.py` command."""
        return [sys.executable, str(ROOT / "manage.py"), *arguments]

    def run_inside(self, code: str) -> str:
        """Run Python that may import the platform and our tests; return what it printed."""
        return subprocess.run(
            self.command("shell", "--verbosity", "0", "-c", code),
            env=self.environment | {"PYTHONPATH": f"{ROOT / 'platform'}{os.pathsep}{ROOT}"},
            cwd=ROOT,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    def start(self) -> None:
        """Start, on a leash that ends with the test run, and wait until it is ready."""
        held, self._leash = os.pipe()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "loopdrive.operations.leash", str(held), "manage", "up"],
            env=self.environment | {"PYTHONPATH": f"{ROOT / 'platform'}{os.pathsep}{ROOT}"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            pass_fds=[held],
        )
        os.close(held)
        self._heard = queue.Queue()
        threading.Thread(target=self._listen, args=[self.process, self._heard], daemon=True).start()
        self.wait_for(READY)

    def wait_for(self, words: str) -> str:
        """Wait for the next line that holds `words` and return it."""
        while True:
            try:
                line = self._heard.get(timeout=PATIENCE_S)
            except queue.Empty:
                line = None
            if line is None:
                said = "\n".join(self.lines[-40:])
                raise DidNotStart(f"never said {words!r}; its last lines were:\n{said}")
            if words in line:
                return line

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """Stop as Ctrl-C does and return the exit status."""
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(how)
        status = self.process.wait(timeout=PATIENCE_S)
        os.close(self._leash)
        self.process = None
        return status

    def worker_pids(self, queue_name: str) -> list[int]:
        """Return the processes of the worker that serves a queue, found by its command line."""
        found = subprocess.run(
            ["pgrep", "-P", str(self._pid()), "-f", "--", f"--queues {queue_name}"],
            capture_output=True,
            text=True,
            check=False,
        )
        return [int(pid) for pid in found.stdout.split()]

    def kill_worker(self, queue_name: str) -> None:
        """End a worker without a warning; the supervisor starts a new one."""
        for pid in self.worker_pids(queue_name):
            os.kill(pid, signal.SIGKILL)

    @contextmanager
    def held_worker(self, queue_name: str) -> Iterator[None]:
        """Hold a worker still, so that what a page shows of its work stays to be seen.

        Held for a click or two only: it may have the database's lock.
        """
        pids = self.worker_pids(queue_name)
        assert pids, f"no worker serves {queue_name}"
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            for pid in pids:
                os.kill(pid, signal.SIGCONT)

    def get(self, path: str, *, role: str = "") -> Any:
        """Return the JSON at `path`, asked for with a demo account's token."""
        request = urllib.request.Request(f"{self.url}{path}")
        if role:
            token = self.demo["accounts"][role]["token"]
            request.add_header("Authorization", f"Token {token}")
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    @contextmanager
    def listen(self, role: str) -> Iterator[Iterator[bytes]]:
        """Open the stream of events as a demo account; each line (or heartbeat) is one change."""
        request = urllib.request.Request(f"{self.url}/api/events/")
        request.add_header("Authorization", f"Token {self.demo['accounts'][role]['token']}")
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as stream:
            yield (line for line in stream if line.strip())

    def destroy(self) -> None:
        """Remove its data."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _listen(self, process: subprocess.Popen[str], heard: queue.Queue[str | None]) -> None:
        for line in process.stdout or ():
            self.lines.append(line.rstrip("\n"))
            heard.put(line)
        heard.put(None)

    def _pid(self) -> int:
        if self.process is None:
            raise DidNotStart("the installation is not running")
        return self.process.pid


def is_neutral(name: str) -> bool:
    """Tell whether a variable of ours says nothing about how an installation is set up."""
    return not name.startswith("LOOPDRIVE_") and name not in ("DATABASE_URL", "REDIS_URL")
