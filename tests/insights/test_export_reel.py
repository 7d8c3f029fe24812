"""Exports: exactly the frames, whoever is killed or cancels; never half a file nor a second one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

import inference
from inference.synthetic.barcode import read_barcode, write_barcode_video
from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import StoredFrameTable, TableEnd, Video, VideoState
from loopdrive.footage.removal import remove_video
from loopdrive.insights.export_reel import UNEXPECTED, WORN_OUT, export_reel
from loopdrive.insights.export_workplace import sweep_exports
from loopdrive.insights.make_reel import make_reel
from loopdrive.insights.models import ModelStroke
from loopdrive.insights.read import read_timelines
from loopdrive.insights.reels import KEPT, Form, Reel, ReelExport
from loopdrive.insights.request_export import request_export
from loopdrive.jobs.models import MAX_ATTEMPTS, State
from loopdrive.strokes.models import Stroke
from tests.api.test_media import body
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def video(club: Club, player: Player, tmp_path: Path) -> Video:
    """A film of numbered frames with nine strokes, every other one the player's."""
    film = tmp_path / "numbered.mp4"
    write_barcode_video(film, frames=100, b_frames=2, size=(320, 180))
    rin = Player.objects.create(club=club, name="Rin")
    seats = {TableEnd.LEFT: player, TableEnd.RIGHT: rin}
    video = make_video(make_player_session(club), players=seats, frames=100)
    table = inference.probe(film).table
    StoredFrameTable.objects.filter(video=video).update(data=table.to_bytes())
    default_storage.save(video.original_key, ContentFile(film.read_bytes()))
    make_analysis(video, strokes=9)
    read_timelines([video.pk])
    return video


@pytest.fixture
def reel(coach: Person, club: Club, video: Video) -> Reel:
    """The coach's reel of the strokes whose contacts are frames 45 and 25: 41-49, then 21-29."""
    keys = {s.contact_frame: s.pk for s in Stroke.objects.filter(video=video)}
    return make_reel(
        club=club, owner=coach.user, title="Best of März", strokes=[keys[45], keys[25]]
    )


FRAMES = [*range(41, 50), *range(21, 30)]


def asked(reel: Reel, **how: Any) -> ReelExport:
    """Ask for an export without anything around the strokes."""
    wanted: dict[str, Any] = {"form": Form.MP4, "before_s": 0.0, "after_s": 0.0} | how
    return request_export(reel=reel, user=reel.owner, **wanted)


def done(export: ReelExport, **how: Any) -> ReelExport:
    """Work on it as a worker does."""
    export_reel(export_id=export.pk, worker="w1", **how)
    export.refresh_from_db()
    return export


def numbers_in(content: bytes) -> list[int]:
    """Read the number each frame of a film shows."""
    with av.open(io.BytesIO(content), "r") as film:
        return [
            read_barcode(np.asarray(frame.to_ndarray(format="bgr24"), np.uint8))
            for frame in film.decode(video=0)
        ]


def stored(export: ReelExport) -> bytes:
    """Return what was made."""
    with default_storage.open(export.file_key) as file:
        return bytes(file.read())


def files_of(reel: Reel) -> list[str]:
    """Return the names of all files that are kept of a reel, and of those in the making."""
    kept = Path(settings.MEDIA_ROOT) / "reels" / str(reel.pk)
    return sorted(
        path.name
        for folder in (kept, settings.EXPORT_ROOT)
        for path in folder.rglob("*")
        if path.is_file()
    )


def test_a_film_shows_exactly_the_strokes_in_their_order(reel: Reel, video: Video) -> None:
    export = done(asked(reel))
    assert (export.state, export.progress, export.stroke_count) == (State.DONE, 1.0, 2)
    assert numbers_in(stored(export)) == FRAMES
    assert export.size_bytes == len(stored(export))
    assert list(export.videos.all()) == [video]
    assert files_of(reel) == ["reel.mp4"]


def test_margins_are_seconds_and_end_with_the_film(reel: Reel) -> None:
    export = done(asked(reel, before_s=0.1, after_s=0.2))
    assert numbers_in(stored(export)) == [*range(38, 56), *range(18, 36)]
    export = done(asked(reel, before_s=3, after_s=3))
    assert numbers_in(stored(export)) == [*range(100), *range(100)]


def test_a_zip_holds_a_film_of_each_stroke(reel: Reel) -> None:
    export = done(asked(reel, form=Form.ZIP))
    with zipfile.ZipFile(io.BytesIO(stored(export))) as archive:
        films = {name: numbers_in(archive.read(name)) for name in archive.namelist()}
    assert films == {
        "01-serve-mina-ito.mp4": list(range(41, 50)),
        "02-backhand-mina-ito.mp4": list(range(21, 30)),
    }


def test_a_gif_and_an_overlay_are_made_too(reel: Reel) -> None:
    export = done(asked(reel, form=Form.GIF, has_overlay=True))
    assert stored(export)[:6] == b"GIF89a"


def test_the_file_comes_under_the_title_of_the_reel(
    reel: Reel, coach: Person, stranger: Person
) -> None:
    export = asked(reel)
    url = f"/api/reels/{reel.pk}/exports/{export.pk}/file/"
    assert coach.get(url).status_code == 409
    done(export)
    answer = coach.get(url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "video/mp4")
    assert answer["Content-Disposition"] == 'attachment; filename="best-of-marz.mp4"'
    assert numbers_in(body(answer)) == FRAMES
    assert stranger.get(url).status_code == 404
    told = coach.get(f"/api/reels/{reel.pk}/exports/").json()["results"]
    assert [(one["state"], one["file"]) for one in told] == [("done", url)]


def test_a_job_done_twice_leaves_one_file(reel: Reel) -> None:
    export = done(asked(reel))
    before = stored(export)
    assert done(export).attempt == 1
    assert (stored(export), files_of(reel)) == (before, ["reel.mp4"])


def interrupt(monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]) -> None:
    """Let something happen when half of the film is written, as often as it is tried."""
    write = inference.write_reel

    def interrupted(spans: Any, path: Path, on_progress: Any) -> None:
        def tell(at: int, total: int) -> None:
            if at == total // 2:
                act(path)
            on_progress(at, total)

        write(spans, path, tell)

    monkeypatch.setattr(inference, "write_reel", interrupted)


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
