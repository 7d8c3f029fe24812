"""Real web servers and workers on the test's own database, for what only processes show."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
STOPPED_WITHIN_S = 20


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a process that shall use this test's database and folders."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "platform"), str(ROOT)]),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DATABASE_URL": _database_url(),
        **more,
    }


def _database_url() -> str:
    now = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{now['NAME']}"
    login = f"{now['USER']}:{now['PASSWORD']}" if now["PASSWORD"] else now["USER"]
    return f"postgres://{login}@{now['HOST']}:{now['PORT'] or 5432}/{now['NAME']}"


@contextmanager
def running_server(**more: str) -> Iterator[str]:
    """Run the web server on a free port and lend its address.

    The listening socket is opened here, so a request made before the server is up just waits.
    """
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        command = ["uvicorn", "config.asgi:application", "--fd", str(listening.fileno())]
        command += ["--log-level", "warning", "--timeout-graceful-shutdown", "1"]
        with _running(command, more, pass_fds=(listening.fileno(),)):
            yield f"http://127.0.0.1:{port}"


@contextmanager
def running_worker(
    queues: str, *, name: str = "test", app: str = "config", **more: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a Celery worker on `queues` and lend its process, which a test may kill."""
    command = ["celery", "-A", app, "worker", "-Q", queues, "-n", name, "--pool", "solo"]
    command += ["--loglevel", "warning", "--without-gossip", "--without-mingle"]
    with _running(command, more) as process:
        yield process


@contextmanager
def _running(
    command: list[str], more: dict[str, str], pass_fds: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", *command], env=environment(**more), cwd=ROOT, pass_fds=pass_fds
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(STOPPED_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
