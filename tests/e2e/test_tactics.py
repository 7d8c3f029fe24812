"""A player's tactics in a browser: read by player and coach, drawn, filtered, told in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import FOOTAGE
from tests.e2e.conftest import PHONE, OpenPage, begun
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = pytest.mark.browser

TABLES = FOOTAGE / "matches"


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, so that nobody else's lists grow by nine matches."""
    yield from begun(tmp_path_factory.mktemp("tactics"))


@pytest.fixture(scope="module")
def address(installation: Installation) -> str:
    """Where the demo player's tactics are, once the matches are played."""
    tables = str(TABLES) if TABLES.is_dir() else ""
    made = f"from tests.e2e.match_rows import make_matches; print(make_matches({tables!r}))"
    key = installation.run_inside(made).strip().splitlines()[-1]
    return f"/players/{key}/tactics"


def open_tactics(open_page: OpenPage, role: str, address: str, **more: object) -> Page:
    """Open the page and wait until the network is drawn."""
    page = open_page(role, address, **more)
    expect(page.get_by_role("heading", name="Mika Player")).to_be_visible()
    here = page.get_by_role("navigation", name="Mika Player").get_by_role("link", name="Tactics")
    expect(here).to_have_attribute("aria-current", "page")
    expect(page.locator("[data-node]").first).to_be_visible()
    return page


def test_a_coach_reads_what_follows_what(open_page: OpenPage, address: str, pictures: Path) -> None:
    page = open_tactics(open_page, "coach", address)
    serve = page.locator("[data-node='player serve']")
    expect(serve).to_have_attribute("aria-label", re.compile(r"^Own serve: \d+ times"))
    page.screenshot(path=pictures / "tactics_1440.png", full_page=True)
    serve.hover()
    expect(page.locator("[aria-live=polite]").last).to_contain_text("Most often followed by their")
    page.screenshot(path=pictures / "tactics_serve_1440.png")
    table = page.get_by_role("region", name="Measures of strokes")
    expect(table.get_by_role("row")).to_have_count(1 + page.locator("[data-node]").count())
    expect(page.get_by_role("heading", name="How points begin")).to_be_visible()
    expect(page.get_by_text(re.compile("one style")).first).to_be_visible()


def test_strokes_are_stepped_through_by_keyboard(open_page: OpenPage, address: str) -> None:
    page = open_tactics(open_page, "coach", address)
    page.locator("[data-node='player serve']").focus()
    page.keyboard.press("Tab")
    chosen = page.locator("[data-node][data-chosen=true]")
    expect(chosen).to_have_attribute("data-node", "player forehand")
    expect(page.locator("[aria-live=polite]").last).to_contain_text("Own forehand:")


def test_seldom_steps_can_be_left_out(open_page: OpenPage, address: str) -> None:
    page = open_tactics(open_page, "coach", address)
    slider = page.get_by_role("slider")
    expect(page.get_by_text("Every step is drawn")).to_be_visible()
    before = slider.get_attribute("aria-valuetext")
    slider.focus()
    page.keyboard.press("End")
    expect(page.get_by_text(re.compile(r"Only steps taken \d+ times or more"))).to_be_visible()
    expect(slider).not_to_have_attribute("aria-valuetext", before or "")


def test_one_opponent_is_looked_at_alone_and_zones_told_apart(
    open_page: OpenPage, address: str, pictures: Path
) -> None:
    page = open_tactics(open_page, "coach", address)
    against = page.get_by_label("Against")
    name = against.locator("option").nth(1).inner_text()
    against.select_option(index=1)
    expect(page).to_have_url(re.compile(r"opponent=\d+"))
    expect(page.get_by_text(name, exact=True).last).to_be_visible()
    nodes = page.locator("[data-node]").count()
    page.get_by_role("switch", name="Tell strokes apart by where they land").check()
    expect(page).to_have_url(re.compile("zones=true"))
    expect(page.locator("[data-node^='player serve ']").first).to_be_visible()
    assert page.locator("[data-node]").count() >= nodes
    page.screenshot(path=pictures / "tactics_zones_1440.png", full_page=True)


def test_the_chosen_time_goes_along_and_comes_back(open_page: OpenPage, address: str) -> None:
    page = open_page("coach", address.removesuffix("/tactics"))
    times = page.get_by_role("radiogroup", name="Which time")
    times.get_by_text("One year").click()
    page.get_by_role("link", name="Tactics").click()
    expect(page.get_by_label("From", exact=True)).not_to_have_value("")
    page.get_by_label("Against").select_option(index=1)
    page.get_by_role("link", name="Overview").click()
    expect(times.get_by_role("radio", name="One year")).to_be_checked()


def test_a_span_without_rallies_says_so(open_page: OpenPage, address: str, pictures: Path) -> None:
    page = open_page("coach", f"{address}?first=2030-01-01")
    expect(page.get_by_role("heading", name="No rallies here yet")).to_be_visible()
    expect(page.get_by_label("From")).to_have_value("2030-01-01")
    page.screenshot(path=pictures / "tactics_empty_1440.png")


def test_a_player_reads_their_own_on_a_phone(
    open_page: OpenPage, address: str, pictures: Path
) -> None:
    page = open_tactics(open_page, "player", address, viewport=PHONE)
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "tactics_375.png", full_page=True)
    node = page.locator("[data-node='opponent backhand']")
    box = node.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    node.click()
    expect(page.locator("[aria-live=polite]").last).to_contain_text("Their backhand:")


def test_players_do_not_find_the_tactics_of_others(open_page: OpenPage, address: str) -> None:
    other = address.replace(re.findall(r"\d+", address)[0], "2")
    page = open_page("player", other)
    expect(page.get_by_role("heading", name="There is no such player")).to_be_visible()
    page.goto("/players/987654/tactics")
    expect(page.get_by_role("heading", name="There is no such player")).to_be_visible()
