"""An installed Loopdrive on a player's phone: the last strokes without a network, and no traces."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.e2e.conftest import PATIENCE_MS, PHONE, begun, sign_in
from tests.e2e.test_season import own_page
from tests.e2e.test_uploading import PATIENCE_S
from tests.installation import Installation

pytestmark = pytest.mark.browser

KEPT_MS = PATIENCE_S * 1000
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
CACHES = "async () => (await caches.keys()).length"

HOLD_UP = """
from loopdrive.accounts.models import Player, User
from loopdrive.insights.hold_up import hold_up
from loopdrive.strokes.models import Stroke
player = Player.objects.get(user__isnull=False)
coach = User.objects.get(email="coach@demo.example")
theirs = Stroke.objects.shown().exclude(player=player).earliest("contact_frame")
hold_up(player=player, stroke=theirs, by=coach, note="Look at the feet")
"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, since it is stopped."""
    yield from begun(tmp_path_factory.mktemp("offline"))


@pytest.fixture
def phone(browser: Browser, installation: Installation) -> Iterator[BrowserContext]:
    """A browser that may keep things, unlike those of other tests."""
    context = browser.new_context(base_url=installation.url, viewport=PHONE, locale="en-GB")
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


def test_nothing_is_left_after_signing_out(
    phone: BrowserContext, installation: Installation
) -> None:
    page = phone.new_page()
    sign_in(page, installation, "player")
    page.goto(own_page(installation))
    expect(page.get_by_text("can be watched on this device")).to_be_visible(timeout=KEPT_MS)
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    page.wait_for_load_state()
    page.reload()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    page.wait_for_function(f"async () => await ({CACHES})() === 0")
    assert page.evaluate(WORKERS) == 0


def test_a_coach_keeps_nothing(phone: BrowserContext, installation: Installation) -> None:
    page = phone.new_page()
    sign_in(page, installation, "coach")
    expect(page.get_by_text("A first rally").first).to_be_visible()
    assert (page.evaluate(CACHES), page.evaluate(WORKERS)) == (0, 0)


def test_the_last_strokes_can_be_watched_without_a_network(
    phone: BrowserContext, installation: Installation, pictures: Path
) -> None:
    installation.run_inside(HOLD_UP)
    page = phone.new_page()
    sign_in(page, installation, "player")
    strokes = installation.get("/api/strokes/", role="player")["count"]
    page.goto(own_page(installation))
    kept = page.get_by_text(f"{strokes + 1} strokes can be watched on this device")
    expect(kept).to_be_visible(timeout=KEPT_MS)
    installation.stop()
    page.goto("/")
    expect(page.get_by_text("A first rally").first).to_be_visible()
    expect(page.get_by_text("No connection to Loopdrive")).to_be_visible()
    page.get_by_role("link", name="My play").click()
    expect(page.get_by_role("region", name="In short")).to_be_visible()
    held_up = page.get_by_role("list", name="Held up as a model").get_by_role("listitem")
    expect(held_up).to_contain_text("Look at the feet")
    held_up.get_by_role("link", name="Watch").click()
    expect(page.locator("video")).to_have_js_property("readyState", 4)
    page.screenshot(path=pictures / "offline_held_up_375.png")
    page.go_back()
    page.get_by_role("link", name="Strokes", exact=True).click()
    cards = page.get_by_role("list", name="Strokes").get_by_role("listitem")
    expect(cards).to_have_count(strokes)
    expect(cards.first.locator("video")).to_have_js_property("readyState", 4)
    cards.first.get_by_role("button").first.click()
    film = page.get_by_role("dialog").locator("video")
    expect(film).to_have_js_property("paused", False)
    page.screenshot(path=pictures / "offline_375.png")
