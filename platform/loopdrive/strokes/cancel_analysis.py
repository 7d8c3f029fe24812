"""Stopping an analysis, queued or running."""

from __future__ import annotations

from django.db import transaction

from loopdrive.strokes.events import tell_analysis
from loopdrive.strokes.models import Analysis


@transaction.atomic
def cancel_analysis(*, analysis: Analysis) -> bool:
    """Stop it and tell open pages; False when it had already ended. What was found stays.

    A worker in the middle of it finds its lease lost within a second or two.
    """
    if not analysis.cancel():
        return False
    tell_analysis(analysis)
    return True
