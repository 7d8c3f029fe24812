"""What the tactics of the nine matches come to, as plain numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from statistics import fmean
from typing import Any  # JSON of every shape

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Video
from loopdrive.insights.estimate import Estimate
from loopdrive.insights.season import Span
from loopdrive.insights.tactics.graph import Node, graph_of, zones_known
from loopdrive.insights.tactics.measures import measure
from loopdrive.insights.tactics.patterns import patterns, won_share
from loopdrive.insights.tactics.played import Rally, rallies_of
from loopdrive.insights.tactics.similarity import Likeness, likeness
from loopdrive.strokes.models import Stroke

TOP = 3
DIGITS = 3


def numbers(club: Club) -> dict[str, Any]:
    """Measure every match, every player, and all matches together."""
    played = {player: rallies_of(player=player, span=Span()) for player in club.players.all()}
    videos = Video.objects.filter(player_session__club=club)
    ordered = videos.select_related("player_session").order_by("player_session__played_on")
    strokes = Stroke.objects.standing().filter(video__player_session__club=club)
    matches = [_match(video) for video in ordered]
    served = [rally for match in matches for rally in match["served"]]
    return {
        "strokes": strokes.count(),
        "labels": dict(sorted(Counter(strokes.values_list("label", flat=True)).items())),
        "rallies": len(served),
        "matches": [match["told"] for match in matches],
        "served": _served(served),
        "pairs": _pairs(played),
        "against": _against(played),
    }


def _match(video: Video) -> dict[str, Any]:
    one, other = Player.objects.filter(appearances__video=video).order_by("appearances__end")
    rallies = rallies_of(player=one, span=Span(player_session=video.player_session_id))
    turned = [rally.turned() for rally in rallies]
    told = {
        "title": video.player_session.title,
        "strokes": sum(len(rally.shots) for rally in rallies),
        "rallies": len(rallies),
        "rally_length": round(fmean(len(rally.shots) for rally in rallies), 2),
        "longest_rally": max(len(rally.shots) for rally in rallies),
        "zones_known": round(zones_known(rallies), DIGITS),
        "points": [sum(rally.is_won is True for rally in each) for each in (rallies, turned)],
        "won": _estimate(won_share(rallies)),
        "network": _network(rallies, [one.name, other.name]),
    }
    return {"told": told, "served": [_from_the_server(rally) for rally in rallies]}


def _from_the_server(rally: Rally) -> Rally:
    return rally if rally.shots[0].who == "player" else rally.turned()


def _served(rallies: Sequence[Rally]) -> dict[str, Any]:
    """Tell of all rallies as whoever serves sees them."""
    people = ["server", "receiver"]
    return {
        "won": _estimate(won_share(rallies)),
        "network": _network(rallies, people),
        "by_zone": _network(rallies, people, zones=True),
        "openings": _openings(rallies, people, zones=False),
        "openings_by_zone": _openings(rallies, people, zones=True),
    }


def _openings(rallies: Sequence[Rally], people: list[str], *, zones: bool) -> list[dict[str, Any]]:
    return [
        {
            "strokes": [_name(node, people) for node in each.strokes],
            "count": each.count,
            "won": _estimate(each.won),
        }
        for each in patterns(rallies, zones=zones)
    ]


def _network(rallies: Sequence[Rally], people: list[str], *, zones: bool = False) -> dict[str, Any]:
    network = measure(graph_of(rallies, zones=zones))
    assert network.modularity is not None
    homes = {each.community for each in network.nodes}
    return {
        "nodes": len(network.nodes),
        "edges": len(network.edges),
        "modularity": round(network.modularity, DIGITS),
        "communities": [
            [_name(each.node, people) for each in network.nodes if each.community == home]
            for home in sorted(homes)
        ],
        "pagerank": _top({each.node: each.pagerank for each in network.nodes}, people),
        "betweenness": _top({each.node: each.betweenness for each in network.nodes}, people),
        "strength": _top(
            {each.node: each.in_strength + each.out_strength for each in network.nodes}, people
        ),
    }


def _top(values: dict[Node, float], people: list[str]) -> list[list[Any]]:
    best = sorted(values, key=lambda node: (-values[node], node))[:TOP]
    return [[_name(node, people), round(values[node], DIGITS)] for node in best]


def _name(node: Node, people: list[str]) -> str:
    who = people[0] if node.who == "player" else people[1]
    return " ".join(filter(None, [f"{who}:", node.label, node.zone]))


def _pairs(played: dict[Player, list[Rally]]) -> list[dict[str, Any]]:
    """Tell how alike each two players are."""
    return [
        {"players": [one.name, other.name]} | _likeness(likeness(played[one], played[other]))
        for one, other in combinations(sorted(played, key=lambda player: player.name), 2)
    ]


def _against(played: dict[Player, list[Rally]]) -> list[dict[str, Any]]:
    """Tell how those who met several opponents played against each, beside all others."""
    told = []
    for player, rallies in played.items():
        met = dict.fromkeys(rally.opponent for rally in rallies if rally.opponent is not None)
        for key in met if len(met) > 1 else ():
            against = [rally for rally in rallies if rally.opponent == key]
            others = [rally for rally in rallies if rally.opponent != key]
            name = Player.objects.get(pk=key).name
            told.append(
                {"player": player.name, "against": name} | _likeness(likeness(against, others))
            )
    return told


def _likeness(found: Likeness | None) -> dict[str, Any]:
    assert found is not None
    return {
        "rallies": list(found.rallies),
        "alike": round(found.value, DIGITS),
        "by_chance": [round(found.low, DIGITS), round(found.high, DIGITS)],
        "differs": found.differs,
    }


def _estimate(found: Estimate | None) -> dict[str, Any] | None:
    if found is None or found.low is None or found.high is None:
        return None
    interval = [round(found.low, DIGITS), round(found.high, DIGITS)]
    return {"value": round(found.value, DIGITS), "interval": interval, "n": found.n}
