"""Drawings over HTTP: tied to frames, kept when strokes go, changed and removed."""

from __future__ import annotations

from typing import Any

import pytest
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player, Role
from loopdrive.footage.models import TableEnd, Video
from loopdrive.insights.drawings import Drawing
from loopdrive.insights.models import ModelStroke
from loopdrive.strokes.models import Stroke
from tests.insights.rows import play
from tests.people import Person, make_user

LINE: dict[str, Any] = {"kind": "line", "at_s": 0.5, "points": [[0.1, 0.2], [0.3, 0.4]]}


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """One rally of three own strokes, half a second apart."""
    return play(club, ["FFF"], {TableEnd.LEFT: player})


def url(stroke: Stroke) -> str:
    """Return where a stroke's drawings are."""
    return f"/api/strokes/{stroke.pk}/drawings/"


def drawings(person: APIClient, stroke: Stroke) -> list[dict[str, Any]]:
    """Return what is drawn on a stroke."""
    told: list[dict[str, Any]] = person.get(url(stroke)).json()
    return told


def test_a_mark_is_tied_to_the_frame_the_clip_shows(
    coach: Person, player_login: Person, video: Video
) -> None:
    first, second, third = video.strokes.all()
    drawn = coach.post(url(first), LINE, format="json")
    assert drawn.status_code == 201, drawn.json()
    begins = first.start_frame - 8  # a clip begins a quarter of a second before the stroke
    assert drawn.json()["frame"] == begins + 15
    told = drawings(player_login, first)
    assert told[0]["at_s"] == pytest.approx(0.5, abs=1 / 30)
    assert told[0]["author"] == "Coach"
    assert drawings(player_login, second)[0]["at_s"] == pytest.approx(0.0, abs=1 / 30)
    assert drawings(player_login, third) == []


def test_it_stays_when_an_analysis_takes_its_stroke_back(
    coach: Person, player: Player, video: Video
) -> None:
    first, second, _ = video.strokes.all()
    coach.post(url(first), LINE, format="json")
    first.delete()
    assert len(drawings(coach, second)) == 1


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"points": [[0, 0]]}, "points", "A drawing of this kind has 2 points."),
        ({"kind": "angle"}, "points", "A drawing of this kind has 3 points."),
        ({"kind": "stopwatch"}, "points", "A drawing of this kind has 1 point."),
        (
            {"kind": "freehand", "points": [[0, 0]]},
            "points",
            "A drawing of this kind has 2 to 200 points.",
        ),
        ({"kind": "freehand", "points": [[0, 0]] * 201}, "points", None),
        ({"points": [[0, 0], [1.5, 0]]}, "points", None),
        ({"points": [[0, 0], [1]]}, "points", None),
        ({"kind": "star"}, "kind", None),
        ({"at_s": -1}, "at_s", None),
    ],
)
def test_what_is_no_drawing_is_refused(
    coach: Person, video: Video, wrong: dict[str, Any], field: str, sentence: str | None
) -> None:
    refused = coach.post(url(video.strokes.earliest("contact_frame")), LINE | wrong, format="json")
    assert refused.status_code == 400
    assert {each.split(".")[0] for each in refused.json()["fields"]} == {field}
    if sentence:
        assert refused.json()["fields"][field] == [sentence]
    assert not Drawing.objects.exists()


def test_a_mark_can_be_moved_and_removed(coach: Person, video: Video) -> None:
    stroke = video.strokes.earliest("contact_frame")
    drawing = coach.post(url(stroke), LINE, format="json").json()
    one = f"{url(stroke)}{drawing['id']}/"
    moved = coach.patch(one, {"points": [[0.5, 0.5], [1, 1]]}, format="json")
    assert moved.json()["points"] == [[0.5, 0.5], [1, 1]]
    assert moved.json()["frame"] == drawing["frame"]
    assert coach.patch(one, {"points": [[0.5, 0.5]]}, format="json").status_code == 400
    assert coach.delete(one).status_code == 204
    assert drawings(coach, stroke) == []


def test_only_its_author_and_admins_change_a_drawing(
    coach: Person, admin: Person, club: Club, video: Video
) -> None:
    stroke = video.strokes.all()[0]
    other = Person(make_user(club, Role.COACH, "other@topspin.example"))
    one = f"{url(stroke)}{coach.post(url(stroke), LINE, format='json').json()['id']}/"
    assert other.patch(one, {"colour": "red"}, format="json").status_code == 403
    assert other.delete(one).status_code == 403
    can = [drawings(person, stroke)[0]["can_change"] for person in (other, coach, admin)]
    assert can == [False, True, True]
    assert admin.patch(one, {"colour": "red"}, format="json").json()["colour"] == "red"


def test_a_path_of_the_hand_is_kept_point_by_point(coach: Person, video: Video) -> None:
    stroke = video.strokes.earliest("contact_frame")
    path = [[at / 200, 0.5] for at in range(200)]
    drawn = coach.post(url(stroke), LINE | {"kind": "freehand", "points": path}, format="json")
    assert drawn.status_code == 201, drawn.json()
    assert drawings(coach, stroke)[0]["points"] == path


def test_who_is_held_a_stroke_up_sees_what_is_drawn_on_it(
    coach: Person, player_login: Person, player: Player, club: Club
) -> None:
    other = Player.objects.create(club=club, name="Mei Chen")
    model = play(club, ["F"], {TableEnd.LEFT: other}).strokes.get()
    coach.post(url(model), LINE, format="json")
    assert player_login.get(url(model)).status_code == 404
    ModelStroke.objects.create(player=player, stroke=model)
    assert len(drawings(player_login, model)) == 1
    assert player_login.post(url(model), LINE, format="json").status_code == 403
