"""What a snapshot would hold now: approved videos, dealt to their parts, checked and counted."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from loopdrive.accounts.models import Club
from loopdrive.footage.models import Video
from loopdrive.learning.entries import Place, video_entry, words_on
from loopdrive.learning.manifest import ManifestWriter
from loopdrive.learning.models import LockedSession, Part
from loopdrive.learning.noise import Noise
from loopdrive.learning.refusals import (
    refuse_nobody_left,
    refuse_nothing_approved,
    refuse_unlearnable,
    refuse_unusable,
)
from loopdrive.learning.seating import Seating, seating_of
from loopdrive.learning.split import Split, split
from loopdrive.learning.tally import Tally
from loopdrive.review.models import Review, ReviewState
from loopdrive.strokes.models import Stroke


class Taught(NamedTuple):
    """One stroke that will be a lesson; four words, because there may be hundreds of thousands."""

    stroke: uuid.UUID
    video: uuid.UUID
    player: int | None
    part: str
    label: str


@dataclass
class Draft:
    """What was gathered; the manifest itself goes to the writer."""

    tally: Tally = field(default_factory=Tally)
    noise: Noise = field(default_factory=Noise)
    taught: list[Taught] = field(default_factory=list)
    aside: list[dict[str, object]] = field(default_factory=list)

    def counts(self) -> dict[str, object]:
        """Return the numbers that are kept."""
        return self.tally.counts() | {"aside": self.aside}


def gather(club: Club, writer: ManifestWriter) -> Draft:
    """Write every approved video of the club, inside a transaction. Raises CannotFreeze."""
    videos = _approved_videos(club)
    refuse_nothing_approved(videos)
    seating = seating_of(club)
    found = _split(club, seating, videos)
    refuse_nobody_left(found)
    kept = [video for video in videos if str(video.player_session_id) not in found.aside]
    refuse_unusable(kept)
    draft = Draft(aside=list(_aside(found, videos)))
    for video in kept:
        _add(draft, writer, video, seating, _place(found, video))
    refuse_unlearnable(draft.tally)
    return draft


def _approved_videos(club: Club) -> list[Video]:
    """Return them by key. No review is reopened before the transaction ends."""
    approved = Review.objects.filter(
        video__player_session__club=club, state=ReviewState.APPROVED
    ).order_by("pk")
    held = [review.pk for review in approved.select_for_update(of=("self",))]
    videos = Video.objects.filter(pk__in=held).order_by("pk")
    return list(videos.select_related("player_session", "review__approved_by"))


def _split(club: Club, seating: Seating, videos: Sequence[Video]) -> Split:
    return split(
        seating.ties,
        locked=LockedSession.objects.matches_of(club),
        approved={str(video.player_session_id) for video in videos},
    )


def _place(found: Split, video: Video) -> Place:
    match = str(video.player_session_id)
    if match in found.test:
        return Place(Part.TEST, found.test[match])
    return Place(Part.TRAIN, found.train[match])


def _add(
    draft: Draft, writer: ManifestWriter, video: Video, seating: Seating, place: Place
) -> None:
    strokes: list[Stroke] = list(video.strokes.judged().defer("probabilities"))
    words = words_on(video)
    seats = seating.seats.get(video.pk, {})
    entry = video_entry(video, strokes, words, seats, place)
    writer.add(entry)
    draft.tally.add(entry)
    draft.noise.add(strokes, words, video.frame_rate)
    for stroke in strokes:
        player = seats[stroke.end].player if stroke.end in seats else None
        draft.taught.append(Taught(stroke.pk, video.pk, player, place.part, stroke.label))


def _aside(found: Split, videos: Sequence[Video]) -> Iterator[dict[str, object]]:
    """Yield the matches that came after the locking and share somebody with the test part."""
    sessions = {str(video.player_session_id): video.player_session for video in videos}
    for match, ties in sorted(found.aside.items()):
        yield {
            "player_session": match,
            "title": sessions[match].title,
            "players": sorted(int(key) for kind, key in ties if kind == "player"),
        }
