"""Which stroke of one telling is which of another: the same player at the same moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from loopdrive.footage.models import Video
from loopdrive.strokes.yield_to_people import APART_S


class Hit(Protocol):
    """Whatever has a contact."""

    @property
    def contact_frame(self) -> int:
        """When the ball is hit."""


One = TypeVar("One", bound=Hit)
Other = TypeVar("Other", bound=Hit)


def paired(
    ones: Sequence[One], others: Sequence[Other], video: Video
) -> Iterator[tuple[One | None, Other | None]]:
    """Yield the pairs of one player's strokes, both in order of contact; None where one is alone.

    One player's contacts are never as near as APART_S, so each finds one at most.
    """
    near, waiting = APART_S * video.frame_rate, list(ones)
    for other in others:
        while waiting and waiting[0].contact_frame < other.contact_frame - near:
            yield waiting.pop(0), None
        is_here = bool(waiting) and waiting[0].contact_frame <= other.contact_frame + near
        yield (waiting.pop(0) if is_here else None), other
    for one in waiting:
        yield one, None
