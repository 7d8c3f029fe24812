"""Lineage both ways: back to model, labels and people; on to every model that learnt a stroke."""

from __future__ import annotations

from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from loopdrive.accounts.models import Club, Role
from loopdrive.engine.champion import shipped_champion
from loopdrive.footage.models import Video
from loopdrive.footage.removal import remove_video
from loopdrive.learning.forget import forget
from loopdrive.learning.freeze import freeze
from loopdrive.learning.lineage import lineage_of, taught_by
from loopdrive.learning.lock_session import lock
from loopdrive.learning.model_lineage import lineage_of_model
from loopdrive.learning.models import TrainingRun
from loopdrive.learning.promote import promote
from loopdrive.review.correct import approve
from loopdrive.strokes.models import Analysis
from tests.learning.approved import make_filmed, make_match, make_player
from tests.learning.test_promote import trained
from tests.people import Person, make_user
from tests.rows import add, change, edit, make_player_session

pytestmark = pytest.mark.django_db


@pytest.fixture
def videos(club: Club, coach: Person, admin: Person) -> dict[str, Video]:
    """Ann's and Bob's matches teach, the second with a word of the admin; Cat's tests."""
    made = {name: make_match(coach.user, club, make_player(club, name)) for name in ("Ann", "Cat")}
    bob = make_filmed(make_player_session(club, "Bob"), make_player(club, "Bob"))
    stroke = bob.strokes.all()[0]
    edit(bob, admin.user, change(stroke, label="smash"))
    approve(video=bob, user=coach.user, confirm_rest=True)
    lock(player_session=made["Cat"].player_session, user=admin.user)
    return made | {"Bob": bob}


@pytest.fixture
def run(club: Club, admin: Person, videos: dict[str, Video]) -> TrainingRun:
    """A run on all of it, whose model is the champion."""
    freeze(club=club, user=admin.user)
    run = trained(club)
    promote(run=run, user=admin.user)
    return run


@pytest.fixture
def seen(club: Club, run: TrainingRun) -> Video:
    """A video that the champion has analysed since."""
    video = make_filmed(make_player_session(club, "Later"), make_player(club, "Dan"))
    Analysis.objects.filter(video=video).update(model_version=run.model_version)
    return video


def test_from_a_stroke_back_to_the_people_who_taught_its_model(
    club: Club, run: TrainingRun, seen: Video
) -> None:
    lineage = lineage_of(seen.strokes.all()[0])
    assert lineage.words == []
    assert lineage.taught == []
    assert lineage.model is not None
    own, shipped = lineage.model.line
    assert (own.model, own.run, own.is_champion) == (run.model_version, run, True)
    assert own.learnt is not None
    assert (own.learnt.snapshot, own.learnt.strokes) == (run.snapshot, 16)
    assert own.learnt.by_label == {"backhand": 4, "forehand": 4, "serve": 3, "smash": 5}
    assert sum(own.learnt.players.values()) == 16
    assert [(each.name, each.videos, each.labels) for each in own.learnt.vouchers] == [
        ("Coach", 2, 15),
        ("Admin", 0, 1),
    ]
    assert (shipped.model, shipped.run, shipped.learnt) == (shipped_champion(), None, None)
    assert "Drawn rallies" in shipped.made_from
    assert "##" not in shipped.made_from


def test_from_a_stroke_on_to_every_model_that_learnt_it(
    club: Club, run: TrainingRun, videos: dict[str, Video]
) -> None:
    (taught,) = taught_by(videos["Ann"].strokes.all()[0].pk, club)
    assert (taught.snapshot, taught.part, taught.runs) == (run.snapshot, "train", [run])
    (tested,) = taught_by(videos["Cat"].strokes.all()[0].pk, club)
    assert (tested.part, tested.runs) == ("test", [])


def test_what_learnt_a_stroke_is_known_when_its_film_is_gone(
    run: TrainingRun, videos: dict[str, Video]
) -> None:
    stroke = videos["Ann"].strokes.all()[0].pk
    remove_video(video=videos["Ann"])
    assert [taught.runs for taught in taught_by(stroke)] == [[run]]


def test_the_words_on_a_stroke_come_in_order_with_their_authors(
    run: TrainingRun, videos: dict[str, Video]
) -> None:
    stroke = videos["Bob"].strokes.get(label="smash", contact_frame=5)
    (word,) = lineage_of(stroke).words
    assert word.edit.author is not None
    assert word.before is not None
    assert (word.edit.author.name, word.before["label"]) == ("Admin", "serve")


def test_a_stroke_that_a_person_added_has_no_model(
    club: Club, coach: Person, videos: dict[str, Video]
) -> None:
    video = make_filmed(make_player_session(club))
    edit(video, coach.user, add(120))
    lineage = lineage_of(video.strokes.get(analysis=None))
    assert (lineage.model, len(lineage.words)) == (None, 1)


def test_a_line_goes_on_over_every_base_and_knows_what_came_of_it(
    club: Club, run: TrainingRun
) -> None:
    assert run.model_version is not None
    heir = trained(club, base=run.model_version, recipe="quick").model_version
    assert heir is not None
    line = lineage_of_model(heir, club).line
    assert [step.model for step in line] == [heir, run.model_version, shipped_champion()]
    assert lineage_of_model(run.model_version, club).descendants == [heir]
    assert lineage_of_model(shipped_champion(), club).descendants == [run.model_version]


def test_what_was_taken_out_since_is_told(
    club: Club, run: TrainingRun, videos: dict[str, Video]
) -> None:
    assert run.model_version is not None
    forget(player=club.players.get(name="Ann"), user=None)
    learnt = lineage_of_model(run.model_version, club).line[0].learnt
    assert learnt is not None
    assert (learnt.strokes, learnt.strokes_taken_out) == (8, 8)


def test_over_http_everybody_who_sees_the_video_is_told_and_admins_are_told_more(
    club: Club,
    coach: Person,
    admin: Person,
    player_login: Person,
    stranger: Person,
    run: TrainingRun,
    videos: dict[str, Video],
    seen: Video,
) -> None:
    stroke = seen.strokes.all()[0]
    edit(seen, coach.user, change(stroke, label="smash"))
    url = f"/api/strokes/{stroke.pk}/lineage/"
    told = coach.get(url).json()
    assert told["seen_by"]["model"]["title"] == str(run.model_version)
    assert [each["author_name"] for each in told["words"]] == ["Coach"]
    assert (told["model"], told["taught"]) == (None, None)
    more = admin.get(url).json()
    assert more | {"model": None, "taught": None} == told
    own, shipped = more["model"]["line"]
    assert own["learnt"]["number"] == 1
    assert own["learnt"]["sha256"] == run.snapshot.sha256
    assert {each["name"]: each["strokes"] for each in own["learnt"]["by_player"]}["Ann"] == 4
    assert own["learnt"]["people"][0] == {"name": "Coach", "videos": 2, "labels": 15}
    assert shipped["model"]["is_shipped"]
    assert more["taught"] == []
    taught = admin.get(f"/api/strokes/{videos['Ann'].strokes.all()[0].pk}/lineage/").json()
    (snapshot,) = taught["taught"]
    assert [(each["number"], each["is_champion"]) for each in snapshot["runs"]] == [(1, True)]
    assert player_login.get(url).status_code == 404  # who does not stand in the video
    assert stranger.get(url).status_code == 404


def test_a_models_lineage_over_http(club: Club, other_club: Club, run: TrainingRun) -> None:
    admin = Person(make_user(club, Role.ADMIN, "second@topspin.example"))
    rival = Person(make_user(other_club, Role.ADMIN, "admin@backspin.example"))
    url = f"/api/models/{run.model_version_id}/lineage/"
    assert [step["is_champion"] for step in admin.get(url).json()["line"]] == [True, False]
    assert rival.get(url).status_code == 404
    shipped = rival.get(f"/api/models/{shipped_champion().pk}/lineage/").json()
    assert shipped["descendants"] == []


def test_a_shell_tells_both_ways(
    club: Club, run: TrainingRun, videos: dict[str, Video], seen: Video
) -> None:
    def said(stroke: object) -> str:
        out = StringIO()
        call_command("lineage", str(stroke), stdout=out)
        return out.getvalue()

    told = said(seen.strokes.all()[0].pk)
    assert f"seen by {run.model_version}" in told
    assert "Coach: 2 videos approved, 15 labels" in told
    assert f"{shipped_champion()}: shipped" in told
    stroke = videos["Ann"].strokes.all()[0].pk
    assert f"learnt by training run 1: {run.model_version}" in said(stroke)
    remove_video(video=videos["Ann"])
    assert "in snapshot 1, in the part that trains" in said(stroke)
    with pytest.raises(CommandError, match="There is no stroke"):
        call_command("lineage", str(uuid4()))
