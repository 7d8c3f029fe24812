"""A player's tactics: the network of what was played, openings, and whom it resembles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from loopdrive.accounts.models import Player
from loopdrive.insights.estimate import Estimate
from loopdrive.insights.season import Span
from loopdrive.insights.tactics.graph import ZONES_KNOWN, Graph, graph_of, zones_known
from loopdrive.insights.tactics.network import Network
from loopdrive.insights.tactics.patterns import Pattern, patterns, won_share
from loopdrive.insights.tactics.played import Rally, rallies_of
from loopdrive.insights.tactics.similarity import Likeness, likeness

ENOUGH = 30  # rallies; of fewer a share is known to no better than 18 points either way


@dataclass(frozen=True)
class Met:
    """Somebody the player met, and how alike the two play."""

    player: Player
    rallies: int
    likeness: Likeness | None


@dataclass(frozen=True)
class Tactics:
    """What a player does in rallies, in a span of time."""

    player: Player
    rallies: int
    strokes: int
    won: Estimate | None  # share of the points whose end is known
    enough: bool
    told: str  # one sentence: how much can be read from it
    zones: bool  # whether nodes are told apart by zones
    zones_known: float
    network: Network
    patterns: list[Pattern]
    opponents: list[Met]
    earlier: Likeness | None  # the first half of the rallies beside the second


def tactics(
    *, player: Player, span: Span, opponent: Player | None = None, zones: bool = False
) -> Tactics:
    """Return a player's tactics, against one opponent or all. The number of questions is constant.

    Zones are told apart only where it is known of nearly every ball where it lands.
    """
    rallies = rallies_of(player=player, span=span, opponent=opponent)
    known = zones_known(rallies)
    by_zone = zones and known >= ZONES_KNOWN
    half = len(rallies) // 2
    return Tactics(
        player=player,
        rallies=len(rallies),
        strokes=sum(len(rally.shots) for rally in rallies),
        won=won_share(rallies),
        enough=len(rallies) >= ENOUGH,
        told=told(len(rallies)),
        zones=by_zone,
        zones_known=known,
        network=_measured(graph_of(rallies, zones=by_zone)),
        patterns=patterns(rallies, zones=by_zone),
        opponents=_met(rallies),
        earlier=likeness(rallies[:half], rallies[half:]),
    )


def told(rallies: int) -> str:
    """Return how much can be read from so many rallies, in one sentence."""
    if not rallies:
        return "There are no rallies here yet."
    if rallies >= ENOUGH:
        return f"{rallies:,} rallies."
    many = "1 rally" if rallies == 1 else f"{rallies} rallies"
    return f"Only {many}: from {ENOUGH} on, patterns begin to mean something."


def _measured(graph: Graph) -> Network:
    from loopdrive.insights.tactics.measures import measure  # the web process starts without it

    return measure(graph)


def _met(rallies: Sequence[Rally]) -> list[Met]:
    """Return the named opponents, the one met most often first."""
    often = Counter(rally.opponent for rally in rallies if rally.opponent is not None)
    people = Player.objects.in_bulk(often)
    return [
        Met(people[key], count, likeness(rallies, _turned(rallies, key)))
        for key, count in often.most_common()
        if key in people
    ]


def _turned(rallies: Sequence[Rally], opponent: int) -> list[Rally]:
    return [rally.turned() for rally in rallies if rally.opponent == opponent]
