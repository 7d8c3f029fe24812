"""Old videos have their turn one by one, and what people said of them stays."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from loopdrive.accounts.models import Club, Player
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.footage.models import TableEnd, Video
from loopdrive.footage.removal import remove_video
from loopdrive.jobs.models import State
from loopdrive.live.models import Event
from loopdrive.operations.sweep import sweep
from loopdrive.renewal.models import Renewal, RenewalState
from loopdrive.renewal.renew import NotPossibleNow, begin, old_videos, pause, resume, stop
from loopdrive.review.correct import approve
from loopdrive.strokes.analyse import analyse
from loopdrive.strokes.models import Analysis, Stroke
from loopdrive.strokes.request_analysis import request_analysis
from tests import shipped
from tests.people import Person
from tests.rows import change, edit, make_analysis, make_player_session, make_video
from tests.strokes.scripted import ScriptedEngine, Step, seen_stroke

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def model(club: Club) -> ModelVersion:
    """The champion of the club, which has analysed nothing yet."""
    return ModelVersion.objects.create(
        club=club, name="club", version="2", folder="models/2", sha256="2", alias=Alias.CHAMPION
    )


@pytest.fixture
def videos(club: Club, player: Player, model: ModelVersion) -> list[Video]:
    """Three videos that an older model has analysed, the newest first."""
    made = [
        make_video(make_player_session(club, title), players={TableEnd.LEFT: player})
        for title in ("Monday", "Tuesday", "Wednesday")
    ]
    for video in made:
        make_analysis(video, strokes=4)
    return list(old_videos(club, model))


def work(*script: Step) -> Analysis:
    """Do the one analysis that is queued."""
    queued = Analysis.objects.get(state=State.QUEUED)
    analyse(analysis_id=queued.pk, worker="w1", engine=ScriptedEngine(*script))
    queued.refresh_from_db()
    return queued


def test_videos_have_their_turn_one_by_one(
    videos: list[Video], club: Club, admin: Person, model: ModelVersion
) -> None:
    renewal = begin(club=club, user=admin.user)
    for video in videos:
        done = work(seen_stroke(5))
        assert (done.video, done.model_version, done.is_current) == (video, model, True)
    renewal.refresh_from_db()
    assert renewal.state == RenewalState.DONE
    assert [item.state for item in renewal.items.all()] == ["done"] * 3
    assert Event.objects.filter(kind="renewal").last().payload["state"] == "done"  # type: ignore[union-attr]
    with pytest.raises(NotPossibleNow, match=r"club 2 has analysed every video"):
        begin(club=club, user=admin.user)


def test_it_is_told_what_changed_of_each_player(
    videos: list[Video], club: Club, admin: Person, player: Player
) -> None:
    """Before: left serve at 5, backhand at 25; right forehand at 15, smash at 35."""
    first = videos[0]
    touched = Stroke.objects.get(video=first, contact_frame=15)
    edit(first, admin.user, change(touched, label="backhand"))
    renewal = begin(club=club, user=admin.user)
    work(seen_stroke(7), seen_stroke(100), seen_stroke(16, "right"), seen_stroke(36, "right"))
    changes = renewal.items.get(video=first).changes
    assert changes is not None
    left, right = changes
    counts = ("same", "renamed", "gone", "new", "by_people")
    assert [left[name] for name in counts] == [0, 1, 1, 1, 0]
    assert (left["end"], left["player"]) == ("left", player.pk)
    assert [right[name] for name in counts] == [0, 1, 0, 0, 1]
    touched.refresh_from_db()
    assert (touched.label, touched.state) == ("backhand", "corrected")
    assert Stroke.objects.standing().filter(video=first, end="right").count() == 2


def test_approved_videos_stay_as_they_are(
    videos: list[Video], club: Club, coach: Person, admin: Person, model: ModelVersion
) -> None:
    approve(video=videos[0], user=coach.user, confirm_rest=True)
    assert list(old_videos(club, model)) == videos[1:]
    renewal = begin(club=club, user=admin.user)
    approve(video=videos[2], user=coach.user, confirm_rest=True)
    work()
    last = renewal.items.get(video=videos[2])
    assert (last.state, last.why) == (
        "left out",
        "It was approved meanwhile, so it stays as it is.",
    )
    renewal.refresh_from_db()
    assert renewal.state == RenewalState.DONE


def test_uploads_come_first(videos: list[Video], club: Club, admin: Person) -> None:
    begin(club=club, user=admin.user)
    ours = Analysis.objects.get(state=State.QUEUED)
    upload = request_analysis(video=make_video(make_player_session(club)), user=None)
    analyse(analysis_id=ours.pk, worker="w1", engine=ScriptedEngine())
    assert Analysis.objects.get(state=State.QUEUED) == upload
    analyse(analysis_id=upload.pk, worker="w1", engine=ScriptedEngine())
    assert Analysis.objects.get(state=State.QUEUED).video == videos[1]


def test_a_pause_lets_the_present_one_end(videos: list[Video], club: Club, admin: Person) -> None:
    renewal = begin(club=club, user=admin.user)
    pause(renewal=renewal)
    work()
    assert not Analysis.objects.active().exists()
    assert [item.state for item in renewal.items.all()] == ["done", "waiting", "waiting"]
    with pytest.raises(NotPossibleNow, match="not running"):
        pause(renewal=renewal)
    resume(renewal=renewal)
    assert Analysis.objects.get(state=State.QUEUED).video == videos[1]


def test_stopping_ends_the_present_one_too(videos: list[Video], club: Club, admin: Person) -> None:
    renewal = begin(club=club, user=admin.user)
    work()
    stop(renewal=renewal)
    assert not Analysis.objects.active().exists()
    assert [item.state for item in renewal.items.all()] == ["done", "left out", "left out"]
    shown = Analysis.objects.get(video=videos[1], is_current=True)
    assert shown.state == State.DONE
    with pytest.raises(NotPossibleNow, match="over already"):
        stop(renewal=renewal)
    assert begin(club=club, user=admin.user).items.count() == 2


def test_another_champion_ends_the_round(
    videos: list[Video], club: Club, admin: Person, model: ModelVersion
) -> None:
    renewal = begin(club=club, user=admin.user)
    model.alias = ""
    model.save()
    work()
    renewal.refresh_from_db()
    assert renewal.state == RenewalState.STOPPED
    assert renewal.why.startswith(f"{shipped.TITLE} is the champion now.")


def test_what_fails_is_told_and_the_others_go_on(
    videos: list[Video], club: Club, admin: Person
) -> None:
    renewal = begin(club=club, user=admin.user)
    work(RuntimeError("a fault"))
    assert renewal.items.get(video=videos[0]).why.startswith("Something went wrong")
    assert Stroke.objects.standing().filter(video=videos[0]).count() == 4
    assert Analysis.objects.get(state=State.QUEUED).video == videos[1]


def test_a_deleted_video_and_a_lost_message_do_not_stop_it(
    videos: list[Video], club: Club, admin: Person
) -> None:
    renewal = begin(club=club, user=admin.user)
    remove_video(video=videos[0])
    sweep()
    assert Analysis.objects.get(state=State.QUEUED).video == videos[1]
    assert renewal.items.count() == 2


def test_one_round_at_a_time(videos: list[Video], club: Club, admin: Person) -> None:
    begin(club=club, user=admin.user)
    with pytest.raises(NotPossibleNow, match="already"):
        begin(club=club, user=admin.user)
    assert Renewal.objects.count() == 1


def test_the_shell_does_the_same(
    videos: list[Video], club: Club, admin: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    by = {"by": admin.user.email}
    call_command("renew", club.name, **by)
    assert capsys.readouterr().out == "running: 0 of 3 videos, by club 2.\n"
    call_command("renew", club.name, "--pause", **by)
    assert capsys.readouterr().out == "paused: 0 of 3 videos, by club 2.\n"
    call_command("renew", club.name, "--stop", **by)
    assert capsys.readouterr().out == "stopped: 3 of 3 videos, by club 2.\n"
    with pytest.raises(CommandError, match="No old videos"):
        call_command("renew", club.name, "--stop", **by)
