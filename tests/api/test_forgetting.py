"""Forgetting a player over HTTP and from a shell: told first, typed to be meant, kept on record."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pytest_django import DjangoAssertNumQueries

from loopdrive.accounts.models import Club, Player
from loopdrive.learning.forget import forget
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import Snapshot
from loopdrive.learning.promote import promote
from loopdrive.review.models import Comment
from tests.learning.approved import make_match, make_player
from tests.learning.test_promote import trained
from tests.people import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann(club: Club) -> Player:
    """Who is to be forgotten."""
    return make_player(club, "Ann Example")


@pytest.fixture
def snapshot(club: Club, coach: Person, admin: Person, ann: Player) -> Snapshot:
    """Three matches that taught the champion, Ann's against Bob; a remark elsewhere names her."""
    make_match(coach.user, club, ann, make_player(club, "Bob"))
    for name in ("Cat", "Dan"):
        video = make_match(coach.user, club, make_player(club, name))
    Comment.objects.create(video=video, author=coach.user, text="Like Ann Example does")
    frozen, _ = freeze(club=club, user=None)
    promote(run=trained(club), user=admin.user)
    return frozen


def forgetting(admin: Person, ann: Player, confirm: str = "Ann Example") -> Any:
    """Ask for a player to be forgotten."""
    return admin.post(f"/api/players/{ann.pk}/forget/", {"confirm": confirm}, format="json")


def test_it_is_told_first_whom_and_what_it_reaches(
    admin: Person, ann: Player, snapshot: Snapshot
) -> None:
    told = admin.get(f"/api/players/{ann.pk}/forget/").json()
    assert told["player"] == {"id": ann.pk, "name": "Ann Example"}
    assert [(each["session_title"], each["why"]) for each in told["videos"]] == [
        ("Ann Example-Bob", "stands")
    ]
    assert [each["title"] for each in told["player_sessions"]] == ["Ann Example-Bob"]
    assert [each["name"] for each in told["others"]] == ["Bob"]
    assert told["snapshots"] == [
        {"id": str(snapshot.pk), "number": 1, "videos": 1, "strokes": 8, "has_taught": True}
    ]
    assert told["is_champion_reached"]
    assert told["login"] is None
    assert [(each["what"], each["text"]) for each in told["named_in"]] == [
        ("comment", "Like Ann Example does")
    ]
    assert (told["removed"]["strokes"], told["removed"]["minutes"]) == (8, 0.17)
    assert Player.objects.filter(pk=ann.pk).exists()


def test_only_the_typed_name_does_it_and_the_record_tells_no_name(
    admin: Person, ann: Player, snapshot: Snapshot
) -> None:
    refused = forgetting(admin, ann, "Ann")
    assert refused.status_code == 400
    assert refused.json()["fields"] == {"confirm": ["Type the player's name as it is written."]}
    before = admin.get(f"/api/players/{ann.pk}/forget/").json()["removed"]
    answer = forgetting(admin, ann)
    assert answer.status_code == 201, answer.json()
    told = answer.json()
    assert told["removed"] == before
    assert told["made_by_name"] == admin.user.name
    assert told["run"] is not None
    (redaction,) = told["redactions"]
    assert (redaction["number"], redaction["videos"], redaction["strokes"]) == (1, 1, 8)
    (listed,) = admin.get("/api/forgettings/").json()["results"]
    assert listed == told
    assert "Ann" not in str(listed)
    assert forgetting(admin, ann).status_code == 404


def test_snapshots_and_models_say_what_became_of_them(
    admin: Person, ann: Player, snapshot: Snapshot
) -> None:
    forgetting(admin, ann)
    told = admin.get(f"/api/snapshots/{snapshot.pk}/").json()
    assert told["redactions"][0]["sha256_before"] == snapshot.sha256
    assert told["redactions"][0]["sha256_after"] == told["sha256"]
    models = admin.get("/api/models/").json()["results"]
    assert {each["is_shipped"]: each["must_retrain_since"] is None for each in models} == {
        True: True,
        False: False,
    }


def test_another_clubs_admin_finds_nobody(stranger: Person, ann: Player) -> None:
    stranger.user.member.role = "admin"
    stranger.user.member.save()
    assert stranger.get(f"/api/players/{ann.pk}/forget/").status_code == 404
    assert forgetting(stranger, ann).status_code == 404
    assert Player.objects.filter(pk=ann.pk).exists()


@pytest.mark.parametrize("people", [1, 4])
def test_the_list_takes_as_many_queries_however_long(
    admin: Person, club: Club, people: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(people):
        forget(player=make_player(club, f"P{number}"), user=admin.user)
    with django_assert_num_queries(6):  # the login's session, user and member; rows with two more
        assert len(admin.get("/api/forgettings/").json()["results"]) == people


def shell(*words: str, **options: object) -> str:
    """Return what the command says."""
    said = StringIO()
    call_command("forget_player", *words, stdout=said, **options)
    return said.getvalue()


def test_a_shell_tells_first_and_does_it_with_yes(
    club: Club, ann: Player, snapshot: Snapshot
) -> None:
    told = shell(club.name, "Ann Example")
    assert "Ann Example-Bob: Ann Example-Bob.MP4 (they stand in it)" in told
    assert "Others who lose these videos too: Bob" in told
    assert "Nothing was changed." in told
    assert Player.objects.filter(pk=ann.pk).exists()
    done = shell(club.name, "Ann Example", yes=True)
    assert "Queued as training run 2." in done
    assert not Player.objects.filter(pk=ann.pk).exists()


def test_a_shell_refuses_to_guess(club: Club, ann: Player) -> None:
    twin = make_player(club, "Ann Example")
    with pytest.raises(CommandError, match=rf"There are 2 players .*{ann.pk}, {twin.pk}"):
        shell(club.name, "Ann Example")
    with pytest.raises(CommandError, match="There are 0 players called Nobody"):
        shell(club.name, "Nobody")
    with pytest.raises(CommandError, match="There are 0 clubs"):
        shell("Nowhere", "Ann Example")
    shell(club.name, "Ann Example", key=twin.pk, yes=True)
    assert list(club.players.all()) == [ann]
