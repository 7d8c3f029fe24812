"""The review of a video: begun by the first edit, approved by a person, reopened."""

from __future__ import annotations

import uuid

import pytest

from loopdrive.accounts.models import Club
from loopdrive.footage.models import Video
from loopdrive.review.correct import IsApproved, NotLookedAt, approve, correct, reopen, restore
from loopdrive.review.models import Review, ReviewState
from loopdrive.strokes.change import Change, Refused
from loopdrive.strokes.models import Edit
from tests.people import Person
from tests.rows import add, change, make_analysis, make_player_session, make_video


@pytest.fixture
def video(club: Club) -> Video:
    """A video with three predicted strokes."""
    video = make_video(make_player_session(club))
    make_analysis(video, strokes=3)
    return video


def correct_by(coach: Person, video: Video, *changes: Change) -> Edit:
    """Make one edit under review."""
    return correct(video=video, author=coach.user, edit_id=uuid.uuid4(), changes=changes)


def state_of(video: Video) -> str:
    """Return how far the review is."""
    return Review.objects.get(video=video).state


def test_the_first_edit_begins_the_review(coach: Person, video: Video) -> None:
    assert not Review.objects.exists()
    correct_by(coach, video, add(200))
    assert state_of(video) == ReviewState.IN_REVIEW


def test_an_edit_that_is_refused_begins_nothing(coach: Person, video: Video) -> None:
    with pytest.raises(Refused):
        correct_by(coach, video, add(299))
    assert not Review.objects.exists()


def test_approving_needs_a_word_on_what_nobody_looked_at(coach: Person, video: Video) -> None:
    first = video.strokes.all()[0]
    correct_by(coach, video, change(first, state="confirmed"))
    with pytest.raises(NotLookedAt, match="2 strokes have not been looked at yet"):
        approve(video=video, user=coach.user, confirm_rest=False)
    approve(video=video, user=coach.user, confirm_rest=True)
    review = Review.objects.get(video=video)
    assert (review.state, review.approved_by) == (ReviewState.APPROVED, coach.user)
    assert set(video.strokes.values_list("state", flat=True)) == {"confirmed"}
    assert Edit.objects.latest("number").note == "Confirmed by approving the video"


def test_an_approved_timeline_stands_until_it_is_reopened(coach: Person, video: Video) -> None:
    approve(video=video, user=coach.user, confirm_rest=True)
    with pytest.raises(IsApproved):
        correct_by(coach, video, add(200))
    with pytest.raises(IsApproved):
        restore(video=video, author=coach.user, edit_id=uuid.uuid4(), number=0)
    with pytest.raises(IsApproved):
        approve(video=video, user=coach.user, confirm_rest=True)
    reopen(video=video)
    correct_by(coach, video, add(200))
    assert state_of(video) == ReviewState.REOPENED


def test_an_edit_done_before_the_approval_is_still_acknowledged(
    coach: Person, video: Video
) -> None:
    made = correct_by(coach, video, add(200))
    approve(video=video, user=coach.user, confirm_rest=True)
    again = correct(video=video, author=coach.user, edit_id=made.pk, changes=[add(200)])
    assert again == made


def test_reopening_what_is_open_changes_nothing(video: Video) -> None:
    assert reopen(video=video).state == ReviewState.TO_REVIEW
