"""Stroke by stroke what happened in professional matches; no video belongs to it.

French CSV tables, one row per stroke (../shared/data/matches). They repeat each other: one match
stands in up to three files, and some files are several matches.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from inference.data.recordings import BadManifest
from inference.strokes import Label

FPS = 25
SIDES: dict[str, Label] = {"coup_droit": "forehand", "revers": "backhand"}
INTENTS = {"offensif": "attack", "intermediaire": "neutral", "defensif": "defence"}
SPINS = {
    "topspin": "topspin",
    "poussette": "push",
    "bloc": "block",
    "flip": "flick",
    "coupe": "chop",
}
OUTCOMES = {"pt_gagne": "winner", "filet": "net", "out": "out"}
TRIAL = "flore_boll"  # two rallies in which the annotators tried their tool: no match


@dataclass(frozen=True)
class MatchStroke:
    """One stroke: frames at FPS, both ends included; "" is what was not written down.

    `side` tells forehand from backhand of serves too. `zone` is where the ball lands: right, middle
    or left (d, m, g) and 1 (short) to 3 (long). `outcome` is of the last stroke of a rally.
    """

    match: str
    game: int
    player: str
    label: Label
    side: Label
    first_frame: int
    last_frame: int
    intent: str
    spin: str
    zone: str
    outcome: str


def read_matches(folder: Path) -> list[MatchStroke]:
    """Every stroke once, by match and time; BadManifest names a file that is no such table.

    A player begins one stroke at a time, so rows that agree on match, player and first frame are
    the same stroke, of which the first file's version is kept.
    """
    paths = sorted(folder.glob("*.csv"))
    if not paths:
        raise BadManifest(f"There are no match tables in {folder}.")
    strokes: dict[tuple[str, str, int], MatchStroke] = {}
    for path in paths:
        with path.open(newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                stroke = _stroke(path, row)
                if TRIAL not in stroke.match:
                    strokes.setdefault((stroke.match, stroke.player, stroke.first_frame), stroke)
    return sorted(strokes.values(), key=lambda stroke: (stroke.match, stroke.first_frame))


def _stroke(path: Path, row: dict[str, str]) -> MatchStroke:
    try:
        side = SIDES[row["lateralite"]]
        return MatchStroke(
            match=row.get("match") or re.sub("_annotation.*", "", path.stem),
            game=int(row["set"]),
            player=row["nom"],
            label="serve" if row["type_service"] else side,
            side=side,
            first_frame=int(row["debut"]),
            last_frame=int(row["fin"]),
            intent=INTENTS.get(row["type_coup"], ""),
            spin=SPINS.get(row.get("effet_coup") or row["type_coup"], ""),
            zone=row["zone_jeu"],
            outcome=OUTCOMES.get(row["faute"], ""),
        )
    except (KeyError, ValueError) as error:
        raise BadManifest(f"{path.name} is not a table of strokes of a match: {error}.") from error
