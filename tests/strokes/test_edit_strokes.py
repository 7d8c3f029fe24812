"""Edits of a timeline: all or nothing, kept for ever, and only of what the author has seen."""

from __future__ import annotations

import uuid

import pytest

from loopdrive.accounts.models import Player
from loopdrive.footage.models import Video
from loopdrive.footage.removal import remove_video
from loopdrive.live.models import Event
from loopdrive.strokes.change import UNSAID, Change, Refused
from loopdrive.strokes.edit_strokes import Stale, edit_strokes
from loopdrive.strokes.models import Edit, HistoryIsKept, Revision, Stroke, StrokeState
from loopdrive.strokes.restore import restore_timeline
from tests.people import Person
from tests.rows import add, change, edit, make_analysis


@pytest.fixture
def strokes(video: Video) -> list[Stroke]:
    """Six predicted strokes: ends in turn, contacts at 5, 15, 25 ..."""
    return list(make_analysis(video, strokes=6).strokes.all())


def now(stroke: Stroke) -> Stroke:
    """Read the stroke again."""
    return Stroke.objects.get(pk=stroke.pk)


def test_a_correction_is_kept_with_what_was_before(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    made = edit(video, coach.user, change(strokes[0], label="smash", contact_frame=6))
    stroke = now(strokes[0])
    assert (stroke.label, stroke.contact_frame) == ("smash", 6)
    assert (stroke.state, stroke.version) == (StrokeState.CORRECTED, 1)
    (kept,) = made.revisions.all()
    assert kept.before is not None
    assert (kept.before["label"], kept.after["label"]) == ("serve", "smash")
    assert (kept.before["state"], kept.after["state"]) == ("predicted", "corrected")
    assert (made.author, made.source) == (coach.user, "coach")


def test_an_added_stroke_belongs_to_whoever_stands_there(
    video: Video, coach: Person, player: Player
) -> None:
    new = add(200)
    edit(video, coach.user, new)
    stroke = Stroke.objects.get(pk=new.stroke_id)
    assert (stroke.state, stroke.player, stroke.confidence) == ("added", player, None)


def test_a_stroke_that_changes_ends_changes_players(
    video: Video, coach: Person, player: Player, strokes: list[Stroke]
) -> None:
    edit(video, coach.user, change(strokes[1], end="left", start_frame=12, end_frame=18))
    assert now(strokes[1]).player == player


def test_an_edit_that_is_sent_twice_is_done_once(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    key = uuid.uuid4()
    for _ in range(2):
        made = edit_strokes(
            video=video,
            author=coach.user,
            edit_id=key,
            changes=[change(strokes[0], state="confirmed")],
        )
        assert made.number == 1
    assert Revision.objects.count() == 1


def test_a_stale_change_is_refused_whole_and_shows_what_is_there(
    video: Video, coach: Person, admin: Person, strokes: list[Stroke]
) -> None:
    edit(video, admin.user, change(strokes[0], label="smash"))
    with pytest.raises(Stale) as stale:
        edit(
            video,
            coach.user,
            change(strokes[1], label="smash"),
            change(strokes[0], label="backhand"),
        )
    assert [stroke.label for stroke in stale.value.strokes] == ["smash"]
    assert now(strokes[1]).label == "forehand"
    assert Edit.objects.count() == 1


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"end_frame": 300}, "A stroke cannot end at frame 300: the video has 300 frames"),
        ({"start_frame": 6}, "would go from frame 6 over 5 to 9"),
        ({"end_frame": 21}, "would overlap"),
        ({"state": "added"}, "cannot be added"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    video: Video, coach: Person, strokes: list[Stroke], values: dict[str, str | int], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        edit(video, coach.user, change(strokes[0], **values))
    assert not Edit.objects.exists()
    assert now(strokes[0]).version == 0


def test_an_overlap_names_both_strokes_and_their_moments(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    with pytest.raises(Refused) as refused:
        edit(video, coach.user, change(strokes[2], start_frame=8))
    assert str(refused.value) == (
        "The backhand at 0:00.83 would overlap the serve at 0:00.17: one player cannot be in two "
        "strokes at once."
    )


def test_two_strokes_that_change_places_at_once_do_not_overlap(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    """The shared edge of two neighbours is moved by one edit."""
    edit(video, coach.user, change(strokes[0], end_frame=20))
    edit(
        video,
        coach.user,
        change(now(strokes[0]), end_frame=24),
        change(strokes[2], start_frame=25),
    )
    assert (now(strokes[0]).end_frame, now(strokes[2]).start_frame) == (24, 25)


def test_a_rejected_stroke_leaves_room_and_coming_back_needs_it(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    edit(video, coach.user, change(strokes[0], state="rejected"), add(6))
    with pytest.raises(Refused, match="would overlap"):
        edit(video, coach.user, change(now(strokes[0]), state="predicted"))


def test_undoing_brings_back_the_very_state(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    made = edit(video, coach.user, change(strokes[0], state="rejected"))
    edit(video, coach.user, change(now(strokes[0]), state="predicted"), undoes=made.pk)
    assert (now(strokes[0]).state, now(strokes[0]).version) == (StrokeState.PREDICTED, 2)


def test_an_edit_of_another_video_cannot_be_undone_here(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    with pytest.raises(Refused, match="no edit of this video"):
        edit(video, coach.user, change(strokes[0], state="rejected"), undoes=uuid.uuid4())


def test_the_whole_timeline_goes_back_to_an_earlier_edit(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    edit(video, coach.user, change(strokes[0], label="smash"))
    new = add(200)
    edit(video, coach.user, new, change(strokes[1], state="confirmed"))
    edit(video, coach.user, change(now(strokes[0]), label="backhand"))
    back = restore_timeline(video=video, author=coach.user, edit_id=uuid.uuid4(), number=1)
    assert (now(strokes[0]).label, now(strokes[1]).state) == ("smash", "predicted")
    assert Stroke.objects.get(pk=new.stroke_id).state == StrokeState.REJECTED
    assert (back.number, back.note) == (4, "Restored to edit 1")
    assert back.revisions.count() == 3


def test_going_back_to_where_one_is_changes_nothing(video: Video, coach: Person) -> None:
    edit(video, coach.user, add(100))
    with pytest.raises(Refused, match="already what it was"):
        restore_timeline(video=video, author=coach.user, edit_id=uuid.uuid4(), number=1)


def test_history_cannot_be_rewritten(video: Video, coach: Person) -> None:
    made = edit(video, coach.user, add(100))
    made.note = "nobody will notice"
    with pytest.raises(HistoryIsKept):
        made.save()


def test_a_stroke_of_another_video_is_not_there(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    with pytest.raises(Refused, match="does not exist"):
        edit(video, coach.user, Change(uuid.uuid4(), 0, {"label": "smash"}))


def test_open_pages_are_told_the_newest_version(video: Video, coach: Person) -> None:
    edit(video, coach.user, add(100))
    edit(video, coach.user, add(200))
    told = Event.objects.filter(kind="edit").order_by("id")
    assert [event.payload["number"] for event in told] == [1, 2]


def test_a_deleted_video_takes_its_history_along(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    edit(video, coach.user, change(strokes[0], state="confirmed"))
    remove_video(video=video)
    assert not Revision.objects.exists()


def test_where_a_ball_lands_and_how_a_point_ends_judge_nothing_else(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    edit(video, coach.user, change(strokes[0], zone="left long", outcome="won"))
    stroke = now(strokes[0])
    assert (stroke.zone, stroke.outcome, stroke.version) == ("left long", "won", 1)
    assert stroke.state == StrokeState.PREDICTED
    edit(video, coach.user, change(stroke, zone="", label="smash"))
    assert (now(stroke).zone, now(stroke).state) == ("", StrokeState.CORRECTED)


def test_an_added_stroke_may_say_where_it_lands(video: Video, coach: Person) -> None:
    new = add(200)
    said = Change(new.stroke_id, None, {**new.values, "zone": "middle short"})
    edit(video, coach.user, said)
    assert Stroke.objects.get(pk=new.stroke_id).zone == "middle short"


def test_going_back_takes_zone_and_outcome_along(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    edit(video, coach.user, change(strokes[0], zone="left long"))
    edit(video, coach.user, change(now(strokes[0]), zone="right short", outcome="lost"))
    restore_timeline(video=video, author=coach.user, edit_id=uuid.uuid4(), number=1)
    assert (now(strokes[0]).zone, now(strokes[0]).outcome) == ("left long", "")


def test_history_from_before_there_were_zones_is_gone_back_to(
    video: Video, coach: Person, strokes: list[Stroke]
) -> None:
    made = edit(video, coach.user, change(strokes[0], label="smash"))
    (kept,) = made.revisions.all()
    assert kept.before is not None
    old = {name: kept.before[name] for name in kept.before if name not in UNSAID}
    Revision.objects.filter(pk=kept.pk).update(before=old)
    edit(video, coach.user, change(now(strokes[0]), zone="left long"))
    restore_timeline(video=video, author=coach.user, edit_id=uuid.uuid4(), number=0)
    assert (now(strokes[0]).label, now(strokes[0]).zone) == ("serve", "")
