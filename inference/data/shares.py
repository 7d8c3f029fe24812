"""A share of the real footage, for learning curves: whole matches and videos are left out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from inference.data.tracks import Track


def share_of_groups(tracks: Sequence[Track], percent: int) -> list[Track]:
    """Drawn tracks, and the real ones of so many percent of the groups, one at least.

    Clips and videos are shared out apart. Groups have an order of their own: whatever a small
    share holds, a larger one holds too.
    """
    taken: set[str] = set()
    for is_clip in (True, False):
        groups = sorted(
            {t.group for t in tracks if not t.is_drawn and t.is_clip == is_clip},
            key=lambda group: hashlib.sha256(group.encode()).digest(),
        )
        taken |= set(groups[: max(round(len(groups) * percent / 100), 1)])
    return [track for track in tracks if track.is_drawn or track.group in taken]
