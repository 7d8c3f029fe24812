"""A worker whose engine stops in the middle until the test lets it go on; started as a process.

It calls the test over a socket: one line when half of the strokes are written, one when the task is
over. The test answers the first, or kills the worker.
"""

from __future__ import annotations

import os
import socket
from functools import partial
from typing import Any

import django
from celery.signals import task_postrun, worker_init

from config.celery import app as app
from inference import Progress

PORT = int(os.environ.get("GATE_PORT", "0"))


def tell_and_wait(word: str) -> None:
    """Send one line to the test and wait for its answer, or for the end."""
    with socket.create_connection(("127.0.0.1", PORT)) as gate:
        gate.sendall(f"{word}\n".encode())
        gate.recv(1)


@worker_init.connect
def watch_through_the_gate(**about: Any) -> None:
    """Give the task an engine that waits at the gate."""
    django.setup()
    from loopdrive.strokes import tasks  # the models exist only now
    from tests.strokes.scripted import ScriptedEngine, seen_stroke

    engine = ScriptedEngine(
        seen_stroke(40),
        Progress(150, 300),
        seen_stroke(70, "right"),
        partial(tell_and_wait, "middle"),
        seen_stroke(100),
        seen_stroke(130, "right"),
    )
    tasks.analyse = partial(tasks.analyse, engine=engine)  # type: ignore[attr-defined]


@task_postrun.connect
def say_that_it_is_over(**about: Any) -> None:
    """Tell the test that the task has returned."""
    with socket.create_connection(("127.0.0.1", PORT)) as gate:
        gate.sendall(f"over {os.getpid()}\n".encode())
