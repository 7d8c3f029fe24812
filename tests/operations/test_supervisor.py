"""Children are kept running, and none outlives its supervisor."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Iterator

import pytest

from loopdrive.operations.child import Child
from loopdrive.operations.supervisor import Supervisor
from tests.operations.watched import PLACES, Watcher, supervising, wait_dead


@pytest.fixture
def watcher() -> Iterator[Watcher]:
    with Watcher() as watcher:
        yield watcher


def test_a_child_that_dies_is_started_again(watcher: Watcher) -> None:
    told: list[str] = []
    supervisor = Supervisor([watcher.part()], lambda who, line: told.append(f"{who}: {line}"))

    def kill_the_first() -> None:
        pid, link = watcher.next_born()
        os.kill(pid, signal.SIGKILL)
        wait_dead(link)
        watcher.next_born()
        supervisor.stop()

    thread = threading.Thread(target=kill_the_first)
    thread.start()
    supervisor.run(lambda: None)
    thread.join()
    assert told == ["sleeper: ended by signal 9 and starts again now"]


def test_a_child_that_keeps_dying_is_started_more_and_more_slowly(watcher: Watcher) -> None:
    told: list[str] = []
    child = Child(watcher.part(), lambda who, line: told.append(line))
    for _ in range(2):
        child.tend()
        pid, link = watcher.next_born()
        os.kill(pid, signal.SIGKILL)
        wait_dead(link)
        while child.pid:
            child.tend()
    assert told[-1].endswith("starts again in 1 s")


def test_a_child_that_does_not_listen_is_ended_after_its_time(watcher: Watcher) -> None:
    child = Child(watcher.part("stubborn"), lambda who, line: None)
    child.tend()
    _, link = watcher.next_born()
    child.ask_to_stop()
    child.stop(deadline=0.0)  # its time is over
    wait_dead(link)
    assert child.pid is None


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_supervisor_that_is_told_to_stop_takes_its_children_with_it(
    watcher: Watcher, kind: signal.Signals
) -> None:
    supervisor = subprocess.Popen(supervising(watcher.part()), env=os.environ | PLACES)
    _, link = watcher.next_born()
    supervisor.send_signal(kind)
    wait_dead(link)
    assert supervisor.wait() == 0


def test_a_supervisor_that_is_killed_leaves_no_orphan(watcher: Watcher) -> None:
    supervisor = subprocess.Popen(supervising(watcher.part("stubborn")), env=os.environ | PLACES)
    _, link = watcher.next_born()
    supervisor.kill()
    supervisor.wait()
    wait_dead(link)
