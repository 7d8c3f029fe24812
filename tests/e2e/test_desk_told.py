"""Saying at the desk where balls land and how points end: by key, and by finger of many at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PHONE, OpenPage
from tests.e2e.demo_desk import Desk, opened, saved
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = pytest.mark.browser


def test_keys_say_where_the_ball_lands_and_how_the_point_ended(
    open_page: OpenPage, desk: Desk, installation: Installation, pictures: Path
) -> None:
    last = desk.strokes()[-1]
    page = opened(open_page("coach", f"{desk.address}?frame={last['contact_frame']}"))
    page.keyboard.press("b")
    panel = page.get_by_role("region", name="The ball and the point")
    expect(panel).to_contain_text("For whoever hit the last stroke of the rally.")
    page.keyboard.press("Shift+V")
    page.keyboard.press("Shift+W")
    expect(panel.get_by_role("button", pressed=True)).to_have_count(2)
    saved(page)
    assert told_of(desk) == ("middle long", "won", "predicted")
    page.screenshot(path=pictures / "desk_told_1440.png")
    for key in ("z", "z", "Shift+Z"):  # all of it is taken back, and half of it done again
        page.keyboard.press(key)
    saved(page)
    assert told_of(desk) == ("middle long", "", "predicted")
    page.keyboard.press("Shift+L")
    saved(page)
    page.reload()
    opened(page)
    for name in ("Lands middle long", "Point lost"):
        button = panel.get_by_role("button", name=name)
        expect(button).to_have_attribute("aria-pressed", "true")
    page.get_by_role("tab", name="History").click()
    expect(page.get_by_text(re.compile("said of .* that it lost the point"))).to_be_visible()
    me = installation.get("/api/account/", role="player")["me"]["player_id"]
    page.goto(f"/players/{me}/tactics")
    won = "0 %" if last["player"] == me else "100 %"
    expect(page.get_by_text(re.compile(rf"points won {won}"))).to_be_visible()


def told_of(desk: Desk) -> tuple[str, str, str]:
    """Return what is told of the last stroke, and its state."""
    last = desk.strokes()[-1]
    return last["zone"], last["outcome"], last["state"]


def test_a_finger_says_where_many_balls_land(
    open_page: OpenPage, desk: Desk, pictures: Path
) -> None:
    first = desk.strokes()[0]
    page = opened(
        open_page("coach", f"{desk.address}?frame={first['contact_frame']}", viewport=PHONE),
        first["contact_frame"],
    )
    page.get_by_role("button", name="Where the ball lands, how the point ended").click()
    panel = page.get_by_role("region", name="The ball and the point")
    expect(panel).to_contain_text("The rally goes on after this stroke")
    for button in panel.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    panel.get_by_role("button", name="Lands left short").click()
    panel.scroll_into_view_if_needed()
    page.screenshot(path=pictures / "desk_told_375.png")
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.keyboard.press("Control+a")
    panel.get_by_role("button", name="Landing not known").click()
    panel.get_by_role("button", name="Lands right long").click()
    saved(page)
    assert {(stroke["zone"], stroke["state"]) for stroke in desk.strokes()} == {
        ("right long", "predicted")
    }
