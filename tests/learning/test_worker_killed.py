"""The platform's training worker is killed ten times, and the verdict is that of a quiet night."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from functools import partial
from typing import Any  # JSON of every shape

import pytest

from tests.e2e.conftest import begun
from tests.e2e.test_uploading import until
from tests.installation import Installation

pytestmark = pytest.mark.slow(about_s=150)

PREPARE = "from tests.e2e.drawn_rows import prepare_to_train; prepare_to_train()"
TRAIN = "from tests.e2e.drawn_rows import train_a_little; train_a_little(most_steps=40)"
KILLS = 10
DEATHS_IN_A_ROW = 3  # then the machine starts anew: a supervisor waits longer after each death
LONGEST_LIFE_S = 1.5  # after it has got further than ever before
PATIENCE_S = 600


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, whose worker dies a lot."""
    yield from begun(tmp_path_factory.mktemp("killed"))


def newest(installation: Installation) -> Any:
    """The run that was asked for last, as the API tells it."""
    return installation.get("/api/training-runs/", role="admin")["results"][0]


def in_full(installation: Installation, run: Any) -> Any:
    """That run as its own address tells it, with its verdict."""
    return installation.get(f"/api/training-runs/{run['id']}/", role="admin")


def is_over(installation: Installation) -> bool:
    """Whether it has ended, in whatever way."""
    return newest(installation)["state"] not in ("queued", "running")


def is_beyond(installation: Installation, share: float) -> bool:
    """Whether it is over or has got further than so far."""
    return is_over(installation) or newest(installation)["progress"] > share


def trained(installation: Installation, kills: int) -> tuple[Any, list[float]]:
    """Train with so many kills at random moments; answers the run and where it was killed."""
    chance = random.Random(11)
    wait = partial(until, installation, role="admin", patience_s=PATIENCE_S)
    installation.run_inside(TRAIN)
    killed: list[float] = [0.0]
    for number in range(kills):
        if number and number % DEATHS_IN_A_ROW == 0:
            installation.stop()
            installation.start()
        wait(partial(is_beyond, installation, killed[-1]), "getting further")
        time.sleep(chance.uniform(0, LONGEST_LIFE_S))  # the point of it: any moment
        killed.append(newest(installation)["progress"])
        installation.kill_worker("train")
    wait(partial(is_over, installation), "the end")
    return in_full(installation, newest(installation)), killed[1:]


def measured(run: Any) -> Any:
    """What its verdict says of both models, but for what the clock says."""
    assert (run["state"], run["error"], run["unjudged"]) == ("done", "", "")
    verdict = run["verdict"]
    return [each for each in verdict["measures"] if each["unit"] != "ms"]


def test_ten_kills_of_the_worker_change_no_measure(installation: Installation) -> None:
    installation.run_inside(PREPARE)
    quiet, _ = trained(installation, kills=0)
    disturbed, killed = trained(installation, kills=KILLS)
    assert len(killed) == KILLS
    assert killed == sorted(killed)
    assert measured(disturbed) == measured(quiet)
    assert measured(quiet)
    shares = ", ".join(f"{share:.0%}" for share in killed)
    print(f"\n  killed at {shares} of the training")  # noqa: T201
