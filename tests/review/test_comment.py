"""What people say of a video: kept at its moment, told to open pages, resolved by some."""

from __future__ import annotations

import uuid

import pytest

from loopdrive.accounts.models import Club, Player, Role
from loopdrive.footage.models import TableEnd, Video
from loopdrive.live.models import Event
from loopdrive.review.comment import (
    NotSaid,
    NotYours,
    comment,
    people_on,
    remove,
    reopen,
    resolve,
    reword,
)
from loopdrive.review.models import Comment
from tests.people import Person, make_user
from tests.rows import add, change, edit, make_analysis, make_player_session, make_video


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A video of 300 frames with three predicted strokes, the player at the left end."""
    video = make_video(make_player_session(club), players={TableEnd.LEFT: player})
    make_analysis(video, strokes=3)
    return video


def test_a_comment_on_a_stroke_keeps_the_moment_too(coach: Person, video: Video) -> None:
    stroke = video.strokes.all()[1]
    said = comment(video=video, author=coach.user, text=" Elbow! \n", stroke_id=stroke.pk)
    assert (said.text, said.stroke, said.frame) == ("Elbow!", stroke, stroke.contact_frame)


def test_a_comment_is_at_a_moment_or_on_the_whole_video(coach: Person, video: Video) -> None:
    assert comment(video=video, author=coach.user, text="Here", frame=299).frame == 299
    whole = comment(video=video, author=coach.user, text="Well played")
    assert (whole.stroke, whole.frame) == (None, None)


def test_what_is_sent_twice_is_said_once(coach: Person, admin: Person, video: Video) -> None:
    key = uuid.uuid4()
    first = comment(video=video, author=coach.user, text="Elbow!", key=key, frame=3)
    told = Event.objects.filter(kind="comment").count()
    assert comment(video=video, author=coach.user, text="Elbow!", key=key, frame=3) == first
    assert Event.objects.filter(kind="comment").count() == told
    with pytest.raises(NotSaid, match="make another"):
        comment(video=video, author=admin.user, text="Elbow!", key=key, frame=3)
    comment(video=video, author=coach.user, text="Elbow!", frame=3)
    comment(video=video, author=coach.user, text="Elbow!", frame=3)
    assert Comment.objects.count() == 3


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" \n ", "A comment needs some words."),
        ("x" * 2001, "A comment has at most 2,000 characters, this one has 2,001."),
    ],
)
def test_nothing_and_too_much_are_refused(
    coach: Person, video: Video, text: str, sentence: str
) -> None:
    with pytest.raises(NotSaid, match=sentence):
        comment(video=video, author=coach.user, text=text)
    assert not Comment.objects.exists()
    assert not Event.objects.filter(kind="comment").exists()


@pytest.mark.parametrize("frame", [-1, 300, 10**30])
def test_a_frame_outside_the_video_is_refused(coach: Person, video: Video, frame: int) -> None:
    with pytest.raises(NotSaid, match=f"There is no frame {frame}: the video has 300 frames"):
        comment(video=video, author=coach.user, text="Here", frame=frame)


def test_a_stroke_of_another_video_is_refused(coach: Person, club: Club, video: Video) -> None:
    other = make_video(make_player_session(club))
    made = edit(other, coach.user, add(100)).revisions.get()
    for stroke in (made.stroke_id, uuid.uuid4()):
        with pytest.raises(NotSaid, match="no such stroke"):
            comment(video=video, author=coach.user, text="This one", stroke_id=stroke)


def test_a_stroke_and_a_moment_at_once_are_refused(coach: Person, video: Video) -> None:
    stroke = video.strokes.all()[0]
    with pytest.raises(NotSaid, match="not both"):
        comment(video=video, author=coach.user, text="x", stroke_id=stroke.pk, frame=3)


def test_people_on_a_video_are_its_coaches_and_the_players_in_it(
    coach: Person, admin: Person, player_login: Person, stranger: Person, club: Club, video: Video
) -> None:
    other = make_user(club, Role.PLAYER, "other@topspin.example")
    Player.objects.create(club=club, user=other, name="Not in it")
    gone = make_user(club, Role.COACH, "gone@topspin.example")
    gone.is_active = False
    gone.save()
    assert [each.name for each in people_on(video)] == ["Admin", "Coach", "Player"]
    comment(video=video, author=coach.user, text="@Player", mentions=[player_login.user.pk])
    for person in (other, stranger.user, gone):
        with pytest.raises(NotSaid, match="may not see this video"):
            comment(video=video, author=coach.user, text="Look", mentions=[person.pk])


def test_open_pages_are_told_of_every_step(coach: Person, video: Video) -> None:
    said = comment(video=video, author=coach.user, text="Elbow!")
    reword(comment=said, user=coach.user, text="Wrist!")
    resolve(comment=said, user=coach.user)
    reopen(comment=said, user=coach.user)
    remove(comment=said, user=coach.user)
    told = Event.objects.filter(kind="comment")
    assert [event.payload for event in told] == [{"video": str(video.pk)}] * 5


def test_resolving_twice_keeps_the_first_and_tells_once(
    coach: Person, admin: Person, video: Video
) -> None:
    said = comment(video=video, author=coach.user, text="Elbow!")
    resolve(comment=said, user=coach.user)
    assert resolve(comment=said, user=admin.user).resolved_by == coach.user
    assert Event.objects.filter(kind="comment").count() == 2
    assert not reopen(comment=said, user=admin.user).is_resolved
    reopen(comment=said, user=admin.user)
    assert Event.objects.filter(kind="comment").count() == 3


def test_who_is_mentioned_may_resolve_and_other_players_may_not(
    coach: Person, player_login: Person, video: Video
) -> None:
    said = comment(video=video, author=coach.user, text="Elbow!")
    with pytest.raises(NotYours):
        resolve(comment=said, user=player_login.user)
    reword(comment=said, user=coach.user, text="@Player", mentions=[player_login.user.pk])
    assert resolve(comment=said, user=player_login.user).is_resolved
    with pytest.raises(NotYours):
        remove(comment=said, user=player_login.user)


def test_players_settle_and_change_what_they_wrote(
    coach: Person, admin: Person, player_login: Person, video: Video
) -> None:
    said = comment(video=video, author=player_login.user, text="Is it my elbow?")
    resolve(comment=said, user=player_login.user)
    reword(comment=said, user=player_login.user, text="Is it my wrist?")
    with pytest.raises(NotYours):
        reword(comment=said, user=coach.user, text="It is the elbow")
    reword(comment=said, user=admin.user, text="(removed)")
    remove(comment=said, user=player_login.user)


def test_mentions_stay_when_only_the_words_change(
    coach: Person, admin: Person, player_login: Person, player: Player, video: Video
) -> None:
    said = comment(video=video, author=coach.user, text="@Player", mentions=[player_login.user.pk])
    reword(comment=said, user=coach.user, text="@Player, elbow!")
    assert set(said.mentions.all()) == {player_login.user}
    video.appearances.all().delete()  # who was mentioned may stay mentioned
    both = [player_login.user.pk, admin.user.pk]
    reword(comment=said, user=coach.user, text="@Player @Admin", mentions=both)
    assert set(said.mentions.values_list("pk", flat=True)) == set(both)
    reword(comment=said, user=coach.user, text="Nobody", mentions=[])
    assert not said.mentions.exists()


def test_a_comment_stays_on_a_rejected_stroke(coach: Person, video: Video) -> None:
    stroke = video.strokes.all()[0]
    said = comment(video=video, author=coach.user, text="None", stroke_id=stroke.pk)
    edit(video, coach.user, change(stroke, state="rejected"))
    said.refresh_from_db()
    assert said.stroke == stroke


def test_what_is_gone_cannot_be_resolved(coach: Person, video: Video) -> None:
    said = comment(video=video, author=coach.user, text="Elbow!")
    Comment.objects.filter(pk=said.pk).delete()
    with pytest.raises(Comment.DoesNotExist):
        resolve(comment=said, user=coach.user)


def test_a_deleted_video_takes_no_comment(coach: Person, video: Video) -> None:
    kept = Video.objects.get(pk=video.pk)
    video.delete()
    with pytest.raises(NotSaid, match="deleted"):
        comment(video=kept, author=coach.user, text="Too late")
