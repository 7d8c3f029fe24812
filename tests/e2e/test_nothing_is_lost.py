"""Coaches edit one video at once, the network goes and comes, the server dies: nothing is lost."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
import urllib.error
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Route, ViewportSize, expect

from tests.e2e.conftest import PATIENCE_MS, begun, complaint
from tests.e2e.ledger import Ledger
from tests.e2e.scribbler import Scribbler, together
from tests.e2e.test_uploading import until
from tests.installation import Installation

pytestmark = pytest.mark.browser

OpenDesk = Callable[..., Scribbler]
SMALL_DESK = ViewportSize(width=1100, height=760)  # less to paint
APPROVED = "This video is approved. Reopen it to change its strokes."
UP_AGAIN_WITHIN_S = 120
# The long versions are what the project promises; the short ones find most of it every day.
AT_ONCE_S = [
    pytest.param(10, marks=pytest.mark.short),
    pytest.param(60, marks=pytest.mark.slow),
]
CUTS = [
    pytest.param(3, "stays", marks=pytest.mark.short),
    pytest.param(3, "reloads", marks=pytest.mark.short),
    pytest.param(20, "stays", marks=pytest.mark.slow),
    pytest.param(20, "reloads", marks=pytest.mark.slow),
    pytest.param(20, "closes", marks=pytest.mark.slow),
]
KILLS = [
    pytest.param(1, marks=pytest.mark.short),
    pytest.param(4, marks=pytest.mark.slow),
]


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own: its demo video is scribbled on, and its server is killed."""
    yield from begun(tmp_path_factory.mktemp("scribbled"))


@pytest.fixture(scope="module")
def ledger(installation: Installation) -> Ledger:
    """The demo video's, opened before anybody edits."""
    video = installation.get("/api/videos/", role="coach")["results"][-1]
    return Ledger.open(installation, video["id"])


@pytest.fixture
def open_desk(browser: Browser, installation: Installation, ledger: Ledger) -> Iterator[OpenDesk]:
    """Return a function that opens the video in a browser of its own; none may log an error."""
    errors: list[str] = []
    contexts = []

    def open_desk(role: str, seed: int = 0) -> Scribbler:
        context = browser.new_context(
            base_url=installation.url, viewport=SMALL_DESK, locale="en-GB"
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        context.on("console", lambda message: errors.extend(complaint(message)))
        scribbler = Scribbler(context, role, seed)
        scribbler.open(installation, ledger.video)
        return scribbler

    yield open_desk
    for context in contexts:
        context.close()
    assert errors == [], "a page's script failed"


def assert_nothing_is_lost(ledger: Ledger, scribblers: list[Scribbler]) -> list[str]:
    """Settle everything; then pages, server and history agree on each stroke and each edit."""
    for scribbler in scribblers:
        scribbler.settle()
    history = ledger.check()
    for scribbler in scribblers:
        assert set(scribbler.acknowledged) <= set(history)
        undone = [edit for key, edit in scribbler.made.items() if key not in set(history)]
        told = scribbler.edits_told_of()
        assert len(undone) <= told, f"of these, the page told of {told} only: {undone}"
        in_order = [edit for edit in history if edit in set(scribbler.made)]
        assert in_order == [edit for edit in scribbler.made if edit in set(history)]
        assert scribbler.on_the_shelf() == 0
        scribbler.shows(ledger.rows())
        print(f"\n  {scribbler.count()}", *scribbler.told, sep="\n    ")  # noqa: T201
    print(f"  {len(history)} edits in history")  # noqa: T201
    return history


@pytest.mark.parametrize("duration_s", AT_ONCE_S)
def test_two_coaches_edit_at_once(open_desk: OpenDesk, ledger: Ledger, duration_s: float) -> None:
    both = [open_desk("coach", seed=1), open_desk("admin", seed=2)]
    together(both, duration_s=duration_s, edits=20)
    assert_nothing_is_lost(ledger, both)
    for scribbler in both:
        assert set(scribbler.answers) <= {201, 400, 409}


@pytest.mark.parametrize(("duration_s", "leaving"), CUTS)
def test_the_network_is_cut(
    open_desk: OpenDesk, ledger: Ledger, duration_s: float, leaving: str
) -> None:
    desk = open_desk("coach", seed=3)
    desk.scribble(3)
    desk.settle()
    sent = len(desk.made)
    desk.context.route("**/edits/", lose)
    desk.context.set_offline(True)
    together([desk], duration_s=duration_s, edits=5)
    kept = desk.kept_here()
    assert kept == len(desk.made) - sent == desk.on_the_shelf()

    if leaving != "stays":
        desk.context.set_offline(False)  # pages come again, but edits cannot be sent
        desk.leave() if leaving == "closes" else desk.page.reload()
        assert desk.dialogs == ["beforeunload"]
        desk.wait_for_strokes()
        assert desk.kept_here() == kept
        desk.scribble(2)  # upon those that are kept
    ledger.relabel(4)  # another coach goes on meanwhile, where the network is fine

    desk.context.unroute("**/edits/", lose)
    desk.context.set_offline(False)
    assert_nothing_is_lost(ledger, [desk])


def lose(route: Route) -> None:
    """Let nothing through that is to be written."""
    route.abort() if route.request.method == "POST" else route.continue_()


def test_what_waits_is_sent_although_the_page_is_left(
    open_desk: OpenDesk, installation: Installation, ledger: Ledger
) -> None:
    desk = open_desk("coach", seed=10)

    def hold(route: Route) -> None:
        """Neither answer nor refuse it."""

    desk.context.route("**/edits/", hold)
    for stroke in ledger.standing_alone()[:3]:
        desk.relabel(stroke)
    expect(desk.saved).to_have_text("Saving …")
    desk.page.get_by_role("link", name="Sessions", exact=True).click()
    expect(desk.page.get_by_role("region", name="Review")).to_have_count(0)
    desk.context.unroute("**/edits/", hold)  # lets go of what was held
    assert len(desk.made) == 3
    arrived = "every edit's arrival"
    until(installation, lambda: set(desk.made) <= {each["id"] for each in ledger.edits()}, arrived)
    desk.page.go_back()
    desk.wait_for_strokes()
    assert_nothing_is_lost(ledger, [desk])


@pytest.mark.slow
def test_a_connection_that_only_seems_to_be_there(open_desk: OpenDesk, ledger: Ledger) -> None:
    desk = open_desk("coach", seed=11)
    held: list[Route] = []

    def never_answer(route: Route) -> None:
        held.append(route)

    desk.context.route("**/edits/", never_answer, times=1)
    desk.relabel(ledger.standing_alone()[0])
    expect(desk.saved).to_have_text("Saving …")
    assert_nothing_is_lost(ledger, [desk])
    assert len(held) == len(desk.acknowledged) == len(desk.made) == 1


@pytest.mark.parametrize("kills", KILLS)
def test_the_server_is_killed_between_two_edits(
    open_desk: OpenDesk, installation: Installation, ledger: Ledger, kills: int
) -> None:
    both = [open_desk("coach", seed=4), open_desk("admin", seed=5)]
    for _ in range(kills):
        together(both, duration_s=0, edits=both[0].chance.randint(2, 8))
        kill_web(installation)
        until = time.monotonic() + UP_AGAIN_WITHIN_S
        while not answers(installation):
            assert time.monotonic() < until, "the web server did not come back"
            together(both, duration_s=0, edits=1)
    together(both, duration_s=0, edits=3)
    assert_nothing_is_lost(ledger, both)


def kill_web(installation: Installation) -> None:
    """End the web server without a warning; the supervisor starts a new one."""
    assert installation.process is not None
    command = ["pgrep", "-P", str(installation.process.pid), "-f", "uvicorn"]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    [pid] = found.stdout.split()
    os.kill(int(pid), signal.SIGKILL)


def answers(installation: Installation) -> bool:
    """Tell whether the web server is there."""
    try:
        installation.get("/api/videos/", role="coach")
    except (urllib.error.URLError, ConnectionError):
        return False
    return True


def test_what_was_done_before_a_reload_can_be_undone(open_desk: OpenDesk, ledger: Ledger) -> None:
    desk = open_desk("coach", seed=6)
    page = desk.page
    before = ledger.rows()
    desk.relabel(ledger.standing_alone()[0])
    desk.wait_until_saved()
    after = ledger.rows()
    assert after != before

    for keys, wanted in ((["z"], before), (["Shift+z"], after), (["z", "Shift+z", "z"], before)):
        page.reload()
        desk.wait_for_strokes()
        for key in keys:
            done = "Undone: " if key == "z" else "Redone: "
            page.keyboard.press(key)
            expect(page.get_by_text(re.compile(f"^{done}"))).to_be_visible()
        desk.wait_until_saved()
        assert ledger.rows() == wanted
    assert_nothing_is_lost(ledger, [desk])


def approve(desk: Scribbler) -> None:
    """Stand for the video through the page."""
    page = desk.page
    page.get_by_role("button", name="Approve", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("approve", re.I)).click()
    review = page.get_by_role("region", name="Review")
    expect(review.get_by_text("Approved", exact=True)).to_be_visible()


def test_an_approved_video_is_changed_by_nobody(open_desk: OpenDesk, ledger: Ledger) -> None:
    both = [open_desk("coach", seed=7), open_desk("admin", seed=8)]
    approve(both[0])
    numbers = len(ledger.edits())
    reopen = both[1].page.get_by_role("button", name="Reopen")
    expect(reopen).to_be_visible()  # told live
    for desk in both:
        desk.page.get_by_role("grid", name="Strokes").get_by_role("row").first.click()
        desk.page.keyboard.press("x")
        desk.page.keyboard.press("z")
        desk.page.mouse.dblclick(*desk.on_a_lane())
    reopen.click()
    for desk in both:
        expect(desk.page.get_by_role("toolbar", name="Corrections")).to_be_visible()
        assert desk.made == {}
        desk.scribble()
    assert len(assert_nothing_is_lost(ledger, both)) > numbers


def test_keys_say_why_an_approved_video_is_not_changed(open_desk: OpenDesk) -> None:
    desk = open_desk("coach", seed=9)
    approve(desk)
    desk.page.keyboard.press("x")
    try:
        expect(desk.page.get_by_text(APPROVED)).to_be_visible()
    finally:
        desk.page.get_by_role("button", name="Reopen").click()
