"""Rallies written in a few letters: capitals are the player's strokes, small ones the opponent's.

`S` serves, `F` and `B` are forehand and backhand, `M` is a smash; `+` or `-` at the end says that
the player won or lost the point: "Sf B-".
"""

from __future__ import annotations

import uuid

from loopdrive.insights.tactics.played import Rally, Shot, Who

LABELS = {"s": "serve", "f": "forehand", "b": "backhand", "m": "smash"}
VIDEO = uuid.UUID(int=1)


def rally(letters: str, video: uuid.UUID = VIDEO) -> Rally:
    """Return the rally that the letters tell."""
    ending = letters[-1] if letters[-1] in "+-" else ""
    shots = [shot(letter) for letter in letters.rstrip("+-").replace(" ", "")]
    if ending:
        is_mine = shots[-1].who == "player"
        outcome = "won" if (ending == "+") == is_mine else "lost"
        shots[-1] = shots[-1]._replace(outcome=outcome)
    return Rally(video, tuple(shots))


def rallies(words: str) -> list[Rally]:
    """Return the rallies of several words."""
    return [rally(word) for word in words.split()]


def shot(letter: str, zone: str = "", outcome: str = "") -> Shot:
    """Return the stroke of a letter."""
    who: Who = "player" if letter.isupper() else "opponent"
    return Shot(who, LABELS[letter.lower()], zone, outcome)
