"""The task in a real worker process, which dies in the middle or is told to stop."""

from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from loopdrive.footage.models import Video
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.request_analysis import request_analysis
from tests.processes import running_worker

WITHIN_S = 60.0  # a silence this long has failed

pytestmark = pytest.mark.slow


class Gate:
    """Where the worker knocks; see `gated_worker`."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening = listening
        self.port = str(listening.getsockname()[1])

    @contextmanager
    def knock(self, word: str) -> Iterator[None]:
        """Wait until a worker says `word`, whatever it says before; it goes on after the block."""
        said = ""
        while said != word:
            worker, _ = self._listening.accept()
            worker.settimeout(WITHIN_S)
            said = worker.recv(100).decode().strip()
            with worker:
                if said == word:
                    yield

    def let_through(self, process: subprocess.Popen[bytes]) -> None:
        """Let a worker go on from the middle, and wait until its task is over."""
        with self.knock("middle"):
            pass
        with self.knock(f"over {process.pid}"):
            pass


@pytest.fixture
def gate() -> Iterator[Gate]:
    """An open gate."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(WITHIN_S)
        yield Gate(listening)


@contextmanager
def worker_at(gate: Gate) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker of the slot `analyse@here` that waits at the gate."""
    app = "tests.strokes.gated_worker"
    with running_worker("analyse", name="analyse@here", app=app, GATE_PORT=gate.port) as process:
        yield process


def test_a_killed_workers_job_is_finished_by_the_next_one_and_no_stroke_is_there_twice(
    video: Video, gate: Gate
) -> None:
    analysis = request_analysis(video=video, user=None)
    with worker_at(gate) as first, gate.knock("middle"):
        assert analysis.strokes.exists()
        first.kill()
        first.wait()
    with worker_at(gate) as second:
        gate.let_through(second)
    analysis.refresh_from_db()
    assert (analysis.state, analysis.attempt, analysis.stroke_count) == (State.DONE, 2, 4)
    assert [each.contact_frame for each in analysis.strokes.all()] == [40, 70, 100, 130]


def test_a_worker_told_to_stop_hands_its_job_to_the_next_one_untried(
    video: Video, gate: Gate
) -> None:
    analysis = request_analysis(video=video, user=None)
    with worker_at(gate) as first:
        with gate.knock("middle"):
            first.send_signal(signal.SIGTERM)
        assert first.wait(WITHIN_S) == 0
    assert Analysis.objects.get().state == State.QUEUED
    with worker_at(gate) as second:
        gate.let_through(second)
    analysis.refresh_from_db()
    assert (analysis.state, analysis.attempt, analysis.stroke_count) == (State.DONE, 1, 4)
