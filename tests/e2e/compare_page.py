"""The page of comparisons: what its clips show, and how far apart they are while they play."""

from __future__ import annotations

import sys

import numpy as np
from playwright.sync_api import Locator, Page, expect

from tests.e2e.clips import Clip

MOMENTS_S = (-0.5, -0.31, -0.1, 0.0, 0.017, 0.12, 0.29, 0.4)
WATCHED_PICTURES = 240
TWO_FRAMES_MS = 2 * 1000 / 30
SHOWN = """
    (tiles) => tiles.map((tile) => {
        const { mediaTime, contact } = tile.querySelector('[data-media-time]').dataset;
        return mediaTime - contact;
    })
"""
ARE_ALLOWED = (
    "(shown, allowed) => shown.every((s, at) => allowed[at][0] <= s && s <= allowed[at][1])"
)
# At every picture of the page: how far apart the moments are that clips show which are there.
SPREADS = """
    ([tiles, pictures]) => new Promise((resolve) => {
        const shown = new Map();
        for (const tile of tiles) {
            const video = tile.querySelector('video');
            const { contact } = tile.querySelector('[data-contact]').dataset;
            const onFrame = (_, { mediaTime }) => {
                shown.set(tile, mediaTime - contact);
                video.requestVideoFrameCallback(onFrame);
            };
            video.requestVideoFrameCallback(onFrame);
        }
        const spreads = [];
        const look = () => {
            const there = tiles.filter((tile) =>
                shown.has(tile) &&
                tile.querySelector('[data-outside="false"]') &&
                !tile.querySelector('video').seeking);
            const moments = there.map((tile) => shown.get(tile));
            if (moments.length > 1) spreads.push(Math.max(...moments) - Math.min(...moments));
            if (spreads.length < pictures) requestAnimationFrame(look);
            else resolve(spreads);
        };
        look();
    })
"""


def tiles(page: Page) -> Locator:
    """Return the strokes that are compared."""
    return page.get_by_role("list", name="Strokes", exact=True).locator("> li")


def films(page: Page) -> Locator:
    """Return those of them that have a picture on screen."""
    return tiles(page).filter(has=page.locator("[data-media-time]"))


def shown_moments(page: Page) -> list[float]:
    """Return which moment each clip shows, as the browser says of the picture on screen."""
    shown: list[float] = films(page).evaluate_all(SHOWN)
    return shown


def wait_until_all_show(page: Page, count: int) -> None:
    """Wait until every clip has a picture on screen."""
    expect(tiles(page).locator("[data-media-time]")).to_have_count(count)
    expect(tiles(page).locator("[data-state=ready]")).to_have_count(count)


def go_to(page: Page, moment_s: float) -> float:
    """Move the scrubber and return where it says it is."""
    page.get_by_role("slider", name="Moment").fill(f"{moment_s:.3f}")
    return float(page.locator("output[data-moment]").get_attribute("data-moment") or "nan")


def prove_alignment(page: Page, clips: list[Clip]) -> float:
    """Prove that each clip shows its nearest frame at every moment; return the largest error."""
    worst_s = 0.0
    for wanted_s in MOMENTS_S:
        moment_s = go_to(page, wanted_s)
        allowed = [clip.allowed_at(moment_s) for clip in clips]
        page.wait_for_function(
            f"([all, allowed]) => ({ARE_ALLOWED})(({SHOWN})(all), allowed)",
            arg=[[each.element_handle() for each in films(page).all()], allowed],
        )
        for shown_s, clip in zip(shown_moments(page), clips, strict=True):
            if clip.covers(moment_s):
                worst_s = max(worst_s, abs(shown_s - moment_s))
    return worst_s


def say(words: str) -> None:
    """Tell a measured number to whoever runs the tests with -s."""
    sys.stdout.write(f"\n{words}\n")


def measure_spread(page: Page, speed: str) -> str:
    """Play all, measure how far apart the shown moments are, and say it."""
    page.get_by_role("radiogroup", name="Speed").get_by_text(
        f"{speed}\N{MULTIPLICATION SIGN}", exact=True
    ).click()
    page.get_by_role("button", name="Play", exact=True).click()
    every = [each.element_handle() for each in tiles(page).all()]
    spreads = np.array(page.evaluate(SPREADS, [every, WATCHED_PICTURES])) * 1000
    page.get_by_role("button", name="Pause", exact=True).click()
    half, most, worst = np.percentile(spreads, [50, 95, 100])
    said = f"{speed}x: median {half:.0f} ms, 95 % {most:.0f} ms, most {worst:.0f} ms"
    say(f"spread of {len(every)} clips at {said}")
    assert half <= TWO_FRAMES_MS, said  # one, where a browser has a processor for itself
    return said
