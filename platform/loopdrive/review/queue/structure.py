"""Where a timeline breaks the order of a rally: a serve first, then the players in turn."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntFlag

from loopdrive.review.queue.played import Played
from loopdrive.strokes.models import StrokeLabel
from loopdrive.strokes.rallies import rallies

TOO_SOON_S = 0.2  # no ball crosses the table faster
EXCHANGES = 3  # tell whether players take turns at all
ALTERNATING = 0.6  # of a video's exchanges change ends: players take turns there
SERVED = 1 / 3  # of a video's rallies begin with a serve: serves are played, and seen, there


class Broken(IntFlag):
    """Which rules of a rally a stroke breaks."""

    NOTHING = 0
    SERVE_INSIDE = 1
    NO_SERVE = 2
    TWICE = 4
    TOO_SOON = 8


WORDS = {
    Broken.SERVE_INSIDE: "a serve in the middle of a rally",
    Broken.NO_SERVE: "its rally begins without a serve",
    Broken.TWICE: "the same player hits twice in a row",
    Broken.TOO_SOON: "too close to the other player's hit",
}


def broken_rules(strokes: Sequence[Played]) -> list[Broken]:
    """Return, for each stroke of one video in order of contact, which rules it breaks.

    A rule holds only where the video shows that it is played by it: in multiball nobody serves and
    one player hits every ball.
    """
    contacts_s = [stroke.contact_s for stroke in strokes]
    played = list(rallies(contacts_s))
    exchanges = [(at - 1, at) for first, last in played for at in range(first + 1, last + 1)]
    changes = sum(strokes[one].end != strokes[two].end for one, two in exchanges)
    takes_turns = len(exchanges) >= EXCHANGES and changes >= ALTERNATING * len(exchanges)
    served = sum(strokes[first].label == StrokeLabel.SERVE for first, _ in played)

    broken = [Broken.NOTHING] * len(strokes)
    for first, _ in played:
        if served >= SERVED * len(played) and strokes[first].label != StrokeLabel.SERVE:
            broken[first] |= Broken.NO_SERVE
    for one, two in exchanges:
        if strokes[two].label == StrokeLabel.SERVE:
            broken[two] |= Broken.SERVE_INSIDE
        if strokes[one].end == strokes[two].end:
            found = Broken.TWICE if takes_turns else Broken.NOTHING
        else:
            is_soon = contacts_s[two] - contacts_s[one] < TOO_SOON_S
            found = Broken.TOO_SOON if is_soon else Broken.NOTHING
        broken[one] |= found  # either may be the wrong one
        broken[two] |= found
    return broken
