"""The whole of an analysis with the shipped model, on a drawn rally and on a filmed one."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.base import File
from django.core.files.storage import default_storage

import inference
from inference.synthetic.render import render_rally
from loopdrive.accounts.models import Club
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import StoredFrameTable, Video, VideoState
from loopdrive.jobs.models import State
from loopdrive.strokes.analyse import analyse
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.request_analysis import request_analysis
from tests.rows import make_player_session

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _only_what_is_shipped(trained_champion: ModelVersion) -> None:
    """Leave no other champion than the one that comes with the code."""
    trained_champion.delete()


def stored(club: Club, path: Path) -> Video:
    """Store a file as an ingested video."""
    table = inference.probe(path).table
    video = Video.objects.create(
        player_session=make_player_session(club),
        filename=path.name,
        size_bytes=path.stat().st_size,
        state=VideoState.READY,
        frames=table.frames,
        duration_s=table.duration_s,
        frame_table_sha256=table.sha256,
    )
    StoredFrameTable.objects.create(video=video, data=table.to_bytes())
    with path.open("rb") as file:
        video.original_key = default_storage.save(f"{video.folder}/original.mp4", File(file))
    video.save()
    return video


def analysed(video: Video) -> Analysis:
    """Analyse a video with the engine itself."""
    analysis = request_analysis(video=video, user=None)
    analyse(analysis_id=analysis.pk, worker="w1")
    analysis.refresh_from_db()
    return analysis


def test_a_drawn_rally_gets_strokes_inside_its_frames(club: Club, tmp_path: Path) -> None:
    path = tmp_path / "rally.mp4"
    render_rally(path, seed=5, size=(480, 270), duration_s=10.0)
    analysis = analysed(stored(club, path))
    assert (analysis.state, analysis.error) == (State.DONE, "")
    assert analysis.model_version is not None
    assert analysis.model_version.is_shipped
    assert analysis.stroke_count == analysis.strokes.count() > 0
    assert all(each.end_frame < 300 for each in analysis.strokes.all())
    assert analysis.timing["total_s"] > 0


@pytest.mark.footage
@pytest.mark.parametrize("name", ["side_serve_5s", "slow_motion_10s", "first_person_rotated_11s"])
def test_a_filmed_rally_is_analysed_to_its_end(club: Club, footage_dir: Path, name: str) -> None:
    video = stored(club, footage_dir / "rallies" / f"{name}.mp4")
    analysis = analysed(video)
    assert (analysis.state, analysis.error) == (State.DONE, "")
    assert all(each.end_frame < video.frames for each in analysis.strokes.all())
