"""Drawing on a stroke's frames in a browser: a coach draws, a player and the desk look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import PHONE, OpenPage, begun, lose_the_answer
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.e2e.test_season import own_page
from tests.installation import Installation

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, on whose strokes nobody has drawn."""
    yield from begun(tmp_path_factory.mktemp("drawings"))


def open_first_stroke(page: Page) -> Locator:
    """Open the first card of a player's strokes and return its window, standing at the contact."""
    cards = page.get_by_role("list", name="Strokes").get_by_role("listitem")
    cards.first.get_by_role("button").first.click()
    window = page.get_by_role("dialog")
    expect(window.locator("video")).to_have_js_property("readyState", 4)
    window.get_by_role("button", name="Contact", exact=True).click()
    return window


def corner(window: Locator, x: float, y: float) -> dict[str, Any]:
    """Return where on the screen a share of the picture is."""
    box = window.locator("video").bounding_box()
    assert box is not None
    return {"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"]}


def drawings(installation: Installation) -> list[dict[str, Any]]:
    """Return what is drawn on the player's newest stroke."""
    stroke = installation.get("/api/strokes/", role="player")["results"][0]["stroke"]["id"]
    told: list[dict[str, Any]] = installation.get(f"/api/strokes/{stroke}/drawings/", role="player")
    return told


def test_a_coach_draws_on_a_frame(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("coach", f"{own_page(installation)}/strokes")
    window = open_first_stroke(page)
    window.get_by_role("button", name="Arrow").click()
    page.mouse.move(**corner(window, 0.3, 0.3))
    page.mouse.down()
    page.mouse.move(**corner(window, 0.6, 0.5), steps=4)
    page.mouse.up()
    expect(window.get_by_role("list", name="Drawings")).to_contain_text("Arrow, at the contact")
    window.get_by_role("button", name="Angle").click()
    for at in ((0.2, 0.7), (0.4, 0.7), (0.4, 0.4)):
        page.mouse.click(**corner(window, *at))
    expect(window.locator("[data-kind=angle] text")).to_have_text(re.compile("^(89|90|91)°$"))
    window.get_by_role("button", name="Freehand").click()
    page.mouse.move(**corner(window, 0.7, 0.3))
    page.mouse.down()
    for at in ((0.8, 0.4), (0.7, 0.5), (0.6, 0.4), (0.7, 0.3)):
        page.mouse.move(**corner(window, *at), steps=5)
    page.mouse.up()
    expect(window.get_by_role("list", name="Drawings")).to_contain_text("Freehand")
    page.screenshot(path=pictures / "drawings_1440.png")
    found = {each["kind"]: each for each in drawings(installation)}
    (x0, y0), (x1, y1) = found["arrow"]["points"]
    assert [x0, y0, x1, y1] == pytest.approx([0.3, 0.3, 0.6, 0.5], abs=0.01)
    ring = found["freehand"]["points"]
    assert len(ring) > 10
    assert ring[0] == pytest.approx(ring[-1], abs=0.02)
    contact = installation.get("/api/strokes/", role="player")["results"][0]["stroke"]
    assert abs(found["arrow"]["frame"] - contact["contact_frame"]) <= 1


def test_a_drawing_whose_answer_was_lost_is_seen_all_the_same(
    open_page: OpenPage, installation: Installation
) -> None:
    page = open_page("coach", f"{own_page(installation)}/strokes")
    window = open_first_stroke(page)
    line = window.locator("[data-kind=line]")
    expect(line).to_have_count(0)
    window.get_by_role("button", name="Line", exact=True).click()
    page.mouse.move(**corner(window, 0.1, 0.1))
    page.mouse.down()
    page.mouse.move(**corner(window, 0.2, 0.2), steps=4)
    page.route("**/drawings/", lose_the_answer, times=1)
    page.mouse.up()
    expect(window.get_by_role("alert").first).to_contain_text("cannot be reached")
    expect(line).to_have_count(1)
    assert [each["kind"] for each in drawings(installation)].count("line") == 1
    window.get_by_role("button", name="Remove line").click()
    expect(line).to_have_count(0)


def test_a_drawing_is_moved_by_arrow_keys_and_kept(
    open_page: OpenPage, installation: Installation
) -> None:
    page = open_page("coach", f"{own_page(installation)}/strokes")
    window = open_first_stroke(page)
    item = window.get_by_role("button", name="Arrow, at the contact", exact=True)
    item.focus()
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        page.keyboard.press("ArrowRight")
    arrow = next(each for each in drawings(installation) if each["kind"] == "arrow")
    assert arrow["points"][0] == pytest.approx([0.31, 0.3], abs=0.01)


def test_what_is_drawn_is_seen_at_the_desk(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    card = installation.get("/api/strokes/", role="player")["results"][0]
    frame = next(each["frame"] for each in drawings(installation) if each["kind"] == "arrow")
    page = open_page("coach", f"/videos/{card['video']}?frame={frame}")
    arrow = page.locator("[data-player] [data-kind=arrow]")
    expect(arrow).to_be_visible()
    page.screenshot(path=pictures / "drawings_desk_1440.png")
    for _ in range(6):
        page.keyboard.press("ArrowLeft")
    expect(arrow).to_have_count(0)
    page.get_by_role("button", name="3 drawings, at the contact").click()
    expect(arrow).to_be_visible()
    page.set_viewport_size(PHONE)
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "drawings_desk_375.png")


def test_a_player_looks_and_does_not_draw(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("player", f"{own_page(installation)}/strokes", viewport=PHONE)
    window = open_first_stroke(page)
    expect(window.get_by_role("group", name="Draw on this frame")).to_have_count(0)
    for _ in range(6):
        window.get_by_role("button", name="One frame on").click()
    expect(window.locator("[data-kind=arrow]")).to_have_count(0)
    window.get_by_role("button", name="Arrow, at the contact").click()
    expect(window.locator("[data-kind=arrow]")).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    marks = window.locator("[data-mark=drawing]")
    expect(marks).to_have_count(len(drawings(installation)))
    film = window.get_by_role("slider", name="Moment")
    film.focus()
    page.keyboard.press("Home")
    expect(film).to_have_attribute("aria-valuetext", re.compile("before contact$"))
    expect(window.locator("[data-kind=arrow]")).to_have_count(0)
    page.screenshot(path=pictures / "drawings_375.png")


def test_a_stopwatch_runs_from_its_frame_and_drawings_are_removed(
    open_page: OpenPage, installation: Installation
) -> None:
    page = open_page("coach", f"{own_page(installation)}/strokes")
    window = open_first_stroke(page)
    window.get_by_role("button", name="Stopwatch").click()
    page.mouse.click(**corner(window, 0.1, 0.2))
    watch = window.locator("[data-kind=stopwatch] text")
    expect(watch).to_have_text("0.00 s")
    for _ in range(3):
        window.get_by_role("button", name="One frame on").click()
    expect(watch).to_have_text(re.compile(r"^0\.(09|10|11) s$"))
    listed = window.get_by_role("list", name="Drawings").get_by_role("listitem")
    expect(listed).to_have_count(4)  # what the tests before drew is there still
    for left in (3, 2, 1, 0):
        listed.first.get_by_role("button", name="Remove").click()
        expect(listed).to_have_count(left)
    assert drawings(installation) == []
