"""Strokes as cards over HTTP: whose, found by which words, with what on them."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.insights.models import ModelStroke
from loopdrive.review.models import Comment
from loopdrive.strokes.models import Stroke
from tests.insights.rows import play
from tests.people import Person
from tests.rows import change, edit

LEFT, RIGHT = TableEnd.LEFT, TableEnd.RIGHT


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """Two rallies of the player and somebody else."""
    other = Player.objects.create(club=club, name="Jun Sato")
    return play(club, ["SfFbB", "SbK"], {LEFT: player, RIGHT: other})


def cards(person: APIClient, **asked: Any) -> list[dict[str, Any]]:
    """Return the cards of the first page."""
    answer = person.get("/api/strokes/", asked)
    assert answer.status_code == 200, answer.json()
    assert answer.json()["count"] == len(answer.json()["results"])
    told: list[dict[str, Any]] = answer.json()["results"]
    return told


def labels(told: list[dict[str, Any]]) -> list[str]:
    """Return what the cards show."""
    return [card["stroke"]["label"] for card in told]


def test_a_coach_reads_all_and_a_player_their_own(
    coach: Person, player_login: Person, stranger: Person, video: Video
) -> None:
    assert len(cards(coach)) == 8
    assert labels(cards(player_login)) == ["serve", "forehand", "backhand", "serve", "smash"]
    assert cards(stranger) == []


def test_words_choose_and_order(coach: Person, player: Player, video: Video) -> None:
    asked = "class in (forehand, smash) and ball = 3 order by tempo desc limit 1"
    assert labels(cards(coach, player=player.pk, q=asked)) == ["forehand"]
    refused = coach.get("/api/strokes/", {"q": "clas = smash"})
    assert refused.status_code == 400
    assert refused.json()["fields"] == {"q": ["Strokes have no “clas”; did you mean “class”?"]}


def test_a_card_has_all_that_is_shown(coach: Person, player: Player, video: Video) -> None:
    stroke = Stroke.objects.get(label="smash")
    Comment.objects.create(video=video, stroke=stroke, author=coach.user, text="Higher")
    card = cards(coach, stroke=[str(stroke.pk)])[0]
    assert (card["rally"], card["ball"], card["rally_length"]) == (2, 3, 3)
    assert card["tempo_s"] == pytest.approx(1.0)
    assert card["handedness"] == "right"
    assert card["remarks"] == [{"author": "Coach", "text": "Higher", "is_resolved": False}]
    assert card["played_on"] == "2026-03-17"
    assert card["clip"].startswith(f"/api/strokes/{stroke.pk}/clip/?frames=")
    assert 0.4 < card["clip_contact_s"] < 0.5


def test_the_address_of_a_clip_is_another_one_when_the_stroke_has_moved(
    coach: Person, video: Video
) -> None:
    stroke = Stroke.objects.get(label="smash")
    before = cards(coach, stroke=[str(stroke.pk)])[0]["clip"]
    edit(video, coach.user, change(stroke, end_frame=stroke.end_frame + 2))
    assert cards(coach, stroke=[str(stroke.pk)])[0]["clip"] != before


def test_a_rejected_stroke_has_no_card(coach: Person, video: Video) -> None:
    assert len(cards(coach, q="class = smash")) == 1
    edit(video, coach.user, change(Stroke.objects.get(label="smash"), state="rejected"))
    assert cards(coach, q="class = smash") == []


def test_a_player_reads_what_is_held_up_to_them(
    coach: Person, player_login: Person, player: Player, club: Club, video: Video
) -> None:
    other = Player.objects.create(club=club, name="Mei Chen")
    elsewhere = play(club, ["SfK"], {LEFT: other})
    model = elsewhere.strokes.get(label="smash")
    asked = {"stroke": [str(model.pk)]}
    assert cards(player_login, **asked) == []
    ModelStroke.objects.create(player=player, stroke=model, chosen_by=coach.user)
    assert labels(cards(player_login, **asked)) == ["smash"]
    assert str(model.pk) not in {card["stroke"]["id"] for card in cards(player_login)}
    assert player_login.get(f"/api/videos/{elsewhere.pk}/").status_code == 404


def test_more_videos_cost_no_more_questions(
    coach: Person,
    club: Club,
    player: Player,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(12):
        play(club, ["SfF"], {LEFT: player})
    cards(coach, player=player.pk, limit=100)
    with django_assert_max_num_queries(12):
        assert len(cards(coach, player=player.pk, limit=100)) == 24
