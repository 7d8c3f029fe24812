"""The script of the documentation, run as it stands against a real server and a real worker."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch

from inference.export import export
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.synthetic.render import render_rally
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.footage.models import Video
from loopdrive.strokes.models import Stroke
from tests.people import Person
from tests.processes import ROOT, running_server, running_worker

SCRIPT = ROOT / "docs" / "examples" / "upload_and_wait.py"
WITHIN_S = 120

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def _eager_champion(transactional_db: None, tmp_path: Path) -> None:
    """An untrained network that sees strokes everywhere: this test is about the way they take."""
    torch.manual_seed(3)
    network = TimelineNet(TimelineConfig(features=16, hidden=16))
    folder = tmp_path / "untrained"
    export(
        network,
        folder,
        version="0",
        temperature=1.5,
        thresholds={"contact": 0.2},
    )
    ModelVersion.objects.create(
        name="untrained", version="0", folder=str(folder), sha256="0", alias=Alias.CHAMPION
    )


def run_script(server: str, coach: Person, video: Path) -> subprocess.CompletedProcess[str]:
    """Run the documented script."""
    command = [sys.executable, str(SCRIPT), server, coach.token(), str(video)]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=WITHIN_S, cwd=video.parent, check=False
    )


def test_the_script_fits_on_a_page() -> None:
    assert len(SCRIPT.read_text().splitlines()) <= 25


@pytest.mark.usefixtures("_eager_champion")
def test_the_documented_script_uploads_waits_and_writes_the_strokes(
    coach: Person, tmp_path: Path
) -> None:
    film = tmp_path / "rally.mp4"
    render_rally(film, seed=5, size=(320, 180), duration_s=6.0)
    with running_server() as server, running_worker("ingest,analyse"):
        ran = run_script(server, coach, film)
    assert ran.returncode == 0, ran.stderr
    rows = [line.split(",") for line in ran.stdout.splitlines()]
    stored = Stroke.objects.filter(analysis__video=Video.objects.get())
    assert [row[1:3] for row in rows] == [[each.end, each.label] for each in stored]
    assert rows


@pytest.mark.usefixtures("_eager_champion")
def test_the_documented_script_ends_with_the_sentence_of_a_refusal(
    coach: Person, tmp_path: Path
) -> None:
    text = tmp_path / "rally.mp4"
    text.write_text("This is a shopping list, not a rally. " * 100)
    with running_server() as server, running_worker("ingest,analyse"):
        ran = run_script(server, coach, text)
    assert ran.returncode == 1
    assert ran.stderr.strip() == Video.objects.get().error
