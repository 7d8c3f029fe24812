"""Holding strokes up to a player."""

from __future__ import annotations

from typing import Any

import pytest

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd
from loopdrive.insights.models import ModelStroke
from loopdrive.strokes.models import Stroke, StrokeState
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video


@pytest.fixture
def master(club: Club) -> Player:
    """Somebody of the club to learn from."""
    return Player.objects.create(club=club, name="Jan Master", handedness="left")


@pytest.fixture
def smash(club: Club, master: Player) -> Stroke:
    """A smash of the master, in a video that the player is not in."""
    video = make_video(make_player_session(club), players={TableEnd.RIGHT: master})
    make_analysis(video, strokes=4)
    return Stroke.objects.get(video=video, label="smash")


def url(player: Player, stroke: object = "") -> str:
    """Return the address of what is held up to a player."""
    return f"/api/players/{player.pk}/model-strokes/{f'{stroke}/' if stroke else ''}"


def hold_up(coach: Person, player: Player, stroke: Stroke, note: str = "") -> Any:
    """Hold a stroke up and return the answer."""
    body = {"stroke": str(stroke.pk), "note": note}
    return coach.post(url(player), body, format="json")


def test_a_coach_holds_a_stroke_up_and_the_player_sees_it_but_not_its_video(
    coach: Person, player_login: Person, player: Player, smash: Stroke
) -> None:
    assert player_login.get("/api/strokes/", {"stroke": str(smash.pk)}).json()["results"] == []
    answer = hold_up(coach, player, smash, "Watch the left foot")
    assert answer.status_code == 201
    told = player_login.get(url(player)).json()["results"]
    assert [each["note"] for each in told] == ["Watch the left foot"]
    assert told[0]["chosen_by_name"] == "Coach"
    assert told[0]["card"]["stroke"]["id"] == str(smash.pk)
    assert told[0]["card"]["handedness"] == "left"
    cards = player_login.get("/api/strokes/", {"stroke": str(smash.pk)}).json()["results"]
    assert len(cards) == 1
    assert player_login.get(f"/api/videos/{smash.video_id}/").status_code == 404


def test_held_up_again_it_is_the_same_with_another_note(
    coach: Person, admin: Person, player: Player, smash: Stroke
) -> None:
    hold_up(coach, player, smash, "Look")
    answer = hold_up(admin, player, smash, "Look at the elbow")
    assert answer.status_code == 200
    held_up = ModelStroke.objects.get()
    assert (held_up.note, held_up.chosen_by) == ("Look at the elbow", admin.user)


def test_it_can_be_taken_back_once(
    coach: Person, player_login: Person, player: Player, smash: Stroke
) -> None:
    hold_up(coach, player, smash)
    assert coach.delete(url(player, smash.pk)).status_code == 204
    assert coach.delete(url(player, smash.pk)).status_code == 404
    assert player_login.get(url(player)).json()["results"] == []
    assert Stroke.objects.filter(pk=smash.pk).exists()


def test_a_stroke_rejected_since_is_held_up_no_longer(
    coach: Person, player: Player, smash: Stroke
) -> None:
    hold_up(coach, player, smash)
    Stroke.objects.filter(pk=smash.pk).update(state=StrokeState.REJECTED, version=1)
    assert coach.get(url(player)).json()["results"] == []


def test_only_the_clubs_own_strokes_and_players(
    coach: Person, stranger: Person, player: Player, smash: Stroke, other_club: Club
) -> None:
    theirs = Player.objects.create(club=other_club, name="Theirs")
    assert hold_up(stranger, theirs, smash).status_code == 404
    assert hold_up(stranger, player, smash).status_code == 404
    assert hold_up(coach, theirs, smash).status_code == 404
    assert not ModelStroke.objects.exists()


def test_players_hold_nothing_up_and_see_nobody_elses(
    coach: Person, player_login: Person, player: Player, master: Player, smash: Stroke
) -> None:
    assert hold_up(player_login, player, smash).status_code == 403
    hold_up(coach, master, smash)
    assert player_login.get(url(master)).status_code == 404
    assert player_login.get(url(player)).json()["results"] == []


def test_a_note_too_long_is_refused_in_words(coach: Person, player: Player, smash: Stroke) -> None:
    answer = hold_up(coach, player, smash, "x" * 201)
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["note"]
    assert coach.post(url(player), {}, format="json").json()["fields"].keys() == {"stroke"}
