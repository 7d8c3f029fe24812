"""Films a coach uploads, and the two ways of bringing their timelines to the truth."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any  # JSON of every shape

from playwright.sync_api import Page

import inference
from inference.synthetic.render import render_rally
from tests.coach import by_keys, by_mouse
from tests.coach.effort import Effort
from tests.coach.hand import Hand
from tests.coach.judgement import judge
from tests.coach.truth import Truth, drawn, read_truth
from tests.e2e.test_uploading import until
from tests.installation import Installation

NOTHING_TO_RESTORE = 400  # the timeline is already what it was then
DEMO_SEED, DEMO_S = 7, 20.0  # as loopdrive.operations.demo_rally draws it; a test compares
NAMES = (
    "side_serve_5s",
    "side_serve_7s",
    "side_serve_4s",
    "oblique_serve_4s",
    "behind_cuts_12s",
    "behind_point_2s",
    "drill_backhand_side_15s",
    "drill_forehand_side_15s",
    "drill_behind_13s",
    "human_vs_robot_23s",
    "side_amateur_10s",
    "overhead_23s",
    "slow_motion_10s",
    "no_stroke_still_8s",
    "no_stroke_pushes_10s",
)

Correct = Callable[[Hand, Truth], None]


@dataclass(frozen=True)
class Film:
    """A video file and its truth."""

    path: Path
    truth: Truth

    @property
    def name(self) -> str:
        """What it is called in tables."""
        return self.path.stem


@dataclass(frozen=True)
class Corrected:
    """One timeline, brought to the truth by one way."""

    effort: Effort
    wall_s: float
    is_true: bool


@dataclass(frozen=True)
class Result:
    """One film: what the model told, and what each way took."""

    name: str
    true_strokes: int
    found: dict[str, int]  # see Judgement.count
    keys: Corrected
    mouse: Corrected


def footage_films(folder: Path, names: tuple[str, ...] = NAMES) -> list[Film]:
    """The real rallies below the folder of footage."""
    rallies = folder / "rallies"
    return [Film(rallies / f"{name}.mp4", read_truth(rallies / f"{name}.json")) for name in names]


def demo_film(folder: Path) -> Film:
    """The demo rally, drawn once more to know its truth."""
    path = folder / "demo-rally.mp4"
    return Film(path, drawn(render_rally(path, seed=DEMO_SEED, duration_s=DEMO_S)))


def uploaded(page: Page, installation: Installation, film: Film) -> str:
    """Upload a film through the page, its ends named as a coach does, and wait for its strokes."""
    players = installation.get("/api/players/", role="coach")["results"]
    seats = zip(players, film.truth.ends, strict=False)
    session = post(
        installation,
        "/api/player-sessions/",
        {
            "title": film.name,
            "played_on": "2026-01-01",
            "participants": [{"player": player["id"], "end": end} for player, end in seats],
        },
    )
    page.goto(f"/sessions/{session['id']}")
    page.get_by_label("Video files").set_input_files(film.path)
    video = until(installation, partial(analysed, installation, session["id"]), film.name)
    return str(video["id"])


def analysed(installation: Installation, session: str) -> Any:
    """Return the session's video once its strokes and its quick copy are there."""
    found = installation.get(f"/api/videos/?player_session={session}", role="coach")["results"]
    is_done = [each for each in found if each["analysis"] and each["analysis"]["state"] == "done"]
    return is_done[0] if is_done and is_done[0]["state"] == "ready" else None


def both_ways(page: Page, installation: Installation, video: str, film: Film) -> Result:
    """Correct a video by keys, put everything back, and correct it by drag-drag-pick."""
    table = inference.probe(film.path).table
    hand = Hand(page, installation, video, table)
    found = judge(hand.strokes(), film.truth).count()
    by_key = one_way(hand, film.truth, by_keys.correct)
    put_back(installation, video)
    by_drag = one_way(hand, film.truth, by_mouse.correct)
    return Result(film.name, len(film.truth.strokes), found, by_key, by_drag)


def one_way(hand: Hand, truth: Truth, correct: Correct) -> Corrected:
    """Open the page and correct; then ask the server what stands."""
    hand.open()
    began = time.monotonic()
    correct(hand, truth)
    wall_s = time.monotonic() - began
    return Corrected(hand.effort, wall_s, judge(hand.strokes(), truth).is_true)


def put_back(installation: Installation, video: str, *, to: int = 0) -> None:
    """Go back to how the timeline was after an edit, if anything was changed since."""
    address = f"/api/videos/{video}/edits/"
    edits = installation.get(address, role="coach")["results"]
    if not edits or edits[0]["number"] == to:
        return
    try:
        post(installation, f"{address}restore/", {"id": str(uuid.uuid4()), "number": to})
    except urllib.error.HTTPError as error:
        if error.code != NOTHING_TO_RESTORE:
            raise


def post(
    installation: Installation, path: str, body: dict[str, Any], *, role: str = "coach"
) -> Any:
    """Post as a demo account's script and return the JSON that is answered."""
    request = urllib.request.Request(
        f"{installation.url}{path}",
        data=json.dumps(body).encode(),
        headers={
            "Authorization": f"Token {installation.demo['accounts'][role]['token']}",
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)
