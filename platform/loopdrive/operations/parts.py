"""Which processes a one-machine installation consists of."""

from __future__ import annotations

import os
from importlib.util import find_spec

from django.conf import settings

from loopdrive.operations.child import Part

QUEUES = ("analyse", "ingest", "export", "train")
GRACE_S = 2  # an open page's event stream never ends by itself
PLACES = {
    "PYTHONPATH": os.pathsep.join([str(settings.ROOT / "platform"), str(settings.ROOT)]),
    "LOOPDRIVE_VAR": str(settings.VAR),
}


def web(host: str, port: int) -> Part:
    """Return the web server."""
    return Part(
        "web",
        "uvicorn",
        (
            *("config.asgi:application", "--host", host, "--port", str(port)),
            *("--log-level", "warning", "--no-access-log", "--no-server-header"),
            *("--timeout-graceful-shutdown", str(GRACE_S)),
        ),
        PLACES,
    )


def worker(name: str, *queues: str, machine: str = "here") -> Part:
    """Return a worker; its name stays the same, so that after a restart it finds its own jobs."""
    return Part(
        name,
        "celery",
        (
            *("-A", "config", "--quiet", "worker", "--pool", "solo"),
            *("--queues", ",".join(queues), "--hostname", f"{name}@{machine}"),
            *("--without-gossip", "--without-mingle", "--without-heartbeat"),
            *("--loglevel", "warning"),
        ),
        PLACES,
    )


def demo_rally() -> Part:
    """Return what draws the demo club's video, once."""
    return Part("demo", "manage", ("demo_rally",), PLACES)


def workers() -> list[Part]:
    """Return a worker that looks at videos, one for everything else, and one that trains.

    Training takes minutes, and nobody's upload should wait for that. Without torch a run is taken
    up all the same, and says that it cannot be done here.
    """
    if not can_train():
        return [worker("analyse", "analyse"), worker("ingest", "ingest", "export", "train")]
    return [
        worker("analyse", "analyse"),
        worker("ingest", "ingest", "export"),
        worker("train", "train"),
    ]


def can_train() -> bool:
    """Tell whether torch is installed, without the second that loading it takes."""
    return find_spec("torch") is not None
