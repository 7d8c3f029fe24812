"""Exports: exactly the frames that the strokes have, in every form."""

from __future__ import annotations

import io
import zipfile

import pytest

from loopdrive.footage.models import Video
from loopdrive.insights.reels import Form, Reel
from loopdrive.jobs.models import State
from tests.api.test_media import body
from tests.insights.exporting import FRAMES, asked, done, files_of, numbers_in, reel, stored, video
from tests.people import Person

__all__ = ["reel", "video"]  # the fixtures

pytestmark = pytest.mark.django_db(transaction=True)


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
