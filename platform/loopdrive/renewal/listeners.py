"""What this app does when an analysis ends: the next old video has its turn."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from loopdrive.renewal.models import Renewal
from loopdrive.renewal.turns import next_turn
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.signals import analysis_ended


@receiver(analysis_ended, dispatch_uid="renewal.go_on")
def go_on(sender: object, analysis: Analysis, **kwargs: Any) -> None:
    """Let the club's round go on, if there is one."""
    club = analysis.video.player_session.club_id
    for renewal in Renewal.objects.active().filter(club=club):
        next_turn(renewal.pk)
