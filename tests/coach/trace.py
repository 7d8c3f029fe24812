"""What the page's main thread did while something was going on, from Chromium's own trace.

The display asks for a frame every 16.7 ms whether there is much to do or little, so intervals say
nothing of a desk that is quick enough. What is counted is the work: all that the main thread ran
from one frame that was drawn to the next (input, scripts, style, layout, and the painting of the
canvases, which happens there when no graphics card does it), by the clock and by the processor. The
clock also counts the waiting for other programs and for the compositor; the processor does not.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any  # JSON of every shape

from playwright.sync_api import Browser, Page

CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"]
TASK, DRAWN = "RunTask", "FireAnimationFrame"

Event = dict[str, Any]
Thread = tuple[int, int]  # process and thread


class NoFrames(Exception):
    """Nothing was drawn while the trace was taken."""


@dataclass(frozen=True)
class Work:
    """Milliseconds of main-thread work in each frame: by the clock, and of the processor."""

    wall_ms: list[float]
    cpu_ms: list[float]

    def __len__(self) -> int:
        return len(self.wall_ms)


def traced(browser: Browser, page: Page, act: Callable[[], object]) -> Work:
    """Do something and return the work of every frame that was drawn while it went on."""
    browser.start_tracing(page=page, categories=CATEGORIES)
    try:
        act()
    finally:
        told = browser.stop_tracing()
    return work_of(json.loads(told)["traceEvents"])


def work_of(events: list[Event]) -> Work:
    """The work in each frame of the thread that drew most."""
    thread = _drawing_thread(events)
    tasks = sorted(
        (event for event in events if event["name"] == TASK and event["ph"] == "X"),
        key=_start,
    )
    ours = [task for task in tasks if _thread(task) == thread]
    starts = [task["ts"] for task in ours]
    drawn = [event["ts"] for event in events if event["name"] == DRAWN and _thread(event) == thread]
    # The task in which a frame is drawn begins with the input it answers.
    begins = sorted({bisect_right(starts, ts) - 1 for ts in drawn} - {-1})
    wall, cpu = [], []
    for first, after in pairwise(begins):
        wall.append(sum(task["dur"] for task in ours[first:after]) / 1000)
        cpu.append(sum(task.get("tdur", 0) for task in ours[first:after]) / 1000)
    return Work(wall, cpu)


def percentile(values: list[float], share: float) -> float:
    """The value that this share of them does not pass (the nearest one that is there)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.nan


def _drawing_thread(events: list[Event]) -> Thread:
    drawn: dict[Thread, int] = {}
    for event in events:
        if event["name"] == DRAWN:
            drawn[_thread(event)] = drawn.get(_thread(event), 0) + 1
    if not drawn:
        raise NoFrames("the trace holds no frame: nothing was drawn")
    return max(drawn, key=lambda thread: drawn[thread])


def _thread(event: Event) -> Thread:
    return event["pid"], event["tid"]


def _start(event: Event) -> float:
    return float(event["ts"])
