"""The test part: who goes along is told before, locked by a named admin, and never teaches."""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Appearance, Participant, PlayerSession, TableEnd, Video
from loopdrive.footage.removal import remove_player_session
from loopdrive.learning.freeze import freeze
from loopdrive.learning.lock_session import company_of, lock
from loopdrive.learning.models import LockedSession, Part, Snapshot
from loopdrive.learning.refusals import CannotFreeze
from loopdrive.review.correct import reopen
from tests.learning.approved import make_filmed, make_match, make_player, manifest_of
from tests.people import Person
from tests.rows import make_player_session

People = dict[str, Player]


@pytest.fixture
def people(club: Club) -> People:
    """Six players of the club."""
    return {name: make_player(club, name) for name in ("Ann", "Bob", "Cat", "Dan", "Eve", "Fay")}


def match(coach: Person, club: Club, people: People, *names: str) -> PlayerSession:
    """Make an approved match."""
    return make_match(coach.user, club, *(people[name] for name in names)).player_session


def parts(snapshot: Snapshot) -> dict[str, set[str]]:
    """Return the titles of the matches in each part."""
    found: dict[str, set[str]] = {part: set() for part in Part.values}
    for entry in manifest_of(snapshot)["videos"]:
        found[entry["part"]].add(entry["session_title"])
    return found


def test_who_would_go_along_is_told_and_nothing_is_changed(
    coach: Person, club: Club, people: People
) -> None:
    first = match(coach, club, people, "Ann", "Bob")
    match(coach, club, people, "Bob", "Cat")
    match(coach, club, people, "Dan", "Eve")
    match(coach, club, people, "Fay")
    snapshot, _ = freeze(club=club, user=None)
    company = company_of(first)
    assert {each.title for each in company.sessions} == {"Ann-Bob", "Bob-Cat"}
    assert [each.name for each in company.players] == ["Ann", "Bob", "Cat"]
    assert (company.videos, company.approved_left) == (2, 2)
    assert company.taught == [snapshot]
    assert not LockedSession.objects.exists()


def test_what_is_locked_tests_and_the_rest_teaches(
    admin: Person, coach: Person, club: Club, people: People
) -> None:
    first = match(coach, club, people, "Ann", "Bob")
    match(coach, club, people, "Bob", "Cat")
    match(coach, club, people, "Dan", "Eve")
    match(coach, club, people, "Fay")
    lock(player_session=first, user=admin.user)
    assert {each.locked_by for each in LockedSession.objects.all()} == {admin.user}
    snapshot, _ = freeze(club=club, user=None)
    assert parts(snapshot) == {"train": {"Dan-Eve", "Fay"}, "test": {"Ann-Bob", "Bob-Cat"}}
    assert (snapshot.counts["test"]["people"], snapshot.counts["test"]["groups"]) == (3, 1)
    assert set(snapshot.lessons.values_list("part", flat=True)) == {"train", "test"}


def test_locking_twice_keeps_the_first_name(
    admin: Person, coach: Person, club: Club, people: People
) -> None:
    first = match(coach, club, people, "Ann")
    lock(player_session=first, user=admin.user)
    assert lock(player_session=first, user=coach.user).sessions == []
    assert LockedSession.objects.get().locked_by == admin.user


def test_what_is_locked_already_does_not_go_along_again(
    admin: Person, coach: Person, club: Club, people: People
) -> None:
    lock(player_session=match(coach, club, people, "Ann", "Bob"), user=admin.user)
    company = company_of(match(coach, club, people, "Bob", "Cat"))
    assert [each.title for each in company.sessions] == ["Bob-Cat"]
    assert [each.name for each in company.players] == ["Bob", "Cat"]
    assert (company.videos, company.taught) == (1, [])


def test_who_takes_part_without_a_seat_goes_along(
    coach: Person, club: Club, people: People
) -> None:
    first = match(coach, club, people, "Ann")
    Participant.objects.create(player_session=first, player=people["Dan"])
    match(coach, club, people, "Dan")
    assert len(company_of(first).sessions) == 2


def test_a_film_uploaded_twice_goes_along(club: Club, people: People) -> None:
    for name in ("Ann", "Dan"):
        make_filmed(make_player_session(club, name), people[name], film=b"the same film")
    assert len(company_of(PlayerSession.objects.get(title="Ann")).sessions) == 2


def test_later_footage_of_a_tested_player_neither_teaches_nor_tests_until_it_is_locked(
    admin: Person, coach: Person, club: Club, people: People
) -> None:
    lock(player_session=match(coach, club, people, "Ann"), user=admin.user)
    match(coach, club, people, "Dan")
    match(coach, club, people, "Eve")
    later = match(coach, club, people, "Ann", "Fay")
    snapshot, _ = freeze(club=club, user=None)
    assert parts(snapshot) == {"train": {"Dan", "Eve"}, "test": {"Ann"}}
    assert snapshot.counts["aside"] == [
        {"player_session": str(later.pk), "title": "Ann-Fay", "players": [people["Ann"].pk]}
    ]
    lock(player_session=later, user=admin.user)
    snapshot, _ = freeze(club=club, user=None)
    assert parts(snapshot) == {"train": {"Dan", "Eve"}, "test": {"Ann", "Ann-Fay"}}


def test_what_was_tested_never_teaches_even_when_what_tied_it_is_gone(
    admin: Person, coach: Person, club: Club, people: People
) -> None:
    first = match(coach, club, people, "Ann")
    bridge = match(coach, club, people, "Ann", "Bob")
    match(coach, club, people, "Bob")
    match(coach, club, people, "Dan")
    match(coach, club, people, "Eve")
    lock(player_session=first, user=admin.user)
    reopen(video=bridge.videos.get())
    remove_player_session(player_session=bridge)
    snapshot, _ = freeze(club=club, user=None)
    assert parts(snapshot) == {"train": {"Dan", "Eve"}, "test": {"Ann", "Bob"}}


def test_when_all_is_tied_to_the_test_part_the_refusal_names_who_ties(
    admin: Person, coach: Person, club: Club, people: People
) -> None:
    lock(player_session=match(coach, club, people, "Ann", "Bob"), user=admin.user)
    with pytest.raises(CannotFreeze, match="every approved video is locked in the test part"):
        freeze(club=club, user=None)
    match(coach, club, people, "Ann", "Cat")
    match(coach, club, people, "Bob", "Dan")
    with pytest.raises(CannotFreeze, match="share Ann and Bob with the test part"):
        freeze(club=club, user=None)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    before=st.lists(st.sets(st.sampled_from("ABCDEF"), max_size=2), min_size=1, max_size=5),
    after=st.lists(st.sets(st.sampled_from("ABCDEF"), max_size=2), max_size=4),
    at=st.integers(0, 4),
)
def test_no_person_and_no_match_stands_in_both_parts_however_people_are_seated(
    admin: Person, coach: Person, club: Club, before: list[set[str]], after: list[set[str]], at: int
) -> None:
    with transaction.atomic():
        players = {name: make_player(club, name) for name in "ABCDEF"}
        made = [match(coach, club, players, *sorted(names)) for names in before]
        lock(player_session=made[at % len(made)], user=admin.user)
        for names in after:
            match(coach, club, players, *sorted(names))
        match(coach, club, {"Y": make_player(club, "Y")}, "Y")
        match(coach, club, {"Z": make_player(club, "Z")}, "Z")
        snapshot, _ = freeze(club=club, user=None)
        people: dict[str, set[str]] = {"train": set(), "test": set()}
        matches: dict[str, set[str]] = {"train": set(), "test": set()}
        for entry in manifest_of(snapshot)["videos"]:
            matches[entry["part"]].add(entry["player_session"])
            people[entry["part"]] |= {each["player"] for each in entry["recordings"]} - {None}
        assert not people["train"] & people["test"]
        assert not matches["train"] & matches["test"]
        assert len(people["train"]) >= 2
        assert matches["test"]
        transaction.set_rollback(True)


def test_a_locked_session_can_be_deleted(
    admin: Person, coach: Person, club: Club, people: People
) -> None:
    first = match(coach, club, people, "Ann")
    lock(player_session=first, user=admin.user)
    remove_player_session(player_session=first)
    assert not LockedSession.objects.exists()
    assert not Video.objects.exists()


def test_a_new_name_in_a_locked_video_keeps_that_player_from_teaching(
    admin: Person, coach: Person, club: Club, people: People
) -> None:
    first = match(coach, club, people, "Ann")
    lock(player_session=first, user=admin.user)
    for name in ("Bob", "Cat", "Dan"):
        match(coach, club, people, name)
    Appearance.objects.filter(video=first.videos.get(), end=TableEnd.LEFT).update(
        player=people["Bob"]
    )
    snapshot, _ = freeze(club=club, user=None)
    assert parts(snapshot) == {"train": {"Cat", "Dan"}, "test": {"Ann"}}
