"""A scripted coach brings timelines to the truth through the page, and tells what that costs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from loopdrive.operations import demo_rally
from tests.coach import corrections_page
from tests.coach.effort import Effort
from tests.coach.judgement import judge
from tests.coach.rallies import (
    DEMO_S,
    DEMO_SEED,
    Film,
    Result,
    both_ways,
    demo_film,
    footage_films,
    put_back,
    uploaded,
)
from tests.coach.truth import TrueStroke, Truth
from tests.e2e.conftest import OpenPage
from tests.installation import Installation

pytestmark = pytest.mark.browser

REAL = ("side_serve_7s", "side_serve_4s", "behind_point_2s", "behind_cuts_12s")


def told(results: list[Result]) -> None:
    """Print what it cost: the figures are for people, no test has a limit for them."""
    table, words = corrections_page.table(results), corrections_page.words(results)
    sys.stdout.write(f"\n{table}\n\n{words}\n")


@pytest.fixture
def demo(installation: Installation) -> tuple[str, int]:
    """The demo video and the number of its last edit so far: other tests work on it too."""
    videos = installation.get("/api/videos/", role="coach")["results"]
    video = next(each["id"] for each in videos if each["filename"] == "demo-rally.mp4")
    edits = installation.get(f"/api/videos/{video}/edits/", role="coach")["results"]
    return video, edits[0]["number"] if edits else 0


def test_the_demo_is_brought_to_the_truth_by_keys_and_by_drags(
    open_page: OpenPage, installation: Installation, demo: tuple[str, int], tmp_path: Path
) -> None:
    assert (DEMO_SEED, DEMO_S) == (demo_rally.RALLY_SEED, demo_rally.RALLY_S)
    video, before = demo
    film = demo_film(tmp_path)
    put_back(installation, video)
    result = both_ways(open_page("coach"), installation, video, film)
    told([result])
    put_back(installation, video, to=before)
    assert result.keys.is_true
    assert result.mouse.is_true
    assert result.keys.effort.drags == 0


@pytest.mark.footage
@pytest.mark.slow
def test_real_rallies_are_brought_to_the_truth_by_keys(
    open_page: OpenPage, installation: Installation, footage_dir: Path
) -> None:
    page = open_page("coach")
    results = [corrected(page, installation, film) for film in footage_films(footage_dir, REAL)]
    told(results)
    assert [each.name for each in results if not each.keys.is_true] == []


def corrected(page: Page, installation: Installation, film: Film) -> Result:
    """Upload a film and correct it both ways."""
    return both_ways(page, installation, uploaded(page, installation, film), film)


def row(contact: int, label: str, end: str = "left") -> dict[str, str | int]:
    """A stroke as the API tells it, as far as it is judged."""
    return {"contact_frame": contact, "label": label, "end": end, "state": "predicted"}


def test_a_stroke_is_right_within_133_ms_and_wrong_beyond() -> None:
    truth = Truth(30, 300, (TrueStroke("left", "serve", 90, 100, 110),), open_spots=((200, 210),))
    assert judge([row(104, "serve")], truth).is_true
    (late,) = judge([row(105, "serve")], truth).judged
    assert late.faults == ("contact",)
    (named,) = judge([row(100, "smash", "right")], truth).judged
    assert named.faults == ("end", "label")
    assert judge([row(100, "serve"), row(205, "smash")], truth).is_true  # counts neither way
    apart = judge([row(130, "serve")], truth)
    assert (apart.count()["false"], apart.count()["missed"]) == (1, 1)


def test_seconds_are_those_of_the_keystroke_level_model() -> None:
    effort = Effort()
    effort.decide()
    effort.key("Enter")
    effort.key("Shift+2")
    effort.click()
    effort.drag()
    assert effort.interactions == 4
    assert effort.klm_s == pytest.approx(1.35 + 0.2 + 0.4 + 0.4 + 1.3 + 2.4)
