"""A model of the club's own without a training: run inside an installation, see `run_inside`."""

from __future__ import annotations

from pathlib import Path

from loopdrive.accounts.models import Club
from loopdrive.engine.models import Alias
from loopdrive.engine.register import register


def begin_with(folder: str) -> None:
    """Let the model in a folder analyse what the demo club uploads."""
    model = register(Path(folder), club=Club.objects.get(), name="unseen", version="1")
    model.alias = Alias.CHAMPION
    model.save(update_fields=["alias"])
