"""The admin's place "Learning" in a browser: freezing, reading what was frozen, locking who tests.

Nothing here can be taken back, so it has an installation of its own, and its tests build on each
other in their order: nothing approved, one match approved, three more, one of them locked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import PHONE, OpenPage, begun
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = pytest.mark.browser

NOTHING_APPROVED = "No video is approved yet: approve what coaches have reviewed first."
ONE_GROUP = (
    "Everybody who may teach has played with each other: a model needs at least two players, or "
    "groups of players, that have nothing in common."
)
APPROVE = """
from tests.e2e.approved_rows import approve_matches
approve_matches(("Ann", "Ben"), ("Cem", "Dora"), ("Ben", "Eva"))
"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, in which nothing is approved yet."""
    yield from begun(tmp_path_factory.mktemp("learning"))


def region(page: Page, name: str) -> Locator:
    """Return one section of the page."""
    return page.get_by_role("region", name=name)


def freeze(page: Page, title: str = "") -> Locator:
    """Freeze what is approved, and return the window in which it is answered."""
    page.get_by_role("button", name="Freeze what is approved").click()
    window = page.get_by_role("dialog", name="Freeze what is approved")
    expect(window.get_by_label("Title")).to_be_focused()
    window.get_by_label("Title").fill(title)
    page.keyboard.press("Enter")
    return window


def test_a_coach_and_a_player_find_no_such_place(open_page: OpenPage) -> None:
    for role in ("coach", "player"):
        page = open_page(role, "/learning")
        expect(page.get_by_role("heading", name="There is no such page")).to_be_visible()
        expect(page.get_by_role("link", name="Learning")).to_have_count(0)
        page.goto("/learning/snapshots/5a69edb0-df63-4e1a-b397-ab0bb3dfe3f0")
        expect(page.get_by_role("heading", name="There is no such page")).to_be_visible()
        page.context.clear_cookies()


def test_an_admin_without_approved_videos_is_told_what_to_do_first(
    open_page: OpenPage, pictures: Path
) -> None:
    page = open_page("admin")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Learning").click()
    snapshots = region(page, "Snapshots")
    expect(snapshots.get_by_role("heading", name="Nothing is frozen yet")).to_be_visible()
    expect(snapshots.get_by_text("correct the strokes of some videos and approve")).to_be_visible()
    expect(region(page, "The test part").get_by_text("No session is locked yet")).to_be_visible()
    window = freeze(page)
    expect(window.get_by_role("alert")).to_have_text(NOTHING_APPROVED)
    page.screenshot(path=pictures / "learning_refused.png")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Freeze what is approved")).to_be_focused()


def test_one_match_is_too_little_to_learn_from(open_page: OpenPage) -> None:
    page = open_page("coach")
    page.get_by_role("link", name="A first rally").click()
    page.get_by_role("list", name="Videos").get_by_role("link").first.click()
    page.get_by_role("button", name="Approve", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("approve", re.I)).click()
    review = page.get_by_role("region", name="Review")
    expect(review.get_by_text("Approved", exact=True)).to_be_visible()
    page.context.clear_cookies()

    page = open_page("admin", "/learning")
    expect(freeze(page).get_by_role("alert")).to_have_text(ONE_GROUP)


def test_an_admin_freezes_what_is_approved(
    open_page: OpenPage, installation: Installation, pictures: Path, tmp_path: Path
) -> None:
    installation.run_inside(APPROVE)
    page = open_page("admin", "/learning")
    freeze(page, "Spring")
    expect(page.get_by_role("heading", name="Snapshot 1: Spring")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/learning/snapshots/[\w-]+$"))
    (told,) = installation.get("/api/snapshots/", role="admin")["results"]
    train = told["counts"]["train"]
    table = page.get_by_role("table", name="What teaches and what tests")
    strokes = table.get_by_role("row", name=re.compile("^All strokes"))
    expect(strokes.get_by_role("cell")).to_have_text(
        [f"{train['strokes']}", "0", f"{train['strokes']}"]
    )
    players = page.get_by_role("list", name="Strokes of each player").get_by_role("listitem")
    expect(players).to_have_count(7)  # five by name, and both of the demo
    expect(players.filter(has_text="Ben")).to_contain_text("8 strokes")
    noise = region(page, "How many labels may be wrong")
    expect(noise.get_by_text("Not known yet: no stroke was judged by one")).to_be_visible()
    expect(noise.get_by_text("were confirmed as the rest of a video")).to_be_visible()
    expect(region(page, "Left aside").get_by_text("Nothing was left aside.")).to_be_visible()
    expect(region(page, "As a file").get_by_text(told["sha256"][:12])).to_be_visible()
    page.screenshot(path=pictures / "learning_snapshot.png", full_page=True)

    with page.expect_download() as download:
        page.get_by_role("link", name="Download the manifest").click()
    assert download.value.suggested_filename == "snapshot-1.json"
    download.value.save_as(tmp_path / "snapshot-1.json")
    manifest = json.loads((tmp_path / "snapshot-1.json").read_text())
    assert manifest["snapshot"]["sha256"] == told["sha256"]


def test_freezing_the_same_again_leads_to_the_one_that_is_there(open_page: OpenPage) -> None:
    page = open_page("admin", "/learning")
    window = freeze(page, "Again")
    expect(window.get_by_role("status")).to_contain_text("exactly what “Snapshot 1: Spring” holds")
    page.keyboard.press("Enter")  # the way there has the focus
    expect(page.get_by_role("heading", name="Snapshot 1: Spring")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Learning").click()
    expect(
        region(page, "Snapshots").get_by_role("listitem").filter(has_text="Spring")
    ).to_have_count(1)


def test_an_admin_locks_a_session_and_sees_beforehand_what_goes_along(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("admin", "/learning")
    page.get_by_role("button", name="Lock a session").click()
    window = page.get_by_role("dialog", name="Lock a session")
    window.get_by_label("Search sessions").fill("Ann")
    choices = window.get_by_role("list", name="Sessions to choose from")
    expect(choices.get_by_role("button")).to_have_count(1)
    choices.get_by_role("button", name="Ann-Ben").press("Enter")

    expect(window.get_by_role("heading", name="What goes along with “Ann-Ben”")).to_be_focused()
    going = window.get_by_role("region", name="What goes along")
    expect(going).to_contain_text("2 sessions with 2 videos of Ann, Ben and Eva.")
    along = going.get_by_role("list", name="Sessions that go along").get_by_role("listitem")
    expect(along).to_have_count(2)
    expect(along.filter(has_text="Ben-Eva")).to_be_visible()
    expect(going).to_contain_text("Snapshot 1 teaches some of these videos.")
    expect(going).to_contain_text("2 approved sessions would be left to teach.")
    expect(window.get_by_text("There is no way back.")).to_be_visible()
    assert installation.get("/api/locked-sessions/", role="admin")["results"] == []
    page.screenshot(path=pictures / "learning_lock.png")

    window.get_by_role("button", name="Lock 2 sessions for good").click()
    part = region(page, "The test part")
    expect(part.get_by_role("status")).to_have_text("2 sessions are now in the test part.")
    expect(page.get_by_role("button", name="Lock a session")).to_be_focused()
    locked = part.get_by_role("list", name="Locked sessions").get_by_role("listitem")
    expect(locked).to_have_count(2)
    expect(locked.filter(has_text="Ben-Eva")).to_contain_text("Ben and Eva")
    expect(locked.filter(has_text="Ben-Eva")).to_contain_text("by Alex Admin")

    page.get_by_role("button", name="Lock a session").click()
    expect(choices.get_by_role("button", name="Ann-Ben")).to_be_disabled()


def test_the_next_snapshot_says_what_tests(open_page: OpenPage) -> None:
    page = open_page("admin", "/learning", viewport=PHONE)
    freeze(page)
    expect(page.get_by_role("heading", name="Snapshot 2")).to_be_visible()
    table = page.get_by_role("table", name="What teaches and what tests")
    sessions = table.get_by_role("row", name=re.compile("^Sessions"))
    expect(sessions.get_by_role("cell")).to_have_text(["2", "2", "4"])
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Learning").click()
    newest = region(page, "Snapshots").get_by_role("list", name="Snapshots").locator("> li").first
    expect(newest).to_contain_text("kept for testing")
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.get_by_role("button", name="Lock a session").click()
    expect(page.get_by_role("dialog").get_by_role("button", name="A first rally")).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0


def test_a_list_that_did_not_come_can_be_asked_for_again(open_page: OpenPage) -> None:
    page = open_page("admin")
    page.route("**/api/snapshots/*", lambda route: route.fulfill(status=503))
    page.goto("/learning")
    snapshots = region(page, "Snapshots")
    expect(snapshots.get_by_role("heading", name="The list did not come")).to_be_visible()
    page.unroute("**/api/snapshots/*")
    snapshots.get_by_role("button", name="Try again").click()
    expect(snapshots.get_by_role("link", name="Snapshot 1: Spring")).to_be_visible()
