"""Forgetting somebody: footage, crops and labels go, and models that knew them are marked.

All rows in one transaction, files after its commit. If killed in between, the next sweep finishes:
what has to go stands in rows of its own (`Leftover`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any  # JSON of every shape

from django.db import transaction

import inference
from loopdrive.accounts.models import Player, User
from loopdrive.footage.models import PlayerSession
from loopdrive.footage.removal import remove_player_session, remove_upload, remove_video
from loopdrive.learning.clear_away import clear_away
from loopdrive.learning.entries import pseudonym
from loopdrive.learning.footage_of import Footage, footage_of
from loopdrive.learning.forgotten import Forgetting, Leftover, Place, Redaction
from loopdrive.learning.models import TrainingRun
from loopdrive.learning.models_taught import mark, models_taught
from loopdrive.learning.reach import Reach, own_login, reach_of
from loopdrive.learning.redact import Gone, cuts, redact
from loopdrive.learning.replace_champion import replace_champion
from loopdrive.learning.request_training import cancel_training
from loopdrive.review.models import Comment


class AlreadyForgotten(Exception):
    """There is no such player any more."""


@transaction.atomic
def forget(*, player: Player, user: User | None) -> Forgetting:
    """Remove a player with all that is known and filmed of them. Raises AlreadyForgotten.

    There is no way back. Others who stand in the same films lose them too: `reach_of` tells first.
    """
    _hold(player)
    reach = reach_of(player)
    gone = Gone.of(player.pk, reach.footage)
    for run in reach.runs:  # before models are marked: one that ends this moment has made another
        cancel_training(run=run)
    leftovers = list(_leftovers(reach))
    redactions = list(_redact(reach, gone))
    models = models_taught(
        player.club, [loss.snapshot for loss in reach.snapshots if loss.has_taught]
    )
    mark(models)
    _clean_runs(reach, gone)
    _remove_footage(reach.footage)
    _remove_person(player)
    queued, not_queued = replace_champion(
        club=player.club, marked=models, stopped=reach.runs, user=user
    )
    forgetting = Forgetting.objects.create(
        club=player.club,
        made_by=user,
        removed=reach.counts | {"models": [str(model) for model in models]},
        run=queued,
        not_queued=not_queued,
    )
    _record(forgetting, redactions, leftovers)
    transaction.on_commit(clear_away, robust=True)
    return forgetting


def _hold(player: Player) -> None:
    """Let nobody train on them, upload to their sessions, work on their videos or seat them now.

    In this order: whoever writes strokes holds the video first and the player last.
    """
    player.club.lock_learning()
    mine = PlayerSession.objects.filter(club=player.club_id).with_player(player=player)
    keys = list(mine.values_list("pk", flat=True))
    list(PlayerSession.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    list(footage_of(player).rows().select_for_update().order_by("pk"))
    if not Player.objects.select_for_update().filter(pk=player.pk):
        raise AlreadyForgotten("This player has been removed already.")


def _leftovers(reach: Reach) -> Iterator[Leftover]:
    """Yield what lies outside the database, while the rows still tell where."""
    for video in reach.footage.rows():
        yield Leftover(place=Place.FOLDER, key=video.folder)
        yield Leftover(place=Place.UPLOAD, key=str(video.pk))
    for film in reach.footage.films:
        for name in inference.crop_names(film):
            yield Leftover(place=Place.CROPS, key=name)
    for upload in reach.footage.uploads:
        yield Leftover(place=Place.UPLOAD, key=str(upload.pk))
    for loss in reach.snapshots:
        yield Leftover(place=Place.FILE, key=loss.snapshot.manifest_key)


def _redact(reach: Reach, gone: Gone) -> Iterator[Redaction]:
    for cut in cuts(reach.player.club, gone):
        redaction = redact(cut, gone)
        if redaction is not None:
            yield redaction


def _clean_runs(reach: Reach, gone: Gone) -> None:
    """Take their strokes out of what runs have noted down, and what was measured of them alone."""
    names = [name for name in reach.footage.rows().values_list("filename", flat=True) if name]
    mine = pseudonym(gone.player)
    for run in TrainingRun.objects.filter(snapshot__club=reach.player.club_id):
        columns: dict[str, object] = {}
        if run.verdict:
            verdict = _without(run.verdict, mine, gone)
            columns |= {"verdict": verdict} if verdict != run.verdict else {}
        if any(failure["of"] == mine for failure in run.failures):
            columns["failures"] = [one for one in run.failures if one["of"] != mine]
        if any(name in run.error for name in names):
            columns["error"] = "Films of this snapshot were gone."
        if columns:
            TrainingRun.objects.filter(pk=run.pk).update(**columns)


def _without(verdict: dict[str, Any], player: str | None, gone: Gone) -> dict[str, Any]:
    """A verdict without the clips of gone videos and of a player, and without their own numbers."""
    own = f"accuracy of {player}'s strokes"  # as the gate calls it
    return verdict | {
        "regressions": [
            one
            for one in verdict["regressions"]
            if one["video"] not in gone.videos and one["player"] != player
        ],
        "measures": [one for one in verdict["measures"] if one["name"] != own],
        "findings": [one for one in verdict["findings"] if one["about"] != own],
    }


def _remove_footage(footage: Footage) -> None:
    videos, uploads = list(footage.rows().order_by("pk")), list(footage.uploads)
    sessions = list(footage.player_sessions)
    for video in videos:
        remove_video(video=video)
    for upload in uploads:
        remove_upload(upload=upload)
    for player_session in sessions:
        remove_player_session(player_session=player_session)


def _remove_person(player: Player) -> None:
    """Remove the row, and with it a login that was for nothing else, with what it said."""
    login = own_login(player)
    if login is not None:
        Comment.objects.filter(author=login.user_id).delete()
        login.user.delete()
    Player.objects.get(pk=player.pk).delete()


def _record(
    forgetting: Forgetting, redactions: Sequence[Redaction], leftovers: Sequence[Leftover]
) -> None:
    for redaction in redactions:
        redaction.forgetting = forgetting
    Redaction.objects.bulk_create(redactions)
    for leftover in leftovers:
        leftover.forgetting = forgetting
    Leftover.objects.bulk_create(leftovers)
