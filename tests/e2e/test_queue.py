"""The queue in a browser: clips that play, keys that decide, numbers that go down, nothing lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import PHONE, OpenPage
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = pytest.mark.browser


ONLY_THESE = """keys => {
    const shown = [...document.querySelectorAll('li[data-stroke]')];
    return shown.length > 0 && shown.every(({ dataset }) => keys.includes(dataset.stroke));
}"""


NOTHING_IS_ANALYSED = """async () => {
    const { results } = await (await fetch('/api/videos/?page_size=100')).json();
    const under_way = ['queued', 'running'];
    return results.every(({ state, analysis }) =>
        state !== 'ingesting' && !under_way.includes(analysis?.state));
}"""


def open_settled(open_page: OpenPage) -> tuple[Page, dict[str, Any]]:
    """Open the queue when nothing adds strokes to it, and return what the page was told.

    Whoever came before may have left a video that is still being analysed.
    """
    page = open_page("coach", "/")
    page.wait_for_function(NOTHING_IS_ANALYSED, polling=500)
    with page.expect_response("**/api/queue/?*") as answer:
        page.goto("/review")
    expect(tiles(page).first).to_be_visible()
    return page, answer.value.json()


def waiting(installation: Installation) -> dict[str, Any]:
    """Return the queue as the API tells it."""
    told: dict[str, Any] = installation.get("/api/queue/?page_size=24", role="coach")
    return told


def stroke(installation: Installation, video: str, key: str) -> dict[str, Any]:
    """Return one stroke of a video as it is now."""
    strokes = installation.get(f"/api/videos/{video}/strokes/", role="coach")["results"]
    found: dict[str, Any] = next(each for each in strokes if each["id"] == key)
    return found


def tiles(page: Page) -> Any:
    """Return the tiles of the page."""
    return page.get_by_role("list", name="Strokes to look at").get_by_role("listitem")


def left_on(page: Page) -> int:
    """Return how many strokes the page says are left."""
    words = page.locator("[data-number=left]").inner_text()
    return int(words.replace(",", ""))


def accept_by(page: Page, key: str = "Enter") -> None:
    """Press a key and wait until the server has answered what was decided."""
    with page.expect_response("**/api/queue/decisions/"):
        page.keyboard.press(key)


def test_a_coach_looks_at_what_teaches_most(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    first = installation.get("/api/queue/gains/", role="coach")[0]
    page = open_page("coach", "/review", viewport=PHONE)
    expect(tiles(page).first).to_be_visible()
    page.get_by_role("button", name="What teaches most").click()
    kind = page.get_by_role("menuitem").first
    expect(kind).to_contain_text(f"{first['ask_for']} {first['label']}")
    page.screenshot(path=pictures / "queue_gains_375.png")
    kind.click()
    expect(page).to_have_url(re.compile(rf"player={first['player']}&label={first['label']}"))
    expect(page.get_by_text(re.compile(f" of {re.escape(first['name'])} only"))).to_be_visible()
    asked = f"/api/queue/?page_size=24&player={first['player']}&label={first['label']}"
    told = [each["stroke"] for each in installation.get(asked, role="coach")["results"]]
    assert {each["label"] for each in told} == {first["label"]}
    page.wait_for_function(ONLY_THESE, arg=[each["id"] for each in told])
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "queue_kind_375.png")
    page.get_by_role("link", name="Show everything").click()
    expect(page).to_have_url(re.compile("/review$"))
    expect(tiles(page).first).to_be_visible()


def test_a_coach_decides_a_page_by_keys(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page, answer = open_settled(open_page)
    told = {each["stroke"]["id"]: each for each in answer["results"]}
    shown = [each.get_attribute("data-stroke") or "" for each in tiles(page).all()]
    assert len(shown) == min(12, len(told))
    before = left_on(page)
    assert before == answer["left"]
    expect(page.locator("video").first).to_have_js_property("paused", False)
    page.screenshot(path=pictures / "queue_1440.png")

    smash = "1" if told[shown[0]]["stroke"]["label"] == "smash" else "4"
    page.keyboard.press(smash)
    expect(tiles(page).nth(0)).to_have_attribute("data-verdict", "label")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("x")
    expect(tiles(page).nth(1)).to_have_attribute("data-verdict", "reject")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("l")
    expect(page.get_by_text(re.compile(r"1 changed · 1 no stroke · 1 for later"))).to_be_visible()
    page.screenshot(path=pictures / "queue_decided.png")
    accept_by(page)
    expect(page.locator("[data-number=left]")).to_have_text(str(before - len(shown) + 1))

    states = [stroke(installation, told[key]["video"], key) for key in shown]
    assert [each["state"] for each in states[:3]] == ["corrected", "rejected", "predicted"]
    assert states[0]["label"] == ("serve" if smash == "1" else "smash")
    assert {each["state"] for each in states[3:]} <= {"confirmed"}

    accept_by(page, "z")
    expect(page.locator("[data-number=left]")).to_have_text(str(before))
    states = [stroke(installation, told[key]["video"], key) for key in shown]
    assert {each["state"] for each in states} == {"predicted"}
    assert states[0]["label"] == told[shown[0]]["stroke"]["label"]
    expect(tiles(page).nth(1)).to_have_attribute("data-verdict", "reject")


def test_what_could_not_be_sent_is_kept_and_sent_again(
    open_page: OpenPage, installation: Installation
) -> None:
    page, _ = open_settled(open_page)
    before = left_on(page)

    def lose(route: Route) -> None:
        route.abort()

    page.route("**/api/queue/decisions/", lose)
    for at in range(tiles(page).count()):  # one stroke is decided, the others wait
        if at > 0:
            tiles(page).nth(at).get_by_role("button", name="Leave it for later").click()
    page.keyboard.press("Enter")
    expect(page.get_by_text("What you decided is kept.")).to_be_visible()
    page.unroute("**/api/queue/decisions/", lose)
    page.reload()
    expect(page.locator("[data-number=left]")).to_have_text(str(before - 1))
    assert waiting(installation)["left"] == before - 1


def test_a_key_opens_the_stroke_in_its_video(open_page: OpenPage) -> None:
    page = open_page("coach", "/review")
    expect(tiles(page).first).to_be_visible()
    page.keyboard.press("o")
    expect(page).to_have_url(re.compile(r"/videos/[\w-]+\?frame=\d+$"))


def test_the_queue_is_for_thumbs_too(open_page: OpenPage, pictures: Path) -> None:
    page = open_page("coach", "/review", viewport=PHONE)
    expect(tiles(page).first).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    button = tiles(page).first.get_by_role("button", name="No stroke")
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    button.click()
    expect(tiles(page).first).to_have_attribute("data-verdict", "reject")
    expect(page.locator("video").first).to_have_js_property("paused", False)
    page.screenshot(path=pictures / "queue_375.png")


def test_players_are_offered_no_queue(open_page: OpenPage) -> None:
    page = open_page("player", "/review")
    expect(page.get_by_role("heading", name="There is no such page")).to_be_visible()
    expect(page.get_by_role("link", name="Review")).to_have_count(0)
