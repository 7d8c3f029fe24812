"""The corrections of the last 30 days: what is asked about, and what of it is claimed."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from inference.data.manifest import read_manifest
from loopdrive.accounts.models import Club
from loopdrive.footage.models import Video
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import TrainingRun
from loopdrive.learning.recent import RECENT, export_recent
from loopdrive.learning.request_training import request_training
from loopdrive.strokes.models import Edit, Stroke
from tests.learning.approved import make_filmed, make_match, make_player
from tests.people import Person
from tests.rows import change, edit, make_player_session

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(club: Club, coach: Person) -> TrainingRun:
    """A training on a snapshot of three matches."""
    for name in ("Ann", "Bob", "Cat"):
        make_match(coach.user, club, make_player(club, name))
    snapshot, _ = freeze(club=club, user=coach.user)
    return request_training(snapshot=snapshot, user=None)


@pytest.fixture
def video(club: Club, coach: Person) -> Video:
    """A newer video, in which two of eight strokes were corrected, a third taken away."""
    filmed = make_filmed(make_player_session(club, "Newer"), make_player(club, "Dora"))
    strokes = list(Stroke.objects.filter(video=filmed, end="left"))
    edit(filmed, coach.user, change(strokes[0], label="smash"), change(strokes[1], label="serve"))
    edit(filmed, coach.user, change(strokes[2], state="rejected"))
    return filmed


def test_what_was_lately_corrected_is_asked_about_and_nothing_else_is_claimed(
    run: TrainingRun, video: Video, tmp_path: Path
) -> None:
    manifest = export_recent(run, tmp_path)
    assert manifest is not None
    (row,) = json.loads(manifest.read_text())["recordings"]
    assert [stroke["label"] for stroke in row["strokes"]] == ["smash", "serve"]
    assert (row["match"], row["frames"]) == (str(video.player_session_id), video.frames)
    assert (tmp_path / row["video"]).read_bytes() == default_storage.open(video.original_key).read()
    claimed = set(range(video.frames)) - {
        frame for first, last in row["unknown"] for frame in range(first, last + 1)
    }
    assert claimed == {
        frame
        for stroke in row["strokes"]
        for frame in range(stroke["start_frame"], stroke["end_frame"] + 1)
    }
    (read,) = read_manifest(manifest)
    assert len(read.strokes) == 2


def test_what_the_snapshot_holds_is_no_second_test(run: TrainingRun, tmp_path: Path) -> None:
    assert Edit.objects.exists()
    assert export_recent(run, tmp_path) is None


def test_what_is_older_is_not_recent(run: TrainingRun, video: Video, tmp_path: Path) -> None:
    long_ago = timezone.now() - RECENT - timedelta(hours=1)
    Edit.objects.filter(video=video).update(made_at=long_ago)
    assert export_recent(run, tmp_path) is None


def test_a_film_that_is_gone_is_left_out(run: TrainingRun, video: Video, tmp_path: Path) -> None:
    default_storage.delete(video.original_key)
    assert export_recent(run, tmp_path) is None
