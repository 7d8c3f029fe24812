"""How fast networks are: what the machine does beside them counts for none of them."""

from __future__ import annotations

import random
from collections.abc import Callable

from inference.evaluation.pace import ROUNDS, fastest_s


class BusyMachine:
    """A clock that moves as work is done, and at times by much more."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.done: list[str] = []
        self._chance = random.Random(3)

    def work(self, name: str, takes_s: float) -> Callable[[], None]:
        """Return work that takes so long where nothing comes between."""

        def run() -> None:
            self.done.append(name)
            self.now_s += takes_s + self._chance.choice([0.0, 0.0, 0.003, 0.02])

        return run


def test_the_same_work_is_as_fast_however_busy_the_machine_is() -> None:
    machine = BusyMachine()
    runs = [machine.work("one", 0.01), machine.work("other", 0.01), machine.work("slow", 0.012)]
    one, other, slow = fastest_s(runs, clock=lambda: machine.now_s)
    assert abs(one - other) < 1e-9
    assert abs(slow / one - 1.2) < 1e-6


def test_they_take_turns_and_the_first_round_only_warms_up() -> None:
    machine = BusyMachine()
    fastest_s([machine.work("one", 1), machine.work("other", 1)], clock=lambda: machine.now_s)
    assert machine.done == ["one", "other"] * (ROUNDS + 1)
