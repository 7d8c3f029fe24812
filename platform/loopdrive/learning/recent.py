"""What people have lately corrected or confirmed and no snapshot has taught: a second test.

Nothing is claimed but at these strokes: a video that is still in review has others nobody has seen.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from django.db.models import Max, QuerySet
from django.utils import timezone

from loopdrive.footage.files import is_stored, local_file
from loopdrive.footage.models import Video, VideoState
from loopdrive.learning.entries import pseudonym
from loopdrive.learning.export import read_frozen
from loopdrive.learning.models import TrainingRun
from loopdrive.learning.seating import NOBODY, Seat, seating_of
from loopdrive.strokes.models import Stroke, StrokeQuerySet

RECENT = timedelta(days=30)
MOST_VIDEOS = 40  # the latest: asking takes about as long as analysing
FEWEST_CLASSES = 2  # with fewer there is nothing to tell apart


def export_recent(run: TrainingRun, folder: Path) -> Path | None:
    """Write films and a manifest into `folder`; None where there is nothing to ask about.

    Videos of the run's snapshot are left out, in whichever part: the one teaches, the other tests
    already.
    """
    rows: list[dict[str, object]] = []
    seats = seating_of(run.snapshot.club).seats
    for video in _videos(run)[:MOST_VIDEOS]:
        if is_stored(video.original_key):
            rows += _recordings(video, seats.get(video.pk, {}), folder)
    if len({stroke["label"] for row in rows for stroke in _strokes_in(row)}) < FEWEST_CLASSES:
        return None
    manifest = folder / "manifest.json"
    manifest.write_text(json.dumps({"recordings": rows}))
    return manifest


def _videos(run: TrainingRun) -> QuerySet[Video]:
    """Return the videos somebody has worked on lately, the latest first."""
    frozen = [entry["video"] for entry in read_frozen(run.snapshot)["videos"]]
    return (
        Video.objects.filter(player_session__club=run.snapshot.club, state=VideoState.READY)
        .exclude(pk__in=frozen)
        .annotate(last_edit=Max("edits__made_at"))
        .filter(last_edit__gte=timezone.now() - RECENT)
        .order_by("-last_edit")
    )


def _judged(video: Video) -> StrokeQuerySet:
    """Return the strokes that were lately said to be played."""
    lately = Stroke.objects.filter(
        video=video, revisions__edit__made_at__gte=timezone.now() - RECENT
    )
    return Stroke.objects.judged().filter(pk__in=lately.values("pk"))


def _recordings(video: Video, seats: dict[str, Seat], folder: Path) -> Iterator[dict[str, object]]:
    played: dict[str, list[Stroke]] = defaultdict(list)
    for stroke in _judged(video):
        played[stroke.end].append(stroke)
    if not played:
        return
    film = folder / "videos" / f"{video.sha256}{Path(video.filename).suffix.lower()}"
    film.parent.mkdir(parents=True, exist_ok=True)
    with local_file(video.original_key) as path:
        shutil.copyfile(path, film)
    for end, strokes in played.items():
        seat = seats.get(end, NOBODY)
        named = {"player": pseudonym(seat.player)} if seat.player else {}
        yield named | {
            "video": str(film.relative_to(folder)),
            "sha256": video.sha256,
            "match": str(video.player_session_id),
            "end": end,
            "hand": seat.hand,
            "frames": video.frames,
            "unknown": list(_between(strokes, video.frames)),
            "strokes": [
                {
                    "label": stroke.label,
                    "start_frame": stroke.start_frame,
                    "contact_frame": stroke.contact_frame,
                    "end_frame": stroke.end_frame,
                }
                for stroke in strokes
            ],
        }


def _between(strokes: Sequence[Stroke], frames: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches outside of all strokes, which come in order of contact."""
    at = 0
    for stroke in strokes:
        if stroke.start_frame > at:
            yield at, stroke.start_frame - 1
        at = max(at, stroke.end_frame + 1)
    if at < frames:
        yield at, frames - 1


def _strokes_in(row: dict[str, object]) -> list[dict[str, object]]:
    strokes = row["strokes"]
    assert isinstance(strokes, list)
    return strokes
