"""Correcting at the desk as a coach does: keys, pointer, stamps, undo, keys of one's own."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.e2e.conftest import PHONE, OpenPage
from tests.e2e.demo_desk import Desk, lane_y, opened, saved, timeline
from tests.e2e.test_pages import BEYOND_THE_EDGE

pytestmark = pytest.mark.browser


def test_keys_name_accept_reject_and_undo(open_page: OpenPage, desk: Desk) -> None:
    first, second, third = desk.strokes()[:3]
    page = opened(open_page("coach", f"{desk.address}?frame={first['contact_frame']}"))
    page.keyboard.press("4")
    expect(page.get_by_text("Smash: a stroke")).to_be_visible()
    opened(page, second["contact_frame"])  # on to the next
    page.keyboard.press("Enter")
    opened(page, third["contact_frame"])
    page.keyboard.press("x")
    saved(page)
    now = {stroke["id"]: stroke for stroke in desk.strokes()}
    assert (now[first["id"]]["label"], now[first["id"]]["state"]) == ("smash", "corrected")
    assert now[second["id"]]["state"] == "confirmed"
    assert third["id"] not in now
    for _ in range(3):
        page.keyboard.press("z")
    saved(page)
    assert [stroke["state"] for stroke in desk.strokes()[:3]] == ["predicted"] * 3
    assert desk.strokes()[0]["label"] == first["label"]


def test_a_stroke_is_timed_by_frames_and_by_dragging(open_page: OpenPage, desk: Desk) -> None:
    stroke = desk.strokes()[1]
    contact = stroke["contact_frame"]
    page = opened(open_page("coach", f"{desk.address}?frame={contact}"), contact)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("c")
    page.keyboard.press("Alt+ArrowRight")
    saved(page)
    moved = next(each for each in desk.strokes() if each["id"] == stroke["id"])
    assert moved["contact_frame"] == contact + 2
    assert moved["start_frame"] == stroke["start_frame"] + 1

    for _ in range(3):
        page.keyboard.press("+")  # near enough to take an edge
    lane = 0 if stroke["end"] == "left" else 1
    box, y = timeline(page), lane_y(page, lane)
    hand = page.mouse
    # The cursor says where an edge can be taken: the first such place left of the playhead.
    edge_x = next(
        x
        for x in range(int(box["x"]) + 1, int(box["x"] + box["width"]))
        if cursor_at(page, x, y) == "ew-resize"
    )
    hand.move(edge_x + 2, y)
    hand.down()
    hand.move(edge_x - 8, y, steps=3)
    hand.move(edge_x - 22, y, steps=3)
    hand.up()
    saved(page)
    dragged = [each for each in desk.strokes() if each["version"] > moved["version"]]
    assert len(dragged) == 1
    before = next(each for each in desk.strokes() if each["id"] == dragged[0]["id"])
    assert before["state"] == "corrected"


def cursor_at(page: Page, x: float, y: float) -> str:
    """Return the pointer's shape over the timeline."""
    page.mouse.move(x, y)
    grid = page.get_by_role("grid", name=re.compile("^Timeline"))
    shape: str = grid.locator("> div").first.evaluate("host => host.style.cursor")
    return shape


def test_a_box_chooses_many_and_a_key_changes_them_all(open_page: OpenPage, desk: Desk) -> None:
    page = opened(open_page("coach", desk.address))
    box = timeline(page)
    page.keyboard.down("Shift")
    page.mouse.move(box["x"] + 2, lane_y(page, 0))
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 4, lane_y(page, 1), steps=4)
    page.mouse.up()
    page.keyboard.up("Shift")
    total = len(desk.strokes())
    expect(page.get_by_text(f"{total} strokes chosen")).to_be_visible()
    page.keyboard.press("1")
    expect(page.get_by_text(f"Serve: {total} strokes")).to_be_visible()
    saved(page)
    assert {stroke["label"] for stroke in desk.strokes()} == {"serve"}
    page.keyboard.press("z")
    saved(page)
    assert {stroke["state"] for stroke in desk.strokes()} == {"predicted"}


def test_a_missing_stroke_is_added_split_and_joined(open_page: OpenPage, desk: Desk) -> None:
    strokes = desk.strokes()
    frame, *_ = free_moment(desk)
    page = opened(open_page("coach", f"{desk.address}?frame={frame}"), frame)
    page.keyboard.press("2")
    saved(page)
    added = next(stroke for stroke in desk.strokes() if stroke["state"] == "added")
    assert (added["contact_frame"], added["label"]) == (frame, "forehand")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("s")
    saved(page)
    assert len(desk.strokes()) == len(strokes) + 2
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("d")
    saved(page)
    assert len(desk.strokes()) == len(strokes) + 1


def test_of_two_strokes_hit_at_once_either_is_gone_to_and_taken_away(
    open_page: OpenPage, desk: Desk
) -> None:
    frame, before, after = free_moment(desk)
    page = opened(open_page("coach", f"{desk.address}?frame={frame}"), frame)
    page.keyboard.press("2")
    page.keyboard.press("Shift+3")  # the other player's
    saved(page)
    one, other = (each["id"] for each in desk.strokes() if each["contact_frame"] == frame)
    page.goto(f"{desk.address}?frame={before}")
    opened(page, before)
    for key, expected in (("n", one), ("n", other), ("n", None), ("p", other), ("p", one)):
        page.keyboard.press(key)
        opened(page, frame if expected else after)
        if expected:
            expect(page.locator("[aria-selected=true][data-stroke]")).to_have_attribute(
                "data-stroke", expected
            )
    page.locator(f'[data-stroke="{other}"]').click()
    page.keyboard.press("x")
    saved(page)
    standing = {each["id"] for each in desk.strokes()}
    assert (one in standing, other in standing) == (True, False)


def free_moment(desk: Desk) -> tuple[int, int, int]:
    """Return a frame where nobody plays, and the contacts before and after it."""
    before, after = next(
        (before, after)
        for before, after in pairwise(desk.strokes())
        if after["start_frame"] - before["end_frame"] > 60
    )
    frame = (before["end_frame"] + after["start_frame"]) // 2
    return frame, before["contact_frame"], after["contact_frame"]


def test_a_class_is_stamped_while_the_video_plays_on(open_page: OpenPage, desk: Desk) -> None:
    stroke = desk.strokes()[2]
    page = opened(open_page("coach", f"{desk.address}?frame={stroke['contact_frame'] - 4}"))
    label = "4" if stroke["label"] != "smash" else "2"
    page.evaluate(
        """([at, key]) => new Promise((done) => {
          const player = document.querySelector('[data-player]');
          new MutationObserver((_, observer) => {
            if (Number(player.dataset.frame) < at || player.dataset.state !== 'playing') return;
            observer.disconnect();
            window.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Digit${key}` }));
            done();
          }).observe(player, { attributes: true });
          window.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }));
        })""",
        [stroke["contact_frame"] + 3, label],
    )
    expect(page.locator("[data-player]")).to_have_attribute("data-state", "playing")
    saved(page)
    named = next(each for each in desk.strokes() if each["id"] == stroke["id"])
    assert named["label"] == {"4": "smash", "2": "forehand"}[label]


def test_a_coach_chooses_a_key_and_finds_it_again(open_page: OpenPage, desk: Desk) -> None:
    first = desk.strokes()[0]
    page = opened(open_page("coach", f"{desk.address}?frame={first['contact_frame']}"))
    page.keyboard.press("?")
    page.get_by_role("button", name="Change the key for: Accept, and go to the next one").click()
    page.keyboard.press("x")
    expect(page.get_by_text("X is taken by")).to_be_visible()
    with page.expect_response("**/api/account/desk/"):
        page.keyboard.press("w")
    page.keyboard.press("Escape")
    page.reload()
    opened(page)
    page.keyboard.press("w")
    saved(page)
    assert desk.strokes()[0]["state"] == "confirmed"
    page.keyboard.press("?")
    page.get_by_role("button", name="Change the key for: Accept, and go to the next one").click()
    with page.expect_response("**/api/account/desk/"):
        page.get_by_role("button", name=re.compile("^Back to Enter")).click()


def test_what_cannot_be_is_refused_in_words(open_page: OpenPage, desk: Desk) -> None:
    stroke = next(each for each in desk.strokes() if each["end"] == "left")
    page = opened(open_page("coach", f"{desk.address}?frame={stroke['contact_frame']}"))
    page.keyboard.press("Home")
    opened(page, 0)
    page.keyboard.press("s")
    expect(page.get_by_text("Put the playhead inside a stroke to split it.")).to_be_visible()
    assert {each["state"] for each in desk.strokes()} == {"predicted"}


def test_a_low_window_leaves_room_for_the_picture(open_page: OpenPage, desk: Desk) -> None:
    low = ViewportSize(width=1280, height=560)
    page = opened(open_page("coach", desk.address, viewport=low))
    picture = page.locator("[data-player] video").bounding_box()
    assert picture is not None
    assert picture["height"] > 200


def test_an_old_laptop_s_window_shows_picture_and_timeline_without_scrolling(
    open_page: OpenPage, desk: Desk
) -> None:
    laptop = ViewportSize(width=1366, height=768)
    page = opened(open_page("coach", desk.address, viewport=laptop))
    picture = page.locator("[data-player] video").bounding_box()
    assert picture is not None
    assert picture["height"] > 200
    assert page.evaluate("document.documentElement.scrollHeight - window.innerHeight") <= 0


def test_a_player_looks_and_cannot_change(open_page: OpenPage, desk: Desk) -> None:
    page = open_page("player", desk.address)
    page.locator("[data-player][data-state=paused]").wait_for()
    expect(page.get_by_role("toolbar", name="Corrections")).to_have_count(0)
    expect(page.get_by_role("button", name="Approve")).to_have_count(0)
    page.keyboard.press("x")
    assert {each["state"] for each in desk.strokes()} == {"predicted"}


def test_a_phone_corrects_with_a_finger(open_page: OpenPage, desk: Desk) -> None:
    first = desk.strokes()[0]
    page = opened(
        open_page("coach", f"{desk.address}?frame={first['contact_frame']}", viewport=PHONE),
        first["contact_frame"],
    )
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.get_by_role("toolbar", name="Corrections").get_by_role("button", name="Smash").click()
    saved(page)
    assert desk.strokes()[0]["label"] == "smash"


def test_a_timeline_is_saved_and_taken_in_again(open_page: OpenPage, desk: Desk) -> None:
    page = opened(open_page("coach", desk.address))
    text = page.request.get(f"/api{desk.address}/timeline/?form=csv").text()
    lines = text.splitlines()
    changed = re.sub(r",(serve|forehand|backhand|smash),", ",smash,", lines[1], count=1)
    file = "\n".join([lines[0], changed, *lines[2:]]) + "\n"
    page.get_by_role("button", name="What to do with this video").click()
    page.get_by_role("menuitem", name="Take in a timeline").click()
    page.set_input_files(
        "input[type=file]",
        {"name": "t.csv", "mimeType": "text/csv", "buffer": file.encode()},
    )
    expect(page.get_by_text(re.compile(r"Changed: .* → smash"))).to_be_visible()
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_text(re.compile("It is edit"))).to_be_visible()
    page.get_by_role("button", name="All right").click()
    assert desk.strokes()[0]["label"] == "smash"
