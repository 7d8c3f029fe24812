"""What a second analysis of a video tells otherwise than the first: for each end, in counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from loopdrive.footage.models import Video
from loopdrive.strokes.models import Analysis, Stroke
from loopdrive.strokes.pairing import paired


@dataclass
class Changes:
    """Of one player: predictions that stayed, got another class, went or came; and what people
    had in hand, which no analysis touches."""

    end: str
    player: int | None = None
    same: int = 0
    renamed: int = 0
    gone: int = 0
    new: int = 0
    by_people: int = 0


def changes(before: Analysis, after: Analysis) -> list[dict[str, object]]:
    """Compare what nobody has touched; the ends in their order."""
    old, new = _by_end(before.strokes.untouched()), _by_end(after.strokes.untouched())
    people = _by_end(Stroke.objects.touched().standing().filter(video=after.video_id))
    found = []
    for end in sorted({*old, *new, *people}):
        one = _compared(end, old[end], new[end], after.video)
        one.by_people = len(people[end])
        one.player = next((s.player_id for s in (*new[end], *people[end], *old[end])), None)
        found.append(asdict(one))
    return found


def _compared(end: str, old: Sequence[Stroke], new: Sequence[Stroke], video: Video) -> Changes:
    found = Changes(end)
    for one, other in paired(old, new, video):
        if one is None or other is None:
            found.gone += other is None
            found.new += one is None
        else:
            found.same += one.label == other.label
            found.renamed += one.label != other.label
    return found


def _by_end(strokes: Iterable[Stroke]) -> dict[str, list[Stroke]]:
    found: dict[str, list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        found[stroke.end].append(stroke)
    return found
