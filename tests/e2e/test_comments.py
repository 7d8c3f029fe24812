"""People talk about a video and look back at its history, each in a browser of their own."""

from __future__ import annotations

import json
import re
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any  # JSON of every shape

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.conftest import PATIENCE_MS, PHONE, OpenPage, let_in
from tests.installation import Installation

pytestmark = pytest.mark.browser
BEYOND_THE_EDGE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OTHER = {"serve": "smash", "forehand": "backhand", "backhand": "forehand", "smash": "serve"}


def post(installation: Installation, path: str, body: dict[str, Any]) -> Any:
    """Post as the demo coach's script and return the JSON that is answered."""
    request = urllib.request.Request(
        f"{installation.url}{path}",
        data=json.dumps(body).encode(),
        headers={
            "Authorization": f"Token {installation.demo['accounts']['coach']['token']}",
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def strokes_of(installation: Installation, video: str) -> list[dict[str, Any]]:
    """Return the strokes of the video."""
    found: list[dict[str, Any]] = installation.get(f"{video}strokes/", role="coach")["results"]
    return found


def relabel(installation: Installation, video: str) -> dict[str, Any]:
    """Give the first stroke another label by a script, and return it as it was."""
    stroke = next(each for each in strokes_of(installation, video) if each["state"] != "rejected")
    values = {"label": OTHER[stroke["label"]]}
    change = {"stroke": stroke["id"], "version": stroke["version"], "values": values}
    post(installation, f"{video}edits/", {"id": str(uuid.uuid4()), "changes": [change]})
    return stroke


@pytest.fixture
def video(installation: Installation) -> str:
    """The address of the demo video in the API; its page is the same without /api."""
    demo = installation.get("/api/videos/", role="player")["results"][-1]
    return f"/api/videos/{demo['id']}/"


@pytest.fixture
def page_of_player(browser: Browser, installation: Installation) -> Iterator[Page]:
    """A page in another browser, where the player is signed in."""
    context = browser.new_context(base_url=installation.url, locale="en-GB")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    let_in(page, installation, "player")
    page.goto("/")
    yield page
    context.close()


def open_tab(page: Page, name: str) -> None:
    """Turn to a panel of the desk."""
    page.get_by_role("tab", name=name).click()


def page_at(video: str, more: str = "") -> str:
    """Return the address of the video's page."""
    return video.removeprefix("/api").rstrip("/") + more


def test_a_mention_reaches_the_player_who_resolves_it(
    open_page: OpenPage, page_of_player: Page, video: str
) -> None:
    bell = page_of_player.get_by_role("link", name=re.compile("mentions? of you"))
    expect(bell).to_have_accessible_name("No mentions of you")
    coach = open_page("coach", page_at(video))
    open_tab(coach, "Comments")
    field = coach.get_by_label("Comment", exact=True)
    coach.get_by_text("This moment").click()
    field.press_sequentially("Elbow up, @mi")
    expect(coach.get_by_role("option", name="Mika Player")).to_be_visible()
    field.press("Enter")
    expect(field).to_have_value("Elbow up, @Mika Player ")
    field.press("Control+Enter")
    said = coach.get_by_role("list", name="Comments").get_by_role("listitem")
    expect(said.filter(has_text="Elbow up")).to_be_visible()
    expect(field).to_have_value("")

    expect(bell).to_have_accessible_name("1 mention of you")  # told live
    bell.click()
    page_of_player.get_by_role("link", name="Elbow up").click()
    expect(page_of_player).to_have_url(re.compile(r"/videos/.+\?frame=\d+"))
    open_tab(page_of_player, "Comments")
    page_of_player.get_by_role("button", name="Resolve").first.click()
    expect(bell).to_have_accessible_name("No mentions of you")
    expect(coach.get_by_role("button", name="1 resolved")).to_be_visible()
    expect(said.filter(has_text="Elbow up")).to_have_count(0)
    coach.get_by_role("button", name="1 resolved").click()
    expect(coach.get_by_text("Resolved by Mika Player")).to_be_visible()


def test_a_comment_is_edited_and_removed_by_who_wrote_it(open_page: OpenPage, video: str) -> None:
    page = open_page("coach", page_at(video))
    open_tab(page, "Comments")
    page.get_by_text("Whole video", exact=True).click()
    page.get_by_label("Comment", exact=True).fill("A good rally")
    page.get_by_role("button", name="Comment", exact=True).click()
    said = page.get_by_role("listitem").filter(has_text="rally")
    expect(said).to_contain_text("on the whole video", ignore_case=True)
    said.get_by_role("button", name="What to do with the comment").click()
    page.get_by_role("menuitem", name="Edit").click()
    page.get_by_label("Edit the comment").fill("A very good rally")
    page.get_by_role("button", name="Save").click()
    expect(said).to_contain_text("A very good rally")
    said.get_by_role("button", name="What to do with the comment").click()
    page.get_by_role("menuitem", name="Remove").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(said).to_have_count(0)


def test_what_could_not_be_sent_stays_in_the_field(open_page: OpenPage, video: str) -> None:
    page = open_page("coach", page_at(video))
    open_tab(page, "Comments")

    def lose(route: Route) -> None:
        route.abort() if route.request.method == "POST" else route.continue_()

    page.route("**/comments/", lose)
    field = page.get_by_label("Comment", exact=True)
    field.fill("Written in a hall without network")
    field.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
    expect(field).to_have_value("Written in a hall without network")
    page.reload()
    open_tab(page, "Comments")
    expect(field).to_have_value("Written in a hall without network")
    field.fill("")


def test_a_comment_whose_answer_was_lost_is_said_once(open_page: OpenPage, video: str) -> None:
    page = open_page("coach", page_at(video))
    open_tab(page, "Comments")
    sent = []

    def lose_the_answer(route: Route) -> None:
        if route.request.method != "POST":
            return route.continue_()
        sent.append(route.fetch().status)
        return route.abort()

    page.route("**/comments/", lose_the_answer)
    field = page.get_by_label("Comment", exact=True)
    field.fill("Sent as the train went into a tunnel")
    field.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
    assert sent == [201]
    page.unroute("**/comments/", lose_the_answer)
    page.reload()
    open_tab(page, "Comments")
    field.press("Control+Enter")
    expect(field).to_have_value("")
    expect(page.get_by_role("listitem").filter(has_text="went into a tunnel")).to_have_count(1)


def test_history_tells_of_an_edit_at_once_and_goes_back_behind_it(
    open_page: OpenPage, installation: Installation, video: str
) -> None:
    relabel(installation, video)
    page = open_page("coach", page_at(video))
    open_tab(page, "History")
    history = page.get_by_role("region", name="History of this video")
    expect(history.get_by_text(re.compile(r"found \d+ stroke"))).to_be_visible()
    before = strokes_of(installation, video)
    stroke = relabel(installation, video)
    words = f"relabelled a {stroke['label']} to a {OTHER[stroke['label']]} at"
    rows = history.get_by_role("listitem")
    expect(rows.first).to_contain_text(f"You {words}")  # told live
    number = int(rows.first.locator("span").first.inner_text())
    history.get_by_role("button", name=f"after edit {number - 1}").click()
    page.get_by_role("button", name="Take back 1 edit").click()
    expect(rows.first).to_contain_text(f"You restored to edit {number - 1}")
    now = {each["id"]: each["label"] for each in strokes_of(installation, video)}
    assert now == {each["id"]: each["label"] for each in before}


def test_players_read_the_history_and_cannot_go_back(
    page_of_player: Page, installation: Installation, video: str
) -> None:
    relabel(installation, video)
    page_of_player.goto(page_at(video))
    open_tab(page_of_player, "History")
    history = page_of_player.get_by_role("region", name="History of this video")
    expect(history.get_by_role("listitem").first).to_contain_text("Chris Coach")
    expect(history.get_by_role("button", name=re.compile("^Restore"))).to_have_count(0)


@pytest.mark.parametrize("role", ["coach", "admin"])
def test_a_stroke_tells_where_it_comes_from_and_admins_more(
    open_page: OpenPage, video: str, role: str
) -> None:
    page = open_page(role, page_at(video))
    page.locator("[data-stroke]").first.click()
    open_tab(page, "History")
    history = page.get_by_role("region", name="History of this video")
    history.get_by_text("This stroke").click()
    history.get_by_text("Where does this come from?").click()
    expect(history.get_by_text(re.compile(r"^rally-\d \S+ saw it\.$"))).to_be_visible()
    more = history.get_by_text("It stands in no snapshot and has taught no model.")
    expect(more).to_have_count(1 if role == "admin" else 0)


@pytest.mark.parametrize("tab", ["Comments", "History"])
def test_the_panels_fit_a_phone(
    open_page: OpenPage, installation: Installation, video: str, pictures: Path, tab: str
) -> None:
    relabel(installation, video)
    page = open_page("coach", page_at(video), viewport=PHONE)
    open_tab(page, tab)
    panel = page.get_by_role("region", name=re.compile("of this video|on this video"))
    expect(panel.first).to_be_visible()
    panel.first.scroll_into_view_if_needed()
    page.screenshot(path=pictures / f"phone-{tab.lower()}.png")
    assert page.evaluate(BEYOND_THE_EDGE) <= 0


def test_nothing_waits_on_the_mentions_page(open_page: OpenPage) -> None:
    page = open_page("admin", "/mentions", viewport=PHONE)
    expect(page.get_by_role("heading", name="Nothing waits for you")).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
