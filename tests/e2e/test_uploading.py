"""The main job: a coach uploads real videos and their strokes appear, even if a worker dies."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any  # JSON of every shape

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.repeated import repeated
from tests.inference.footage import rally
from tests.installation import Installation

pytestmark = [pytest.mark.browser, pytest.mark.footage, pytest.mark.slow]

RALLIES = ("side_serve_5s", "side_serve_7s", "slow_motion_10s", "first_person_rotated_11s")
DISPLAYED_FRAMES = {"side_serve_5s": 138, "slow_motion_10s": 116}  # the second claims 251
PATIENCE_S = 180


def upload(page: Page, title: str, files: list[Path]) -> str:
    """Make a session with these files through the page, and return the session's key."""
    page.goto("/sessions/new")
    page.get_by_label("Title").fill(title)
    page.get_by_label("Video files").set_input_files(files)
    page.get_by_role("button", name="Create and upload").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    return page.url.rstrip("/").rsplit("/", 1)[-1]


def videos_of(installation: Installation, player_session: str) -> dict[str, Any]:
    """Return the session's videos by their file's name without the ending."""
    found = installation.get(f"/api/videos/?player_session={player_session}", role="coach")
    return {Path(video["filename"]).stem: video for video in found["results"]}


def strokes_of(installation: Installation, video: str) -> list[dict[str, Any]]:
    """Return the strokes the page shows."""
    found: list[dict[str, Any]] = installation.get(f"/api/videos/{video}/strokes/", role="coach")[
        "results"
    ]
    return found


def until(
    installation: Installation,
    is_so: Callable[[], Any],
    what: str,
    *,
    role: str = "coach",
    patience_s: float = PATIENCE_S,
) -> Any:
    """Ask anew whenever the installation tells that something changed, until the answer is yes."""
    deadline = time.monotonic() + patience_s
    with installation.listen(role) as changes:
        while not (answer := is_so()):
            assert time.monotonic() < deadline, f"{what} did not happen within {patience_s} s"
            next(changes)
    return answer


def without_key(strokes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what two analyses of one video must agree on.

    Which of two strokes that were hit at once is named first is left to their keys.
    """
    told = [{name: each for name, each in one.items() if name != "id"} for one in strokes]
    return sorted(told, key=lambda stroke: (stroke["contact_frame"], stroke["end"]))


def analysed(installation: Installation, player_session: str, names: tuple[str, ...]) -> Any:
    """Return the session's videos once all of them are analysed, else nothing."""
    videos = videos_of(installation, player_session)
    done = [
        name
        for name, video in videos.items()
        if video["analysis"] and video["analysis"]["state"] == "done"
    ]
    return videos if set(done) == set(names) else None


def test_real_videos_become_timelines_that_only_their_club_sees(
    open_page: OpenPage, context: BrowserContext, installation: Installation
) -> None:
    page = open_page("coach")
    player_session = upload(page, "Real rallies", [rally(name) for name in RALLIES])
    videos = until(
        installation, lambda: analysed(installation, player_session, RALLIES), "every analysis"
    )
    for name, frames in DISPLAYED_FRAMES.items():
        assert videos[name]["frames"] == frames
    rotated = videos["first_person_rotated_11s"]
    assert rotated["height"] > rotated["width"]  # stored sideways, shown upright

    strokes = strokes_of(installation, videos["side_serve_7s"]["id"])
    assert strokes
    for stroke in strokes:
        assert 0 <= stroke["start_frame"] <= stroke["contact_frame"] <= stroke["end_frame"]
        assert stroke["label"] in ("serve", "forehand", "backhand", "smash")
        assert 0 <= stroke["confidence"] <= 1
        assert 0 <= stroke["consistency"] <= 1
        assert sum(stroke["probabilities"].values()) == pytest.approx(1, abs=1e-3)

    page.goto(f"/videos/{videos['side_serve_7s']['id']}")
    table = page.get_by_role("grid", name="Strokes")
    expect(table).to_have_attribute("aria-rowcount", str(len(strokes)))
    table.get_by_role("row").first.click()
    desk = page.locator("[data-frame]")
    expect(desk).to_have_attribute("data-frame", str(strokes[0]["contact_frame"]))

    stranger = context.browser.new_context(base_url=installation.url)  # type: ignore[union-attr]
    try:
        for address in ("", "strokes/", "media/", "frames/"):
            answer = stranger.request.get(f"/api/videos/{rotated['id']}/{address}")
            assert answer.status == 401, address
        nobodys = stranger.new_page()
        nobodys.goto(f"/videos/{rotated['id']}")
        expect(nobodys.get_by_role("button", name="Sign in")).to_be_visible()
        expect(nobodys.get_by_text("first_person")).to_have_count(0)
    finally:
        stranger.close()


def test_a_worker_killed_in_the_middle_still_leaves_one_complete_timeline(
    open_page: OpenPage, installation: Installation, tmp_path: Path
) -> None:
    long = repeated(rally("side_serve_7s"), tmp_path / "long.mp4", times=20)
    page = open_page("coach")
    player_session = upload(page, "A long one", [long])

    def under_way() -> Any:
        video = videos_of(installation, player_session).get("long")
        analysis = video and video["analysis"]
        return video if analysis and analysis["stroke_count"] > 0 else None

    video = until(installation, under_way, "the first stroke")
    assert video["analysis"]["state"] == "running", "the analysis ended before it could be killed"
    installation.kill_worker("analyse")

    videos = until(
        installation, lambda: analysed(installation, player_session, ("long",)), "the timeline"
    )
    analysis = videos["long"]["analysis"]
    assert analysis["attempt"] == 2
    strokes = strokes_of(installation, video["id"])
    assert len(strokes) == analysis["stroke_count"]

    page.goto(f"/videos/{video['id']}")
    table = page.get_by_role("grid", name="Strokes")
    expect(table).to_have_attribute("aria-rowcount", str(len(strokes)))

    token = installation.demo["accounts"]["coach"]["token"]
    again = page.request.post(
        f"/api/videos/{video['id']}/analyses/", headers={"Authorization": f"Token {token}"}
    )
    assert again.status == 201
    undisturbed = again.json()["id"]
    address = f"/api/videos/{video['id']}/analyses/"
    until(
        installation,
        lambda: any(
            one["id"] == undisturbed and one["state"] == "done"
            for one in installation.get(address, role="coach")["results"]
        ),
        "the undisturbed analysis",
    )
    assert without_key(strokes_of(installation, video["id"])) == without_key(strokes)
