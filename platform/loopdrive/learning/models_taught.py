"""Models that have learnt from footage nobody may keep: found, and marked for being replaced."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import timezone

from loopdrive.accounts.models import Club
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.learning.models import Snapshot, TrainingRun


def models_taught(club: Club, snapshots: Collection[Snapshot]) -> list[ModelVersion]:
    """Return the club's models that were trained on these, and all that began with one of those."""
    runs = TrainingRun.objects.filter(snapshot__club=club).exclude(model_version=None)
    found = set(runs.filter(snapshot__in=snapshots).values_list("model_version", flat=True))
    newest = found
    while newest:
        newest = set(runs.filter(base__in=newest).values_list("model_version", flat=True)) - found
        found |= newest
    return list(ModelVersion.objects.filter(pk__in=found, club=club).order_by("pk"))


def champions(models: Collection[ModelVersion]) -> list[ModelVersion]:
    """Return which of these is the club's champion: one or none."""
    return [model for model in models if model.alias == Alias.CHAMPION]


def mark(models: Collection[ModelVersion]) -> None:
    """Note that these must be retrained; the first time it was said stays."""
    keys = [model.pk for model in models]
    unmarked = ModelVersion.objects.filter(pk__in=keys, must_retrain_since=None)
    unmarked.update(must_retrain_since=timezone.now())
