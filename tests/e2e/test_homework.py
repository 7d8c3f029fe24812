"""Homework in a browser: a coach gives it with examples, and the next session answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PHONE, OpenPage, begun
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.e2e.test_season import own_page, region
from tests.installation import Installation

pytestmark = pytest.mark.browser

PLAYED_TODAY = """
from datetime import date
from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd
from tests.insights.rows import play
club = Club.objects.earliest("pk")
player = Player.objects.get(user__isnull=False, club=club)
play(club, ["BBBBBBBBBBBB"], {TableEnd.LEFT: player}, title="Answer", day=date.today())
"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, in which nothing but the demo was played."""
    yield from begun(tmp_path_factory.mktemp("homework"))


def test_a_coach_gives_homework_with_examples(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("coach", f"{own_page(installation)}/strokes")
    cards = page.get_by_role("list", name="Strokes").get_by_role("listitem")
    for at in (0, 1):
        cards.nth(at).get_by_role("button", name="Compare").click()
    page.get_by_role("link", name="Overview").click()
    homework = region(page, "Homework")
    expect(homework).to_contain_text("None given.")
    homework.get_by_role("button", name="Give homework").click()
    window = page.get_by_role("dialog", name="Give homework")
    expect(window.get_by_label("Show the 2 strokes gathered to compare")).to_be_checked()
    window.get_by_label("What to watch").fill("Elbow close to the body")
    page.screenshot(path=pictures / "homework_give_1440.png")
    window.get_by_role("button", name="Give it").click()
    expect(homework.get_by_role("listitem")).to_contain_text("Repeat 20 backhands")


def test_the_player_reads_it_and_the_next_session_answers(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("player", own_page(installation), viewport=PHONE)
    task = region(page, "Homework").get_by_role("listitem")
    expect(task).to_contain_text("Elbow close to the body")
    expect(task).to_contain_text("None seen yet, 20 to go.")
    expect(page.get_by_role("button", name="Give homework")).to_have_count(0)
    expect(page.get_by_role("button", name="Take back")).to_have_count(0)
    task.get_by_role("link", name="Watch 2 examples").click()
    expect(page.get_by_role("heading", name="Compare", exact=True)).to_be_visible()
    installation.run_inside(PLAYED_TODAY)
    page.goto(own_page(installation))
    expect(task).to_contain_text("12 in Answer")
    expect(task.get_by_role("progressbar")).to_have_attribute("aria-valuenow", "60")
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "homework_375.png")
    task.get_by_role("link", name="12 in Answer").click()
    cards = page.get_by_role("list", name="Strokes").get_by_role("listitem")
    expect(cards).to_have_count(12)


def test_a_coach_takes_it_back(open_page: OpenPage, installation: Installation) -> None:
    page = open_page("coach", own_page(installation))
    homework = region(page, "Homework")
    homework.get_by_role("button", name="Take back").click()
    page.get_by_role("button", name="Yes, take back").click()
    expect(homework).to_contain_text("None given.")
