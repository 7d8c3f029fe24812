"""What cannot be learnt from is refused in one sentence, and nothing is left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.files.storage import default_storage

from loopdrive.accounts.models import Club
from loopdrive.footage.models import StoredFrameTable
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import Lesson, Snapshot
from loopdrive.learning.refusals import CannotFreeze
from loopdrive.review.correct import approve
from loopdrive.strokes.models import Stroke
from tests.learning.approved import make_filmed, make_match, make_player
from tests.people import Person
from tests.rows import make_player_session


@pytest.fixture(autouse=True)
def _nothing_is_left(db: None) -> Iterator[None]:
    """Look, after each refusal, for rows and files."""
    before = _folders()
    yield
    assert not Snapshot.objects.exists()
    assert not Lesson.objects.exists()
    assert _folders() == before


def _folders() -> list[str]:
    try:
        return sorted(default_storage.listdir("snapshots")[0])
    except FileNotFoundError:
        return []


def refusal(club: Club) -> str:
    """Try to freeze, and return why not."""
    with pytest.raises(CannotFreeze) as refused:
        freeze(club=club, user=None)
    return str(refused.value)


def two_matches(coach: Person, club: Club, strokes: int = 8) -> None:
    """Make what can be learnt from."""
    for name in ("Ann", "Bob"):
        make_match(coach.user, club, make_player(club, name), strokes=strokes)


def test_no_approved_video(club: Club) -> None:
    make_filmed(make_player_session(club))
    assert refusal(club).startswith("No video is approved yet")


def test_no_approved_stroke(coach: Person, club: Club) -> None:
    two_matches(coach, club, strokes=0)
    assert refusal(club) == "The approved videos that may teach have no stroke in them."


def test_one_class(coach: Person, club: Club) -> None:
    two_matches(coach, club)
    Stroke.objects.update(label="forehand")
    assert refusal(club) == (
        "Every approved stroke that may teach is a forehand: a model needs at least two classes."
    )


def test_one_player(coach: Person, club: Club) -> None:
    ann = make_player(club, "Ann")
    for _ in range(2):
        make_match(coach.user, club, ann)
    assert refusal(club) == (
        "Every approved stroke that may teach is of one player: a model needs at least two."
    )


def test_nobody_named_in_one_match(coach: Person, club: Club) -> None:
    make_match(coach.user, club)
    assert "of one match in which nobody is named" in refusal(club)


def test_players_who_only_play_with_each_other(coach: Person, club: Club) -> None:
    make_match(coach.user, club, make_player(club, "Ann"), make_player(club, "Bob"))
    assert refusal(club).startswith("Everybody who may teach has played with each other")


def test_a_film_that_is_gone_is_named(coach: Person, club: Club) -> None:
    two_matches(coach, club)
    video = make_match(coach.user, club, make_player(club, "Cat"))
    default_storage.delete(video.original_key)
    assert refusal(club).startswith("The stored file of Cat.MP4 (Cat) is gone")


def test_a_video_without_a_frame_table_is_named(coach: Person, club: Club) -> None:
    two_matches(coach, club)
    video = make_match(coach.user, club, make_player(club, "Cat"))
    StoredFrameTable.objects.filter(video=video).delete()
    assert refusal(club).startswith("Cat.MP4 (Cat) cannot be frozen without a frame table")


def test_one_film_under_two_names(coach: Person, club: Club) -> None:
    two_matches(coach, club)
    for name in ("Cat", "Dan"):
        video = make_filmed(
            make_player_session(club, name), make_player(club, name), film=b"the same film"
        )
        approve(video=video, user=coach.user, confirm_rest=True)
    assert "are the same film: reopen one of them" in refusal(club)
