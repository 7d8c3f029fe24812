"""What open pages are told while a model is trained."""

from __future__ import annotations

from loopdrive.learning.models import TrainingRun
from loopdrive.live.models import publish


def tell_training(run: TrainingRun) -> None:
    """Tell how far a run is."""
    publish(
        "training",
        club_id=run.snapshot.club_id,
        run=str(run.pk),
        state=run.state,
        stage=run.stage,
        progress=round(run.progress, 4),
    )
