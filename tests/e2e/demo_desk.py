"""The demo video at the desk: what the API tells of it, and where things lie on its page."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
import uuid
from contextlib import suppress
from typing import Any

from playwright.sync_api import Page, expect

from tests.installation import Installation


class Desk:
    """The demo video, as the API tells it and as a coach opens it."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self.video: dict[str, Any] = self._get("/api/videos/")["results"][-1]
        self.address = f"/videos/{self.video['id']}"

    def strokes(self) -> list[dict[str, Any]]:
        """Return what stands, by contact."""
        found = self._get(f"/api/videos/{self.video['id']}/strokes/")["results"]
        return [stroke for stroke in found if stroke["state"] != "rejected"]

    def begin_again(self) -> None:
        """Bring the timeline back to how it began."""
        token = self._installation.demo["accounts"]["coach"]["token"]
        request = urllib.request.Request(
            f"{self._installation.url}/api{self.address}/edits/restore/",
            data=json.dumps({"id": str(uuid.uuid4()), "number": 0}).encode(),
            headers={"Authorization": f"Token {token}", "Content-Type": "application/json"},
        )
        with suppress(urllib.error.HTTPError):  # refused: it is how it began
            urllib.request.urlopen(request, timeout=30).close()

    def _get(self, address: str) -> Any:
        return self._installation.get(address, role="coach")


def opened(page: Page, frame: int | None = None) -> Page:
    """Wait until the desk can be worked at, at this frame if one is named."""
    at = "" if frame is None else f'[data-frame="{frame}"]'
    page.locator(f"[data-player][data-state=paused]{at}").wait_for()
    page.get_by_role("toolbar", name="Corrections").wait_for()
    return page


def saved(page: Page) -> None:
    """Wait until everything that was done has been acknowledged."""
    expect(page.get_by_role("status").get_by_text("All saved")).to_be_visible()


def x_of(page: Page, desk: Desk, time_s: float) -> float:
    """Return where a moment lies on the page, with the whole video in view."""
    box = timeline(page)
    return float(box["x"] + time_s / desk.video["duration_s"] * box["width"])


def timeline(page: Page) -> dict[str, float]:
    """Return where the canvas of the timeline lies."""
    box = page.get_by_role("grid", name=re.compile("^Timeline")).locator("canvas").first
    found = box.bounding_box()
    assert found is not None
    return {"x": found["x"], "y": found["y"], "width": found["width"]}


def lane_y(page: Page, lane: int) -> float:
    """Return the middle of a lane: ruler 24, film strip 46, lanes of 58 with 28 of evidence."""
    return timeline(page)["y"] + 25 + 47 + lane * 87 + 29
