"""What a graph of play says of its nodes: how connected, how much passed through, how central.

Betweenness takes the often played way for the short one (distance = 1 / weight); PageRank follows
the weights (Brin and Page 1998, damping 0.85); communities are those of Louvain (Blondel et al.
2008), the same every time because their seed is.

networkx takes 20 MB and 0.2 s to load, so whoever needs no measures should not import this.
"""

from __future__ import annotations

import networkx as nx

from loopdrive.insights.tactics.graph import Graph, Node
from loopdrive.insights.tactics.network import Measured, Network

DAMPING = 0.85
PRECISE = 1e-9
MOST_STEPS = 200
SEED = 20


def measure(graph: Graph) -> Network:
    """Return every measure of every node."""
    network = _networkx(graph)
    between = nx.betweenness_centrality(network, weight="distance")
    rank = pagerank(graph)
    groups = _communities(network)
    home = {node: at for at, group in enumerate(groups) for node in group}
    nodes = [
        Measured(
            node=node,
            weight=weight,
            in_degree=network.in_degree(node),
            out_degree=network.out_degree(node),
            in_strength=network.in_degree(node, weight="weight"),
            out_strength=network.out_degree(node, weight="weight"),
            betweenness=between[node],
            pagerank=rank[node],
            community=home[node],
        )
        for node, weight in graph.nodes.items()
    ]
    nodes.sort(key=lambda each: (-each.weight.count, each.node))
    modularity = nx.community.modularity(network, groups) if graph.edges else None
    return Network(nodes, graph.edges, len(groups), modularity)


def pagerank(graph: Graph) -> dict[Node, float]:
    """Return each node's share of a walk that follows the weights; the shares add up to 1.

    Written out here because networkx's needs scipy, which would double what serving installs.
    """
    if not graph.nodes:
        return {}
    even = 1 / len(graph.nodes)
    leaving = dict.fromkeys(graph.nodes, 0)
    for (source, _), weight in graph.edges.items():
        leaving[source] += weight.count
    rank = dict.fromkeys(graph.nodes, even)
    for _ in range(MOST_STEPS):
        lost = sum(rank[node] for node, count in leaving.items() if not count)
        begin = (1 - DAMPING) * even + DAMPING * lost * even  # where nothing follows, anywhere
        after = dict.fromkeys(graph.nodes, begin)
        for (source, target), weight in graph.edges.items():
            after[target] += DAMPING * rank[source] * weight.count / leaving[source]
        moved = sum(abs(after[node] - rank[node]) for node in rank)
        rank = after
        if moved < PRECISE:
            break
    return rank


def _networkx(graph: Graph) -> nx.DiGraph[Node]:
    network: nx.DiGraph[Node] = nx.DiGraph()
    network.add_nodes_from(sorted(graph.nodes))  # in one order, for the seed to mean something
    for (source, target), weight in sorted(graph.edges.items()):
        network.add_edge(source, target, weight=weight.count, distance=1 / weight.count)
    return network


def _communities(network: nx.DiGraph[Node]) -> list[set[Node]]:
    if not network.size():
        return [{node} for node in network]
    groups = nx.community.louvain_communities(network, weight="weight", seed=SEED)
    strength = dict(network.degree(weight="weight"))
    return sorted(groups, key=lambda group: (-sum(strength[node] for node in group), min(group)))
