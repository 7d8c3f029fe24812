"""Where the browser is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
    "--use-fake-device-for-media-stream",  # a microphone that beeps once a second
]
HOW_TO_GET_IT = (
    "no Chromium here: install it (Debian: apt install chromium) or run "
    ".venv/bin/playwright install chromium"
)


def find_chromium() -> str | None:
    """Return the system's Chromium, else the one Playwright keeps, else None."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return str(own) if own.exists() and os.access(own, os.X_OK) else None
