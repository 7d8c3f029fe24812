"""The browser tests' stage: one real installation, a Chromium, and pages that are signed in.

A test asks for `open_page`, which signs a demo account in and returns its page:

    def test_a_coach_sees_the_demo(open_page: OpenPage) -> None:
        page = open_page("coach")
        expect(page.get_by_text("A first rally")).to_be_visible()
"""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.e2e.chromium import FLAGS, HOW_TO_GET_IT, find_chromium
from tests.e2e.demo_desk import Desk
from tests.installation import Installation
from tests.people import PASSWORD

PATIENCE_MS = 30_000  # for one thing to appear on a page, on a busy machine
DESK = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=375, height=812)

OpenPage = Callable[..., Page]


@pytest.fixture(autouse=True, scope="session")
def _patience() -> None:
    expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with the demo club, shared by all tests that disturb no others."""
    yield from begun(tmp_path_factory.mktemp("installation"))


@functools.cache
def first_start() -> Path:
    """Start an installation as people do, wait until its demo is analysed, and keep its folder."""
    folder = Path(tempfile.mkdtemp(prefix="loopdrive-first-start-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with Installation(folder, demo=True):
        return folder


def begun(folder: Path) -> Iterator[Installation]:
    """Yield an installation of its own with the demo club, which goes on from the first start.

    Nothing is drawn and analysed a second time: that is most of what a first start takes.
    """
    shutil.copytree(first_start(), folder, dirs_exist_ok=True)
    settings = {"LOOPDRIVE_LOGIN_RATE": "1000/min"}  # every test signs in anew
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
    context = browser.new_context(
        base_url=installation.url,
        viewport=DESK,
        locale="en-GB",
        service_workers="block",  # what tests hold back or send otherwise must not pass it by
    )
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
        let_in(page, installation, role)
        page.goto(address)
        return page

    return open_page


@pytest.fixture
def desk(installation: Installation) -> Iterator[Desk]:
    """The demo video at the desk as the analysis left it, before and after the test."""
    desk = Desk(installation)
    desk.begin_again()
    yield desk
    desk.begin_again()


def let_in(page: Page, installation: Installation, role: str) -> None:
    """Sign a demo account in behind the page's back: tests of other pages need not look at this."""
    account = installation.demo["accounts"][role]
    answer = page.request.post(
        "/api/account/login/", data={"email": account["email"], "password": account["password"]}
    )
    assert answer.ok, answer.text()


def sign_in(page: Page, installation: Installation, role: str) -> None:
    """Sign a demo account in through the page, as a person does."""
    account = installation.demo["accounts"][role]
    page.goto("/")
    page.get_by_label("E-mail").fill(account["email"])
    page.locator("input[type=password]").fill(account["password"])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign in")).to_have_count(0)


def sign_in_as(page: Page, email: str) -> None:
    """Sign in somebody whom a test has made, on the page that asks for it."""
    page.get_by_label("E-mail").fill(email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def lose_the_answer(route: Route) -> None:
    """Let a request arrive, and its answer not."""
    route.fetch()
    route.abort()


@pytest.fixture
def pictures(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder for the screenshots a test takes; PICTURES names one that stays."""
    folder = Path(os.environ.get("PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
