"""A real player's page: their strokes frame by frame, homework and drawings on real film."""

from __future__ import annotations

import re
from typing import Any  # JSON of every shape

import numpy as np
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.clips import Clip, clip_of
from tests.e2e.compare_page import wait_until_all_show
from tests.e2e.conftest import OpenPage, sign_in_as
from tests.e2e.real_strokes import TITLE, real_cards
from tests.e2e.test_drawings import corner, open_first_stroke
from tests.e2e.test_season import SHOWN_S, region
from tests.installation import Installation

pytestmark = [pytest.mark.browser, pytest.mark.footage, pytest.mark.slow]

EMAIL = "rita@demo.example"
A_PLAYER = f"""
from loopdrive.accounts.models import Club, Player, Role
from tests.people import make_user
club = Club.objects.earliest("pk")
rita = make_user(club, Role.PLAYER, "{EMAIL}", "Rita Real")
print(Player.objects.create(club=club, user=rita, name="Rita Real").pk)
"""


@pytest.mark.usefixtures("footage_dir")
def test_a_real_player_is_coached_on_real_film(
    open_page: OpenPage, context: BrowserContext, installation: Installation
) -> None:
    page = open_page("coach")
    some = next(
        card for card in real_cards(page, installation) if "side_serve_5s" in card["filename"]
    )
    rita = installation.run_inside(A_PLAYER).strip().splitlines()[-1]
    seat(context, installation, some, int(rita))

    page.goto(f"/players/{rita}/strokes")
    window = open_first_stroke(page)
    clip = clip_of(installation, card_shown(page, installation))
    prove_steps(window, clip)
    window.get_by_role("button", name="Contact", exact=True).click()
    window.get_by_role("button", name="Angle").click()
    for at in ((0.2, 0.7), (0.4, 0.7), (0.4, 0.4)):
        page.mouse.click(**corner(window, *at))
    expect(window.locator("[data-kind=angle] text")).to_have_text(re.compile("^(89|90|91)°$"))
    window.get_by_role("button", name="Compare").click()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Overview").click()
    homework = region(page, "Homework")
    homework.get_by_role("button", name="Give homework").click()
    page.get_by_role("button", name="Give it").click()
    expect(homework.get_by_role("link", name="Watch 1 example")).to_be_visible()

    context.clear_cookies()
    page.goto(f"/players/{rita}")
    sign_in_as(page, EMAIL)
    expect(region(page, "Sessions")).to_contain_text(TITLE)
    homework.get_by_role("link", name="Watch 1 example").click()
    wait_until_all_show(page, 1)
    page.goto(f"/players/{rita}/strokes")
    window = open_first_stroke(page)
    expect(window.get_by_role("group", name="Draw on this frame")).to_have_count(0)
    expect(window.locator("[data-kind=angle]")).to_be_visible()
    prove_steps(window, clip)
    for _ in range(6):  # a drawing is seen for a moment before and after its frame
        window.get_by_role("button", name="One frame on").click()
    expect(window.locator("[data-kind=angle]")).to_have_count(0)


def seat(
    context: BrowserContext, installation: Installation, card: dict[str, Any], player: int
) -> None:
    """Say that the one who hits this stroke is the player."""
    seats = [{"end": card["stroke"]["end"], "player": player, "box": None}]
    answer = context.request.patch(
        f"{installation.url}/api/videos/{card['video']}/",
        data={"appearances": seats},
        headers={"Authorization": f"Token {installation.demo['accounts']['coach']['token']}"},
    )
    assert answer.ok, answer.text()


def card_shown(page: Page, installation: Installation) -> dict[str, Any]:
    """Return the stroke whose window is open, which the address names."""
    stroke = re.search(r"stroke=([\w-]+)", page.url)
    assert stroke is not None
    told: list[dict[str, Any]] = installation.get(
        f"/api/strokes/?stroke={stroke[1]}", role="coach"
    )["results"]
    return told[0] | {"clip_contact_s": 0.0}  # so that its moments are those of the film


def prove_steps(window: Locator, clip: Clip) -> None:
    """Prove that each press goes to the very next frame, however long that lasts."""
    film = window.locator("video")
    window.get_by_role("button", name="Contact", exact=True).click()
    first = frame_shown(film, clip)
    for number in range(1, 7):
        window.get_by_role("button", name="One frame on").click()
        assert frame_shown(film, clip) == first + number
    for _ in range(7):
        window.get_by_role("button", name="One frame back").click()
    assert frame_shown(film, clip) == first - 1


def frame_shown(film: Locator, clip: Clip) -> int:
    """Return which frame of the clip the film stands at."""
    shown_s = film.evaluate(SHOWN_S)
    return int(np.searchsorted(clip.moments_s, shown_s, side="right")) - 1
