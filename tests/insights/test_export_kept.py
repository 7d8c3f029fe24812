"""Which exports are refused, and how long what was made is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Video, VideoState
from loopdrive.footage.removal import remove_video
from loopdrive.insights.export_workplace import sweep_exports
from loopdrive.insights.make_reel import make_reel
from loopdrive.insights.reels import KEPT, Reel, ReelExport
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Stroke
from tests.insights.exporting import asked, done, files_of, interrupt, reel, video
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video

__all__ = ["reel", "video"]  # the fixtures

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("query", "around_s", "sentence"),
    [
        ("class = smash and ball > 900", 0, "There are no strokes in this reel."),
        (
            "",
            3,
            "This reel would last 11 minutes, and an export lasts at most 10. Choose fewer "
            "strokes, or show less around each.",
        ),
        (
            "limit 101",
            0,
            "This query finds more than 100 strokes, and an export takes no more. Add “limit 100” "
            "to it.",
        ),
    ],
)
def test_what_cannot_be_exported_is_refused_in_words(
    coach: Person, club: Club, query: str, around_s: float, sentence: str
) -> None:
    video = make_video(make_player_session(club), frames=1200)
    make_analysis(video, strokes=101)
    if not query:
        Stroke.objects.filter(video=video).update(end_frame=1100)
        query = "ball <= 17"
    reel = make_reel(club=club, owner=coach.user, title="Best", query=query)
    asked_for = {"form": "mp4", "before_s": around_s, "after_s": around_s}
    answer = coach.post(f"/api/reels/{reel.pk}/exports/", asked_for, format="json")
    assert (answer.status_code, answer.json()["detail"]) == (409, sentence)


def test_one_export_of_a_reel_at_a_time(reel: Reel, coach: Person) -> None:
    url = f"/api/reels/{reel.pk}/exports/"
    assert coach.post(url, {"form": "gif"}, format="json").status_code == 201
    answer = coach.post(url, {"form": "mp4"}, format="json")
    assert answer.json()["detail"] == (
        "This reel is being exported already. Wait for it, or cancel it."
    )
    assert coach.post(url, {"form": "avi"}, format="json").status_code == 400
    too_much = coach.post(url, {"form": "mp4", "before_s": 4}, format="json")
    assert list(too_much.json()["fields"]) == ["before_s"]


def test_a_video_that_is_not_ready_is_named(reel: Reel, coach: Person, video: Video) -> None:
    Video.objects.update(state=VideoState.INGESTING)
    answer = coach.post(f"/api/reels/{reel.pk}/exports/", {"form": "mp4"}, format="json")
    assert answer.json()["detail"] == "rally.mp4 can be exported from once it is ready to play."


def test_exports_are_kept_for_a_week(reel: Reel) -> None:
    export = done(asked(reel))
    sweep_exports()
    assert files_of(reel) == ["reel.mp4"]
    old = timezone.now() - KEPT - timedelta(seconds=1)
    ReelExport.objects.filter(pk=export.pk).update(ended_at=old)
    left = settings.EXPORT_ROOT / f"{export.pk}.7"
    left.mkdir(parents=True)
    sweep_exports()
    assert (files_of(reel), ReelExport.objects.count(), left.exists()) == ([], 0, False)


def test_the_sweep_leaves_alone_what_is_being_made(
    reel: Reel, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt(monkeypatch, lambda path: sweep_exports())
    assert done(asked(reel)).state == State.DONE


def test_a_file_goes_with_its_reel_its_film_and_its_people(
    reel: Reel, coach: Person, player: Player, video: Video
) -> None:
    done(asked(reel))
    player.delete()
    assert files_of(reel) == []
    done(asked(reel))
    remove_video(video=video)
    assert (files_of(reel), ReelExport.objects.count()) == ([], 0)


def test_a_file_goes_with_its_reel(reel: Reel, coach: Person) -> None:
    done(asked(reel))
    assert coach.delete(f"/api/reels/{reel.pk}/").status_code == 204
    assert files_of(reel) == []
