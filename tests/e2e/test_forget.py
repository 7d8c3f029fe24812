"""Forgetting a player in a browser: told first, typed to be meant, reported, and gone.

There is no way back, so it has an installation of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.e2e.conftest import DESK, PHONE, OpenPage, begun
from tests.e2e.test_learning import APPROVE
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = pytest.mark.browser

MARK = """
from tests.e2e.forgotten_rows import forget_whom_a_model_knows
forget_whom_a_model_knows()
"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation in which three matches of five people are approved."""
    for installation in begun(tmp_path_factory.mktemp("forget")):
        installation.run_inside(APPROVE)
        yield installation


def edit(page: Page, name: str) -> Locator:
    """Open a player's window and return it."""
    page.get_by_role("button", name=f"Edit {name}").click()
    return page.get_by_role("dialog", name="Edit player")


def test_a_coach_cannot_forget_anybody(open_page: OpenPage) -> None:
    window = edit(open_page("coach", "/players"), "Ann")
    expect(window.get_by_role("button", name="Save")).to_be_visible()
    expect(window.get_by_role("button", name="Forget this player")).to_have_count(0)


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_it_is_told_first_and_cancelling_changes_nothing(
    open_page: OpenPage, installation: Installation, pictures: Path, viewport: ViewportSize
) -> None:
    page = open_page("admin", "/players", viewport=viewport)
    edit(page, "Ben").get_by_role("button", name="Forget this player").click()
    window = page.get_by_role("dialog", name="Forget Ben")
    expect(window.get_by_text("2 videos (less than a minute")).to_be_visible()
    videos = window.get_by_role("list", name="Videos that go").get_by_role("listitem")
    expect(videos).to_have_count(2)
    expect(window.get_by_text("Ann and Eva stand in these videos too")).to_be_visible()
    expect(window.get_by_text("No snapshot holds anything of them.")).to_be_visible()
    expect(window.get_by_role("button", name="Forget for good")).to_be_disabled()
    assert page.evaluate(BEYOND_THE_EDGE) == 0
    page.screenshot(path=pictures / f"forget_{viewport['width']}.png")
    window.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("button", name="Edit Ben")).to_be_visible()
    assert installation.get("/api/forgettings/", role="admin")["results"] == []


def test_the_typed_name_does_it_and_the_report_says_what_was_done(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("admin", "/players")
    edit(page, "Ben").get_by_role("button", name="Forget this player").click()
    window = page.get_by_role("dialog", name="Forget Ben")
    field = window.get_by_label("Type “Ben” to mean it")
    field.fill("Bem")
    expect(window.get_by_role("button", name="Forget for good")).to_be_disabled()
    field.fill("Ben")
    expect(window.get_by_role("button", name="Forget for good")).to_be_enabled()
    page.keyboard.press("Enter")
    report = page.get_by_role("dialog", name="Forgotten")
    expect(report.get_by_text("Removed: 2 videos")).to_be_visible()
    page.screenshot(path=pictures / "forget_report.png")
    report.get_by_role("button", name="Close", exact=True).last.click()
    expect(page.get_by_role("button", name="Edit Ann")).to_be_visible()
    expect(page.get_by_role("button", name="Edit Ben")).to_have_count(0)
    (record,) = installation.get("/api/forgettings/", role="admin")["results"]
    assert (record["removed"]["videos"], record["is_finished"]) == (2, True)
    page.goto("/")
    expect(page.get_by_text("Cem-Dora")).to_be_visible()
    expect(page.get_by_text("Ann-Ben")).to_have_count(0)


def test_models_and_snapshots_say_that_somebody_was_taken_out(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    installation.run_inside(MARK)
    page = open_page("admin", "/learning", viewport=PHONE)
    model = page.get_by_role("list", name="Models").get_by_role("listitem").first
    expect(model).to_contain_text("must be trained again")
    expect(model.get_by_role("button", name="Let it look along")).to_have_count(0)
    model.get_by_role("link", name="Model 1").click()
    expect(page.get_by_text("so it cannot be promoted any more")).to_be_visible()
    expect(page.get_by_role("heading", name="Model card")).to_be_visible()
    expect(page.get_by_role("region", name="Looking along")).to_have_count(0)
    page.get_by_role("link", name="Training 1").click()
    expect(page.get_by_text("so it cannot be promoted any more")).to_be_visible()
    verdict = page.get_by_role("region", name="The verdict")
    expect(verdict).to_contain_text("It has learnt from somebody who was forgotten. Train again.")
    page.get_by_role("link", name="Snapshot 1").click()
    taken = page.get_by_role("region", name="Taken out since").get_by_role("listitem")
    expect(taken).to_contain_text("1 video with 8 strokes was taken out")
    (snapshot,) = installation.get("/api/snapshots/", role="admin")["results"]
    (redaction,) = snapshot["redactions"]
    for sha256 in (redaction["sha256_before"], redaction["sha256_after"]):
        expect(taken).to_contain_text(sha256[:12])
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "forget_snapshot.png", full_page=True)
