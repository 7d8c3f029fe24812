"""Making a reel, and making it another one."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.db import transaction

from loopdrive.accounts.models import Club, User
from loopdrive.insights.reel_strokes import list_strokes
from loopdrive.insights.reels import Reel


@transaction.atomic
def make_reel(
    *, club: Club, owner: User, title: str, query: str = "", strokes: Sequence[uuid.UUID] = ()
) -> Reel:
    """Make a reel, found by a query or listing strokes. Raises NotInReel."""
    reel = Reel.objects.create(club=club, owner=owner, title=title, query=query)
    if strokes:
        list_strokes(reel=reel, strokes=strokes)
    return reel


@transaction.atomic
def change_reel(
    *, reel: Reel, title: str, query: str, strokes: Sequence[uuid.UUID] | None = None
) -> Reel:
    """Give a reel these words; `strokes` makes it a list, a query ends one. Raises NotInReel."""
    reel.title, reel.query = title, query
    reel.save(update_fields=["title", "query"])
    if strokes is not None:
        list_strokes(reel=reel, strokes=strokes)
    elif query:
        reel.places.all().delete()
    return reel
