"""Asking for a training run, and stopping one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from django.db import transaction
from django.db.models import Max

from inference import Failure
from loopdrive.accounts.models import User
from loopdrive.engine.champion import champion, shipped_champion
from loopdrive.learning.events import tell_training
from loopdrive.learning.models import Recipe, Snapshot, TrainingRun


class NotPossibleNow(Exception):
    """Nothing can be trained at this moment; the sentence says why."""


@transaction.atomic
def request_training(
    *,
    snapshot: Snapshot,
    user: User | None,
    recipe: str = Recipe.WHOLE,
    seed: int = 1,
    most_steps: int | None = None,
    failures: Sequence[Failure] = (),
) -> TrainingRun:
    """Queue a run on a snapshot. Raises NotPossibleNow, and ModelMissing without a base.

    `failures` are what it shall mend: named now, before anybody has seen what comes of it, they may
    speak for its model later. A whole one begins with the shipped base, so that no run inherits
    another's mistakes.
    """
    club = snapshot.club
    club.lock_learning()
    _refuse_forgotten(snapshot, recipe)
    runs = TrainingRun.objects.filter(snapshot__club=club)
    if runs.active().exists():
        raise NotPossibleNow("A training of your club is under way. Stop it, or wait for its end.")
    last = runs.aggregate(last=Max("number"))["last"] or 0
    run = TrainingRun.objects.create(
        number=last + 1,
        snapshot=snapshot,
        base=shipped_champion() if recipe == Recipe.WHOLE else champion(club),
        recipe=recipe,
        seed=seed,
        most_steps=most_steps,
        failures=[asdict(failure) for failure in failures],
        requested_by=user,
    )
    run.send()
    tell_training(run)
    return run


def _refuse_forgotten(snapshot: Snapshot, recipe: str) -> None:
    """Refuse what somebody was taken out of, where too little is left or they are still known."""
    if snapshot.redacted_at is not None and not snapshot.can_teach:
        raise NotPossibleNow(
            f"Somebody was taken out of snapshot {snapshot.number}, and what is left is too little "
            "to learn from. Approve more and freeze again."
        )
    if recipe == Recipe.QUICK and champion(snapshot.club).must_retrain:
        raise NotPossibleNow(
            "Your present model knows somebody who was forgotten, and a quick training begins with "
            "it. Train the whole."
        )


@transaction.atomic
def cancel_training(*, run: TrainingRun) -> bool:
    """Stop it; False when it had ended. Its worker notices within a second or two."""
    if not run.cancel():
        return False
    tell_training(run)
    return True
