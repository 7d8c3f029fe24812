"""Rallies become a graph, as counted by hand."""

from __future__ import annotations

from dataclasses import astuple

from loopdrive.insights.tactics.graph import Node, graph_of, zones_known
from loopdrive.insights.tactics.played import Rally
from tests.insights.tactics.rallies import VIDEO, rallies, shot

SERVE, FOREHAND = Node("player", "serve"), Node("player", "forehand")
BACK = Node("opponent", "backhand")


def test_strokes_are_counted_and_so_is_what_follows() -> None:
    graph = graph_of(rallies("SbF+ SbFb- S-"))
    assert {node: weight.count for node, weight in graph.nodes.items()} == {
        SERVE: 3,
        BACK: 3,
        FOREHAND: 2,
    }
    assert {step: weight.count for step, weight in graph.edges.items()} == {
        (SERVE, BACK): 2,
        (BACK, FOREHAND): 2,
        (FOREHAND, BACK): 1,
    }


def test_a_node_counts_the_points_it_ended_and_an_edge_those_it_was_part_of() -> None:
    graph = graph_of(rallies("SbF+ SbFb- S- Sb"))
    assert astuple(graph.nodes[FOREHAND]) == (2, 1, 0)
    assert astuple(graph.nodes[BACK]) == (4 - 1 + 1, 0, 1)
    assert astuple(graph.nodes[SERVE]) == (4, 0, 1)
    assert astuple(graph.edges[SERVE, BACK]) == (3, 1, 1)  # of one point nobody said how it ended


def test_what_the_opponent_loses_the_player_wins() -> None:
    (won, lost) = rallies("Sb+ sF-")
    assert (won.is_won, won.shots[-1].outcome) == (True, "lost")
    assert (lost.is_won, lost.shots[-1].outcome) == (False, "lost")
    assert (won.turned().is_won, won.turned().shots[0].who) == (False, "opponent")


def test_zones_are_part_of_a_node_where_they_are_asked_for() -> None:
    played = [Rally(VIDEO, (shot("S", "left long"), shot("f", "middle short"), shot("B")))]
    assert Node("player", "serve", "left long") in graph_of(played, zones=True).nodes
    assert SERVE in graph_of(played).nodes
    assert Node("player", "serve", "left long").name == "player serve left long"


def test_balls_that_never_land_need_no_zone() -> None:
    missed = Rally(VIDEO, (shot("S", "left long"), shot("f", outcome="lost")))
    unknown = Rally(VIDEO, (shot("S", "left long"), shot("f", outcome="won")))
    assert zones_known([missed]) == 1
    assert zones_known([missed, unknown]) == 2 / 3
    assert zones_known([]) == 0
