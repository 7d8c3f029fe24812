"""Forgetting somebody: nothing of them is left, nothing of anybody else is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone

from loopdrive.accounts.models import Club, Player, User
from loopdrive.footage.models import Participant, TableEnd, Upload, Video
from loopdrive.learning.clear_away import clear_away, clear_training_folder
from loopdrive.learning.forget import AlreadyForgotten, forget
from loopdrive.learning.forgotten import ONCE_MORE_AFTER, Forgetting, Leftover, Place
from loopdrive.learning.models import Lesson, Snapshot
from loopdrive.learning.reach import reach_of
from loopdrive.review.models import Comment
from loopdrive.strokes.evidence import store_evidence
from loopdrive.strokes.models import Edit
from tests.learning.approved import make_filmed, make_match, make_player
from tests.learning.forgettable import (
    NAME,
    ann,
    crops,
    keep_crops,
    media_root,
    snapshot,
    training_root,
    videos,
)
from tests.people import Person
from tests.rows import make_player_session, make_video

__all__ = ["ann", "media_root", "snapshot", "training_root", "videos"]  # the fixtures

pytestmark = pytest.mark.django_db


def texts() -> Iterator[tuple[str, str]]:
    """Yield every row of every table and every stored file, as text, with where it stands."""
    for model in apps.get_models():
        for row in model._default_manager.all().values():
            yield model._meta.label, str(row)
    for path in Path(default_storage.path("")).rglob("*"):
        if path.is_file():
            yield str(path), str(path) + path.read_bytes().decode("latin-1")


def left_of(*words: str, but: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Return where any of these words still stands."""
    asked = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words))
    return [(where, text) for where, text in texts() if asked.search(text) and where not in but]


def pointing_at(player: int) -> list[str]:
    """Return the columns that still point at a player."""
    return [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
        and field.related_model is Player
        and model._default_manager.filter(**{field.attname: player}).exists()
    ]


def test_nothing_of_them_is_left_in_any_table_or_file(
    club: Club,
    ann: Player,
    player_login: Person,
    videos: dict[str, Video],
    snapshot: Snapshot,
    coach: Person,
    admin: Person,
    training_root: Path,
) -> None:
    Player.objects.filter(pk=ann.pk).update(user=player_login.user)
    ann.refresh_from_db()
    Comment.objects.create(video=videos["ann"], author=coach.user, text=f"{NAME}, the elbow")
    Comment.objects.create(video=videos["cat"], author=player_login.user, text="I liked that")
    analysis = videos["ann"].analyses.get()
    store_evidence(analysis, b"evidence")
    default_storage.save(f"{videos['ann'].folder}/clips/1-20.mp4", ContentFile(b"clip"))
    keep_crops(training_root, videos["ann"])
    film, key, pk = videos["ann"].sha256, str(videos["ann"].pk), ann.pk
    before = left_of(NAME, film, key, f"player-{pk}")
    assert {"accounts.Player", "footage.Video", "learning.Lesson"} <= {where for where, _ in before}
    forgetting = forget(player=ann, user=admin.user)
    clear_away()
    assert left_of(NAME, film, f"player-{pk}", player_login.user.email) == []
    assert left_of(key, but=("live.Event", "learning.Leftover")) == []
    assert pointing_at(pk) == []
    assert not Lesson.objects.filter(player=pk).exists()
    assert not crops(training_root)
    assert not Comment.objects.exists()
    assert forgetting.is_finished
    assert forgetting.removed["videos"] == 1
    assert forgetting.removed["strokes"] == forgetting.removed["labels"] == 8
    assert forgetting.removed["comments"] == 1
    assert forgetting.removed["crop_files"] == 2
    assert forgetting.removed["snapshots"] == [1]


def test_what_is_of_others_is_untouched(
    club: Club,
    other_club: Club,
    ann: Player,
    videos: dict[str, Video],
    snapshot: Snapshot,
    coach: Person,
    stranger: Person,
    training_root: Path,
) -> None:
    kept_crops = keep_crops(training_root, videos["cat"])
    theirs = make_match(stranger.user, other_club, make_player(other_club, NAME))
    kept = [videos["cat"], videos["eve"], theirs]
    before = {
        str(video.pk): (video.strokes.count(), video.edits.count(), list(video.analyses.values()))
        for video in kept
    }
    lessons = set(Lesson.objects.exclude(video=videos["ann"].pk).values_list("stroke", flat=True))
    forget(player=ann, user=None)
    clear_away()
    assert {str(pk) for pk in Video.objects.values_list("pk", flat=True)} == before.keys()
    for video in kept:
        assert default_storage.exists(video.original_key)
        found = video.strokes.count(), video.edits.count(), list(video.analyses.values())
        assert found == before[str(video.pk)]
    assert set(Lesson.objects.values_list("stroke", flat=True)) == lessons
    assert Player.objects.filter(name=NAME, club=other_club).exists()
    assert crops(training_root) == kept_crops
    assert Edit.objects.count() == 3


def test_a_killed_forgetting_is_finished_by_the_sweep(
    ann: Player, videos: dict[str, Video], snapshot: Snapshot, training_root: Path
) -> None:
    keep_crops(training_root, videos["ann"])
    old = snapshot.manifest_key
    forgetting = forget(player=ann, user=None)  # nothing that follows the commit is done in a test
    assert not forgetting.is_finished
    assert default_storage.exists(videos["ann"].original_key)
    assert default_storage.exists(old)
    clear_away()
    assert forgetting.is_finished
    assert not default_storage.exists(videos["ann"].original_key)
    assert not default_storage.exists(old)
    assert not crops(training_root)


def test_what_was_written_that_very_moment_is_found_an_hour_later(
    ann: Player, videos: dict[str, Video]
) -> None:
    forget(player=ann, user=None)
    clear_away()
    late = default_storage.save(f"{videos['ann'].folder}/clips/1-2.mp4", ContentFile(b"late"))
    clear_away()
    assert default_storage.exists(late)
    long_ago = timezone.now() - ONCE_MORE_AFTER - timedelta(minutes=1)
    Leftover.objects.update(noted_at=long_ago, cleared_at=long_ago)
    clear_away()
    assert not default_storage.exists(late)
    assert set(Leftover.objects.values_list("place", flat=True)) == {Place.CROPS}
    assert not Leftover.objects.due().exists()


def test_crops_that_another_machine_cut_go_when_it_trains_again(
    ann: Player, videos: dict[str, Video], training_root: Path
) -> None:
    forget(player=ann, user=None)
    clear_away()
    keep_crops(training_root, videos["ann"])
    others = keep_crops(training_root, videos["cat"])
    clear_training_folder()
    assert crops(training_root) == others


def test_a_film_in_which_they_may_stand_goes_and_one_with_two_others_stays(
    club: Club, ann: Player
) -> None:
    bob, cat = make_player(club, "Bob"), make_player(club, "Cat")
    session = make_player_session(club, "Tuesday")
    Participant.objects.create(player_session=session, player=ann)
    both = make_filmed(session, bob, cat)
    half = make_filmed(session, bob, film=b"half")
    twin = make_filmed(make_player_session(club, "Twin"), bob, cat, film=b"half")
    reach = reach_of(ann)
    assert reach.footage.videos == {half.pk: "may_stand", twin.pk: "same_film"}
    assert reach.others == [bob, cat]
    assert [each.title for each in reach.footage.player_sessions] == ["Twin"]
    forget(player=ann, user=None)
    assert list(Video.objects.all()) == [both]
    assert not session.participants.exists()


def test_uploads_to_their_sessions_are_stopped(club: Club, coach: Person, ann: Player) -> None:
    session = make_player_session(club)
    make_video(session, players={TableEnd.LEFT: ann})
    upload = Upload.objects.create(
        player_session=session,
        user=coach.user,
        filename="more.mp4",
        size_bytes=9,
        received_bytes=4,
        expires_at=timezone.now() + timedelta(hours=1),
    )
    upload.path.write_bytes(b"half")
    forgetting = forget(player=ann, user=None)
    clear_away()
    assert not Upload.objects.exists()
    assert not upload.path.exists()
    assert forgetting.removed["uploads"] == 1
    assert not session.club.player_sessions.exists()


def test_a_coach_who_plays_keeps_the_login(club: Club, coach: Person, ann: Player) -> None:
    Player.objects.filter(pk=ann.pk).update(user=coach.user)
    ann.refresh_from_db()
    forget(player=ann, user=coach.user)
    assert User.objects.filter(pk=coach.user.pk).exists()
    assert not Player.objects.exists()


def test_looking_changes_nothing(
    ann: Player, videos: dict[str, Video], snapshot: Snapshot, training_root: Path
) -> None:
    keep_crops(training_root, videos["ann"])
    before = sorted(texts())
    reach = reach_of(ann)
    assert sorted(texts()) == before
    assert len(crops(training_root)) == 2
    assert reach.counts == forget(player=ann, user=None).removed


def test_twice_is_refused(ann: Player) -> None:
    again = Player.objects.get(pk=ann.pk)
    forget(player=ann, user=None)
    with pytest.raises(AlreadyForgotten):
        forget(player=again, user=None)
    assert Forgetting.objects.count() == 1
