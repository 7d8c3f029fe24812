"""An hour with 5,000 strokes: the desk stays whole while it is moved, corrected, left running."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.coach import memory_page, timeline_page
from tests.coach.long_timeline import measure_hour, open_hour, put_hour
from tests.coach.machine import load, machine_of
from tests.coach.memory import Held, work_for
from tests.coach.page import HEAD, with_section
from tests.coach.trace import percentile, work_of
from tests.e2e.conftest import OpenPage, begun
from tests.installation import Installation

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own: 5,000 strokes would stand before all others in the queue."""
    yield from begun(tmp_path_factory.mktemp("hour"))


@pytest.fixture(scope="module")
def hour(installation: Installation) -> str:
    """The key of a video of an hour, analysed and with 5,000 strokes."""
    return put_hour(installation)


def told(text: str) -> None:
    """Print what was found: the figures are for people, no test has a limit for them."""
    sys.stdout.write(f"\n{text}\n")


def worked(browser: Browser, open_page: OpenPage, hour: str, *, for_s: float) -> list[Held]:
    """Work on the long video, look at the memory now and then, and print what was found."""
    page, before = open_page("coach"), load()
    open_hour(page, hour)
    looks = list(work_for(page, for_s, look_every_s=for_s / 10))
    told(memory_page.section(looks, machine_of(browser, before)))
    return looks


def test_an_hour_can_be_opened_and_moved_through(
    browser: Browser, open_page: OpenPage, installation: Installation, hour: str
) -> None:
    page = open_page("coach")
    found = measure_hour(browser, page, installation, hour, notches=20, openings=1)
    told(timeline_page.section(found))
    assert all(len(work) > 0 for work in found.moving.values())
    assert 0 < found.openings[0].strokes_ms <= found.openings[0].all_ms


@pytest.mark.short
def test_half_a_minute_of_work_does_not_fill_the_memory(
    browser: Browser, open_page: OpenPage, hour: str
) -> None:
    looks = worked(browser, open_page, hour, for_s=30)
    assert looks[-1].rounds > 0
    assert looks[-1].heap_mb < 2 * looks[0].heap_mb


@pytest.mark.slow  # `python -m tests.coach` works for ten minutes; see docs/results/desk.md
def test_two_minutes_of_work_leave_memory_flat(
    browser: Browser, open_page: OpenPage, hour: str
) -> None:
    looks = worked(browser, open_page, hour, for_s=120)
    settled = memory_page.settled(looks)
    assert looks[-1].heap_mb < 1.5 * settled.heap_mb
    assert looks[-1].nodes < 1.5 * settled.nodes


def test_the_work_of_a_frame_is_all_that_ran_until_the_next_one() -> None:
    def event(name: str, ts: int, dur: int = 0, cpu: int = 0) -> dict[str, object]:
        kind = {"name": name, "ph": "X", "pid": 1, "tid": 1}
        return kind | {"ts": ts, "dur": dur, "tdur": cpu}

    work = work_of(
        [
            event("RunTask", 0, 900, 900),  # before the first frame: not counted
            event("RunTask", 1000, 4000, 3000),
            event("FireAnimationFrame", 2000),
            event("RunTask", 6000, 1000, 500),
            event("RunTask", 9000, 2000, 2000),
            event("FireAnimationFrame", 9500),
            event("RunTask", 12000, 500, 500),
            event("FireAnimationFrame", 12100),
        ]
    )
    assert work.wall_ms == [5.0, 2.0]
    assert work.cpu_ms == [3.5, 2.0]
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0


def test_a_section_of_the_page_is_replaced_and_the_other_one_stays() -> None:
    heading = "## 5,000 strokes in an hour"
    page = with_section(HEAD, f"{heading}\n\nold")
    page = with_section(page, "## From the model's timeline to the truth\n\ncosts")
    page = with_section(page, f"{heading}\n\nnew")
    assert page.index("costs") < page.index("new")
    assert "old" not in page
    assert page.count("\n## ") == 2
