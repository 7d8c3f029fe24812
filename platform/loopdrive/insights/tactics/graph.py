"""Rallies as a directed graph: kinds of strokes are its nodes, what follows them its edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from loopdrive.insights.tactics.played import Rally, Shot, Who
from loopdrive.strokes.models import Outcome

ZONES_KNOWN = 0.9  # of the balls that land, from which on zones are part of a node


class Node(NamedTuple):
    """A kind of stroke: whose, which class and, where zones are told apart, where it lands."""

    who: Who
    label: str
    zone: str = ""

    @property
    def name(self) -> str:
        """The node in words, which no other node of its graph has."""
        return " ".join(filter(None, self))


@dataclass
class Weight:
    """How often something happened, and how the points went in which the player's outcome is known.

    A node counts the points it ended, an edge every point it was part of.
    """

    count: int = 0
    won: int = 0
    lost: int = 0

    def score(self, is_won: bool | None) -> None:
        """Take the end of one point."""
        self.won += is_won is True
        self.lost += is_won is False


@dataclass
class Graph:
    """What was played, counted."""

    nodes: dict[Node, Weight] = field(default_factory=dict)
    edges: dict[tuple[Node, Node], Weight] = field(default_factory=dict)


def graph_of(rallies: Sequence[Rally], *, zones: bool = False) -> Graph:
    """Count strokes and what follows them; only the last stroke of a rally ends its point."""
    graph = Graph()
    for rally in rallies:
        path = [node_of(shot, zones=zones) for shot in rally.shots]
        for node in path:
            graph.nodes.setdefault(node, Weight()).count += 1
        graph.nodes[path[-1]].score(rally.is_won)
        for step in pairwise(path):
            weight = graph.edges.setdefault(step, Weight())
            weight.count += 1
            weight.score(rally.is_won)
    return graph


def node_of(shot: Shot, *, zones: bool) -> Node:
    """Return the node a stroke belongs to."""
    return Node(shot.who, shot.label, shot.zone if zones else "")


def zones_known(rallies: Sequence[Rally]) -> float:
    """Return of how many balls that land it is known where, as a share of 1."""
    landed = [shot for rally in rallies for shot in rally.shots if shot.outcome != Outcome.LOST]
    return sum(bool(shot.zone) for shot in landed) / len(landed) if landed else 0.0
