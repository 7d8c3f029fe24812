"""Making the files of a reel, and looking at what was made."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

import inference
from inference.synthetic.barcode import read_barcode, write_barcode_video
from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import StoredFrameTable, TableEnd, Video
from loopdrive.insights.export_reel import export_reel
from loopdrive.insights.make_reel import make_reel
from loopdrive.insights.read import read_timelines
from loopdrive.insights.reels import Form, Reel, ReelExport
from loopdrive.insights.request_export import request_export
from loopdrive.strokes.models import Stroke
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video


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
