"""docs/results/tactics.md, from the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any  # JSON of every shape

BEGIN = """# Tactics of nine professional matches

Written by `python -m tests.insights.matches` from published tables, which are not part of the
repository. Each match is brought in as a coach would do it, through the API: a session with its two
players, a film (there is none of these matches, so a black one of the same length), the table
compared and then taken in as one edit. What stands here is then asked of
`loopdrive.insights.tactics`, as the player's page asks; `tactics.json` beside this page has the
same numbers, and `tests/insights/test_nine_matches.py` says whether they still come out.

- A **node** is whose stroke it is and its class, and where it says so the zone in which the ball
  lands, seen by whoever receives it. An **edge** leads to the next stroke of the rally; its weight
  is how often.
- **PageRank** is the share of endless play spent in a node, **betweenness** the share of shortest
  ways that lead over it (often played is near), **modularity** how far communities (Louvain) keep
  to themselves.
- Shares have Wilson's 95 % interval, widened by the spread between matches where there are five.
- **Alike** is 1 less the Jensen-Shannon distance between what two players do with what comes.
  Beside it: between which values 95 in 100 pairs of samples of *one* style would lie, with as many
  rallies. Only below that, marked `*`, is there a difference; two of 78 pairs would be marked by
  chance alone.
- Who won a point is told by its last stroke (`faute`): a winner, or a mistake. The column `coup`,
  which names the server's points, says otherwise in 107 of 305 rallies, so it is not used.
- The days of the matches are not known, so nothing is said of changes from match to match.
  Two matches are told whole, in five games each; of the others one game is told.
"""


def page(found: dict[str, Any]) -> str:
    """Return the whole page."""
    parts = [BEGIN, _whole(found), _matches(found), _networks(found), _served(found["served"])]
    parts += [_styles(found["pairs"]), _against(found["against"])]
    return "\n".join(parts)


def _whole(found: dict[str, Any]) -> str:
    labels = found["labels"]
    return (
        f"**{found['strokes']:,} strokes in {found['rallies']} rallies of "
        f"{len(found['matches'])} matches**: {labels['serve']} serves, {labels['forehand']} "
        f"forehands, {labels['backhand']} backhands.\n"
    )


def _matches(found: dict[str, Any]) -> str:
    rows = [
        [
            each["title"],
            each["strokes"],
            each["rallies"],
            f"{each['rally_length']:.2f}",
            each["longest_rally"],
            " : ".join(str(points) for points in each["points"]),
            _share(each["won"]),
            f"{each['zones_known']:.0%}",
        ]
        for each in found["matches"]
    ]
    head = ["match", "strokes", "rallies", "mean length", "longest", "points"]
    head += ["share of the first", "zones known"]
    return "## Matches\n\n" + _table(head, rows)


def _networks(found: dict[str, Any]) -> str:
    rows = [_network_row(each["title"], each["network"]) for each in found["matches"]]
    head = ["match", "nodes", "edges", "modularity", "communities", "PageRank", "betweenness"]
    return "## The network of each match\n\n" + _table(head, rows)


def _network_row(title: str, network: dict[str, Any]) -> list[object]:
    return [
        title,
        network["nodes"],
        network["edges"],
        f"{network['modularity']:.3f}",
        len(network["communities"]),
        _top(network["pagerank"]),
        _top(network["betweenness"]),
    ]


def _served(served: dict[str, Any]) -> str:
    head = ["", "nodes", "edges", "modularity", "communities", "PageRank", "betweenness"]
    rows = [_network_row("by class", served["network"])]
    rows.append(_network_row("by class and zone", served["by_zone"]))
    communities = "\n".join(
        f"- {', '.join(community)}" for community in served["network"]["communities"]
    )
    openings = ["serve", "return", "third ball", "rallies", "won by the server"]
    return "\n".join(
        [
            "## All matches, as the server sees them\n",
            f"The server won {_share(served['won'])} of {served['won']['n']} points.\n",
            _table(head, rows),
            f"Communities by class:\n\n{communities}\n",
            "### Serve, return and third ball\n",
            _table(openings, _opening_rows(served["openings"])),
            "### The same by zone\n",
            "A stroke without a zone did not land, and lost the point.\n",
            _table(openings, _opening_rows(served["openings_by_zone"])),
        ]
    )


def _opening_rows(openings: Iterable[dict[str, Any]]) -> list[list[object]]:
    return [
        [*(name.partition(": ")[2] for name in each["strokes"]), each["count"], _share(each["won"])]
        for each in openings
    ]


def _styles(pairs: list[dict[str, Any]]) -> str:
    names = sorted({name for pair in pairs for name in pair["players"]})
    cells = {frozenset(pair["players"]): _cell(pair) for pair in pairs}
    rallies = {name: count for pair in pairs for name, count in zip(*_sides(pair), strict=True)}
    rows = [
        [at, row, rallies[row], *(cells.get(frozenset((row, name)), "") for name in names)]
        for at, row in enumerate(names, start=1)
    ]
    differing = sorted((pair for pair in pairs if pair["differs"]), key=lambda pair: pair["alike"])
    head = ["players", "rallies", "alike", "one style by chance"]
    return "\n".join(
        [
            "## How alike the players are\n",
            _table(["", "", "rallies", *(str(at + 1) for at in range(len(names)))], rows),
            f"Less alike than chance explains, of {len(pairs)} pairs: {len(differing)}.\n",
            _table(head, [_likeness_row(" - ".join(pair["players"]), pair) for pair in differing]),
        ]
    )


def _sides(pair: dict[str, Any]) -> tuple[list[str], list[int]]:
    return pair["players"], pair["rallies"]


def _against(told: list[dict[str, Any]]) -> str:
    head = ["player", "rallies, against the others", "alike", "one style by chance"]
    rows = [_likeness_row(f"{each['player']} against {each['against']}", each) for each in told]
    return "## The same player against one opponent, beside all others\n\n" + _table(head, rows)


def _likeness_row(name: str, found: dict[str, Any]) -> list[object]:
    low, high = found["by_chance"]
    one, other = found["rallies"]
    return [name, f"{one}, {other}", _cell(found), f"{low:.2f} to {high:.2f}"]


def _cell(found: dict[str, Any]) -> str:
    return f"{found['alike']:.2f}{'*' if found['differs'] else ''}"


def _share(found: dict[str, Any] | None) -> str:
    if found is None:
        return ""
    low, high = found["interval"]
    return f"{found['value']:.2f} [{low:.2f}, {high:.2f}]"


def _top(named: Sequence[Sequence[Any]]) -> str:
    return "; ".join(f"{name} {value:.3f}" for name, value in named)


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines) + "\n"
