"""Strokes of real films, for tests that compare them or open the page of who hits them."""

from __future__ import annotations

from typing import Any  # JSON of every shape

from playwright.sync_api import Page

from tests.e2e.clips import cards
from tests.e2e.test_uploading import analysed, until, upload
from tests.inference.footage import rally
from tests.installation import Installation

NAMES = ("side_serve_5s", "side_serve_7s", "drill_forehand_side_15s")
TITLE = "Real strokes"


def real_cards(page: Page, installation: Installation) -> list[dict[str, Any]]:
    """Return the strokes of three films; whoever asks first uploads them, signed in as a coach."""

    def of_every_film() -> Any:
        found = cards(installation, f'session = "{TITLE}"')
        return found if len({card["filename"] for card in found}) == len(NAMES) else None

    if not of_every_film():
        session = upload(page, TITLE, [rally(name) for name in NAMES])
        until(installation, lambda: analysed(installation, session, NAMES), "every analysis")
    found: list[dict[str, Any]] = until(installation, of_every_film, "reading every timeline")
    return found
