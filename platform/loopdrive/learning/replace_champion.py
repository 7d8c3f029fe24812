"""Queueing a model that never knew somebody, when the champion did; or saying why there is none."""

from __future__ import annotations

from collections.abc import Collection

from inference import ModelMissing
from loopdrive.accounts.models import Club, User
from loopdrive.engine.models import ModelVersion
from loopdrive.learning.export import CannotExport, read_frozen, stored_films
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import Snapshot, TrainingRun
from loopdrive.learning.models_taught import champions
from loopdrive.learning.refusals import CannotFreeze
from loopdrive.learning.request_training import NotPossibleNow, request_training

UNDER_WAY = "A training that never knew them is under way. Promote what comes of it."


def replace_champion(
    *,
    club: Club,
    marked: Collection[ModelVersion],
    stopped: Collection[TrainingRun],
    user: User | None,
) -> tuple[TrainingRun | None, str]:
    """Queue a training where the champion is marked or a training was stopped.

    On what that one had learnt from, without whom was forgotten; where that is too little, on what
    is approved now. Returns the run, or none and why not; none and no reason where none is needed.
    """
    learnt = TrainingRun.objects.filter(model_version__in=champions(marked))
    snapshots = [run.snapshot for run in (*stopped, *learnt.select_related("snapshot"))]
    if not snapshots:
        return None, ""
    if TrainingRun.objects.filter(snapshot__club=club).active().exists():
        return None, UNDER_WAY
    why = ""
    for snapshot in snapshots:
        run, why = _request(snapshot, user)
        if run is not None:
            return run, ""
    try:
        snapshot, _ = freeze(club=club, user=user)
    except CannotFreeze as error:
        return None, f"{why} {error}".strip()
    return _request(snapshot, user)


def _request(snapshot: Snapshot, user: User | None) -> tuple[TrainingRun | None, str]:
    now = Snapshot.objects.get(pk=snapshot.pk)
    try:
        stored_films(read_frozen(now)["videos"])
        return request_training(snapshot=now, user=user), ""
    except (CannotExport, NotPossibleNow, ModelMissing) as error:
        return None, str(error)
