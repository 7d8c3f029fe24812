"""Every page on a phone, what each role is offered, and an upload through a broken network."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import PHONE, OpenPage
from tests.installation import Installation

pytestmark = pytest.mark.browser
PAGES = [
    "/",
    "/review",
    "/mentions",
    "/sessions/new",
    "/players",
    "/reels",
    "/compare",
    "/members",
    "/learning",
    "/account",
    "/nowhere",
]
BEYOND_THE_EDGE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("address", PAGES)
def test_no_page_scrolls_sideways_on_a_phone(open_page: OpenPage, address: str) -> None:
    page = open_page("admin", address, viewport=PHONE)
    expect(page.locator("main h1, main h2").first).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0


def test_the_places_of_the_site_are_a_row_on_a_phone_but_beside_a_film(
    open_page: OpenPage, installation: Installation
) -> None:
    page = open_page("admin", "/members", viewport=PHONE)
    places = page.get_by_role("navigation", name="Main")
    here = places.get_by_role("link", name="Members")
    expect(here).to_have_attribute("aria-current", "page")
    expect(here).to_be_in_viewport(ratio=1)
    places.get_by_role("link", name="Sessions").click()
    expect(page).to_have_url(f"{installation.url}/")
    expect(places.get_by_role("link", name="Sessions")).to_be_in_viewport(ratio=1)
    film = installation.get("/api/videos/", role="admin")["results"][0]["id"]
    page.goto(f"/videos/{film}")
    expect(page.locator("[data-player]")).to_be_visible()
    expect(places).to_have_count(0)


def test_the_present_place_stays_in_sight_when_a_count_comes_late(open_page: OpenPage) -> None:
    page = open_page("admin", "/nowhere", viewport=PHONE)
    waiting: list[Route] = []
    page.route("**/api/queue/left/", lambda route: waiting.append(route))
    page.goto("/members")
    places = page.get_by_role("navigation", name="Main")
    here = places.get_by_role("link", name="Members")
    expect(here).to_be_in_viewport(ratio=1)
    page.wait_for_function("document.fonts.status === 'loaded'")
    for route in waiting:
        route.fulfill(json={"left": 1000})
    expect(places.get_by_label("1000 strokes wait")).to_be_attached()
    expect(here).to_be_in_viewport(ratio=1)


def test_a_player_is_offered_no_upload(open_page: OpenPage) -> None:
    page = open_page("player")
    expect(page.get_by_text("A first rally").first).to_be_visible()
    expect(page.get_by_role("link", name="New session")).to_have_count(0)
    for address in ("/sessions/new", "/players", "/members", "/learning"):
        page.goto(address)
        expect(page.get_by_role("heading", name="There is no such page")).to_be_visible()


def test_the_chosen_scheme_stays_and_videos_keep_their_own(open_page: OpenPage) -> None:
    page = open_page("coach")
    page.get_by_role("button", name="Show pages dark").click()
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.get_by_role("button", name="Show pages light").click()
    page.get_by_role("link", name="A first rally").click()
    page.get_by_role("list", name="Videos").get_by_role("link").first.click()
    expect(page.get_by_role("button", name="Show videos light")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def test_an_empty_file_and_one_chosen_twice_are_told_before_anything_is_made(
    open_page: OpenPage, tmp_path: Path
) -> None:
    film, empty = tmp_path / "film.mp4", tmp_path / "empty.mp4"
    film.write_bytes(b"not looked at before it is sent")
    empty.touch()
    page = open_page("coach", "/sessions/new")
    choose = page.get_by_label("Video files")
    choose.set_input_files([film, empty])
    expect(page.get_by_text("empty.mp4 is empty and was left out.")).to_be_visible()
    choose.set_input_files([film])
    chosen = page.get_by_role("list", name="Chosen files").get_by_role("listitem")
    expect(chosen).to_have_count(1)
    expect(page.get_by_text("was left out")).to_have_count(0)


def test_an_upload_survives_a_lost_network_and_a_reload(
    open_page: OpenPage, tmp_path: Path
) -> None:
    clip = tmp_path / "not_a_video.mp4"
    clip.write_bytes(b"text, however it is called" * 1000)
    page = open_page("coach", "/sessions/new")

    def lose(route: Route) -> None:
        route.abort() if route.request.method == "PATCH" else route.continue_()

    page.route("**/api/uploads/*/", lose)
    page.get_by_label("Video files").set_input_files(clip)
    page.get_by_label("Title").fill("A session in a hall without network")
    page.get_by_role("button", name="Create and upload").click()
    on_their_way = page.get_by_role("list", name="Videos on their way")
    expect(on_their_way.get_by_text("No connection")).to_be_visible()

    page.reload()
    expect(on_their_way.get_by_text("before the page was closed")).to_be_visible()
    page.unroute("**/api/uploads/*/", lose)
    page.get_by_label("Video files").set_input_files(clip)
    video = page.get_by_role("list", name="Videos", exact=True).get_by_role("listitem")
    expect(video).to_have_count(1)
    expect(on_their_way).to_have_count(0)
