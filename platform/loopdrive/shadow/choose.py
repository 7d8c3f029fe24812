"""Which model looks along, if any: an admin's choice."""

from __future__ import annotations

from django.db import transaction

from loopdrive.accounts.models import Club
from loopdrive.engine.champion import champion
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.shadow.models import ShadowLook


class CannotShadow(Exception):
    """This model cannot look along; the sentence says why."""


def shadow(club: Club) -> ModelVersion | None:
    """Return the model that looks along at the club's new videos."""
    looking = ModelVersion.objects.filter(club=club, alias=Alias.SHADOW)
    return looking.filter(must_retrain_since=None).first()


@transaction.atomic
def begin_shadow(*, club: Club, model: ModelVersion) -> None:
    """Let a model of the club look along from the next analysis on. Raises CannotShadow.

    It takes the place of whichever did before.
    """
    club.lock_learning()
    if model == champion(club):
        raise CannotShadow("This model is the champion: it would only agree with itself.")
    if model.club_id != club.pk:
        raise CannotShadow("Only a model that your club has trained can look along.")
    if model.must_retrain_since is not None:
        raise CannotShadow("This model has learnt from somebody who was forgotten.")
    end_shadow(club=club)
    model.alias = Alias.SHADOW
    model.save(update_fields=["alias"])


@transaction.atomic
def end_shadow(*, club: Club) -> bool:
    """Let nobody look along any more; False when nobody did. What was said stays."""
    waiting = ShadowLook.objects.active().filter(analysis__video__player_session__club=club)
    for look in waiting:
        look.cancel()
    return bool(ModelVersion.objects.filter(club=club, alias=Alias.SHADOW).update(alias=""))
