"""Measures of small graphs, worked out by hand, and PageRank as networkx has it."""

from __future__ import annotations

import networkx as nx
import pytest

from loopdrive.insights.tactics.graph import Graph, Node, graph_of
from loopdrive.insights.tactics.measures import measure, pagerank
from loopdrive.insights.tactics.network import Measured
from tests.insights.tactics.rallies import rallies

SERVE, FOREHAND = Node("player", "serve"), Node("player", "forehand")
BACK, FORE = Node("opponent", "backhand"), Node("opponent", "forehand")
PLAYED = "SbFbFf SbB SfFb sF sBbF S FbFb"


def of(words: str) -> dict[Node, Measured]:
    """Measure what the words tell."""
    return {each.node: each for each in measure(graph_of(rallies(words))).nodes}


def test_degree_counts_kinds_and_strength_counts_strokes() -> None:
    found = of("SbF SbF SfF Sb")
    serve, back, forehand = found[SERVE], found[BACK], found[FOREHAND]
    assert (serve.in_degree, serve.out_degree, serve.out_strength) == (0, 2, 4)
    assert (back.in_degree, back.in_strength, back.out_strength) == (1, 3, 2)
    assert (forehand.in_degree, forehand.in_strength, forehand.out_degree) == (2, 3, 0)


def test_the_often_played_way_is_the_short_one() -> None:
    found = of("SbF SbF SbF SfF")
    # Of the 3 * 2 ordered pairs of others, one has its shortest way over it: serve to forehand.
    assert found[BACK].betweenness == pytest.approx(1 / 6)
    assert found[FORE].betweenness == 0


def test_a_walk_through_two_nodes_spends_half_its_time_in_each() -> None:
    graph = graph_of(rallies("FbFbFb"))
    assert pagerank(graph) == {FOREHAND: pytest.approx(0.5), BACK: pytest.approx(0.5)}


def test_a_walk_that_ends_begins_anywhere() -> None:
    # x serves: x = (1-d)/2 + d*y/2 (what ends in y begins anew), y = x + d*x; x + y = 1
    ranks = pagerank(graph_of(rallies("Sb")))
    assert ranks[SERVE] == pytest.approx(1 / 2.85)
    assert ranks[BACK] == pytest.approx(1.85 / 2.85)


def test_ranks_are_those_of_networkx() -> None:
    graph = graph_of(rallies(PLAYED))
    theirs: nx.DiGraph[Node] = nx.DiGraph()
    theirs.add_nodes_from(graph.nodes)
    for (source, target), weight in graph.edges.items():
        theirs.add_edge(source, target, weight=weight.count)
    assert pagerank(graph) == pytest.approx(nx.pagerank(theirs, tol=1e-10), abs=1e-6)


def test_what_keeps_to_itself_is_a_community() -> None:
    network = measure(graph_of(rallies("FbFbFbFb FbFbFb BfBfBfBf BfBf FbBf")))
    home = {each.node: each.community for each in network.nodes}
    assert home[FOREHAND] == home[BACK]
    assert home[Node("player", "backhand")] == home[FORE]
    assert home[FOREHAND] != home[FORE]
    assert network.communities == 2
    # 13 steps within the first group, 11 within the second, one from the first to the second. By
    # Leicht and Newman (2008), Q is the sum over groups of inside / m - out * in / m**2.
    m = 25
    q = (13 / m - 14 * 13 / m**2) + (11 / m - 11 * 12 / m**2)
    assert network.modularity == pytest.approx(q)


def test_it_is_the_same_every_time() -> None:
    graph = graph_of(rallies(PLAYED))
    backwards = Graph(dict(reversed(graph.nodes.items())), dict(reversed(graph.edges.items())))
    once, again = measure(graph), measure(backwards)
    assert once.modularity == again.modularity
    for one, other in zip(once.nodes, again.nodes, strict=True):
        assert (one.node, one.community) == (other.node, other.community)
        assert one.pagerank == pytest.approx(other.pagerank)


def test_nothing_played_is_an_empty_network() -> None:
    network = measure(graph_of([]))
    assert (network.nodes, network.communities, network.modularity) == ([], 0, None)
    alone = measure(graph_of(rallies("S")))
    assert (alone.communities, alone.modularity) == (1, None)
