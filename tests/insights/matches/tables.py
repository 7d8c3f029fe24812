"""Which matches the tables of `shared/data/matches` tell: each once, by whom, and how long.

Files overlap: rows of `annotation_all_matchs.csv` and of `_2` stand in other files as well, and
`flore_boll` are rallies in which the annotators tried their tool.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

FPS = 25
REPEATS = ("annotation_all_matchs.csv", "ALEXIS-LEBRUN_vs_FAN-ZHENDONG_annotation_2.csv")
NAMES = {
    "AKKUZU": "Akkuzu",
    "ALEXIS-LEBRUN": "Alexis Lebrun",
    "DAN-QIU": "Dang Qiu",
    "DARKO-JORGIC": "Darko Jorgić",
    "DRINKHALL_PAUL": "Paul Drinkhall",
    "FAN-ZHENDONG": "Fan Zhendong",
    "FELIX-LEBRUN": "Félix Lebrun",
    "GAUZY": "Gauzy",
    "JANG-WOOJIN": "Jang Woojin",
    "JARVIS": "Jarvis",
    "LEBRUN": "Alexis Lebrun",  # shakehand, says the file; Félix holds the bat as a penholder
    "LEBRUN_FELIX": "Félix Lebrun",
    "LIANG": "Liang",
    "MCBEATH": "McBeath",
    "TRULS-MOREGARD": "Truls Möregårdh",
}


@dataclass(frozen=True)
class Match:
    """One match of a file; `match` names it where the file tells several."""

    path: Path
    match: str
    players: tuple[str, str]  # as the file calls them
    frames: int

    @property
    def title(self) -> str:
        """Who met whom."""
        return " - ".join(NAMES[name] for name in self.players)


def matches_in(folder: Path) -> list[Match]:
    """Return every match once, in the order of the files' names."""
    files = sorted(path for path in folder.glob("*.csv") if path.name not in REPEATS)
    return [match for path in files for match in _matches_of(path)]


def _matches_of(path: Path) -> list[Match]:
    rows: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row.get("match") or "", []).append(row)
    return [_match(path, name, told) for name, told in rows.items()]


def _match(path: Path, name: str, rows: list[dict[str, str]]) -> Match:
    one, other = dict.fromkeys(row["nom"] for row in rows)
    last = max(int(float(row["fin"])) for row in rows)
    return Match(path, name, (one, other), last + FPS)
