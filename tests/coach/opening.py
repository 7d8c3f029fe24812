"""How long a page takes to open: warm server, a browser that has never seen it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser

from tests.coach.moving import TIMELINE
from tests.installation import Installation

# Looks once a frame; a stroke counts as painted in the frame after the one that held it.
WATCH = """
(selector) => {
  const seen = (globalThis.seen = {});
  const look = () => {
    const strokes = Number(document.querySelector(selector)?.getAttribute('aria-colcount') ?? 0);
    const has = document.querySelector(selector + ' canvas') !== null;
    const note = (name, is) => {
      if (is && !(name in seen)) {
        seen[name] = 0;
        requestAnimationFrame((ms) => setTimeout(() => (seen[name] = performance.now())));
      }
    };
    note('first', has && strokes > 0);
    note('all', has && strokes >= WANTED);
    if (!('all' in seen)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


@dataclass(frozen=True)
class Opening:
    """Milliseconds after the navigation began."""

    content_ms: float  # the first words or pictures
    strokes_ms: float  # the timeline with its first strokes
    all_ms: float  # the timeline with all of them


def open_anew(
    browser: Browser, installation: Installation, state: str, video: str, *, strokes: int
) -> Opening:
    """Open the page in a browser window with an empty cache, signed in by `state`."""
    context = browser.new_context(
        base_url=installation.url,
        storage_state=state,
        viewport={"width": 1440, "height": 900},
        locale="en-GB",
    )
    try:
        page = context.new_page()
        watch = WATCH.replace("WANTED", str(strokes))
        page.add_init_script(f"({watch})({TIMELINE!r})")
        page.goto(f"/videos/{video}", wait_until="commit")
        page.wait_for_function("() => globalThis.seen?.all > 0 && globalThis.seen?.first > 0")
        first, complete = page.evaluate("() => [globalThis.seen.first, globalThis.seen.all]")
        return Opening(page.evaluate(PAINTED), first, complete)
    finally:
        context.close()
