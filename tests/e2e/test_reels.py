"""Reels in a browser: asked for in words, watched, put in order, exported to the very frame."""

from __future__ import annotations

import re
import uuid
import zipfile
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.conftest import PHONE, OpenPage
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.e2e.test_uploading import analysed, until, upload
from tests.inference.footage import rally
from tests.installation import Installation
from tests.people import PASSWORD

pytestmark = pytest.mark.browser

MADE_WITHIN_MS = 60_000
STRANGER = "stranger@backspin.example"
A_STRANGER = f"""
from loopdrive.accounts.models import Club, Role, User
from tests.people import make_user
if not User.objects.filter(email="{STRANGER}").exists():
    make_user(Club.objects.create(name="Backspin"), Role.COACH, "{STRANGER}")
"""


def make_reel(page: Page, query: str) -> str:
    """Make a reel by a query through the page, and return its key."""
    page.goto("/reels")
    page.get_by_role("button", name="New reel").click()
    page.get_by_label("Title").fill(f"Best {uuid.uuid4().hex[:6]}")
    page.get_by_role("textbox", name="Query").fill(query)
    expect(page.get_by_text(re.compile(r"Finds [1-9]"))).to_be_visible()
    page.get_by_role("button", name="Make reel").click()
    expect(page).to_have_url(re.compile("/reels/[0-9a-f-]{36}$"))
    return page.url.rsplit("/", 1)[-1]


def cards(installation: Installation, reel: str, role: str = "coach") -> list[dict[str, Any]]:
    """Return the strokes of a reel as the API tells them."""
    found: list[dict[str, Any]] = installation.get(
        f"/api/reels/{reel}/strokes/?limit=100", role=role
    )["results"]
    return [card["stroke"] for card in found]


def rows(page: Page) -> Locator:
    """Return the strokes of the reel as the page shows them."""
    return page.get_by_role("list", name="Strokes of the reel").get_by_role("listitem")


def export(
    page: Page, tmp_path: Path, form: str = "One film", *, is_labelled: bool = False
) -> Path:
    """Export without anything around the strokes, wait for the file, and fetch it."""
    page.get_by_role("button", name="Export", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text(form, exact=True).click()
    dialog.get_by_label("Before each stroke").fill("0")
    dialog.get_by_label("After it").fill("0")
    if is_labelled:
        dialog.get_by_role("checkbox").check()
    dialog.get_by_role("button", name="Export").click()
    expect(dialog).to_have_count(0)
    newest = page.get_by_role("list", name="Files").get_by_role("listitem").first
    expect(newest).to_have_attribute("data-state", "done", timeout=MADE_WITHIN_MS)
    with page.expect_download() as fetched:
        newest.get_by_role("link", name="Download").click()
    path = tmp_path / fetched.value.suggested_filename
    fetched.value.save_as(path)
    return path


def frames_in(path: Path) -> int:
    """Count the pictures of a film."""
    with av.open(str(path)) as film:
        return sum(1 for _ in film.decode(video=0))


def frames_of(strokes: list[dict[str, Any]]) -> int:
    """Count the frames from the start to the end of each stroke."""
    return sum(stroke["end_frame"] - stroke["start_frame"] + 1 for stroke in strokes)


def is_heard(film: Path) -> bool:
    """Whether anything is loud enough to be heard in a film."""
    with av.open(str(film)) as container:
        return any(np.abs(frame.to_ndarray()).max() > 0.02 for frame in container.decode(audio=0))


def test_a_coach_makes_a_reel_by_a_query_and_exports_it(
    open_page: OpenPage, installation: Installation, pictures: Path, tmp_path: Path
) -> None:
    page = open_page("coach", "/reels")
    reel = make_reel(page, "class in (forehand, backhand) order by confidence desc limit 3")
    strokes = cards(installation, reel)
    assert len(strokes) == 3
    expect(rows(page)).to_have_count(3)
    film = export(page, tmp_path)
    assert re.fullmatch(r"best-[0-9a-f]{6}\.mp4", film.name)
    assert frames_in(film) == frames_of(strokes)
    assert is_heard(film)
    page.screenshot(path=pictures / "reel_1440.png", full_page=True)
    with zipfile.ZipFile(export(page, tmp_path, "Single clips")) as archive:
        names = archive.namelist()
        archive.extractall(tmp_path)
    assert [name[:2] for name in names] == ["01", "02", "03"]
    assert [frames_in(tmp_path / name) for name in names] == [frames_of([s]) for s in strokes]
    gif = export(page, tmp_path, "GIF", is_labelled=True)
    assert gif.read_bytes()[:6] == b"GIF89a"


def test_a_query_is_answered_while_it_is_typed(open_page: OpenPage, pictures: Path) -> None:
    page = open_page("coach", "/reels")
    page.get_by_role("button", name="New reel").click()
    field = page.get_by_role("textbox", name="Query")
    field.fill("clas = smash")
    expect(page.get_by_text("Strokes have no “clas”; did you mean “class”?")).to_be_visible()
    page.screenshot(path=pictures / "reel_new_wrong_1440.png")
    field.fill("ball > 500")
    expect(page.get_by_text("Finds no strokes at the moment.")).to_be_visible()
    page.get_by_role("button", name="class = backhand order by").click()
    expect(field).to_have_value("class = backhand order by consistency desc limit 10")
    expect(page.get_by_text(re.compile("Finds [1-9]"))).to_be_visible()
    page.screenshot(path=pictures / "reel_new_1440.png")


def test_a_reel_is_played_from_end_to_end(open_page: OpenPage) -> None:
    page = open_page("coach", "/reels")
    make_reel(page, "limit 2")
    expect(page.get_by_text("1 of 2")).to_be_visible()
    page.get_by_role("button", name="Play all").click()
    expect(page.get_by_text("2 of 2")).to_be_visible()
    expect(page.get_by_role("button", name="Play all")).to_be_visible()  # it has ended
    page.get_by_role("button", name="Previous stroke").click()
    expect(rows(page).first).to_have_attribute("aria-current", "true")


def test_a_list_is_kept_put_in_order_by_keys_and_shortened(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("coach", "/reels", viewport=PHONE)
    reel = make_reel(page, "order by confidence desc limit 4")
    first, second, third, fourth = [stroke["id"] for stroke in cards(installation, reel)]
    page.get_by_role("button", name="Keep these").click()
    expect(page.get_by_text("4 strokes, chosen by hand")).to_be_visible()
    with page.expect_response(f"**/api/reels/{reel}/"):
        rows(page).nth(2).get_by_role("button", name=re.compile("Move .* up")).press("Enter")
    assert [stroke["id"] for stroke in cards(installation, reel)] == [first, third, second, fourth]
    with page.expect_response(f"**/api/reels/{reel}/"):
        rows(page).first.get_by_role("button", name=re.compile("Take .* out")).press("Enter")
    expect(rows(page)).to_have_count(3)
    assert [stroke["id"] for stroke in cards(installation, reel)] == [third, second, fourth]
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    for button in rows(page).first.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    page.screenshot(path=pictures / "reel_375.png", full_page=True)
    page.get_by_role("button", name="Export", exact=True).click()
    expect(page.get_by_role("dialog").get_by_text("One film")).to_be_visible()
    page.screenshot(path=pictures / "reel_export_375.png")


def test_an_export_that_waits_can_be_cancelled(
    open_page: OpenPage, installation: Installation
) -> None:
    page = open_page("coach", "/reels")
    make_reel(page, "limit 2")
    with installation.held_worker("ingest"):
        page.get_by_role("button", name="Export", exact=True).click()
        page.get_by_role("dialog").get_by_role("button", name="Export").click()
        expect(page.get_by_text("waiting for its turn")).to_be_visible()
        page.get_by_role("button", name="Cancel").click()
        expect(page.get_by_text("2 strokes · cancelled")).to_be_visible()
    page.get_by_role("button", name="Remove One film").click()
    expect(page.get_by_text("No file has been made of it yet.")).to_be_visible()


def test_a_player_makes_reels_of_their_own_strokes_on_a_phone(
    open_page: OpenPage, installation: Installation, pictures: Path, tmp_path: Path
) -> None:
    page = open_page("player", "/", viewport=PHONE)
    page.get_by_role("link", name="Reels").click()
    expect(page.get_by_role("heading", name="Reels", exact=True)).to_be_visible()
    page.screenshot(path=pictures / "reels_empty_375.png")
    reel = make_reel(page, "order by confidence desc limit 2")
    strokes = cards(installation, reel, "player")
    assert {stroke["player_name"] for stroke in strokes} == {"Mika Player"}
    assert frames_in(export(page, tmp_path, is_labelled=True)) == frames_of(strokes)
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.goto("/reels")
    expect(page.get_by_role("list", name="Reels").get_by_role("listitem")).to_have_count(1)
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "reels_375.png")
    page.get_by_role("list", name="Reels").get_by_role("link").click()
    page.get_by_role("button", name="Remove", exact=True).click()
    page.get_by_role("button", name="Yes, remove").click()
    expect(page.get_by_role("heading", name="No reels yet")).to_be_visible()


def test_a_stranger_finds_no_reel(
    open_page: OpenPage, context: BrowserContext, installation: Installation
) -> None:
    reel = make_reel(open_page("coach", "/reels"), "limit 2")
    context.clear_cookies()
    player = open_page("player", f"/reels/{reel}")
    expect(player.get_by_role("heading", name="There is no such reel")).to_be_visible()
    installation.run_inside(A_STRANGER)
    context.clear_cookies()
    page = context.new_page()
    page.goto(f"/reels/{reel}")
    page.get_by_label("E-mail").fill(STRANGER)
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="There is no such reel")).to_be_visible()
    page.goto("/reels")
    expect(page.get_by_role("heading", name="No reels yet")).to_be_visible()


@pytest.mark.footage
@pytest.mark.slow
def test_real_footage_is_exported_to_the_very_frame(
    open_page: OpenPage, installation: Installation, pictures: Path, tmp_path: Path
) -> None:
    names = ("side_serve_5s", "side_serve_7s")
    page = open_page("coach")
    session = upload(page, "Rallies for a reel", [rally(name) for name in names])
    until(installation, lambda: analysed(installation, session, names), "every analysis")
    reel = make_reel(page, 'session = "Rallies for a reel" order by confidence desc limit 5')
    strokes = cards(installation, reel)
    assert strokes
    assert frames_in(export(page, tmp_path)) == frames_of(strokes)
    assert frames_in(export(page, tmp_path, is_labelled=True)) == frames_of(strokes)
    page.screenshot(path=pictures / "reel_real_1440.png", full_page=True)
