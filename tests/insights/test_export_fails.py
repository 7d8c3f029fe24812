"""Exports whose worker is killed, or cancelled: never half a file nor a second one."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Video
from loopdrive.insights.export_reel import UNEXPECTED, WORN_OUT, export_reel
from loopdrive.insights.make_reel import make_reel
from loopdrive.insights.models import ModelStroke
from loopdrive.insights.reels import Reel, ReelExport
from loopdrive.jobs.models import MAX_ATTEMPTS, State
from loopdrive.strokes.models import Stroke
from tests.insights.exporting import (
    FRAMES,
    asked,
    done,
    files_of,
    interrupt,
    numbers_in,
    reel,
    stored,
    video,
)
from tests.people import Person

__all__ = ["reel", "video"]  # the fixtures

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_killed_worker_leaves_nothing_and_another_makes_it(
    reel: Reel, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = asked(reel)

    class Killed(BaseException):
        """What no code answers."""

    def die(path: Path) -> None:
        kept = settings.EXPORT_ROOT / f"{export.pk}.0"  # what a killed process leaves behind
        kept.mkdir(parents=True)
        (kept / "reel.mp4").write_bytes(path.read_bytes())
        raise Killed

    with monkeypatch.context() as patched:
        interrupt(patched, die)
        with pytest.raises(Killed):
            done(export)
    export.refresh_from_db()
    assert (export.state, files_of(reel)) == (State.RUNNING, ["reel.mp4"])
    assert done(export).state == State.RUNNING  # its lease has not run out yet
    ReelExport.objects.update(leased_until=timezone.now())
    assert done(export).state == State.DONE
    assert (export.attempt, numbers_in(stored(export))) == (2, FRAMES)
    assert files_of(reel) == ["reel.mp4"]
    assert not list(settings.EXPORT_ROOT.glob("*.*"))


def test_a_cancelled_export_leaves_nothing(
    reel: Reel, coach: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = asked(reel)
    url = f"/api/reels/{reel.pk}/exports/{export.pk}/cancel/"

    def cancel(path: Path) -> None:
        assert coach.post(url).json()["state"] == "cancelled"

    interrupt(monkeypatch, cancel)
    assert done(export).state == State.CANCELLED
    assert (export.file_key, files_of(reel)) == ("", [])
    assert coach.post(url).json()["detail"] == "This export has already ended."


def test_a_deleted_export_leaves_nothing(reel: Reel, monkeypatch: pytest.MonkeyPatch) -> None:
    export = asked(reel)
    interrupt(monkeypatch, lambda path: ReelExport.objects.all().delete() and None)
    export_reel(export_id=export.pk, worker="w1")
    assert files_of(reel) == []


def test_a_worker_that_is_told_to_stop_puts_it_back_untried(reel: Reel) -> None:
    export, asked_often = asked(reel), iter([False, False, True])
    assert done(export, is_stopping=lambda: next(asked_often, True)).state == State.QUEUED
    assert (export.attempt, files_of(reel)) == (0, [])
    assert done(export).state == State.DONE


def test_what_goes_wrong_is_said_in_words(reel: Reel, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(path: Path) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        interrupt(patched, fall)
        export = done(asked(reel))
    assert (export.state, export.error, files_of(reel)) == (State.FAILED, UNEXPECTED, [])
    worn = asked(reel)
    ReelExport.objects.filter(pk=worn.pk).update(attempt=MAX_ATTEMPTS)
    assert done(worn).error == WORN_OUT


def test_a_film_that_is_damaged_there_is_named(reel: Reel, video: Video) -> None:
    export = asked(reel)
    default_storage.delete(video.original_key)
    default_storage.save(video.original_key, ContentFile(b"no film"))
    assert done(export).error == "This file is not a video."


def test_the_rights_of_the_owner_count_when_it_is_made(
    player_login: Person, player: Player, club: Club, video: Video
) -> None:
    keys = {s.contact_frame: s.pk for s in Stroke.objects.filter(video=video)}
    held_up = ModelStroke.objects.create(player=player, stroke_id=keys[15])
    reel = make_reel(club=club, owner=player_login.user, title="Mine", strokes=[keys[15], keys[25]])
    both, one = asked(reel), list(range(21, 30))
    assert numbers_in(stored(done(both))) == [*range(11, 20), *one]
    after = asked(reel)
    held_up.delete()
    assert numbers_in(stored(done(after))) == one
