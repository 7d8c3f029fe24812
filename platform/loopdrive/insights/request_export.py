"""Asking for a file of a reel."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from loopdrive.accounts.models import User
from loopdrive.insights.reel_film import NotExported, exported_strokes
from loopdrive.insights.reels import Reel, ReelExport

BUSY = "This reel is being exported already. Wait for it, or cancel it."


def request_export(
    *, reel: Reel, user: User, form: str, has_overlay: bool = False, before_s: float, after_s: float
) -> ReelExport:
    """Queue an export. Raises NotExported and BadQuery in words."""
    strokes = exported_strokes(reel, around_s=before_s + after_s)
    try:
        with transaction.atomic():
            export = ReelExport.objects.create(
                reel=reel,
                requested_by=user,
                form=form,
                has_overlay=has_overlay,
                before_s=before_s,
                after_s=after_s,
                stroke_count=len(strokes),
            )
            export.send()
    except IntegrityError as error:
        raise NotExported(BUSY) from error
    return export
