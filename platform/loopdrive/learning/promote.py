"""Giving a trained model the champion's place, and taking it back: by a named admin, on record."""

from __future__ import annotations

from django.db import transaction

from inference import Verdict
from loopdrive.accounts.models import Club, User
from loopdrive.engine.champion import champion
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.jobs.models import State
from loopdrive.learning.models import Promoted, Promotion, Recipe, TrainingRun


class CannotPromote(Exception):
    """The champion stays; the sentence says why."""


@transaction.atomic
def promote(*, run: TrainingRun, user: User, reason: str = "") -> Promotion:
    """Make a run's model the champion of its club. Raises CannotPromote.

    Without a verdict nothing is promoted, whatever the reason; against a verdict only with one.
    """
    club = run.snapshot.club
    club.lock_learning()
    present = champion(club)
    model = _model_of(run)
    if model == present:
        raise CannotPromote("This model is the champion already.")
    if model.must_retrain:
        raise CannotPromote("This model has learnt from somebody who was forgotten. Train again.")
    verdict = _verdict_of(run, present)
    if not verdict.is_passed and not reason.strip():
        raise CannotPromote(
            "This model has not been shown to be better. " + " ".join(verdict.reasons)
        )
    _set_champion(club, model)
    return Promotion.objects.create(
        club=club,
        kind=Promoted.PASSED if verdict.is_passed else Promoted.OVERRIDDEN,
        before=present,
        after=model,
        run=run,
        reason=reason.strip(),
        made_by=user,
    )


@transaction.atomic
def roll_back(*, club: Club, user: User, reason: str = "") -> Promotion:
    """Give the place back to the model before. Raises CannotPromote when there was none.

    One that must be retrained is passed over, and the record says so.
    """
    club.lock_learning()
    present = champion(club)
    before, passed_over = _before(club, present), list[str]()
    while before is not None and before.must_retrain:
        passed_over.append(f"{before} was passed over: it knows somebody who was forgotten.")
        before = _before(club, before)
    if before is None:
        raise CannotPromote("No model of your club stands before this one.")
    _set_champion(club, before)
    return Promotion.objects.create(
        club=club,
        kind=Promoted.ROLLED_BACK,
        before=present,
        after=before,
        reason=" ".join([reason.strip(), *passed_over]).strip(),
        made_by=user,
    )


def _before(club: Club, model: ModelVersion) -> ModelVersion | None:
    """Return whose place a model took, the last time that it was promoted."""
    promoted = club.promotions.filter(after=model).exclude(kind=Promoted.ROLLED_BACK)
    last = promoted.select_related("before").first()
    return last.before if last else None


def _model_of(run: TrainingRun) -> ModelVersion:
    if run.state != State.DONE or run.model_version is None:
        raise CannotPromote("This training has not ended in a model.")
    if run.recipe == Recipe.QUICK:
        raise CannotPromote("A quick training is a look ahead. Train the whole to promote it.")
    return run.model_version


def _verdict_of(run: TrainingRun, present: ModelVersion) -> Verdict:
    if run.verdict is None:
        raise CannotPromote(run.unjudged or "This model has not been compared with the champion.")
    if run.judged_against_id != present.pk:
        raise CannotPromote(
            f"This model was compared with {run.judged_against}, and the champion is {present} "
            "now. Train again."
        )
    return Verdict.of_plain(run.verdict)


def _set_champion(club: Club, model: ModelVersion) -> None:
    """A shipped model serves whoever has no champion of their own."""
    ModelVersion.objects.filter(club=club, alias=Alias.CHAMPION).update(alias="")
    if model.club_id == club.pk:
        model.alias = Alias.CHAMPION
        model.save(update_fields=["alias"])
