"""Training in a browser: followed live, judged, promoted against its verdict, taken back.

It is real: films are drawn, a network learns a few steps, two models are compared. Its tests have
an installation of their own and build on each other in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import shipped
from tests.e2e.conftest import PHONE, OpenPage, begun
from tests.e2e.test_learning import region
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.installation import Installation

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PREPARE = "from tests.e2e.drawn_rows import prepare_to_train; prepare_to_train()"
TRAIN_A_LITTLE = "from tests.e2e.drawn_rows import train_a_little; train_a_little()"
STAGES = ("Preparing", "Learning strokes", "Learning the side", "Comparing")
STAGE_MS = 180_000  # cutting crops of three films, a few steps, a comparison: on a busy machine
UNDER_WAY = "A training of your club is under way. Stop it, or wait for its end."
REASON = "Our new hall is not in the test part."
NOBODYS = "5a69edb0-df63-4e1a-b397-ab0bb3dfe3f0"


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, in which nothing is frozen yet."""
    yield from begun(tmp_path_factory.mktemp("training"))


def ask_for_training(page: Page, snapshot: str = "Snapshot 1: Spring") -> Locator:
    """Ask for what the window offers, and return the window."""
    region(page, "Trainings").get_by_role("button", name="Train").click()
    window = page.get_by_role("dialog", name="Train a model")
    expect(window.get_by_role("combobox", name="What it learns from")).to_have_value(snapshot)
    expect(window.get_by_role("radio", name="Whole training")).to_be_checked()
    window.get_by_role("button", name="Start training").click()
    return window


def open_training(page: Page, number: int) -> None:
    """Open a training from the list."""
    region(page, "Trainings").get_by_role("link", name=f"Training {number}").click()
    expect(page.get_by_role("heading", name=f"Training {number}")).to_be_visible()


def test_a_coach_finds_no_such_places(open_page: OpenPage) -> None:
    page = open_page("coach")
    for address in (f"/learning/runs/{NOBODYS}", "/learning/models/1"):
        page.goto(address)
        expect(page.get_by_role("heading", name="There is no such page")).to_be_visible()


def test_without_a_snapshot_the_page_says_what_comes_first(open_page: OpenPage) -> None:
    page = open_page("admin", "/learning")
    trainings = region(page, "Trainings")
    expect(
        trainings.get_by_role("heading", name="There is nothing to train on yet")
    ).to_be_visible()
    expect(trainings.get_by_role("button", name="Train")).to_have_count(0)
    trainings.get_by_role("link", name="To the snapshots").click()
    expect(region(page, "Snapshots").get_by_text("Nothing is frozen yet")).to_be_in_viewport()
    models = region(page, "Models")
    expect(models.get_by_text("Since the beginning: no other was promoted yet.")).to_be_visible()
    expect(models.get_by_role("button", name="Take the model before again")).to_have_count(0)


def test_an_admin_asks_for_a_training_and_stops_it(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    installation.run_inside(PREPARE)
    page = open_page("admin", "/learning")
    ask_for_training(page)
    expect(page).to_have_url(re.compile(r"/learning/runs/[\w-]+$"))
    expect(page.get_by_role("heading", name="Training 1")).to_be_visible()
    stages = page.get_by_role("list", name="Stages").get_by_role("listitem")
    expect(stages).to_have_count(4)
    expect(stages.first).to_have_attribute("aria-current", "step")

    page.goto("/learning")
    expect(ask_for_training(page).get_by_role("alert")).to_have_text(UNDER_WAY)
    page.screenshot(path=pictures / "training_refused.png")
    page.keyboard.press("Escape")
    open_training(page, 1)
    page.get_by_role("button", name="Stop").click()
    window = page.get_by_role("dialog", name="Stop this training?")
    expect(window.get_by_role("button", name="Let it go on")).to_be_focused()
    window.get_by_role("button", name="Stop it").click()
    expect(region(page, "Stopped")).to_be_visible()
    expect(page.get_by_role("list", name="Log")).to_contain_text("Stopped; what it had learnt")
    expect(page.get_by_role("button", name="Stop")).to_have_count(0)


def test_an_admin_follows_a_training_to_its_verdict(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("admin", "/learning")
    rows = page.get_by_role("list", name="Trainings").get_by_role("listitem")
    expect(rows).to_have_count(1)
    with installation.held_worker("train"):
        installation.run_inside(TRAIN_A_LITTLE)
        expect(rows).to_have_count(2)  # by itself: the page hears of it
        open_training(page, 2)
        stages = page.get_by_role("list", name="Stages").get_by_role("listitem")
        for at, name in enumerate(STAGES):
            expect(stages.nth(at)).to_contain_text(name)
        expect(page.get_by_text("It begins as soon as a worker is free.")).to_be_visible()
        page.screenshot(path=pictures / "training_waits.png", full_page=True)

    # What follows may be over before anyone looks, so what it leaves is asked for.
    expect(region(page, "The verdict")).to_contain_text("Not shown to be better", timeout=STAGE_MS)
    charts = region(page, "How it learns").get_by_role("img", name=re.compile("^Name of the"))
    expect(charts).to_have_attribute("aria-label", re.compile("from .* to .*, then from"))
    log = page.get_by_role("list", name="Log").get_by_role("listitem")
    expect(log).to_contain_text(["Asked for by Alex Admin", "", "began", "began", "Ended with"])
    rules = page.get_by_role("list", name="Rules")
    expect(rules).to_contain_text("of 1 match; 30 of 3 matches are the least: not passed.")
    expect(rules.get_by_role("heading", name="Enough to judge by Not kept")).to_be_visible()
    run = installation.get("/api/training-runs/", role="admin")["results"][0]["id"]
    told = installation.get(f"/api/training-runs/{run}/", role="admin")["verdict"]
    tables = region(page, "Side by side").get_by_role("table")
    expect(tables.get_by_role("row", name=re.compile("^Strokes named right"))).to_be_visible()
    rows = tables.get_by_role("row").filter(has=page.locator("th[scope=row]"))
    expect(rows).to_have_count(len(told["measures"]))
    clips = region(page, "Clips to watch").get_by_role("listitem")
    expect(clips).to_have_count(min(6, len(told["regressions"])))
    for clip, regression in zip(clips.all(), told["regressions"], strict=False):
        address = f"/videos/{regression['video']}?frame={regression['contact_frame']}"
        expect(clip.get_by_role("link")).to_have_attribute("href", address)
        clip.scroll_into_view_if_needed()
        expect(clip.locator("[data-state=ready]")).to_be_visible()
    page.screenshot(path=pictures / "training_verdict.png", full_page=True)


def test_against_the_verdict_it_is_promoted_only_with_a_reason(
    open_page: OpenPage, pictures: Path
) -> None:
    page = open_page("admin", "/learning")
    open_training(page, 2)
    page.get_by_role("button", name="Promote").click()
    window = page.get_by_role("dialog", name="Promote the new model")
    expect(window.get_by_label("Why")).to_be_focused()
    expect(window).to_contain_text("It was not shown that the new model is better")
    broken = window.get_by_role("list", name="Rules that were not kept")
    expect(broken).to_contain_text("Enough to judge by")
    button = window.get_by_role("button", name="Promote all the same")
    expect(button).to_be_disabled()
    window.get_by_label("Why").fill(REASON)
    page.screenshot(path=pictures / "training_promote.png")
    button.click()
    expect(region(page, "The verdict")).to_contain_text("analyses your new videos already.")

    page.get_by_role("link", name="Analyse old videos again").click()
    old = region(page, "Old videos")
    expect(old).to_be_in_viewport()
    expect(old).to_contain_text("analysed by another model than Model 2.")
    expect(old.get_by_role("button", name="Analyse them again")).to_be_visible()
    models = region(page, "Models")
    expect(models).to_contain_text("promoted by Alex Admin although it was not shown to be better.")
    expect(models.get_by_role("list", name="Changes of model")).to_contain_text(REASON)
    models.get_by_role("link", name="Model 2").click()
    expect(page.get_by_text("It analyses every new video of your club.")).to_be_visible()
    card = region(page, "Model card")
    expect(card.get_by_role("heading", name="What it learnt from")).to_be_visible()
    expect(card.get_by_role("cell", name=re.compile(f"^{shipped.NAME}"))).to_be_visible()
    page.get_by_role("link", name="Training 2").click()
    expect(page.get_by_role("heading", name="Training 2")).to_be_visible()


def test_the_model_before_is_taken_again(open_page: OpenPage, installation: Installation) -> None:
    page = open_page("admin", "/learning")
    models = region(page, "Models")
    models.get_by_role("button", name="Take the model before again").click()
    window = page.get_by_role("dialog", name="Take the model before again")
    expect(window.get_by_label("Why")).to_be_focused()
    window.get_by_label("Why").fill("It misses serves.")
    window.get_by_role("button", name=re.compile("^Take .* own model again$")).click()
    expect(models.get_by_role("status")).to_contain_text("own model analyses new videos again.")
    expect(models).to_contain_text("taken again by Alex Admin.")
    expect(
        models.get_by_role("list", name="Changes of model").get_by_role("listitem")
    ).to_have_count(2)
    expect(models.get_by_role("button", name="Take the model before again")).to_have_count(0)
    last = installation.get("/api/promotions/", role="admin")["results"][0]
    assert (last["kind"], last["reason"]) == ("rolled_back", "It misses serves.")


def test_a_phone_shows_all_of_it_without_scrolling_sideways(open_page: OpenPage) -> None:
    page = open_page("admin", "/learning", viewport=PHONE)
    expect(page.get_by_role("list", name="Changes of model")).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.get_by_role("navigation", name="On this page").get_by_role(
        "link", name="Trainings"
    ).click()
    expect(page.get_by_role("heading", name="Trainings")).to_be_in_viewport()
    open_training(page, 2)
    expect(region(page, "Side by side")).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.get_by_text("In numbers").click()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.get_by_role("link", name="Model 2").click()
    expect(region(page, "Model card").get_by_role("table").first).to_be_visible()
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
