"""The browser tests' stage: one real installation, a Chromium, and pages that are signed in.

A test asks for `open_page`, which signs a demo account in and returns its page:

    def test_a_coach_sees_the_demo(open_page: OpenPage) -> None:
        page = open_page("coach")
        expect(page.get_by_text("A first rally")).to_be_visible()
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.e2e.chromium import FLAGS, HOW_TO_GET_IT, find_chromium
from tests.installation import Installation

PATIENCE_MS = 15_000  # for one thing to appear on a page, on a busy machine
DESK = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=375, height=812)

OpenPage = Callable[..., Page]


@pytest.fixture(autouse=True, scope="session")
def _patience() -> None:
    expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with the demo club, started as people start it, shared by all tests."""
    settings = {"LOOPDRIVE_LOGIN_RATE": "1000/min"}  # every test signs in anew
    folder = tmp_path_factory.mktemp("installation")
    with Installation(folder, demo=True, settings=settings) as installation:
        yield installation
    installation.destroy()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium. Where there is none, CI fails and others skip."""
    chromium = find_chromium()
    if chromium is None:
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_GET_IT)
        pytest.skip(HOW_TO_GET_IT)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, installation: Installation) -> Iterator[BrowserContext]:
    """A browser window of its own, in which nobody is signed in; it must log no error."""
    context = browser.new_context(base_url=installation.url, viewport=DESK, locale="en-GB")
    context.set_default_timeout(PATIENCE_MS)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.on("console", lambda message: errors.extend(complaint(message)))
    yield context
    context.close()
    assert errors == [], "a page's script failed"


def complaint(message: ConsoleMessage) -> list[str]:
    """Return what a page's script says of its own failure; refused requests are no failure."""
    is_refusal = message.text.startswith("Failed to load resource")
    return [message.text] if message.type == "error" and not is_refusal else []


@pytest.fixture
def open_page(context: BrowserContext, installation: Installation) -> OpenPage:
    """Return a function that signs a demo account in and opens an address."""

    def open_page(role: str, address: str = "/", *, viewport: ViewportSize = DESK) -> Page:
        page = context.new_page()
        page.set_viewport_size(viewport)
        sign_in(page, installation, role)
        page.goto(address)
        return page

    return open_page


def sign_in(page: Page, installation: Installation, role: str) -> None:
    """Sign a demo account in through the page, as a person does."""
    account = installation.demo["accounts"][role]
    page.goto("/")
    page.get_by_label("E-mail").fill(account["email"])
    page.locator("input[type=password]").fill(account["password"])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign in")).to_have_count(0)


@pytest.fixture
def pictures(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder for the screenshots a test takes; PICTURES names one that stays."""
    folder = Path(os.environ.get("PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
