"""How points begin: serve, return and third ball, and how often the player wins after each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loopdrive.insights.estimate import Estimate, share
from loopdrive.insights.tactics.graph import Node, node_of
from loopdrive.insights.tactics.played import Rally
from loopdrive.strokes.models import StrokeLabel

STROKES = 3
MOST = 12
LEAST = 2  # times; what happened once is no pattern


@dataclass(frozen=True)
class Pattern:
    """Three strokes that began several points."""

    strokes: tuple[Node, ...]
    count: int
    won: Estimate | None  # share of the points whose end is known


def patterns(rallies: Sequence[Rally], *, zones: bool = False) -> list[Pattern]:
    """Return the openings that were played most often."""
    played: dict[tuple[Node, ...], list[Rally]] = defaultdict(list)
    for opening, rally in _openings(rallies, zones=zones):
        played[opening].append(rally)
    often = sorted(played, key=lambda opening: (-len(played[opening]), opening))
    return [
        Pattern(opening, len(played[opening]), won_share(played[opening]))
        for opening in often[:MOST]
        if len(played[opening]) >= LEAST
    ]


def won_share(rallies: Sequence[Rally]) -> Estimate | None:
    """Return the share of points the player won among those whose end is known."""
    known = [rally for rally in rallies if rally.is_won is not None]
    of_each, won = Counter(rally.video for rally in known), Counter[object]()
    won.update(rally.video for rally in known if rally.is_won)
    return share([(won[video], count) for video, count in of_each.items()])


def _openings(rallies: Sequence[Rally], *, zones: bool) -> Iterator[tuple[tuple[Node, ...], Rally]]:
    for rally in rallies:
        shots = rally.shots[:STROKES]
        if len(shots) == STROKES and shots[0].label == StrokeLabel.SERVE:
            yield tuple(node_of(shot, zones=zones) for shot in shots), rally
