"""A graph of play with all that was measured of it."""

from __future__ import annotations

from dataclasses import dataclass

from loopdrive.insights.tactics.graph import Node, Weight


@dataclass(frozen=True)
class Measured:
    """One node and its numbers."""

    node: Node
    weight: Weight
    in_degree: int
    out_degree: int
    in_strength: int
    out_strength: int
    betweenness: float
    pagerank: float
    community: int  # counted from 0, the largest by strength first


@dataclass(frozen=True)
class Network:
    """A graph with all that was measured of it; the nodes most often played come first."""

    nodes: list[Measured]
    edges: dict[tuple[Node, Node], Weight]
    communities: int
    modularity: float | None  # None where there are no edges
