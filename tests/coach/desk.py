"""The pages this package measures on: an installation of its own, a browser, a signed-in coach."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.e2e.chromium import FLAGS, HOW_TO_GET_IT, find_chromium
from tests.e2e.conftest import DESK, PATIENCE_MS, sign_in
from tests.installation import Installation


class NoBrowser(Exception):
    """There is no Chromium on this machine."""


@dataclass(frozen=True)
class Desk:
    """Everything a measurement needs."""

    installation: Installation
    browser: Browser
    page: Page


@contextmanager
def open_desk(folder: Path, *, viewport: ViewportSize = DESK) -> Iterator[Desk]:
    """Start an installation and a browser, and sign the coach in."""
    chromium = find_chromium()
    if chromium is None:
        raise NoBrowser(HOW_TO_GET_IT)
    expect.set_options(timeout=PATIENCE_MS)
    with Installation(folder, demo=True) as installation, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        context = browser.new_context(base_url=installation.url, viewport=viewport, locale="en-GB")
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        sign_in(page, installation, "coach")
        yield Desk(installation, browser, page)
        browser.close()
