"""Old videos analysed again and a model that looks along, in a browser, by a real worker.

Its tests have an installation of their own and build on each other in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, OpenPage, begun
from tests.e2e.test_learning import region
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PREPARE = "from tests.e2e.old_rows import make_videos_old; make_videos_old()"
ROUND_MS = 180_000  # four short videos, each looked at twice, on a busy machine
NOTHING_LEFT = "own model has analysed every video that is not approved."


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, in which every video was analysed by the present model."""
    yield from begun(tmp_path_factory.mktemp("old-videos"))


def begin(page: Page) -> None:
    """Have all old videos analysed again."""
    region(page, "Old videos").get_by_role("button", name="Analyse them again").click()
    window = page.get_by_role("dialog", name="Analyse old videos again")
    expect(window).to_contain_text("club 1 looks at 4 videos again, one after the other.")
    expect(window.get_by_role("button", name="Analyse again")).to_be_focused()
    page.keyboard.press("Enter")


def test_without_an_old_video_there_is_nothing_to_begin(open_page: OpenPage) -> None:
    page = open_page("admin", "/learning")
    old = region(page, "Old videos")
    expect(old).to_contain_text(NOTHING_LEFT)
    expect(old.get_by_role("button")).to_have_count(0)


def test_a_model_is_let_look_along(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    installation.run_inside(PREPARE)
    page = open_page("admin", "/learning")
    rows = page.get_by_role("list", name="Models").get_by_role("listitem")
    expect(rows).to_have_count(3)
    expect(page.get_by_role("button", name="Let it look along")).to_have_count(1)
    rows.filter(has_text="club 2").get_by_role("button", name="Let it look along").click()
    window = page.get_by_role("dialog", name="Let club 2 look along")
    expect(window).to_contain_text("After club 1 has analysed a video, club 2 looks at it too")
    page.screenshot(path=pictures / "shadow_asked.png")
    window.get_by_role("button", name="Let it look along").click()
    expect(rows.filter(has_text="club 2")).to_contain_text("looks along")
    page.get_by_role("link", name="club 2").click()
    along = region(page, "Looking along")
    expect(along).to_contain_text("It has looked at no video yet; it begins with the next one.")
    expect(page.get_by_text("It looks along at every new video")).to_be_visible()
    expect(along.get_by_role("button", name="Send it away")).to_be_visible()


def test_a_round_is_begun_paused_and_goes_on_to_its_end(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("admin", "/learning")
    old = region(page, "Old videos")
    expect(old).to_contain_text("4 videos were analysed by another model than club 1.")
    with installation.held_worker("analyse"):
        begin(page)
        old.get_by_role("button", name="Pause").click()
        expect(old.get_by_role("heading", name="Paused")).to_be_visible()
    expect(old.get_by_text("until you go on.")).to_be_visible(timeout=ROUND_MS)
    bar = old.get_by_role("progressbar", name="Old videos analysed again")
    expect(bar).not_to_have_attribute("aria-valuenow", re.compile("^(0|100)$"))
    turns = old.get_by_role("list", name="Videos of this round").locator("> li")
    expect(turns).to_have_count(4)
    expect(turns.filter(has_text="Waits for its turn")).not_to_have_count(0)
    page.screenshot(path=pictures / "old_videos_paused.png", full_page=True)
    old.get_by_role("button", name="Go on").click()
    expect(old.get_by_role("heading", name="All old videos were looked at again")).to_be_visible(
        timeout=ROUND_MS
    )
    expect(turns.filter(has_text="Analysed again")).to_have_count(4)
    expect(old.get_by_role("button")).to_have_count(0)
    expect(old).to_contain_text("club 1 has analysed every video that is not approved.")
    page.screenshot(path=pictures / "old_videos_done.png", full_page=True)


def test_what_changed_is_told_by_player_and_leads_to_the_video(open_page: OpenPage) -> None:
    page = open_page("admin", "/learning")
    turns = region(page, "Old videos").get_by_role("list", name="Videos of this round")
    changes = turns.get_by_role("list", name="What changed in 3.mp4").get_by_role("listitem")
    expect(changes).to_have_text([re.compile("^Ann: "), re.compile("^Ben: ")])
    turns.get_by_role("link", name="3.mp4").click()
    expect(page).to_have_url(re.compile(r"/videos/[\w-]+$"))


def test_the_shadow_says_how_often_it_agrees_and_is_sent_away(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("admin", "/learning")
    page.get_by_role("link", name="club 2").click()
    along = region(page, "Looking along")
    expect(along).to_contain_text(re.compile(r"In 4 videos it named .* the same"), timeout=ROUND_MS)
    looks = along.get_by_role("list", name="Videos it looked at").get_by_role("listitem")
    expect(looks).to_have_count(4)
    page.screenshot(path=pictures / "shadow_page.png", full_page=True)
    along.get_by_role("button", name="Send it away").click()
    expect(along).to_contain_text("It does not look along.")
    assert installation.get("/api/shadow/", role="admin")["model"] is None


def test_a_round_that_is_stopped_says_so_and_stays_among_earlier_ones(
    open_page: OpenPage, installation: Installation
) -> None:
    installation.run_inside(
        "from loopdrive.accounts.models import Club\n"
        "from tests.e2e.old_rows import take_the_other\n"
        "take_the_other(Club.objects.earliest('pk'))"
    )
    page = open_page("admin", "/learning")
    old = region(page, "Old videos")
    with installation.held_worker("analyse"):
        old.get_by_role("button", name="Analyse them again").click()
        page.get_by_role("dialog").get_by_role("button", name="Analyse again").click()
        old.get_by_role("button", name="Pause").click()
        old.get_by_role("button", name="Stop").click()
        window = page.get_by_role("dialog", name="Stop analysing old videos again?")
        expect(window.get_by_role("button", name="Let it go on")).to_be_focused()
        window.get_by_role("button", name="Stop it").click()
    expect(old.get_by_role("heading", name="Stopped before its end")).to_be_visible()
    expect(old).to_contain_text("Left as it was: It was stopped.")
    earlier = old.locator("summary")
    expect(earlier).to_have_count(1)
    earlier.click()
    expect(old.get_by_role("heading", name="All old videos were looked at again")).to_be_visible()


def test_an_admin_sees_what_waits_and_how_much_room_is_taken(
    open_page: OpenPage,
) -> None:
    page = open_page("admin", "/learning")
    hood = region(page, "Under the hood")
    expect(hood.get_by_role("list", name="Is all well")).to_contain_text("Workers are alive.")
    jobs = hood.get_by_role("table", name="jobs").locator("tbody tr")
    expect(jobs).to_have_count(5)
    kept = hood.get_by_role("table", name="What your club keeps").get_by_role("row")
    expect(kept.filter(has_text="Models")).to_contain_text("MB")
    page.route("**/api/operations/", lambda route: route.fulfill(status=503))
    page.reload()
    expect(hood.get_by_role("heading", name="The numbers did not come")).to_be_visible()
    page.unroute("**/api/operations/")
    hood.get_by_role("button", name="Try again").click()
    expect(jobs).to_have_count(5)


def test_a_list_that_did_not_come_can_be_asked_for_again(open_page: OpenPage) -> None:
    page = open_page("admin")
    page.route("**/api/renewals/old-videos/", lambda route: route.fulfill(status=503))
    page.goto("/learning")
    old = region(page, "Old videos")
    expect(old.get_by_role("heading", name="Your old videos did not come")).to_be_visible()
    page.unroute("**/api/renewals/old-videos/")
    old.get_by_role("button", name="Try again").click()
    expect(old.get_by_role("heading", name="Stopped before its end")).to_be_visible()


def test_a_phone_shows_all_of_it_without_scrolling_sideways(
    open_page: OpenPage, pictures: Path
) -> None:
    page = open_page("admin", "/learning", viewport=PHONE)
    expect(region(page, "Old videos").get_by_role("list").first).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "old_videos_phone.png", full_page=True)
    page.get_by_role("link", name="club 2").click()
    expect(page.get_by_role("heading", name="club 2")).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
