"""What a page holds in memory while somebody works on it, minute by minute."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import CDPSession, Page

from tests.coach.moving import (
    STANDS_STILL,
    WHEEL_PX,
    accept_and_undo,
    drag,
    point,
    timeline,
    to_and_fro,
    wheel,
)

RULER_PX = 8  # from the timeline's top


@dataclass(frozen=True)
class Held:
    """What is left after a forced collection of garbage."""

    after_s: float
    heap_mb: float
    nodes: int
    listeners: int
    rounds: int


def work_for(page: Page, duration_s: float, *, look_every_s: float) -> Iterator[Held]:
    """Pan, zoom, jump, edit and undo until the time is over; tell what is held now and then."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("HeapProfiler.enable")
    began = time.monotonic()
    rounds = 0
    yield held(session, 0, rounds)
    looks = 1
    while (now_s := time.monotonic() - began) < duration_s:
        one_round(page, rounds)
        rounds += 1
        if now_s >= looks * look_every_s:
            yield held(session, now_s, rounds)
            looks += 1
    yield held(session, now_s, rounds)
    session.detach()


def one_round(page: Page, number: int) -> None:
    """What a coach does in a few seconds, each time at another place."""
    point(page, 0.1 + 0.8 * (number * 0.37 % 1))
    wheel(page, 0, -WHEEL_PX, 20)
    to_and_fro(page, 10)
    drag(page, 10)
    box = timeline(page)
    page.mouse.click(
        box["x"] + box["width"] * (0.2 + 0.6 * (number * 0.61 % 1)), box["y"] + RULER_PX
    )
    page.wait_for_function(STANDS_STILL)
    page.keyboard.press("n")
    page.wait_for_function(STANDS_STILL)
    accept_and_undo(page, 1)
    page.keyboard.press("0")


def held(session: CDPSession, after_s: float, rounds: int) -> Held:
    """Collect garbage and read what is left."""
    session.send("HeapProfiler.collectGarbage")
    told = {
        each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]
    }
    return Held(
        after_s=after_s,
        heap_mb=told["JSHeapUsedSize"] / 1e6,
        nodes=int(told["Nodes"]),
        listeners=int(told["JSEventListeners"]),
        rounds=rounds,
    )
