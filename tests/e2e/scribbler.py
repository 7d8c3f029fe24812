"""A coach who edits at random through the page, as fast as they can, and keeps count of it all."""

from __future__ import annotations

import json
import random
import re
import time
from collections import Counter
from typing import Any  # JSON of every shape

from playwright.sync_api import BrowserContext, Dialog, Page, Response, expect
from playwright.sync_api import TimeoutError as TimedOut

from tests.e2e.conftest import PATIENCE_MS, let_in
from tests.installation import Installation

DELIVERED = re.compile(r"^(All saved|[\d,]+ edits? to decide)$")
SAVED_WITHIN_MS = 120_000  # a queue of a minute's edits, on a busy machine
STROKE_PX = 56  # height of a row of the table
BESIDE_TABLE_PX = 800
LANES_PX = (95, 180)  # below the top of the timeline: the middles of its two lanes

MOVES = ("n", "p", "ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowLeft", ".", ",")
EDITS = {  # key: how often
    **dict.fromkeys(("1", "2", "3", "4"), 4),
    **dict.fromkeys(("Shift+1", "Shift+2", "Shift+3"), 1),
    **dict.fromkeys(("Enter", "t", "s", "d"), 4),
    **dict.fromkeys(("i", "c", "o"), 6),
    **dict.fromkeys(("Alt+ArrowRight", "Alt+ArrowLeft"), 8),
    "x": 5,
    "z": 8,
    "Shift+z": 4,
}
# Every edit goes to the shelf first: so this hears of each, whatever becomes of it. And of each
# note the page shows, however it is answered: a key or a click in passing may do that too.
NOTE = "[role=alert]:has(p)"
LISTEN = """
(() => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value, ...more) {
    if (value?.edit?.id) window.noteMade(value.edit.id, JSON.stringify(value.edit));
    return put.call(this, value, ...more);
  };
  const isNote = (node) => node.matches('[role=alert]:has(p)');
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const notes = [node, ...node.querySelectorAll('*')].filter(isNote);
      for (const note of notes) window.noteTold(note.innerText);
    }
  }).observe(document, { childList: true, subtree: true });
})()
"""
ON_THE_SHELF = """
async () => {
  const opened = indexedDB.open('loopdrive-desk');
  await new Promise((done) => (opened.onsuccess = done));
  const kept = opened.result.transaction('edits').objectStore('edits').count();
  await new Promise((done) => (kept.onsuccess = done));
  opened.result.close();
  return kept.result;
}
"""
DRAWN = """
() => [...document.querySelectorAll('[data-stroke]')].map((row) => [
  row.dataset.stroke,
  row.querySelector('[data-end]').dataset.end,
  row.querySelector('b').textContent.toLowerCase(),
  ...row.dataset.frames.split(' ').map(Number),
  row.dataset.state,
]).sort()
"""
IS_DRAWN = f"(wanted) => JSON.stringify(({DRAWN})()) === wanted"


class Scribbler:
    """One signed-in coach on the page of a video. `made` are their edits by key, in order."""

    def __init__(self, context: BrowserContext, role: str, seed: int) -> None:
        self.context = context
        self.role = role
        self.chance = random.Random(seed)
        self.made: dict[str, str] = {}
        self.acknowledged: list[str] = []
        self.answers: Counter[int] = Counter()
        self.told: list[str] = []  # every collision and refusal the page has shown
        self.answered: Counter[str] = Counter()
        self.dialogs: list[str] = []
        context.expose_function("noteMade", self._note_made)
        context.expose_function("noteTold", self._note_told)
        context.add_init_script(LISTEN)
        self.page = self._new_page()

    def open(self, installation: Installation, video: str) -> None:
        """Sign in and wait until the strokes are there."""
        let_in(self.page, installation, self.role)
        self.page.goto(f"/videos/{video}")
        self.wait_for_strokes()

    def leave(self) -> None:
        """Close the page although it warns, and come back later."""
        address = self.page.url
        with self.page.expect_event("close"):
            self.page.close(run_before_unload=True)
        self.page = self._new_page()
        self.page.goto(address)

    def wait_for_strokes(self) -> None:
        """Wait until the page can be worked with."""
        expect(self.page.locator("[data-stroke]").first).to_be_visible(timeout=SAVED_WITHIN_MS)
        expect(self.page.locator("[data-player]")).to_have_attribute("data-state", "paused")
        expect(self.page.get_by_role("toolbar", name="Corrections")).to_be_visible()

    def scribble(self, edits: int = 1) -> None:
        """Go somewhere and change something, until so many edits have been made."""
        wanted = len(self.made) + edits
        while len(self.made) < wanted:
            for _ in range(self.chance.randrange(3)):
                self.page.keyboard.press(self.chance.choice(MOVES))
            self._edit()
            if self.chance.random() < 0.2:
                self.answer_one_note()

    def go_to(self, place: float) -> None:
        """Go to a moment of the video, as a share of its length."""
        left, top, width = self._timeline()
        self.page.mouse.click(left + place * width, top + 8)

    def press_one(self) -> None:
        """Press one of the keys that change strokes."""
        [key] = self.chance.choices(list(EDITS), weights=list(EDITS.values()))
        self.page.keyboard.press(key)

    def relabel(self, stroke: dict[str, Any]) -> None:
        """Go to a stroke by its row of the table and give it another label."""
        row = self.page.locator(f"[data-stroke='{stroke['id']}']")
        row.click()
        expect(row).to_have_attribute("aria-selected", "true")
        self.page.keyboard.press("1" if stroke["label"] == "smash" else "4")

    def answer_one_note(self) -> bool:
        """Settle a collision, or read a refusal; False when there is none."""
        note = self.page.query_selector(NOTE)  # this one, whatever comes before it
        if note is None:
            return False
        read = note.query_selector("button:has-text('All right')")
        if read is not None:
            self.answered["refused"] += 1
            read.click()
            return True
        mine = self.chance.random() < 0.5
        self.answered["taken mine" if mine else "left as it is"] += 1
        name = "Take mine" if mine else "Leave it as it is now"
        choice = note.query_selector(f"button:has-text('{name}')")
        assert choice is not None
        choice.click()
        return True

    def settle(self) -> None:
        """Answer whatever the page asks until it says that all is saved."""
        expect(self.page.get_by_text("Looking further back …")).to_have_count(0)  # for an undo
        self._wait_until_delivered()
        while self.answer_one_note():
            self._wait_until_delivered()
        self.wait_until_saved()

    def _wait_until_delivered(self) -> None:
        """Wait until nothing is under way: what is left, if anything, needs a person."""
        expect(self.saved).to_have_text(DELIVERED, timeout=SAVED_WITHIN_MS)

    def wait_until_saved(self) -> None:
        """Wait for the page's own word."""
        expect(self.saved).to_have_text("All saved", timeout=SAVED_WITHIN_MS)

    @property
    def saved(self) -> Any:
        """Where the page says whether all is saved."""
        review = self.page.get_by_role("region", name="Review")
        return review.get_by_role("status")

    def kept_here(self) -> int:
        """Wait until the page says that edits are kept here, and return how many."""
        words = re.compile(r"^([\d,]+) edits? kept here until the network is back$")
        expect(self.saved).to_have_text(words, timeout=PATIENCE_MS * 2)
        said = words.match(self.saved.inner_text())
        assert said is not None
        return int(said[1].replace(",", ""))

    def edits_told_of(self) -> int:
        """Return of how many edits the page has said that they did not come through."""
        followers = [re.search(r"([\d,]+) later edits? of it", words) for words in self.told]
        return len(self.told) + sum(int(found[1].replace(",", "")) for found in followers if found)

    def on_the_shelf(self) -> int:
        """Return how many edits the browser itself keeps."""
        kept: int = self.page.evaluate(ON_THE_SHELF)
        return kept

    def shows(self, rows: list[list[Any]]) -> None:
        """Wait until the table holds exactly these strokes, rejected ones too."""
        self.page.set_viewport_size(
            {"width": 1440, "height": BESIDE_TABLE_PX + STROKE_PX * len(rows)}
        )
        rejected = self.page.get_by_role("button", name=re.compile("rejected$"))
        if any(row[-1] == "rejected" for row in rows):
            expect(rejected).to_be_visible()
        if rejected.count() > 0 and rejected.get_attribute("aria-pressed") == "false":
            rejected.click()
        wanted = self.page.evaluate("(rows) => JSON.stringify(rows)", rows)
        try:
            self.page.wait_for_function(IS_DRAWN, arg=wanted, timeout=PATIENCE_MS)
        except TimedOut:
            assert self.page.evaluate(DRAWN) == rows, f"{self.role} sees something else"

    def on_a_lane(self) -> tuple[float, float]:
        """Return a point of the page somewhere on a lane of the timeline."""
        left, top, width = self._timeline()
        x = left + self.chance.uniform(0.02, 0.98) * width
        return x, top + self.chance.choice(LANES_PX)

    def count(self) -> str:
        """Say in a line what was done."""
        answers = ", ".join(f"{each} x {status}" for status, each in sorted(self.answers.items()))
        settled = ", ".join(f"{each} {name}" for name, each in sorted(self.answered.items()))
        return (
            f"{self.role}: {len(self.made)} edits made; answered {answers}; {settled or 'no notes'}"
        )

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.on("response", self._note_answer)
        page.on("dialog", self._accept)
        return page

    def _edit(self) -> None:
        page, chance = self.page, self.chance
        kind = chance.random()
        if kind < 0.08:
            page.mouse.dblclick(*self.on_a_lane())
        elif kind < 0.14:
            self._drag()
        elif kind < 0.16:
            page.keyboard.press("Control+a")
            page.keyboard.press(chance.choice(("Alt+ArrowRight", "Alt+ArrowLeft", "1", "Enter")))
            page.keyboard.press("Escape")
        elif kind < 0.3:
            self.go_to(chance.uniform(0.02, 0.98))
        else:
            self.press_one()

    def _drag(self) -> None:
        x, y = self.on_a_lane()
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + self.chance.uniform(-60, 60), y, steps=3)
        self.page.mouse.up()

    def _timeline(self) -> tuple[float, float, float]:
        canvas = self.page.get_by_role("grid", name="Timeline").locator("canvas").first
        box = canvas.bounding_box()
        assert box is not None
        return box["x"], box["y"], box["width"]

    def _note_made(self, key: str, edit: str) -> None:
        self.made.setdefault(key, edit)

    def _note_told(self, words: str) -> None:
        self.told.append(words.replace("\n", " "))

    def _note_answer(self, response: Response) -> None:
        request = response.request
        if request.method == "POST" and request.url.endswith("/edits/"):
            self.answers[response.status] += 1
            if response.status == 201:
                self.acknowledged.append(json.loads(request.post_data or "{}")["id"])

    def _accept(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.type)
        dialog.accept()


def together(scribblers: list[Scribbler], *, duration_s: float, edits: int) -> None:
    """Let them scribble in turns, for so long, and until each has made so many edits.

    Each turn begins with all of them changing one place at once: so they get in each other's way.
    """
    until = time.monotonic() + duration_s
    wanted = [len(scribbler.made) + edits for scribbler in scribblers]
    chance = scribblers[0].chance
    while time.monotonic() < until or any(
        len(scribbler.made) < least for scribbler, least in zip(scribblers, wanted, strict=True)
    ):
        place = chance.uniform(0.02, 0.98)
        for scribbler in scribblers:
            scribbler.go_to(place)
        for scribbler in scribblers:
            scribbler.press_one()
        for scribbler in scribblers:
            scribbler.scribble(chance.randint(1, 2))
