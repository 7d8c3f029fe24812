"""What this app does when an analysis ends: the shadow looks at it too."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from loopdrive.jobs.models import State
from loopdrive.shadow.choose import shadow
from loopdrive.shadow.models import ShadowLook
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.signals import analysis_ended


@receiver(analysis_ended, dispatch_uid="shadow.look_along")
def look_along(sender: object, analysis: Analysis, **kwargs: Any) -> None:
    """Queue a look, behind whatever waits already."""
    if analysis.state != State.DONE:
        return
    model = shadow(analysis.video.player_session.club)
    if model is None or model == analysis.model_version:
        return
    look, is_new = ShadowLook.objects.get_or_create(analysis=analysis, model_version=model)
    if is_new:
        look.send()
