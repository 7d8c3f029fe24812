"""Asks the page for frames as a person does: keys, clicks, drags, playing and pausing."""

from __future__ import annotations

import random
from collections.abc import Callable

from playwright.sync_api import FloatRect, Page

from tests.conformance.films import Film
from tests.conformance.verdict import Asked

STEPS = {
    "ArrowRight": 1,
    ".": 1,
    "ArrowLeft": -1,
    ",": -1,
    "Shift+ArrowRight": 10,
    "Shift+ArrowLeft": -10,
}
RULER_PX = 8  # from the top of the timeline
LONGEST_PLAY_S = 0.8
ROOM_S = 4.0  # another L at the end would begin anew
ARRIVED = """
([first, last]) => {
  const { frame, state } = document.querySelector('[data-player]').dataset;
  return state !== 'playing' || (Number(frame) >= first && Number(frame) <= last);
}
"""


class Hand:
    """Whoever sits before the page. Each method asks once and returns what is due."""

    def __init__(self, page: Page, film: Film, chance: random.Random, duration_s: float) -> None:
        self._page, self._film, self._chance = page, film, chance
        self._duration_s = duration_s  # of the whole timeline
        self._last = film.frames - 1
        self.doing = "open the page"
        self._ways: dict[Callable[[int], Asked], int] = {  # and how often, in a hundred
            self.step: 42,
            self.step_quickly: 12,
            self.click: 30,
            self.drag: 4,
            self.go_to_an_end: 4,
            self.play: 3,
            self.play_backwards: 2,
            self.click_while_playing: 3,
        }

    def ask(self, at: int) -> Asked:
        """Ask for something, in one way or another; `at` is the frame the page stands at."""
        ways, weights = list(self._ways), list(self._ways.values())
        (way,) = self._chance.choices(ways, weights)
        self.doing = f"{way.__name__} at {at}"
        return way(at)

    def step(self, at: int) -> Asked:
        """Press one key that steps."""
        key = self._chance.choice(list(STEPS))
        self._page.keyboard.press(key)
        return self._due("step", f"{key} at {at}", self._clamp(at + STEPS[key]))

    def step_quickly(self, at: int) -> Asked:
        """Press several such keys without waiting for any of them."""
        keys = self._chance.choices(list(STEPS), k=self._chance.randint(2, 6))
        due = at
        for key in keys:
            self._page.keyboard.press(key)
            due = self._clamp(due + STEPS[key])
        return self._due("quick steps", f"{' '.join(keys)} at {at}", due)

    def go_to_an_end(self, at: int) -> Asked:
        """Press Home or End."""
        key = self._chance.choice(["Home", "End"])
        self._page.keyboard.press(key)
        return self._due("Home and End", f"{key} at {at}", 0 if key == "Home" else self._last)

    def click(self, at: int) -> Asked:
        """Click somewhere on the timeline's ruler."""
        box = self._timeline()
        x = self._chance.uniform(1, box["width"] - 1)
        self._page.mouse.click(box["x"] + x, box["y"] + RULER_PX)
        return Asked("click", f"click on the timeline at {at}", self._below(x, box["width"]))

    def drag(self, at: int) -> Asked:
        """Drag the playhead over the ruler and let go."""
        box, mouse = self._timeline(), self._page.mouse
        places = [self._chance.uniform(1, box["width"] - 1) for _ in range(3)]
        mouse.move(box["x"] + places[0], box["y"] + RULER_PX)
        mouse.down()
        for x in places[1:]:
            mouse.move(box["x"] + x, box["y"] + RULER_PX, steps=2)
        mouse.up()
        return Asked("drag", f"drag from {at}", self._below(places[-1], box["width"]))

    def play(self, at: int) -> Asked:
        """Play forwards for a while, at one speed or another, and pause."""
        start = 0 if at == self._last else at
        presses = self._press("l", room_s=self._room_s(start))
        self._wait_for(range(self._after(start), self._last + 1))
        self._page.keyboard.press("k")
        return Asked("play and pause", f"{presses} from {at}, then K", range(start, self._last + 1))

    def play_backwards(self, at: int) -> Asked:
        """Play backwards for a while and pause."""
        presses = self._press("j", room_s=self._film.times_s[at])
        played_s = self._chance.uniform(0, LONGEST_PLAY_S)
        self._wait_for(range(self._film.frame_at(self._film.times_s[at] - played_s) + 1))
        self._page.keyboard.press("k")
        return Asked("play backwards and pause", f"{presses} from {at}, then K", range(at + 1))

    def click_while_playing(self, at: int) -> Asked:
        """Play, click elsewhere on the timeline, and pause at once or when it plays there."""
        start = 0 if at == self._last else at
        self._press("l", room_s=self._room_s(start))
        self._wait_for(range(self._after(start), self._last + 1))
        clicked = self.click(at).frames
        there = 0 if self._last in clicked else clicked[0]  # from the end, playing begins anew
        if self._chance.random() < 0.5:
            self._wait_for(range(there, self._last + 1 if there >= start else start + 1))
        self._page.keyboard.press("k")
        how = f"L from {at}, click on the timeline, then K"
        return Asked("click while playing", how, range(there, self._last + 1))

    def _press(self, key: str, *, room_s: float) -> str:
        """Press J or L up to three times, faster each time; once where playing may end before."""
        times = self._chance.randint(1, 3) if room_s > ROOM_S else 1
        for _ in range(times):
            self._page.keyboard.press(key)
        return " ".join([key.upper()] * times)

    def _room_s(self, at: int) -> float:
        return self._film.duration_s - self._film.times_s[at]

    def _after(self, at: int) -> int:
        """The frame that is shown a random while after this one."""
        played_s = self._chance.uniform(0, LONGEST_PLAY_S)
        return self._film.frame_at(self._film.times_s[at] + played_s)

    def _wait_for(self, frames: range) -> None:
        """Wait until one of these frames is passed, or the end."""
        self._page.wait_for_function(ARRIVED, arg=[frames[0], frames[-1]])

    def _timeline(self) -> FloatRect:
        canvas = self._page.get_by_role("grid", name="Timeline").locator("canvas").first
        box = canvas.bounding_box()
        if box is None:
            raise AssertionError("the page shows no timeline")
        return box

    def _below(self, x: float, width: float) -> range:
        """The frames that stand at this place of the timeline, give or take a pixel."""
        per_px = self._duration_s / width
        first = self._film.frame_at((x - 1) * per_px)
        return range(first, self._film.frame_at((x + 1) * per_px) + 1)

    def _clamp(self, frame: int) -> int:
        return min(max(0, frame), self._last)

    def _due(self, way: str, how: str, frame: int) -> Asked:
        return Asked(way, how, range(frame, frame + 1))
