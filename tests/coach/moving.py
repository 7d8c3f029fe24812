"""Panning, zooming and correcting on a long timeline, by wheel, pointer and keys as people do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, FloatRect, Page

from tests.coach.trace import Work, traced

WHEEL_PX = 60  # of one notch
TIMELINE = '[role=grid][aria-label^="Timeline"]'
OVER_LANES = 0.35  # of the timeline's height, from its top
# Asked once a frame, in the page: an `expect` would read the whole page out and be measured too.
STANDS_STILL = "() => document.querySelector('[data-player]')?.dataset.state === 'paused'"
SAVED = """() => [...document.querySelectorAll('[aria-label="Review"] [role=status]')]
  .some((words) => words.textContent === 'All saved')"""

Act = Callable[[], None]


def measure(browser: Browser, page: Page, *, notches: int) -> dict[str, Work]:
    """Measure each way of moving through a video whose page is open; ends with all in view."""
    return {name: traced(browser, page, act) for name, act in ways(page, notches)}


def ways(page: Page, notches: int) -> Iterator[tuple[str, Act]]:
    """What is measured, one after the other: each goes on from where the last one ended."""
    point(page)
    yield "zoom in from the whole hour", lambda: wheel(page, 0, -WHEEL_PX, notches)
    yield "pan over single strokes", lambda: to_and_fro(page, notches)
    yield "drag over single strokes", lambda: drag(page, notches)
    yield "zoom out again", lambda: wheel(page, 0, WHEEL_PX, notches)
    wheel(page, 0, -WHEEL_PX, notches // 2)
    yield "pan over strokes a few pixels wide", lambda: to_and_fro(page, notches)
    wheel(page, 0, WHEEL_PX, notches // 4)
    yield "pan over a density of strokes", lambda: to_and_fro(page, notches)
    page.keyboard.press("0")
    yield "go from stroke to stroke", lambda: press(page, "n", notches // 2)
    yield "accept, undo", lambda: accept_and_undo(page, notches // 4)


def timeline(page: Page) -> FloatRect:
    """Where the timeline lies."""
    box = page.locator(f"{TIMELINE} canvas").first.bounding_box()
    assert box is not None, "there is no timeline on the page"
    return box


def point(page: Page, share: float = 0.4) -> None:
    """Put the pointer over the lanes."""
    box = timeline(page)
    page.mouse.move(box["x"] + share * box["width"], box["y"] + OVER_LANES * box["height"])


def wheel(page: Page, dx: float, dy: float, notches: int) -> None:
    """Turn the wheel; each notch is waited for until the page has taken it."""
    for _ in range(notches):
        page.mouse.wheel(dx, dy)


def to_and_fro(page: Page, notches: int) -> None:
    """Pan to the right and back again."""
    for _ in range(notches // 10):
        wheel(page, WHEEL_PX, 0, 5)
        wheel(page, -WHEEL_PX, 0, 5)


def drag(page: Page, notches: int) -> None:
    """Take hold of an empty place and pull."""
    box = timeline(page)
    middle, y = box["x"] + box["width"] / 2, box["y"] + OVER_LANES * box["height"]
    page.mouse.move(middle, y)
    page.mouse.down()
    for step in range(notches):
        there = 1 if step // 10 % 2 else -1
        page.mouse.move(middle + there * 8 * (step % 10), y)
    page.mouse.up()


def press(page: Page, key: str, times: int) -> None:
    """Press a key again and again, each time once the picture stands still."""
    for _ in range(times):
        page.keyboard.press(key)
        page.wait_for_function(STANDS_STILL)


def accept_and_undo(page: Page, times: int) -> None:
    """Accept a stroke and take it back, each time until it is saved."""
    for _ in range(times):
        for key in ("Enter", "z"):
            page.keyboard.press(key)
            page.wait_for_function(SAVED)
