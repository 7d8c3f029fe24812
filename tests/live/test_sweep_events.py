"""Events are kept for a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from loopdrive.live.models import Event, publish
from loopdrive.live.sweep_events import sweep_events


@pytest.mark.django_db
def test_events_older_than_a_day_are_forgotten() -> None:
    Event.objects.create(
        club_id=1, kind="video", created_at=timezone.now() - timedelta(hours=24, minutes=1)
    )
    publish("video", club_id=1)
    assert sweep_events() == 1
    assert Event.objects.count() == 1
