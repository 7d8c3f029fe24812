"""From a reel's strokes to spans of films: which frames of which file, under which caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.utils.text import slugify

from inference import Film, Span
from loopdrive.footage.files import local_file
from loopdrive.footage.models import Video, VideoState
from loopdrive.insights.reel_strokes import strokes_of
from loopdrive.insights.reels import MOST_STROKES, Reel, ReelExport
from loopdrive.strokes.models import Stroke

LONGEST_S = 600.0


class NotExported(Exception):
    """This reel cannot be exported; the sentence says why and what would help."""


def exported_strokes(reel: Reel, *, around_s: float) -> list[Stroke]:
    """Return what would be exported. Raises NotExported, BadQuery."""
    found = strokes_of(reel).select_related("player", "video__stored_frame_table")
    strokes = list(found[: MOST_STROKES + 1])
    if not strokes:
        raise NotExported("There are no strokes in this reel.")
    if len(strokes) > MOST_STROKES:
        raise NotExported(
            f"This query finds more than {MOST_STROKES} strokes, and an export takes no more. "
            f"Add “limit {MOST_STROKES}” to it."
        )
    waiting = [stroke.video for stroke in strokes if stroke.video.state != VideoState.READY]
    if waiting:
        raise NotExported(f"{waiting[0].filename} can be exported from once it is ready to play.")
    length_s = sum(_length_s(stroke) + around_s for stroke in strokes)
    if length_s > LONGEST_S:
        raise NotExported(
            f"This reel would last {length_s / 60:.0f} minutes, and an export lasts at most "
            f"{LONGEST_S / 60:.0f}. Choose fewer strokes, or show less around each."
        )
    return strokes


@contextmanager
def lend_spans(export: ReelExport, strokes: Sequence[Stroke]) -> Iterator[list[tuple[str, Span]]]:
    """Lend the spans of an export with a file name for each, while their films are at hand."""
    with ExitStack() as stack:
        films: dict[str, Film] = {}
        spans = []
        for number, stroke in enumerate(strokes, start=1):
            video = stroke.video
            key = video.shown_key
            if key not in films:
                films[key] = _film(video, stack.enter_context(local_file(key)))
            first, last = _frames(stroke, export.before_s, export.after_s)
            caption = _caption(stroke) if export.has_overlay else ()
            spans.append((_name(number, stroke), Span(films[key], first, last, caption)))
        yield spans


def _film(video: Video, path: Path) -> Film:
    # A copy has the same frames at the same times and begins at 0.
    begins_s = 0.0 if video.playable_key else video.frame_table.origin_s
    return Film(path, video.frame_table, begins_s)


def _length_s(stroke: Stroke) -> float:
    times_s = stroke.video.frame_table.times_s
    return float(times_s[stroke.end_frame] - times_s[stroke.start_frame])


def _frames(stroke: Stroke, before_s: float, after_s: float) -> tuple[int, int]:
    table = stroke.video.frame_table
    first = table.frame_at(float(table.times_s[stroke.start_frame]) - before_s)
    last = table.frame_at(float(table.times_s[stroke.end_frame]) + after_s)
    return first, last


def _caption(stroke: Stroke) -> tuple[str, ...]:
    name = stroke.player.name if stroke.player else ""
    seen = {"consistency": stroke.consistency, "confidence": stroke.confidence}
    told = ", ".join(f"{word} {share:.0%}" for word, share in seen.items() if share is not None)
    what = ", ".join(filter(None, (stroke.label.capitalize(), name)))
    return (what, told) if told else (what,)


def _name(number: int, stroke: Stroke) -> str:
    who = slugify(stroke.player.name, allow_unicode=True) if stroke.player else ""
    return "-".join(part for part in (f"{number:02d}", stroke.label, who) if part) + ".mp4"
