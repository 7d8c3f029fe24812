"""The loop, whole: real films are corrected by half, a model learns that, and names the other half.

Real workers, a real training on the processor, through the pages. The club begins with the network
of the fold that holds these films out: the shipped model has learnt all of them, and knows both
halves by heart. Figures are printed for people; what must hold is that the half nobody corrected
gets better, and that nothing people said is lost.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any  # JSON of every shape

import pytest
from playwright.sync_api import Page, expect

import inference
from inference.__main__ import main as inference_command
from tests.coach import by_keys
from tests.coach.halves import halves
from tests.coach.hand import Hand
from tests.coach.judgement import judge
from tests.coach.rallies import Film, analysed, footage_films, post
from tests.e2e.conftest import OpenPage, begun
from tests.e2e.test_learning import freeze
from tests.e2e.test_training import ask_for_training
from tests.e2e.test_uploading import until
from tests.installation import ROOT, Installation

pytestmark = [pytest.mark.browser, pytest.mark.footage, pytest.mark.slow]

FOLD = 3  # what it holds out:
UNSEEN = ("human_vs_robot_23s", "oblique_serve_4s", "side_amateur_10s")
TESTS = ("side_serve_5s", "side_serve_7s", "side_serve_4s")
CHAMPION = ROOT / "inference" / "weights" / "runs" / "champion"
RESULTS = ROOT / "docs" / "results" / "rallies.json"
BEGIN_WITH = "from tests.e2e.club_model import begin_with; begin_with('{}')"
TRAINING_S = 2400  # a machine with nothing else to do takes four minutes
REASON = "These films are like what we play; the serves are few and filmed elsewhere."


@dataclass(frozen=True)
class Seated:
    """A film in the club, with the people in it."""

    film: Film
    session: str
    video: str


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own: its champion changes."""
    yield from begun(tmp_path_factory.mktemp("loop"))


def test_corrections_become_a_better_model(
    open_page: OpenPage, installation: Installation, footage_dir: Path, tmp_path: Path
) -> None:
    installation.run_inside(BEGIN_WITH.format(unseen(tmp_path)))
    coach = open_page("coach")
    corrected, left, tests = [], [], []
    for film in footage_films(footage_dir, UNSEEN):
        people = players(installation, film)
        first, second = halves(film, tmp_path)
        corrected.append(uploaded(coach, installation, first, people))
        left.append(uploaded(coach, installation, second, people))
    for film in footage_films(footage_dir, TESTS):
        tests.append(uploaded(coach, installation, film, players(installation, film)))
    before = counted(installation, left)
    for each in [*corrected, *tests]:
        correct(coach, installation, each)
    said = {each.video: strokes_of(installation, each) for each in corrected}
    coach.context.clear_cookies()

    admin = open_page("admin", "/learning")
    for each in tests:
        post(
            installation,
            "/api/locked-sessions/",
            {"player_session": each.session, "confirm": True},
            role="admin",
        )
    freeze(admin, "Half")
    expect(admin.get_by_role("heading", name="Snapshot 1: Half")).to_be_visible()
    run = trained(admin, installation)
    told(run)
    promoted(admin, run)
    again(installation)
    after = counted(installation, left)
    tell(before, after)
    assert f1(after) > f1(before)
    assert {each.video: strokes_of(installation, each) for each in corrected} == said


def unseen(folder: Path) -> Path:
    """Make a model of the fold's network; its rule of bodies does not see the fold either."""
    network, model = folder / "network", folder / "unseen"
    run = CHAMPION / f"fold-{FOLD}-of-5" / "seed-1"
    for command in (f"export {run} {network}", f"sides {network} {model} --fold {FOLD}"):
        assert inference_command([*command.split(), "--measured", str(RESULTS)]) == 0
    (model / "MODEL_CARD.md").write_text(f"# Fold {FOLD}\n\nIt has not seen some films.\n")
    return model


def players(installation: Installation, film: Film) -> dict[str, int]:
    """Make a right-handed player for each end of a film; nobody is in two of them."""
    return {
        end: post(
            installation,
            "/api/players/",
            {"name": f"{end.capitalize()} of {film.name}", "handedness": "right"},
        )["id"]
        for end in film.truth.ends
    }


def uploaded(page: Page, installation: Installation, film: Film, people: dict[str, int]) -> Seated:
    """Upload a film through the page into a session of its people, and wait for its strokes."""
    session = post(
        installation,
        "/api/player-sessions/",
        {
            "title": film.name,
            "played_on": "2026-01-01",
            "participants": [{"player": key, "end": end} for end, key in people.items()],
        },
    )["id"]
    page.goto(f"/sessions/{session}")
    page.get_by_label("Video files").set_input_files(film.path)
    video = until(installation, partial(analysed, installation, session), film.name)
    return Seated(film, session, str(video["id"]))


def correct(page: Page, installation: Installation, seated: Seated) -> None:
    """Bring a timeline to the truth by keys, and approve it."""
    hand = Hand(page, installation, seated.video, inference.probe(seated.film.path).table)
    hand.open()
    by_keys.correct(hand, seated.film.truth)
    page.get_by_role("button", name="Approve", exact=True).click()
    dialog = page.get_by_role("dialog")
    review = page.get_by_role("region", name="Review")
    approved = review.get_by_text("Approved", exact=True)
    expect(dialog.or_(approved).first).to_be_visible()
    if dialog.is_visible():
        dialog.get_by_role("button", name=re.compile("approve", re.I)).click()
    expect(approved).to_be_visible()


def strokes_of(installation: Installation, seated: Seated) -> list[dict[str, Any]]:
    """What stands on a timeline."""
    path = f"/api/videos/{seated.video}/strokes/?page_size=2000"
    rows = installation.get(path, role="coach")["results"]
    return [row for row in rows if row["state"] != "rejected"]


def counted(installation: Installation, seated: list[Seated]) -> dict[str, int]:
    """How many strokes of these films are told right, wrong, false or not at all."""
    sums: dict[str, int] = {"true": 0}
    for each in seated:
        sums["true"] += len(each.film.truth.strokes)
        for name, count in judge(strokes_of(installation, each), each.film.truth).count().items():
            sums[name] = sums.get(name, 0) + count
    return sums


def f1(counts: dict[str, int]) -> float:
    """Class-aware F1: strokes that nobody hit weigh as much as those nobody found."""
    return 2 * counts["right"] / (counts["told"] + counts["true"])


def trained(admin: Page, installation: Installation) -> Any:
    """Train on what is frozen through the page, and wait for the verdict."""
    admin.goto("/learning")
    ask_for_training(admin, "Snapshot 1: Half")
    expect(admin.get_by_role("heading", name="Training 1")).to_be_visible()

    def run() -> Any:
        (found,) = installation.get("/api/training-runs/", role="admin")["results"]
        return found

    def has_ended() -> bool:
        return run()["state"] not in ("queued", "running")

    what = "the end of the training"
    until(installation, has_ended, what, role="admin", patience_s=TRAINING_S)
    found = run()
    assert (found["state"], found["error"], found["unjudged"]) == ("done", "", "")
    return installation.get(f"/api/training-runs/{found['id']}/", role="admin")


def promoted(admin: Page, run: Any) -> None:
    """Make it the champion; where the gate says no, an admin answers for it."""
    admin.get_by_role("button", name="Promote").click()
    window = admin.get_by_role("dialog", name="Promote the new model")
    if not run["is_passed"]:
        window.get_by_label("Why").fill(REASON)
    window.get_by_role("button", name=re.compile("^Promote")).click()
    verdict = admin.get_by_role("region", name="The verdict")
    expect(verdict).to_contain_text("analyses your new videos already.")


def again(installation: Installation) -> None:
    """Have the old videos analysed by the new champion."""
    renewal = post(installation, "/api/renewals/", {}, role="admin")

    def ended() -> Any:
        found = installation.get(f"/api/renewals/{renewal['id']}/", role="admin")
        return found["state"] == "done"

    until(installation, ended, "the end of the renewal", role="admin")


def told(run: Any) -> None:
    """Print what the gate says."""
    say(f"\nthe gate: {'passed' if run['is_passed'] else 'not passed'}")
    for finding in run["verdict"]["findings"]:
        say(f"  {finding['sentence']}")


def tell(before: dict[str, int], after: dict[str, int]) -> None:
    """Print how the half that nobody corrected was told, and is now."""
    say(f"the half nobody corrected, {before['true']} strokes of {len(UNSEEN)} films:")
    for name in ("right", "wrong class", "wrong time", "false", "missed"):
        say(f"  {name}: {before[name]} before, {after[name]} after")
    say(f"  class-aware F1: {f1(before):.2f} before, {f1(after):.2f} after")


def say(text: str) -> None:
    """Print for people."""
    sys.stdout.write(f"{text}\n")
