"""5,000 strokes in an hour: the work of a frame, the time to open, and memory over minutes."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.coach.long_video import put_long_video
from tests.coach.machine import Machine, load, machine_of
from tests.coach.moving import SAVED, TIMELINE, measure
from tests.coach.opening import Opening, open_anew
from tests.coach.trace import Work
from tests.installation import Installation

STROKES = 5_000
SEEN = "below: what the model saw"


@dataclass(frozen=True)
class Moved:
    """What was found of opening the page and moving through it."""

    moving: dict[str, Work]
    openings: list[Opening]
    machine: Machine


def put_hour(installation: Installation) -> str:
    """Put the long video in and return its key."""
    with tempfile.TemporaryDirectory(prefix="loopdrive-hour-") as scratch:
        return put_long_video(installation, Path(scratch), strokes=STROKES)


def open_hour(page: Page, video: str) -> None:
    """Open its page as the coach who is signed in, and wait until everything is there."""
    page.goto(f"/videos/{video}")
    expect(page.locator(TIMELINE)).to_have_attribute("aria-colcount", str(STROKES))
    expect(page.get_by_text(SEEN)).to_be_visible()
    page.wait_for_function(SAVED)


def measure_hour(
    browser: Browser,
    page: Page,
    installation: Installation,
    video: str,
    *,
    notches: int,
    openings: int,
) -> Moved:
    """Open the page in fresh windows, then pan and zoom by so many notches of the wheel."""
    before = load()
    with tempfile.TemporaryDirectory(prefix="loopdrive-hour-") as scratch:
        state = str(Path(scratch) / "signed-in.json")
        page.context.storage_state(path=state)
        page.goto("about:blank")  # so that only what opens is at work
        opened = [
            open_anew(browser, installation, state, video, strokes=STROKES)
            for _ in range(openings + 1)
        ]
    open_hour(page, video)
    return Moved(
        moving=measure(browser, page, notches=notches),
        openings=opened[1:],  # the first one warms the server
        machine=machine_of(browser, before),
    )
