"""Which strokes a stroke is worth comparing with: the best, a model, last month's, alike ones."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Q

from loopdrive.accounts.models import User
from loopdrive.insights.alike import Reasons, alike
from loopdrive.insights.cards import read_around, readable_by, with_all_that_is_shown
from loopdrive.insights.models import ModelStroke
from loopdrive.strokes.models import Stroke, StrokeQuerySet, StrokeState

A_FEW = 3  # of each kind: enough to choose from, few enough to look at
LEAST_DAYS, MOST_DAYS = 20, 60  # "last month": people do not train every day


@dataclass(frozen=True)
class Partner:
    """A stroke to compare with, and why in words."""

    stroke: Stroke
    reason: str


@dataclass(frozen=True)
class Partners:
    """What a stroke is worth comparing with."""

    best: list[Partner]
    model: list[Partner]
    last_month: list[Partner]
    alike: list[Partner]  # the player's own that look most alike to the network
    alike_of_others: list[Partner]
    why_none_alike: str  # in a sentence; empty where some are


def partners(*, stroke: Stroke, user: User | AnonymousUser) -> Partners:
    """Return what a stroke is worth comparing with, of what the user may read.

    Nothing for a stroke of nobody known. The number of questions is constant.
    """
    if stroke.player_id is None:
        return Partners([], [], [], [], [], "")
    readable = readable_by(user).exclude(pk=stroke.pk)
    same = readable.filter(player=stroke.player_id, label=stroke.label)
    seen = alike(stroke=stroke, readable=readable)
    chosen = (
        _best(same),
        _held_up(readable, stroke),
        _last_month(same, stroke),
        seen.own,
        seen.of_others,
    )
    found = _found(readable, {key for reasons in chosen for key in reasons})
    best, model, last_month, own, of_others = (_partners(reasons, found) for reasons in chosen)
    return Partners(best, model, last_month, own, of_others, seen.why_none)


def _best(same: StrokeQuerySet) -> Reasons:
    """Choose the best: those a person has checked first, then by consistency x confidence.

    A person's word goes before every number: a model may be sure of what is no such stroke. Strokes
    that no model has seen have no numbers and are left out.
    """
    is_checked = ~Q(state=StrokeState.PREDICTED)
    seen = same.filter(consistency__isnull=False, confidence__isnull=False)
    ordered = seen.alias(is_checked=is_checked, worth=F("consistency") * F("confidence")).order_by(
        "-is_checked", "-worth", "id"
    )
    rows = ordered.values_list("pk", "consistency", "confidence", "state")[:A_FEW]
    return {
        key: f"Consistency {_percent(consistency)}, confidence {_percent(confidence)}"
        f"{'' if state == StrokeState.PREDICTED else ', checked'}"
        for key, consistency, confidence, state in rows
    }


def _held_up(readable: StrokeQuerySet, stroke: Stroke) -> Reasons:
    """Choose what is held up to the player: the same class first, then the latest."""
    models = ModelStroke.objects.filter(player=stroke.player_id, stroke__in=readable)
    ordered = models.alias(is_other=~Q(stroke__label=stroke.label)).order_by(
        "is_other", "-created_at", "-id"
    )
    rows = ordered.values_list("stroke", "note", "chosen_by__name")[:A_FEW]
    return {key: note or f"Held up by {name or 'a coach'}" for key, note, name in rows}


def _last_month(same: StrokeQuerySet, stroke: Stroke) -> Reasons:
    """Choose the most typical of a month before: those nearest to the median consistency."""
    played_on = stroke.video.player_session.played_on
    first, last = (played_on - timedelta(days=days) for days in (MOST_DAYS, LEAST_DAYS))
    then = same.filter(
        consistency__isnull=False, video__player_session__played_on__range=(first, last)
    ).order_by("-video__player_session__played_on", "contact_frame", "id")
    steady = {key: value or 0.0 for key, value in then.values_list("pk", "consistency")}
    if not steady:
        return {}
    middle = median(steady.values())
    nearest = sorted(steady, key=lambda key: abs(steady[key] - middle))
    return {
        key: f"Consistency {_percent(steady[key])}; the median of {len(steady)} then was "
        f"{_percent(middle)}"
        for key in nearest[:A_FEW]
    }


def _found(readable: StrokeQuerySet, keys: set[uuid.UUID]) -> dict[uuid.UUID, Stroke]:
    if not keys:
        return {}
    read_around(keys)
    chosen = readable.filter(pk__in=keys, rally_place__isnull=False)
    return {stroke.pk: stroke for stroke in with_all_that_is_shown(chosen)}


def _partners(reasons: Reasons, found: dict[uuid.UUID, Stroke]) -> list[Partner]:
    return [Partner(found[key], reason) for key, reason in reasons.items() if key in found]


def _percent(share: float | None) -> str:
    return f"{round(100 * (share or 0))}\N{NO-BREAK SPACE}%"
