"""A player's page in a browser: own strokes in slow motion, a season in numbers, goals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import DESK, PHONE, OpenPage, begun
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = pytest.mark.browser

SHOWN_S = """film => new Promise(resolve => {
    const still = film.currentTime;
    if (!film.seeking) return resolve(still);
    film.addEventListener('seeked', () => resolve(film.currentTime), { once: true });
})"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own whose player has a season behind them."""
    for installation in begun(tmp_path_factory.mktemp("season")):
        installation.run_inside("from tests.e2e.season_rows import play_a_season\nplay_a_season()")
        yield installation


def me(installation: Installation, role: str) -> dict[str, Any]:
    """Return who an account is."""
    told: dict[str, Any] = installation.get("/api/account/", role=role)["me"]
    return told


def region(page: Page, name: str) -> Locator:
    """Return a section of the page."""
    return page.get_by_role("region", name=name, exact=True)


def own_page(installation: Installation) -> str:
    """Return the address of the demo player's page."""
    return f"/players/{me(installation, 'player')['player_id']}"


def test_a_player_finds_their_season(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("player")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="My play").click()
    expect(page).to_have_url(re.compile(own_page(installation)))
    expect(region(page, "In short")).to_contain_text(re.compile(r"\d+ to \d+ % · [\d,]+ strokes"))
    expect(region(page, "Sessions").get_by_role("listitem")).to_have_count(10)
    expect(region(page, "Drills")).to_contain_text(re.compile("20 . forehand"))
    points = page.get_by_role("list", name="Consistency by month").get_by_role("listitem")
    expect(points).not_to_have_count(0)
    page.get_by_role("radiogroup", name="What is plotted").get_by_text("Rallies").click()
    expect(page.get_by_role("list", name="Rallies by month")).to_be_visible()
    page.screenshot(path=pictures / "season_1440.png", full_page=True)
    page.set_viewport_size(PHONE)
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "season_375.png", full_page=True)
    page.get_by_role("radiogroup", name="Which time").get_by_text("30 days").click()
    expect(region(page, "Sessions").get_by_role("listitem")).to_have_count(3)


def test_the_season_says_what_the_api_says(open_page: OpenPage, installation: Installation) -> None:
    told = installation.get(f"/api{own_page(installation)}/season/", role="player")
    page = open_page("player", own_page(installation))
    for each in told["summary"]["labels"]:
        row = region(page, "Strokes").get_by_role("row", name=re.compile(each["label"], re.I))
        expect(row).to_contain_text(f"{each['count']:,}")


def test_strokes_are_watched_slowly_and_frame_by_frame(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("player", f"{own_page(installation)}/strokes")
    cards = page.get_by_role("list", name="Strokes").get_by_role("listitem")
    expect(cards.first).to_be_visible()
    page.get_by_role("button", name="Ask in words").click()
    page.get_by_label("In words").fill('session = "A first rally" order by ball')
    films = page.locator("[data-stroke] video")
    expect(films.first).to_have_js_property("readyState", 4)
    page.screenshot(path=pictures / "strokes_1440.png")
    cards.first.get_by_role("button").first.click()
    window = page.get_by_role("dialog")
    film = window.locator("video")
    expect(film).to_have_js_property("paused", False)
    expect(film).to_have_js_property("playbackRate", 0.25)
    page.screenshot(path=pictures / "stroke_1440.png")
    window.get_by_role("button", name="Contact").click()
    expect(film).to_have_js_property("paused", True)
    contact_s = film.evaluate(SHOWN_S)
    window.get_by_role("button", name="One frame on").click()
    assert film.evaluate(SHOWN_S) == pytest.approx(contact_s + 1 / 30, abs=2e-3)
    page.set_viewport_size(PHONE)
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "stroke_375.png")
    first = window.locator("video").get_attribute("src")
    window.get_by_role("button", name="The next stroke").click()
    expect(window.locator("video")).not_to_have_attribute("src", first or "")
    page.keyboard.press("PageUp")
    expect(window.locator("video")).to_have_attribute("src", first or "")
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)


def test_the_film_goes_round_the_contact(open_page: OpenPage, installation: Installation) -> None:
    strokes = f"{own_page(installation)}/strokes?q=session+%3D+%22A+first+rally%22"
    page = open_page("player", strokes)
    page.locator("[data-stroke]").first.get_by_role("button").first.click()
    window = page.get_by_role("dialog")
    film = window.locator("video")
    window.get_by_role("radiogroup", name="Speed").get_by_text(re.compile("^1.$")).click()
    expect(film).to_have_js_property("paused", False)
    seen = film.evaluate(
        """film => new Promise(resolve => {
            const seen = [];
            const look = (_now, { mediaTime }) => {
                seen.push(mediaTime);
                const turns = seen.filter((at, index) => index && at < seen[index - 1]).length;
                if (turns >= 3) resolve(seen);
                else film.requestVideoFrameCallback(look);
            };
            film.requestVideoFrameCallback(look);
        })"""
    )
    contact_s = page.evaluate("() => document.querySelector('[role=dialog] video').currentTime")
    turned = seen[next(at for at in range(1, len(seen)) if seen[at] < seen[at - 1]) :]
    assert max(turned) - min(turned) < 0.35 + 0.25 + 0.15
    assert min(turned) - 0.15 <= contact_s <= max(turned) + 0.15


def test_strokes_are_chosen_by_thumb(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("player", f"{own_page(installation)}/strokes", viewport=PHONE)
    cards = page.get_by_role("list", name="Strokes").get_by_role("listitem")
    page.get_by_role("group", name="Which strokes").get_by_text("Smash").click()
    page.get_by_label("Which ball of the rally").select_option("3")
    expect(cards.first.get_by_role("button").first).to_have_accessible_name(
        re.compile("Smash, third")
    )
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "strokes_375.png")
    page.get_by_role("button", name="Ask in words").click()
    page.get_by_label("In words").fill("clas = smash")
    expect(page.get_by_text("did you mean “class”?")).to_be_visible()


def test_strokes_are_gathered_for_a_comparison_and_a_reel(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    strokes = f"{own_page(installation)}/strokes?q=session+%3D+%22A+first+rally%22"
    page = open_page("player", strokes, viewport=PHONE)
    cards = page.get_by_role("list", name="Strokes").get_by_role("listitem")
    cards.nth(0).get_by_role("button", name="Compare").click()
    bar = page.get_by_role("region", name="Strokes to compare")
    expect(bar).to_contain_text("choose another one")
    cards.nth(1).get_by_role("button", name="Compare").click()
    expect(bar).to_contain_text("2 strokes to compare")
    cards.nth(0).get_by_role("button", name="Add to reel").click()
    page.get_by_role("menuitem", name="New reel").click()
    expect(cards.nth(0).get_by_role("button", name="Added to My reel")).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "gathered_375.png")
    bar.get_by_role("link", name="Compare").click()
    expect(page).to_have_url(re.compile(r"/compare\?stroke=[\w-]+&stroke=[\w-]+"))
    page.goto("/reels")
    expect(page.get_by_role("link", name="My reel")).to_be_visible()


def test_a_goal_is_set_and_its_progress_told(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("coach", own_page(installation))
    goals = region(page, "Goals")
    expect(goals).to_contain_text("No goal yet.")
    goals.get_by_role("button", name="Set a goal").click()
    window = page.get_by_role("dialog", name="Set a goal")
    window.get_by_label("Of which stroke").select_option("forehand")
    window.get_by_label("At least").fill("25")
    window.get_by_label("Note").fill("Elbow close")
    window.get_by_role("button", name="Set the goal").click()
    expect(goals.get_by_role("listitem")).to_contain_text("25 forehands")
    expect(goals).to_contain_text("Elbow close")
    goals.screenshot(path=pictures / "goals_1440.png")
    goals.get_by_role("button", name="Remove").click()
    page.get_by_role("button", name="Yes, remove").click()
    expect(goals).to_contain_text("No goal yet.")


def test_others_see_nothing_of_it(open_page: OpenPage, installation: Installation) -> None:
    partner = installation.get("/api/players/?search=Partner", role="coach")["results"][0]["id"]
    page = open_page("player", f"/players/{partner}", viewport=DESK)
    expect(page.get_by_role("heading", name="There is no such player")).to_be_visible()
    told = installation.get(f"/api/strokes/?player={partner}", role="player")
    assert told["results"] == []
