"""Forgetting events that no reconnecting page will ask for any more."""

from __future__ import annotations

from loopdrive.live.models import Event


def sweep_events() -> int:
    """Delete the events that are kept no longer, and answer how many there were."""
    return Event.objects.expired().delete()[0]
