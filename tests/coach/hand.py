"""A coach's hand on the desk: presses keys, clicks and drags, and counts what it does."""

from __future__ import annotations

from typing import Any  # JSON of every shape

from playwright.sync_api import FloatRect, Locator, Page, expect

from inference import FrameTable
from tests.coach.effort import Effort
from tests.coach.moving import SAVED, STANDS_STILL, TIMELINE
from tests.installation import Installation

RULER_PX = 8  # from the timeline's top
ROOMY_PX = 22  # blocks narrower than this the desk moves whole: their edges take zooming in
HEADS_PX = 4  # from a lane's top: the heads of the contact lines
ENDS = ("far", "left", "right", "near")  # from top to bottom, as the desk shows them


class Hand:
    """Works on the page of one video, which is open and shows all of it on its timeline."""

    def __init__(
        self, page: Page, installation: Installation, video: str, table: FrameTable
    ) -> None:
        self.page = page
        self.effort = Effort()
        self._installation, self._video, self._table = installation, video, table

    def open(self) -> None:
        """Open the page anew, at the first frame; costs nothing."""
        self.page.goto(f"/videos/{self._video}")
        expect(self.page.get_by_role("toolbar", name="Corrections")).to_be_visible()
        rows = str(len(self.strokes()))
        expect(self.page.locator(TIMELINE)).to_have_attribute("aria-colcount", rows)
        self._settle()
        self.effort = Effort()

    def strokes(self) -> list[dict[str, Any]]:
        """What stands on the timeline, by contact, as any eye sees it."""
        path = f"/api/videos/{self._video}/strokes/?page_size=2000"
        rows = self._installation.get(path, role="coach")["results"]
        standing = [row for row in rows if row["state"] != "rejected"]
        return sorted(standing, key=lambda row: (row["contact_frame"], row["id"]))

    def ends(self) -> list[str]:
        """The ends that have a lane, from top to bottom."""
        path = f"/api/videos/{self._video}/"
        seated = self._installation.get(path, role="coach")["appearances"]
        there = {each["end"] for each in [*seated, *self.strokes()]}
        return [end for end in ENDS if end in there]

    def frame(self) -> int:
        """The frame the playhead is at."""
        return int(self.page.locator("[data-player]").get_attribute("data-frame") or -1)

    def stroke(self) -> str:
        """The key of the stroke the desk is at, as its list shows; empty at none."""
        row = self.page.locator("[data-stroke][aria-selected=true]")
        return str(row.get_attribute("data-stroke")) if row.count() else ""

    def press(self, name: str) -> None:
        """Press a key and let the desk do what it asks for."""
        self.effort.key(name)
        self.page.keyboard.press(name)
        self._settle()

    def click_ruler(self, frame: int) -> None:
        """Send the playhead to a frame."""
        box = self._canvas()
        self._click(self._x(frame, box), box["y"] + RULER_PX)

    def click_stroke(self, row: dict[str, Any]) -> None:
        """Go to a stroke by clicking on it."""
        box = self._canvas()
        self._click(self._x(row["contact_frame"], box), self._middle(row["end"]))

    def double_click(self, end: str, frame: int) -> None:
        """Click twice on a lane: a stroke is missing there."""
        box = self._canvas()
        self.effort.click()
        self.effort.click()
        self.page.mouse.dblclick(self._x(frame, box), self._middle(end))
        self._settle()

    def click_tool(self, name: str) -> None:
        """Click a button of the bar of corrections."""
        bar = self.page.get_by_role("toolbar", name="Corrections")
        self.effort.click()
        bar.get_by_role("button", name=name, exact=True).click()
        self._settle()

    def is_roomy(self, row: dict[str, Any]) -> bool:
        """Whether a stroke's edges can be taken hold of without zooming in."""
        box = self._canvas()
        return self._edge(row, "end", box) - self._edge(row, "start", box) >= ROOMY_PX

    def drag_edge(self, row: dict[str, Any], edge: str, to_frame: int) -> None:
        """Drag the start or the end of a stroke to a frame, which becomes its first or last one."""
        box = self._canvas()
        from_x = self._edge(row, edge, box)
        to_x = self._at(
            self._table.times_s[to_frame] if edge == "start" else self._end(to_frame), box
        )
        self._drag(from_x, to_x, self._middle(row["end"]))

    def drag_contact(self, row: dict[str, Any], to_frame: int) -> None:
        """Drag the head of a contact line to a frame; Alt, or it snaps to what the model saw."""
        box = self._canvas()
        lane = self._lane(row["end"])
        start = self._at(self._table.times_s[row["contact_frame"]], box)
        self.effort.key("Alt")
        self.page.keyboard.down("Alt")
        self._drag(start, self._x(to_frame, box), lane["y"] + HEADS_PX)
        self.page.keyboard.up("Alt")

    def _edge(self, row: dict[str, Any], edge: str, box: FloatRect) -> float:
        if edge == "start":
            return self._at(self._table.times_s[row["start_frame"]], box)
        return self._at(self._end(row["end_frame"]), box)

    def _click(self, x: float, y: float) -> None:
        self.effort.click()
        self.page.mouse.click(x, y)
        self._settle()

    def _drag(self, from_x: float, to_x: float, y: float) -> None:
        self.effort.drag()
        self.page.mouse.move(from_x, y)
        self.page.mouse.down()
        self.page.mouse.move((from_x + to_x) / 2, y, steps=2)
        self.page.mouse.move(to_x, y, steps=2)
        self.page.mouse.up()
        self._settle()

    def _settle(self) -> None:
        """Wait until the picture stands still and what was done is saved."""
        self.page.wait_for_function(STANDS_STILL)
        self.page.wait_for_function(SAVED)

    def _canvas(self) -> FloatRect:
        return box_of(self.page.locator(f"{TIMELINE} canvas").first)

    def _lane(self, end: str) -> FloatRect:
        names = self.page.locator('section[aria-label="Timeline"] [aria-hidden=true] > span[style]')
        return box_of(names.nth(self.ends().index(end)))

    def _middle(self, end: str) -> float:
        lane = self._lane(end)
        return lane["y"] + lane["height"] / 2

    def _x(self, frame: int, box: FloatRect) -> float:
        """The middle of a frame."""
        return self._at((self._table.times_s[frame] + self._end(frame)) / 2, box)

    def _end(self, frame: int) -> float:
        times_s = self._table.times_s
        return float(times_s[frame + 1] if frame + 1 < len(times_s) else self._table.duration_s)

    def _at(self, time_s: float, box: FloatRect) -> float:
        return float(box["x"] + time_s / self._table.duration_s * box["width"])


def box_of(found: Locator) -> FloatRect:
    """Where something lies on the page."""
    box = found.bounding_box()
    assert box is not None, f"{found} is not on the page"
    return box
