"""What forgetting somebody reaches, counted before anything is touched; and the report of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # JSON of every shape

from django.conf import settings
from django.db.models import F, Q, Sum

import inference
from loopdrive.accounts.models import Member, Player, Role
from loopdrive.engine.models import ModelVersion
from loopdrive.jobs.models import JobQuerySet
from loopdrive.learning.footage_of import Footage, footage_of
from loopdrive.learning.models import LockedSession, Snapshot, TrainingRun
from loopdrive.learning.models_taught import champions, models_taught
from loopdrive.learning.named_in import Naming, named_in
from loopdrive.learning.redact import Gone, cuts
from loopdrive.review.models import Comment
from loopdrive.strokes.models import Revision, Stroke


@dataclass(frozen=True)
class SnapshotLoss:
    """What one snapshot loses."""

    snapshot: Snapshot
    videos: int
    strokes: int
    has_taught: bool


@dataclass(frozen=True)
class Reach:
    """Everything that goes with one person, and everybody and everything that loses by it."""

    player: Player
    footage: Footage
    others: Sequence[Player]
    snapshots: Sequence[SnapshotLoss]
    models: Sequence[ModelVersion]
    is_champion_reached: bool
    runs: Sequence[TrainingRun]  # under way with footage of theirs
    login: Member | None  # of theirs alone, which goes with them
    named_in: Sequence[Naming]
    counts: dict[str, Any]


def reach_of(player: Player) -> Reach:
    """Look it all up; nothing is changed."""
    footage = footage_of(player)
    losses = list(_losses(player, footage))
    taught = [loss.snapshot for loss in losses if loss.has_taught]
    models = models_taught(player.club, taught)
    runs = list(_runs(player, losses, models))
    reach = Reach(
        player=player,
        footage=footage,
        others=_others(player, footage),
        snapshots=losses,
        models=models,
        is_champion_reached=bool(champions(models)),
        runs=runs,
        login=own_login(player),
        named_in=named_in(player, footage),
        counts=_counts(footage) | _crops(footage),
    )
    reach.counts.update(
        snapshots=[loss.snapshot.number for loss in losses],
        models=[str(model) for model in models],
        runs_stopped=len(runs),
        named_in=len(reach.named_in),
    )
    return reach


def own_login(player: Player) -> Member | None:
    """Return their login where it is for nothing but watching themselves; a coach's is for more."""
    return Member.objects.filter(user=player.user_id, role=Role.PLAYER).first()


def crop_files(footage: Footage) -> list[Path]:
    """Return what this machine has cut out of these films for training."""
    names = {name for film in footage.films for name in inference.crop_names(film)}
    return inference.crop_files(Path(settings.TRAINING_ROOT) / "crops", names)


def _losses(player: Player, footage: Footage) -> Iterator[SnapshotLoss]:
    for cut in cuts(player.club, Gone.of(player.pk, footage)):
        if cut.is_deep:
            yield SnapshotLoss(cut.snapshot, len(cut.taken), cut.strokes, cut.has_taught)


def _runs(
    player: Player, losses: Sequence[SnapshotLoss], models: Sequence[ModelVersion]
) -> JobQuerySet:
    mine = TrainingRun.objects.filter(snapshot__club=player.club).active()
    snapshots = [loss.snapshot for loss in losses]
    return mine.filter(Q(snapshot__in=snapshots) | Q(base__in=models))


def _others(player: Player, footage: Footage) -> list[Player]:
    stand = Player.objects.filter(appearances__video__in=footage.videos.keys())
    return list(stand.exclude(pk=player.pk).distinct())


def _counts(footage: Footage) -> dict[str, Any]:
    rows, keys = footage.rows(), footage.videos.keys()
    stored = F("stored_bytes") + F("voice_bytes")
    sums = rows.aggregate(seconds=Sum("duration_s"), stored=Sum(stored))
    received = footage.uploads.aggregate(bytes=Sum("received_bytes"))["bytes"]
    return {
        "videos": len(keys),
        "minutes": round((sums["seconds"] or 0) / 60, 2),
        "player_sessions": footage.player_sessions.count(),
        "locked_sessions": LockedSession.objects.filter(
            player_session__in=footage.player_sessions
        ).count(),
        "uploads": footage.uploads.count(),
        "strokes": Stroke.objects.filter(video__in=keys).count(),
        "labels": Revision.objects.filter(edit__video__in=keys).count(),
        "comments": Comment.objects.filter(video__in=keys).count(),
        "bytes": (sums["stored"] or 0) + (received or 0),
    }


def _crops(footage: Footage) -> dict[str, Any]:
    files = crop_files(footage)
    return {
        "crop_files": len(files),
        "crop_bytes": sum(path.stat().st_size for path in files if path.exists()),
    }
