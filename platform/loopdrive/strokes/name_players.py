"""Putting names to strokes: whoever stands at a stroke's end of the table hit it."""

from __future__ import annotations

from django.db import transaction
from django.db.models import OuterRef, Subquery

from loopdrive.footage.models import Appearance, Video
from loopdrive.strokes.models import Stroke


@transaction.atomic
def name_players(*, video: Video) -> None:
    """Give every stroke of `video` the player who stands at its end, or nobody.

    A running analysis waits meanwhile, so that no stroke slips in under an old name.
    """
    list(video.analyses.active().select_for_update())
    standing = Appearance.objects.filter(video=video, end=OuterRef("end")).values("player")
    Stroke.objects.filter(video=video).update(player=Subquery(standing))
