"""Holding a stroke up to a player: look, do it like this."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, QuerySet

from loopdrive.accounts.models import Player, User
from loopdrive.insights.cards import read_around, readable_by, with_all_that_is_shown
from loopdrive.insights.models import ModelStroke
from loopdrive.strokes.models import Stroke


def hold_up(*, player: Player, stroke: Stroke, by: User, note: str) -> tuple[ModelStroke, bool]:
    """Return the model stroke, and whether it is a new one; again, it only takes the new note."""
    return ModelStroke.objects.update_or_create(
        player=player, stroke=stroke, defaults={"chosen_by": by, "note": note}
    )


def held_up_to(*, player: Player, user: User | AnonymousUser) -> QuerySet[ModelStroke]:
    """Return what is held up to a player, the latest first, with all that is shown of it.

    A stroke that has been rejected since is held up no longer.
    """
    readable = readable_by(user)
    held_up = ModelStroke.objects.filter(player=player, stroke__in=readable)
    strokes = set(held_up.values_list("stroke", flat=True))
    read_around(strokes)
    shown = with_all_that_is_shown(readable)
    return held_up.filter(stroke__rally_place__isnull=False).prefetch_related(
        Prefetch("stroke", shown), "chosen_by"
    )
