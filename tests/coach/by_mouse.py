"""The same by drag-drag-pick, as tools without a stroke engine ask for it, on the same page.

For every stroke that needs work both edges are dragged and the class is picked with the mouse; what
is right is left alone. That is kind to it: the classes stand open instead of in a menu, and nothing
is dragged twice. What the desk asks for besides is counted too: the click that chooses the stroke,
and the contact, which the edges say nothing of.
"""

from __future__ import annotations

from typing import Any  # JSON of every shape

from tests.coach.by_keys import can_be_mended
from tests.coach.hand import Hand
from tests.coach.judgement import Judged, judge
from tests.coach.truth import TrueStroke, Truth

Row = dict[str, Any]


def correct(hand: Hand, truth: Truth) -> None:
    """First everything that is on the timeline, one after the other; then what is missing."""
    judgement = judge(hand.strokes(), truth)
    for each in judgement.judged:
        hand.effort.decide()
        if not each.is_right:
            mend(hand, each)
    for _ in judgement.missed:
        hand.effort.decide()
    for stroke in judge(hand.strokes(), truth).missed:
        add(hand, stroke)


def mend(hand: Hand, judged: Judged) -> None:
    """Choose the stroke and take it away, or drag it and pick what it is."""
    row, true = judged.row, judged.true
    hand.click_stroke(row)
    if true is None or not can_be_mended(hand, judged):
        hand.click_tool("Reject")
        return
    if "contact" in judged.faults:
        hand.drag_contact(row, true.contact_frame)
    if "end" in judged.faults:
        hand.click_tool("The other player hit it")
    drag_edges(hand, row["id"], true)
    if "label" in judged.faults:
        hand.click_tool(true.label.capitalize())


def add(hand: Hand, true: TrueStroke) -> None:
    """Put a stroke where one is missing, drag its edges, and pick what it is."""
    known = {row["id"] for row in hand.strokes()}
    hand.double_click(true.end, true.contact_frame)
    new = [row["id"] for row in hand.strokes() if row["id"] not in known]
    if not new:
        return
    drag_edges(hand, new[0], true)
    if true.label != "forehand":  # what the desk makes of two clicks
        hand.click_tool(true.label.capitalize())


def drag_edges(hand: Hand, key: str, true: TrueStroke) -> None:
    """Drag both edges to where they truly are, as far as the desk lets them go.

    What would take zooming in first is left as it is: kinder to the mouse than counting that.
    """
    for edge, frame in (("start", true.start_frame), ("end", true.end_frame)):
        row = next(row for row in hand.strokes() if row["id"] == key)
        if row[f"{edge}_frame"] != frame and hand.is_roomy(row):
            hand.drag_edge(row, edge, frame)
