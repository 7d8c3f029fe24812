"""Which strokes a reel shows, and changing the list of one that was made by hand."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from loopdrive.insights.cards import (
    cards_of,
    read_around,
    read_those_of,
    readable_by,
    searched_by,
)
from loopdrive.insights.query import parse
from loopdrive.insights.reels import MOST_STROKES, Reel, ReelStroke
from loopdrive.strokes.models import StrokeQuerySet


class NotInReel(Exception):
    """The reel cannot be changed like this; the sentence says why."""


FULL = f"A reel has at most {MOST_STROKES} strokes."
BY_QUERY = "This reel is found by a query. Keep its strokes as a list before you change them."
UNREADABLE = "One of these strokes does not exist (any more), or you may not see it."


def strokes_of(reel: Reel) -> StrokeQuerySet:
    """Return the strokes of a reel in its order: those that its owner may read at this moment.

    Raises BadQuery for words that were understood once and are no longer.
    """
    if reel.is_by_hand:
        keys = list(reel.places.values_list("stroke", flat=True))
        read_around(keys)
        listed = cards_of(reel.owner).filter(reel_places__reel=reel)
        return listed.order_by("reel_places__position")
    read_those_of(user=reel.owner)
    return parse(reel.query).of(searched_by(reel.owner))


@transaction.atomic
def list_strokes(*, reel: Reel, strokes: Sequence[uuid.UUID]) -> None:
    """Make the reel a list of these strokes, in this order. Raises NotInReel."""
    wanted = list(dict.fromkeys(strokes))
    if len(wanted) > MOST_STROKES:
        raise NotInReel(FULL)
    _lock(reel)
    if readable_by(reel.owner).filter(pk__in=wanted).count() < len(wanted):
        raise NotInReel(UNREADABLE)
    reel.places.all().delete()
    ReelStroke.objects.bulk_create(
        ReelStroke(reel=reel, stroke_id=stroke, position=at) for at, stroke in enumerate(wanted)
    )
    if reel.query:
        reel.query = ""
        reel.save(update_fields=["query"])


@transaction.atomic
def add_stroke(*, reel: Reel, stroke: uuid.UUID) -> None:
    """Put a stroke at the end, unless it is in the reel already. Raises NotInReel."""
    _lock(reel)
    if not reel.is_by_hand:
        raise NotInReel(BY_QUERY)
    if not readable_by(reel.owner).filter(pk=stroke).exists():
        raise NotInReel(UNREADABLE)
    if reel.places.filter(stroke=stroke).exists():
        return
    if reel.places.count() >= MOST_STROKES:
        raise NotInReel(FULL)
    last = reel.places.aggregate(last=Max("position"))["last"]
    ReelStroke.objects.create(reel=reel, stroke_id=stroke, position=0 if last is None else last + 1)


def keep_strokes(*, reel: Reel) -> None:
    """Turn what a query finds now into a list. Raises BadQuery, NotInReel."""
    found = strokes_of(reel).values_list("pk", flat=True)
    list_strokes(reel=reel, strokes=list(found[: MOST_STROKES + 1]))


def _lock(reel: Reel) -> None:
    """Let one at a time change the list, until the transaction ends."""
    list(Reel.objects.select_for_update(no_key=True).filter(pk=reel.pk))
