"""What open pages are told while old videos are analysed again."""

from __future__ import annotations

from loopdrive.live.models import publish
from loopdrive.renewal.models import Renewal


def tell_renewal(renewal: Renewal) -> None:
    """Tell that a round began, went on or ended."""
    publish("renewal", club_id=renewal.club_id, renewal=str(renewal.pk), state=renewal.state)
