"""Strokes laid over each other, as a strip of moments, and all of it on a phone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any  # JSON of every shape

import av
import numpy as np
import pytest
from playwright.sync_api import expect

from tests.e2e.clips import cards, compare_address
from tests.e2e.compare_page import tiles, wait_until_all_show
from tests.e2e.conftest import PHONE, OpenPage
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = pytest.mark.browser


@pytest.fixture
def own(installation: Installation) -> list[dict[str, Any]]:
    """The demo player's strokes."""
    return cards(installation, 'player = "Mika Player" order by class')


@pytest.fixture
def others(installation: Installation) -> list[dict[str, Any]]:
    """The strokes of the one across the table."""
    return cards(installation, 'player = "Robin Right" order by class')


def test_a_ghost_lays_two_bodies_over_each_other(
    open_page: OpenPage, own: list[dict[str, Any]], others: list[dict[str, Any]], pictures: Path
) -> None:
    page = open_page("coach", compare_address(own[0], own[1], others[0]))
    wait_until_all_show(page, 3)
    page.get_by_text("Ghost", exact=True).click()
    layers = page.get_by_role("region", name="Layers").get_by_role("listitem")
    expect(layers).to_have_count(3)
    expect(tiles(page).nth(2)).to_be_hidden()
    assert tiles(page).nth(1).evaluate("(tile) => getComputedStyle(tile).opacity") == "0.5"
    picture = tiles(page).nth(1).locator("video")
    before = picture.bounding_box()
    stage = page.get_by_role("list", name="Strokes", exact=True).bounding_box()
    assert before is not None
    assert stage is not None
    page.mouse.move(stage["x"] + 200, stage["y"] + 200)
    page.mouse.down()
    page.mouse.move(stage["x"] + 240, stage["y"] + 180, steps=4)
    page.mouse.up()
    after = picture.bounding_box()
    assert after is not None
    assert (after["x"] - before["x"], after["y"] - before["y"]) == pytest.approx((40, -20), abs=2)
    page.screenshot(path=pictures / "compare_ghost_1440.png")
    layers.nth(1).get_by_role("button", name="Larger").click()
    grown = picture.bounding_box()
    assert grown is not None
    assert grown["width"] == pytest.approx(after["width"] * 1.04, abs=2)
    layers.nth(1).get_by_role("button", name="Back to its place").click()
    back = picture.bounding_box()
    assert back is not None
    assert (back["x"], back["width"]) == pytest.approx((before["x"], before["width"]), abs=1)
    layers.nth(2).get_by_role("checkbox").check()
    expect(tiles(page).nth(2)).to_be_visible()


def test_a_kinogram_is_saved_as_a_picture_of_the_promised_size(
    open_page: OpenPage, own: list[dict[str, Any]], others: list[dict[str, Any]], pictures: Path
) -> None:
    page = open_page("coach", compare_address(own[0], own[1], others[0]))
    wait_until_all_show(page, 3)
    tiles(page).nth(2).get_by_role("button", name=re.compile("^Mirror ")).click()
    page.get_by_role("button", name="Show pages dark").click()
    page.get_by_text("Kinogram", exact=True).click()
    sheet = page.get_by_role("region", name="Kinogram")
    sheet.get_by_role("radiogroup").get_by_text("5", exact=True).click()
    expect(sheet).to_have_attribute("aria-busy", "false")
    promised = re.findall(r"\d+", sheet.get_by_text(re.compile("pixels$")).inner_text())
    page.screenshot(path=pictures / "compare_kinogram_1440.png")
    with page.expect_download() as saving:
        sheet.get_by_role("button", name="Save as PNG").click()
    saved = pictures / "kinogram.png"
    saving.value.save_as(saved)
    assert saving.value.suggested_filename == "kinogram.png"
    assert saved.read_bytes().startswith(b"\x89PNG\r\n")
    image = next(av.open(str(saved), "r").decode(video=0))
    assert [str(image.width), str(image.height)] == promised
    pixels = image.to_ndarray(format="rgb24").astype(np.int16)
    columns = np.array_split(pixels[:, 24:-24], 5, axis=1)
    assert all(column.std() > 10 for column in columns)
    assert np.abs(columns[0][:, :300] - columns[3][:, :300]).mean() > 1  # other moments


@pytest.mark.parametrize("count", [2, 4])
def test_comparing_is_for_thumbs_too(
    open_page: OpenPage, own: list[dict[str, Any]], pictures: Path, count: int
) -> None:
    page = open_page("player", compare_address(*own[:count]), viewport=PHONE)
    wait_until_all_show(page, count)
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    for name in ("Play", "One frame back", "One frame on", "To the contact", "Repeat"):
        box = page.get_by_role("button", name=name, exact=True).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, name
        assert box["y"] + box["height"] <= PHONE["height"], name
    page.screenshot(path=pictures / f"compare_{count}_375.png")
    for view in ("Ghost", "Kinogram"):
        page.get_by_text(view, exact=True).click()
        expect(page.locator("[aria-busy=true]")).to_have_count(0)
        assert page.evaluate(BEYOND_THE_EDGE) <= 0
        page.screenshot(path=pictures / f"compare_{view.lower()}_{count}_375.png", full_page=True)
