"""An approved video as a manifest keeps it: its strokes with the very revisions they stand at."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loopdrive.footage.models import Video
from loopdrive.learning.manifest import RecordingEntry, StrokeEntry, Values, VideoEntry
from loopdrive.learning.seating import NOBODY, Seat
from loopdrive.strokes.change import UNSAID
from loopdrive.strokes.models import Revision, Stroke


@dataclass(frozen=True, slots=True)
class Word:
    """What one person said of one stroke: a revision with its edit's author and note."""

    revision: int
    edit_number: int
    author: int | None
    note: str
    before: Values | None
    after: Values


Words = Mapping[uuid.UUID, Sequence[Word]]  # of each stroke, in the order they were said


@dataclass(frozen=True)
class Place:
    """Where a video stands in the split: its part, and the group that is never parted."""

    part: str
    group: str


def words_on(video: Video) -> Words:
    """Return all that people ever said of a video's strokes.

    Where a ball lands and how a point ended is not taught, so saying that alone is no word.
    """
    rows = (
        Revision.objects.filter(edit__video=video)
        .order_by("edit__number")
        .values_list(
            *("stroke", "pk", "edit__number", "edit__author", "edit__note", "before", "after")
        )
    )
    words: dict[uuid.UUID, list[Word]] = defaultdict(list)
    for stroke, *said in rows:
        word = Word(*said)
        if not _only_adds(word):
            words[stroke].append(word)
    return words


def _only_adds(word: Word) -> bool:
    if word.before is None:
        return False
    before = {**UNSAID, **word.before}
    changed = {name for name, value in word.after.items() if before[name] != value}
    return bool(changed) and changed <= UNSAID.keys()


def video_entry(
    video: Video,
    strokes: Sequence[Stroke],
    words: Words,
    seats: Mapping[str, Seat],
    place: Place,
) -> VideoEntry:
    """Return a video as it stands: a recording for each end where somebody is seated or plays."""
    played: dict[str, list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        played[stroke.end].append(stroke)
    review, session = video.review, video.player_session
    return {
        "video": str(video.pk),
        "filename": video.filename,
        "sha256": video.sha256,
        "frames": video.frames,
        "duration_s": video.duration_s,
        "frame_table_sha256": video.frame_table_sha256,
        "player_session": str(session.pk),
        "session_title": session.title,
        "played_on": session.played_on.isoformat(),
        "edit_number": max((said[-1].edit_number for said in words.values()), default=0),
        "approved_by": review.approved_by.name if review.approved_by else None,
        "approved_at": review.approved_at.isoformat() if review.approved_at else None,
        "part": place.part,
        "group": place.group,
        "recordings": [
            _recording(end, seats.get(end, NOBODY), place, played[end], words)
            for end in sorted({*seats, *played})
        ],
    }


def pseudonym(player: int | None) -> str | None:
    """Return a player's stable name without a name."""
    return None if player is None else f"player-{player}"


def _recording(
    end: str, seat: Seat, place: Place, strokes: Sequence[Stroke], words: Words
) -> RecordingEntry:
    return {
        "end": end,
        "player": pseudonym(seat.player),
        "hand": seat.hand,
        "part": place.part,
        "group": place.group,
        "strokes": [_stroke(stroke, words.get(stroke.pk, ())) for stroke in strokes],
    }


def _stroke(stroke: Stroke, words: Sequence[Word]) -> StrokeEntry:
    return {
        "id": str(stroke.pk),
        "version": stroke.version,
        "revision": words[-1].revision if words else None,
        "state": stroke.state,
        "label": stroke.label,
        "start_frame": stroke.start_frame,
        "contact_frame": stroke.contact_frame,
        "end_frame": stroke.end_frame,
        "predicted": _predicted(words[0].before) if words else None,
    }


def _predicted(before: Values | None) -> Values | None:
    """Return what the model had said, which says nothing of where balls land."""
    if before is None:
        return None
    return {name: value for name, value in before.items() if name not in UNSAID}
