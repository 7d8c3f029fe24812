"""Taking somebody out of a frozen snapshot: the one change it may see, and it stays on record."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # JSON of every shape

from django.db.models import Q
from django.utils import timezone

from loopdrive.accounts.models import Club
from loopdrive.footage.files import store_file
from loopdrive.learning.entries import pseudonym
from loopdrive.learning.export import CannotExport, read_frozen
from loopdrive.learning.footage_of import Footage
from loopdrive.learning.forgotten import Redaction
from loopdrive.learning.freeze import entry_of
from loopdrive.learning.manifest import Manifest, ManifestWriter, VideoEntry
from loopdrive.learning.models import Part, Snapshot
from loopdrive.learning.tally import Tally


@dataclass(frozen=True)
class Gone:
    """Who and what is taken out: a player by key, and their footage."""

    player: int
    videos: Collection[str]
    films: Collection[str]
    player_sessions: Collection[str]

    @classmethod
    def of(cls, player: int, footage: Footage) -> Gone:
        """Name it as manifests do."""
        sessions = footage.player_sessions.values_list("pk", flat=True)
        return cls(
            player=player,
            videos={str(pk) for pk in footage.videos},
            films=footage.films,
            player_sessions={str(pk) for pk in sessions},
        )

    def has(self, entry: VideoEntry) -> bool:
        """Tell whether a frozen video goes: as it was seated then, or as it is now."""
        named = {recording["player"] for recording in entry["recordings"]}
        return (
            entry["video"] in self.videos
            or entry["sha256"] in self.films
            or pseudonym(self.player) in named
        )


@dataclass(frozen=True)
class Cut:
    """What would go from one snapshot. `manifest` is None where it was lost or damaged before.

    `is_deep` tells whether frozen content goes, and not only a remark on what was left aside.
    """

    snapshot: Snapshot
    manifest: Manifest | None
    taken: Sequence[VideoEntry]
    aside: Sequence[object]
    is_deep: bool

    @property
    def strokes(self) -> int:
        """Return how many strokes go."""
        return sum(len(each["strokes"]) for video in self.taken for each in video["recordings"])

    @property
    def has_taught(self) -> bool:
        """Tell whether what goes is of the part that teaches; of a lost manifest nobody knows."""
        is_of_train = any(video["part"] == Part.TRAIN for video in self.taken)
        return is_of_train or (self.is_deep and self.manifest is None)


def cuts(club: Club, gone: Gone) -> Iterator[Cut]:
    """Yield what would go from each of the club's snapshots, one manifest in memory at a time."""
    for snapshot in club.snapshots.order_by("number"):
        cut = _cut(snapshot, gone)
        if cut.is_deep or cut.aside != snapshot.counts["aside"]:
            yield cut


def redact(cut: Cut, gone: Gone) -> Redaction | None:
    """Take it out and return the record, unsaved; None where only a remark goes.

    Inside a transaction. The new manifest is another file, there before the row that names it; the
    old one is for the caller to clear away once the rows are committed.
    """
    snapshot, before = cut.snapshot, cut.snapshot.sha256
    if not cut.is_deep:
        snapshot.rewrite(counts=snapshot.counts | {"aside": cut.aside})
        return None
    taken = {*gone.videos, *(video["video"] for video in cut.taken)}
    snapshot.lessons.filter(Q(video__in=taken) | Q(player=gone.player)).delete()
    if cut.manifest is None:
        snapshot.rewrite(counts=_counts_left(cut, gone), redacted_at=timezone.now())
    else:
        kept = [video for video in cut.manifest["videos"] if not gone.has(video)]
        _write(cut, cut.manifest["club"], kept)
    return Redaction(
        snapshot=snapshot,
        sha256_before=before,
        sha256_after=snapshot.sha256,
        videos=len(cut.taken),
        strokes=cut.strokes,
    )


def _cut(snapshot: Snapshot, gone: Gone) -> Cut:
    aside = list(_aside(snapshot, gone))
    try:
        manifest = read_frozen(snapshot)
    except CannotExport:
        is_named = pseudonym(gone.player) in snapshot.counts["by_player"]
        is_in = is_named or snapshot.lessons.filter(video__in=gone.videos).exists()
        return Cut(snapshot, None, (), aside, is_deep=is_in)
    taken = [video for video in manifest["videos"] if gone.has(video)]
    return Cut(snapshot, manifest, taken, aside, is_deep=bool(taken))


def _aside(snapshot: Snapshot, gone: Gone) -> Iterator[dict[str, Any]]:
    """Yield what was left aside then, without them and without their sessions."""
    for left in snapshot.counts["aside"]:
        if left["player_session"] not in gone.player_sessions:
            others = [player for player in left["players"] if player != gone.player]
            yield left | {"players": others}


def _counts_left(cut: Cut, gone: Gone) -> dict[str, Any]:
    counts = cut.snapshot.counts
    mine = pseudonym(gone.player)
    others = {name: count for name, count in counts["by_player"].items() if name != mine}
    return dict(counts) | {"by_player": others, "aside": cut.aside}


def _write(cut: Cut, club: str, kept: Sequence[VideoEntry]) -> None:
    """Write the manifest of what is kept, then the row that names it."""
    snapshot, tally = cut.snapshot, Tally()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "manifest.json"
        with path.open("wb") as file:
            writer = ManifestWriter(file, club)
            for video in kept:
                writer.add(video)
                tally.add(video)
            snapshot.rewrite(
                sha256=writer.content_hash(),
                counts=tally.counts() | {"aside": cut.aside},
                redacted_at=timezone.now(),
            )
            writer.sign(entry_of(snapshot))
        store_file(path, snapshot.manifest_key)
