"""Comparing strokes in a browser: aligned at the contact, with partners, for who may see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any  # JSON of every shape

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.e2e.clips import cards, clip_of, compare_address
from tests.e2e.compare_page import (
    go_to,
    measure_spread,
    prove_alignment,
    say,
    tiles,
    wait_until_all_show,
)
from tests.e2e.conftest import PHONE, OpenPage, sign_in_as
from tests.e2e.real_strokes import NAMES, real_cards
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


@pytest.fixture
def left_handed_robin(
    context: BrowserContext, installation: Installation, others: list[dict[str, Any]]
) -> Iterator[None]:
    """Let Robin hold the bat in the left hand for the time of a test."""
    address = f"{installation.url}/api/players/{others[0]['stroke']['player']}/"
    headers = {"Authorization": f"Token {installation.demo['accounts']['coach']['token']}"}
    for hand in ("left", "right"):
        request = context.request.patch(address, data={"handedness": hand}, headers=headers)
        assert request.ok
        if hand == "left":
            yield


def test_a_coach_sees_strokes_aligned_at_the_contact(
    open_page: OpenPage,
    installation: Installation,
    own: list[dict[str, Any]],
    others: list[dict[str, Any]],
    pictures: Path,
) -> None:
    chosen = [own[0], own[1], others[0]]
    page = open_page("coach", compare_address(*chosen))
    wait_until_all_show(page, 3)
    page.screenshot(path=pictures / "compare_1440.png")
    worst_s = prove_alignment(page, [clip_of(installation, card) for card in chosen])
    say(f"the furthest shown frame is {worst_s * 1000:.1f} ms from its moment")
    measure_spread(page, "0.5")
    measure_spread(page, "1")


def test_keys_step_play_repeat_and_come_back_to_the_contact(
    open_page: OpenPage, own: list[dict[str, Any]]
) -> None:
    page = open_page("coach", compare_address(*own[:2]))
    wait_until_all_show(page, 2)
    moment = page.locator("output[data-moment]")
    expect(moment).to_have_text("Contact")
    for key, said in (
        ("ArrowRight", "+0.03 s"),
        ("Shift+ArrowLeft", "\N{MINUS SIGN}0.13 s"),
        ("c", "Contact"),
    ):
        page.keyboard.press(key)
        expect(moment).to_have_text(said)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("l")
    expect(page.get_by_role("button", name="Repeat")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    expect(page.locator("video").first).to_have_js_property("playbackRate", 0.25)
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    slider = page.get_by_role("slider", name="Moment")
    assert float(slider.input_value()) == pytest.approx(
        float(slider.get_attribute("max") or "nan"), abs=0.002
    )


def test_partners_are_added_up_to_six_and_the_address_keeps_them(
    open_page: OpenPage, own: list[dict[str, Any]], others: list[dict[str, Any]], pictures: Path
) -> None:
    page = open_page("coach", compare_address(own[0]))
    expect(page.get_by_text("Choose another stroke to compare with.")).to_be_visible()
    best = page.get_by_role("region", name=re.compile("^The best .* of Mika Player"))
    best.get_by_role("button", name=re.compile("^Add ")).first.click()
    wait_until_all_show(page, 2)
    expect(best.get_by_role("button", name=re.compile("is shown$"))).to_have_count(1)
    assert page.url.count("stroke=") == 2
    page.get_by_label("Any other stroke").fill('player = "Robin Right"')
    found = page.get_by_role("region", name="Found")
    for count in range(3, 7):
        found.get_by_role("button", name=re.compile("^Add ")).first.click()
        expect(tiles(page)).to_have_count(count)
    expect(page.get_by_text("Six strokes are the most.")).to_be_visible()
    expect(found.get_by_role("button", name=re.compile("^Add ")).first).to_be_disabled()
    page.reload()
    wait_until_all_show(page, 6)
    page.screenshot(path=pictures / "compare_six_1440.png")
    tiles(page).nth(1).get_by_role("button", name=re.compile("^Remove ")).click()
    expect(tiles(page)).to_have_count(5)
    assert page.url.count("stroke=") == 5
    page.get_by_label("Any other stroke").fill("class = lob")
    expect(page.get_by_text("There is no class")).to_be_visible()


def test_strokes_that_the_network_sees_alike_are_offered_and_open(
    open_page: OpenPage, own: list[dict[str, Any]], pictures: Path
) -> None:
    page = open_page("coach", compare_address(own[0]))
    alike = page.get_by_role("region", name="Most alike")
    expect(alike.get_by_text("As the network reads joints")).to_be_visible()
    expect(alike.get_by_text(re.compile("^Most alike of [0-9]+ in this video$"))).to_be_visible()
    expect(alike.get_by_text(re.compile("^Most alike of [0-9]+ by others$"))).to_be_visible()
    alike.get_by_role("button", name=re.compile("^Add ")).first.click()
    wait_until_all_show(page, 2)
    expect(alike.get_by_role("button", name=re.compile("is shown$"))).to_have_count(1)
    page.screenshot(path=pictures / "compare_alike_1440.png", full_page=True)
    page.set_viewport_size({"width": 375, "height": 812})
    alike.scroll_into_view_if_needed()
    page.screenshot(path=pictures / "compare_alike_375.png")
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.usefixtures("left_handed_robin")
def test_left_handers_are_mirrored_beside_right_handers(
    open_page: OpenPage, own: list[dict[str, Any]], others: list[dict[str, Any]]
) -> None:
    page = open_page("coach", compare_address(own[0], others[0]))
    wait_until_all_show(page, 2)
    right, left = tiles(page).nth(0), tiles(page).nth(1)
    expect(left).to_have_attribute("data-mirrored", "true")
    expect(left.get_by_text("Mirrored")).to_be_visible()
    expect(right).to_have_attribute("data-mirrored", "false")
    left.get_by_role("button", name=re.compile("^Mirror ")).click()
    expect(left).to_have_attribute("data-mirrored", "false")
    page.goto(compare_address(*others[:2]))
    wait_until_all_show(page, 2)
    expect(page.get_by_text("Mirrored")).to_have_count(0)


def test_a_coach_holds_a_stroke_up_and_the_player_compares_with_it(
    open_page: OpenPage,
    installation: Installation,
    own: list[dict[str, Any]],
    others: list[dict[str, Any]],
    pictures: Path,
) -> None:
    model, unheld = others[0], others[1]
    page = open_page("coach", compare_address(own[0], model))
    wait_until_all_show(page, 2)
    tiles(page).nth(1).get_by_role("button", name=re.compile("^Hold up ")).click()
    page.get_by_label("What to look at").fill("The left foot")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("For")).to_have_value(str(own[0]["stroke"]["player"]))
    page.screenshot(path=pictures / "compare_hold_up_1440.png")
    dialog.get_by_role("button", name="Hold up").click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name=re.compile("^Account of")).click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()

    page = open_page("player", compare_address(own[0], unheld))
    expect(page.get_by_text("This stroke is gone, or it is not yours to see.")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Hold up "))).to_have_count(0)
    page.get_by_role("button", name="Take it out").click()
    held_up = page.get_by_role("region", name="Held up as a model")
    expect(held_up.get_by_text("The left foot")).to_be_visible()
    held_up.get_by_role("button", name=re.compile("^Add ")).click()
    wait_until_all_show(page, 2)
    prove_alignment(page, [clip_of(installation, card) for card in (own[0], model)])
    page.screenshot(path=pictures / "compare_player_1440.png")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="My play").click()
    shown = page.get_by_role("region", name="Held up to you")
    expect(shown).to_contain_text("The left foot")
    expect(shown.get_by_role("button", name="Take back")).to_have_count(0)
    shown.get_by_role("link", name=re.compile("^Watch ")).click()
    wait_until_all_show(page, 1)


def test_a_coach_holds_a_stroke_up_to_anybody_and_takes_it_back(
    open_page: OpenPage, own: list[dict[str, Any]], pictures: Path
) -> None:
    page = open_page("coach", compare_address(own[0]))
    wait_until_all_show(page, 1)
    tiles(page).first.get_by_role("button", name=re.compile("^Hold up ")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("For").select_option("Robin Right")
    dialog.get_by_label("What to look at").fill("The short swing")
    dialog.get_by_role("button", name="Hold up").click()
    expect(dialog).to_have_count(0)
    page.get_by_role("link", name="Players").click()
    page.get_by_role("link", name="Robin Right").click()
    shown = page.get_by_role("region", name="Held up to Robin Right")
    expect(shown.get_by_role("listitem")).to_contain_text("by Mika Player")
    expect(shown).to_contain_text(re.compile(r"The short swing.*Held up by ", re.DOTALL))
    page.screenshot(path=pictures / "held_up_1440.png")
    page.set_viewport_size(PHONE)
    shown.scroll_into_view_if_needed()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "held_up_375.png")
    shown.get_by_role("button", name="Take back").click()
    page.get_by_role("button", name="Yes, take back").click()
    expect(shown).to_contain_text("Nothing yet. Put strokes side by side under Compare")


UNSEEN_PAGES = ("", "/strokes", "/strokes?stroke={stroke}", "/tactics")
UNSEEN_ANSWERS = (
    *(f"players/{{player}}/{told}/" for told in ("season", "homework", "goals", "model-strokes")),
    *(f"strokes/{{stroke}}/{told}/" for told in ("drawings", "partners", "clip", "picture")),
)


def test_a_stranger_finds_no_player_and_no_stroke_of_the_club(
    context: BrowserContext, installation: Installation, own: list[dict[str, Any]]
) -> None:
    installation.run_inside(
        "from loopdrive.accounts.models import Club, Role, User\n"
        "from tests.people import make_user\n"
        "if not User.objects.filter(email='coach@elsewhere.example').exists():\n"
        "    make_user(Club.objects.create(name='Elsewhere'), Role.COACH, "
        "'coach@elsewhere.example')\n"
    )
    page = context.new_page()
    page.goto(compare_address(*own[:2]))
    sign_in_as(page, "coach@elsewhere.example")
    expect(page.get_by_text("This stroke is gone, or it is not yours to see.")).to_have_count(2)
    expect(page.locator("video")).to_have_count(0)
    asked = {"player": own[0]["stroke"]["player"], "stroke": own[0]["stroke"]["id"]}
    for place in UNSEEN_PAGES:
        page.goto(f"/players/{asked['player']}{place.format(**asked)}")
        expect(page.get_by_role("heading", name="There is no such player")).to_be_visible()
        expect(page.get_by_text("Mika Player")).to_have_count(0)
    for told in UNSEEN_ANSWERS:
        assert page.request.get(f"/api/{told.format(**asked)}").status == 404, told


def test_a_clip_that_cannot_be_played_says_so_and_the_others_go_on(
    open_page: OpenPage, own: list[dict[str, Any]]
) -> None:
    page = open_page("coach")

    def refuse(route: Route) -> None:
        route.fulfill(status=409, json={"detail": "The video is damaged there.", "fields": {}})

    page.route(f"**{own[0]['clip'].split('?')[0]}*", refuse)
    page.goto(compare_address(*own[:3]))
    expect(page.get_by_text("This clip cannot be played. The video is damaged")).to_be_visible()
    wait_until_all_show(page, 2)
    page.keyboard.press("ArrowRight")
    expect(page.locator("output[data-moment]")).to_have_text("+0.03 s")


def test_an_empty_comparison_says_how_to_begin(open_page: OpenPage) -> None:
    page = open_page("player", "/compare")
    expect(page.get_by_role("heading", name="Nothing to compare yet")).to_be_visible()


@pytest.mark.footage
@pytest.mark.slow
def test_real_strokes_of_different_films_are_aligned(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("coach")
    real = real_cards(page, installation)
    chosen = [next(card for card in real if name in card["filename"]) for name in NAMES]
    chosen.append(next(card for card in real if card not in chosen))
    page.goto(compare_address(*chosen))
    wait_until_all_show(page, 4)
    worst_s = prove_alignment(page, [clip_of(installation, card) for card in chosen])
    say(f"real: the furthest shown frame is {worst_s * 1000:.1f} ms from its moment")
    go_to(page, 0)
    page.screenshot(path=pictures / "compare_real_1440.png")
    measure_spread(page, "0.25")
    measure_spread(page, "1")
    page.get_by_text("Kinogram", exact=True).click()
    expect(page.get_by_role("region", name="Kinogram")).to_have_attribute("aria-busy", "false")
    page.screenshot(path=pictures / "compare_real_kinogram_1440.png", full_page=True)
