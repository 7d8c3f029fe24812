"""Voice notes on a stroke in a browser: a coach speaks of a frame, a player hears it there."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import DESK, PHONE, OpenPage, begun, lose_the_answer
from tests.e2e.test_drawings import open_first_stroke
from tests.e2e.test_pages import BEYOND_THE_EDGE
from tests.e2e.test_season import own_page
from tests.installation import Installation

pytestmark = pytest.mark.browser

ANOTHER_PLAYER = """
from loopdrive.accounts.models import ApiToken, Club, Member, Player, Role, User
club = Club.objects.get()
user = User.objects.create_user("mei@demo.example", "wooden-paddle-topspin-9", name="Mei")
Member.objects.create(user=user, club=club, role=Role.PLAYER)
Player.objects.create(club=club, user=user, name="Mei")
print(ApiToken.issue(user=user, name="test")[1])
"""
REMOVE_ELSEWHERE = """
from loopdrive.insights.record import remove_note
from loopdrive.insights.voice_notes import VoiceNote
remove_note(note=VoiceNote.objects.get())
"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own, on whose strokes nobody has spoken."""
    yield from begun(tmp_path_factory.mktemp("voice"))


def voice_notes(installation: Installation) -> list[dict[str, Any]]:
    """Return what is said of the player's newest stroke."""
    stroke = installation.get("/api/strokes/", role="player")["results"][0]["stroke"]["id"]
    told: list[dict[str, Any]] = installation.get(
        f"/api/strokes/{stroke}/voice-notes/", role="player"
    )
    return told


def speak(window: Locator, seconds: int) -> None:
    """Record a note of at least so many seconds, and stop."""
    window.get_by_role("button", name="Record a note").click()
    stop_after(window, seconds)


def stop_after(window: Locator, seconds: int) -> None:
    """Let a recording go on for so many seconds, and stop it."""
    expect(window.get_by_role("timer")).to_have_text(f"0:0{seconds} of 3:00")
    window.get_by_role("button", name="Stop", exact=True).click()
    expect(window.get_by_label("What you recorded")).to_be_visible()


def test_a_coach_speaks_of_a_frame(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("coach", f"{own_page(installation)}/strokes")
    page.context.grant_permissions(["microphone"])
    window = open_first_stroke(page)
    speak(window, 2)
    page.screenshot(path=pictures / "voice_record_1440.png")
    expect(window.get_by_role("button", name="Send")).to_be_in_viewport()
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "voice_record_375_dark.png")
    page.set_viewport_size(DESK)
    page.keyboard.press("Escape")
    asked = page.get_by_role("dialog", name="Your recording has not been sent")
    asked.get_by_role("button", name="Keep recording").click()
    window.get_by_label("Caption").fill("The elbow, earlier")
    page.route("**/voice-notes/", lose_the_answer, times=1)
    window.get_by_role("button", name="Send").click()
    expect(window.get_by_role("alert").filter(has_text="cannot be reached")).to_be_visible()
    window.get_by_role("button", name="Try again").click()
    notes = window.get_by_role("list", name="Notes").get_by_role("listitem")
    expect(notes).to_contain_text("at the contact")
    page.screenshot(path=pictures / "voice_1440.png")
    (note,) = voice_notes(installation)
    assert note["text"] == "The elbow, earlier"
    assert 1.9 < note["duration_s"] < 10
    contact = installation.get("/api/strokes/", role="player")["results"][0]["stroke"]
    assert abs(note["frame"] - contact["contact_frame"]) <= 1


def test_a_player_who_may_not_read_the_stroke_does_not_hear_it(installation: Installation) -> None:
    token = installation.run_inside(ANOTHER_PLAYER).strip()
    address = f"{installation.url}{voice_notes(installation)[0]['audio']}"
    asked = urllib.request.Request(address, headers={"Authorization": f"Token {token}"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(asked, timeout=30)
    assert refused.value.code == 404


def test_the_player_hears_it_at_its_frame(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    page = open_page("player", f"{own_page(installation)}/strokes", viewport=PHONE)
    window = open_first_stroke(page)
    expect(window.get_by_role("button", name="Record a note")).to_have_count(0)
    window.get_by_role("button", name="Play", exact=True).click()
    window.get_by_role("button", name="Play note of").click()
    voice = window.locator("audio")
    page.wait_for_function("() => document.querySelector('audio').currentTime > 0.3")
    assert voice.evaluate("voice => voice.error") is None
    assert voice.evaluate("voice => voice.duration") == pytest.approx(
        voice_notes(installation)[0]["duration_s"], abs=0.1
    )
    assert window.locator("video").evaluate("film => film.paused")
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    window.get_by_role("list", name="Notes").scroll_into_view_if_needed()
    page.screenshot(path=pictures / "voice_375.png")


def test_what_is_said_is_heard_at_the_desk(
    open_page: OpenPage, installation: Installation, pictures: Path
) -> None:
    card = installation.get("/api/strokes/", role="player")["results"][0]
    (note,) = voice_notes(installation)
    page = open_page("coach", f"/videos/{card['video']}?frame={note['frame']}")
    film, said = page.locator("[data-player]"), page.get_by_role("list", name="Voice notes")
    button = said.get_by_role("button", name="Note of")
    expect(button).to_be_visible()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    expect(film).to_have_attribute("data-frame", str(note["frame"] - 3))
    page.route("**/voice-notes/*/audio/**", lambda route: route.abort(), times=1)
    button.click()
    expect(page.get_by_role("alert").filter(has_text="cannot be played")).to_be_visible()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(film).to_have_attribute("data-frame", str(note["frame"]))
    page.wait_for_function("() => document.querySelector('audio').currentTime > 0.3")
    page.screenshot(path=pictures / "voice_desk_1440.png")
    expect(button).to_have_attribute("aria-pressed", "false")  # it has been heard to its end
    page.set_viewport_size(PHONE)
    assert page.evaluate(BEYOND_THE_EDGE) <= 0
    page.screenshot(path=pictures / "voice_desk_375.png")


def test_the_coach_moves_the_note_and_records_it_anew(
    open_page: OpenPage, installation: Installation
) -> None:
    page = open_page("coach", f"{own_page(installation)}/strokes")
    page.context.grant_permissions(["microphone"])
    window = open_first_stroke(page)
    (first,) = voice_notes(installation)
    for _ in range(3):
        window.get_by_role("button", name="One frame on").click()
    note = window.get_by_role("list", name="Notes").get_by_role("listitem")
    note.get_by_role("button", name="What to do with").click()
    page.get_by_role("menuitem", name="Move to the shown frame").click()
    expect(note).to_contain_text("after the contact")
    (moved,) = voice_notes(installation)
    assert (moved["id"], moved["frame"]) == (first["id"], first["frame"] + 3)
    note.get_by_role("button", name="What to do with").click()
    page.get_by_role("menuitem", name="Record anew").click()
    stop_after(window, 3)
    window.get_by_role("button", name="Send").click()
    expect(window.get_by_role("button", name="Record a note")).to_be_visible()
    (anew,) = voice_notes(installation)
    assert [anew[name] for name in ("id", "frame", "text")] == [
        moved[name] for name in ("id", "frame", "text")
    ]
    assert anew["duration_s"] > 2.9
    assert anew["audio"] != moved["audio"]


def test_a_denied_microphone_is_told_and_a_note_made_elsewhere_appears(
    open_page: OpenPage, installation: Installation
) -> None:
    page = open_page("coach", f"{own_page(installation)}/strokes")
    page.context.clear_permissions()
    window = open_first_stroke(page)
    window.get_by_role("button", name="Record a note").click()
    expect(window.get_by_role("alert").filter(has_text="may not use")).to_be_visible()
    notes = window.get_by_role("list", name="Notes").get_by_role("listitem")
    notes.get_by_role("button", name="What to do with").click()
    page.get_by_role("menuitem", name="Edit the caption").click()
    notes.get_by_label("Caption").fill("The wrist")
    notes.get_by_role("button", name="Save").click()
    expect(notes).to_contain_text("The wrist")
    installation.run_inside(REMOVE_ELSEWHERE)
    expect(notes).to_have_count(0)
