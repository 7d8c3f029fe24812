"""A snapshot holds what coaches stood for, exactly, and stays so whatever happens afterwards."""

from __future__ import annotations

import uuid
from pathlib import Path
from unittest.mock import ANY

import pytest
from django.core.files.storage import default_storage
from pytest_django import Settings

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Video
from loopdrive.footage.removal import remove_player_session
from loopdrive.learning.freeze import freeze
from loopdrive.learning.manifest import content_hash
from loopdrive.learning.models import Lesson, Snapshot
from loopdrive.review.correct import approve, correct, reopen
from loopdrive.strokes.models import HistoryIsKept, Revision
from tests.jobs.together import together
from tests.learning.approved import make_filmed, make_match, make_player, manifest_of
from tests.people import Person
from tests.rows import add, change, make_analysis, make_player_session


@pytest.fixture
def ann(club: Club) -> Player:
    """Who plays in the first match."""
    return make_player(club, "Ann")


@pytest.fixture
def video(coach: Person, club: Club, ann: Player) -> Video:
    """Ann's match, approved as it was predicted; somebody else played another."""
    make_match(coach.user, club, make_player(club, "Bob"))
    return make_match(coach.user, club, ann)


def frozen(club: Club) -> Snapshot:
    """Freeze, and return what was made."""
    snapshot, is_new = freeze(club=club, user=None)
    assert is_new
    return snapshot


def mend(coach: Person, video: Video) -> None:
    """Reopen the video, add a stroke, mend one, take one away, approve."""
    reopen(video=video)
    first, second = video.strokes.all()[:2]
    correct(
        video=video,
        author=coach.user,
        edit_id=uuid.uuid4(),
        changes=[
            change(first, label="smash"),
            change(second, state="rejected"),
            add(200, end="right"),
        ],
    )
    approve(video=video, user=coach.user, confirm_rest=True)


def test_a_stroke_stands_with_its_revision_and_what_the_model_had_said(
    coach: Person, club: Club, ann: Player, video: Video
) -> None:
    mend(coach, video)
    manifest = manifest_of(frozen(club))
    (entry,) = [each for each in manifest["videos"] if each["video"] == str(video.pk)]
    assert (entry["sha256"], entry["frames"]) == (video.sha256, 300)
    assert entry["frame_table_sha256"] == video.frame_table_sha256
    assert (entry["edit_number"], entry["approved_by"]) == (2, coach.user.name)
    left, right = entry["recordings"]
    assert (left["end"], left["player"], left["hand"]) == ("left", f"player-{ann.pk}", "right")
    assert (right["end"], right["player"], right["hand"]) == ("right", None, "unknown")
    assert left["group"] == str(video.player_session_id)
    mended = left["strokes"][0]
    stroke = video.strokes.get(pk=mended["id"])
    assert mended == {
        "id": str(stroke.pk),
        "version": 2,
        "revision": Revision.objects.get(stroke=stroke, edit__number=2).pk,
        "state": "corrected",
        "label": "smash",
        "start_frame": 1,
        "contact_frame": 5,
        "end_frame": 9,
        "predicted": {
            "end": "left",
            "label": "serve",
            "start_frame": 1,
            "contact_frame": 5,
            "end_frame": 9,
            "state": "predicted",
        },
    }
    states = [stroke["state"] for stroke in right["strokes"]]
    assert states == ["confirmed", "confirmed", "confirmed", "added"]  # the rejected one is none
    assert right["strokes"][-1]["predicted"] is None


def test_the_same_content_is_the_same_snapshot(admin: Person, club: Club, video: Video) -> None:
    first, is_new = freeze(club=club, user=admin.user, title="Spring")
    again, is_new_again = freeze(club=club, user=None, title="Summer")
    assert (is_new, is_new_again, again) == (True, False, first)
    assert Snapshot.objects.count() == 1
    assert Lesson.objects.count() == 16
    manifest = manifest_of(first)
    assert content_hash(manifest) == first.sha256
    assert manifest["snapshot"] == {
        "id": str(first.pk),
        "number": 1,
        "title": "Spring",
        "created_by": admin.user.name,
        "created_at": ANY,
        "sha256": first.sha256,
    }


def test_one_changed_revision_makes_another_snapshot(
    coach: Person, club: Club, video: Video
) -> None:
    first = frozen(club)
    mend(coach, video)
    second = frozen(club)
    assert first.sha256 != second.sha256
    assert [first.number, second.number] == [1, 2]


def test_what_happens_later_changes_no_snapshot(coach: Person, club: Club, video: Video) -> None:
    snapshot = frozen(club)
    before = manifest_of(snapshot)
    stroke = Lesson.objects.filter(video=video.pk)[0].stroke
    mend(coach, video)
    remove_player_session(player_session=video.player_session)
    snapshot.refresh_from_db()
    assert manifest_of(snapshot) == before
    assert content_hash(before) == snapshot.sha256
    assert snapshot.lessons.count() == 16
    assert list(Snapshot.objects.with_lesson(stroke=stroke)) == [snapshot]


def test_a_snapshot_is_written_once(club: Club, video: Video) -> None:
    snapshot = frozen(club)
    snapshot.title = "Rewritten"
    with pytest.raises(HistoryIsKept):
        snapshot.save()
    with pytest.raises(HistoryIsKept):
        snapshot.lessons.all()[0].save()


def test_only_what_is_approved_stands_in_it(coach: Person, club: Club, video: Video) -> None:
    make_filmed(make_player_session(club, "not looked at"), make_player(club, "Cat"))
    reopened = make_match(coach.user, club, make_player(club, "Dan"))
    reopen(video=reopened)
    assert frozen(club).counts["videos"] == 2


def test_what_a_model_saw_after_the_approval_is_not_in_it(
    coach: Person, club: Club, video: Video
) -> None:
    video.analyses.update(is_current=False)
    make_analysis(video, strokes=12)
    assert frozen(club).counts["strokes"] == 16


def test_another_clubs_footage_is_not_in_it(
    coach: Person, club: Club, other_club: Club, video: Video
) -> None:
    make_match(coach.user, other_club, make_player(other_club, "Eve"))
    assert frozen(club).counts["videos"] == 2


def test_time_in_which_nothing_happens_is_known_too(
    coach: Person, club: Club, ann: Player, video: Video
) -> None:
    make_match(coach.user, club, ann, strokes=0)
    snapshot = frozen(club)
    assert snapshot.counts["minutes_known"] == pytest.approx(30 / 60, abs=0.01)
    played_s = 16 * 9 / 30
    assert snapshot.counts["minutes_without_strokes"] == pytest.approx(
        (30 - played_s) / 60, abs=0.01
    )
    empty = [each for each in manifest_of(snapshot)["videos"] if each["session_title"] == "Ann"]
    assert sorted(len(each["recordings"][0]["strokes"]) for each in empty) == [0, 4]


def test_it_is_counted_by_class_player_and_part(club: Club, ann: Player, video: Video) -> None:
    counts = frozen(club).counts
    assert counts["by_label"] == {"serve": 4, "forehand": 4, "backhand": 4, "smash": 4}
    assert counts["by_player"][f"player-{ann.pk}"] == 4
    assert counts["by_player"]["unnamed"] == 8
    assert counts["train"]["strokes"] == 16
    assert (counts["train"]["people"], counts["train"]["matches"]) == (2, 2)
    assert counts["train"]["by_label"] == counts["by_label"]
    assert counts["test"]["strokes"] == 0
    assert counts["aside"] == []


def test_a_storage_that_takes_nothing_leaves_no_rows(
    club: Club, video: Video, settings: Settings
) -> None:
    in_the_way = Path(settings.MEDIA_ROOT) / "snapshots"
    moved = in_the_way.rename(in_the_way.with_name("moved")) if in_the_way.exists() else None
    in_the_way.touch()
    try:
        with pytest.raises(NotADirectoryError):
            freeze(club=club, user=None)
    finally:
        in_the_way.unlink()
        if moved is not None:
            moved.rename(in_the_way)
    assert not Snapshot.objects.exists()
    assert not Lesson.objects.exists()


@pytest.mark.django_db(transaction=True)  # each thread has a connection of its own
def test_two_admins_at_the_same_moment_make_one_snapshot(club: Club, video: Video) -> None:
    made = together(2, lambda _: freeze(club=club, user=None))
    assert sorted(is_new for _, is_new in made) == [False, True]
    assert made[0][0] == made[1][0] == Snapshot.objects.get()
    assert Lesson.objects.count() == 16


def test_the_manifest_lies_beside_the_films(club: Club, video: Video) -> None:
    snapshot = frozen(club)
    assert snapshot.manifest_key == f"snapshots/{snapshot.pk}/manifest.json"
    assert default_storage.exists(snapshot.manifest_key)
