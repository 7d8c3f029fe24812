"""The frame shown is the frame asked for: read from pictures that carry their own number."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from playwright.sync_api import Page, Response, ViewportSize, expect

from inference.synthetic.barcode import read_barcode, write_barcode_video
from tests.e2e.conftest import OpenPage
from tests.e2e.test_uploading import PATIENCE_S, until, upload, videos_of
from tests.installation import Installation

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FRAMES = 240
SHAPE = 16 / 9
WIDE = ViewportSize(width=1800, height=800)  # so wide that nothing lies over the picture
STEPS = {"ArrowRight": 1, ".": 1, "ArrowLeft": -1, ",": -1, "Shift+ArrowRight": 10}


def uneven_times(chance: random.Random) -> list[float]:
    """Return times as a phone writes them: every frame lasts as long as it likes."""
    times_s = [0.0]
    while len(times_s) < FRAMES:
        times_s.append(times_s[-1] + chance.choice([1 / 60, 1 / 30, 1 / 25, 1 / 20]))
    return times_s


def settled_frame(page: Page) -> int:
    """Return the frame the player says it shows, once it stands still."""
    player = page.locator("[data-player]")
    expect(player).to_have_attribute("data-state", "paused")
    return int(player.get_attribute("data-frame") or -1)


def frame_on_screen(page: Page) -> int:
    """Return the number that can be read from the pixels on the screen."""
    taken = page.locator("video").screenshot()
    image = cv2.imdecode(np.frombuffer(taken, np.uint8), cv2.IMREAD_COLOR)
    assert image is not None
    height, width = image.shape[:2]
    shown_width = min(width, round(height * SHAPE))
    shown_height = round(shown_width / SHAPE)
    left, top = (width - shown_width) // 2, (height - shown_height) // 2
    picture = image[top : top + shown_height, left : left + shown_width]
    return read_barcode(np.asarray(picture, np.uint8))


@pytest.fixture
def barcode_page(open_page: OpenPage, installation: Installation, tmp_path: Path) -> Page:
    """A coach's page of a video with uneven frames and B-frames."""
    film = tmp_path / "numbered.mp4"
    write_barcode_video(film, times_s=uneven_times(random.Random(1)), b_frames=2)
    page = open_page("coach", viewport=WIDE)
    player_session = upload(page, "Numbered pictures", [film])

    def playable() -> Any:
        video = videos_of(installation, player_session).get("numbered")
        return video if video and video["state"] == "ready" else None

    video = until(installation, playable, "a playable video")
    page.goto(f"/videos/{video['id']}")
    assert settled_frame(page) == 0
    return page


def test_the_frame_shown_is_the_frame_asked_for(barcode_page: Page) -> None:
    page, chance = barcode_page, random.Random(2)
    timeline = page.get_by_role("grid", name="Timeline").locator("canvas").first.bounding_box()
    assert timeline is not None
    for _ in range(15):
        x = timeline["x"] + chance.random() * timeline["width"]
        page.mouse.click(x, timeline["y"] + 8)  # on the ruler
        settled = settled_frame(page)
        assert frame_on_screen(page) == settled
    frame = settled_frame(page)
    for _ in range(25):
        key = chance.choice(list(STEPS))
        frame = min(max(0, frame + STEPS[key]), FRAMES - 1)
        page.keyboard.press(key)
        expect(page.locator("[data-player]")).to_have_attribute("data-frame", str(frame))
        assert settled_frame(page) == frame
        assert frame_on_screen(page) == frame


def test_a_pause_stops_at_the_frame_the_player_names(barcode_page: Page) -> None:
    page = barcode_page
    player = page.locator("[data-player]")
    for _ in range(4):
        before = settled_frame(page)
        page.keyboard.press("Space")
        page.wait_for_function(
            "at => Number(document.querySelector('[data-player]').dataset.frame) > at + 8",
            arg=before,
        )
        page.keyboard.press("Space")
        expect(player).to_have_attribute("data-state", "paused")
        settled = settled_frame(page)
        assert frame_on_screen(page) == settled


def test_the_picture_stands_still_while_an_analysis_comes_and_goes(
    barcode_page: Page, installation: Installation
) -> None:
    page = barcode_page
    picture = page.locator("video")
    place = picture.bounding_box()  # perhaps under its first analysis
    stop = page.get_by_role("button", name="Stop")
    expect(stop).to_be_hidden(timeout=PATIENCE_S * 1000)
    assert picture.bounding_box() == place
    with page.expect_response(shows_evidence, timeout=PATIENCE_S * 1000):
        with installation.held_worker("analyse"):
            page.get_by_role("button", name="What to do with this video").click()
            page.get_by_role("menuitem", name="Analyse again").click()
            expect(stop).to_be_visible()
            assert picture.bounding_box() == place
        expect(stop).to_be_hidden(timeout=PATIENCE_S * 1000)
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
    assert picture.bounding_box() == place


def shows_evidence(answer: Response) -> bool:
    """Whether this is what comes last: what the model saw, which lies under the lanes."""
    return "/evidence/" in answer.url and answer.ok
