"""The coach corrects as the desk wants it: a key for most strokes, a click for what is missing."""

from __future__ import annotations

from typing import Any  # JSON of every shape

from tests.coach.hand import Hand
from tests.coach.judgement import Judged, Judgement, judge
from tests.coach.truth import TrueStroke, Truth

DIGITS = {"serve": "1", "forehand": "2", "backhand": "3", "smash": "4"}
TAKE_AWAY, ACCEPT, OTHER_PLAYER, NEXT, CONTACT = "x", "Enter", "t", "n", "c"
START, END = "i", "o"
MOST_ARROWS = 7  # further, a click is quicker (KLM: seven keys 1.4 s, a click 1.3 s and the hand)

Row = dict[str, Any]


def correct(hand: Hand, truth: Truth) -> None:
    """First everything that is on the timeline, one after the other; then what is missing."""
    judgement = judge(hand.strokes(), truth)
    for each in judgement.judged:
        hand.effort.decide()
        go_to(hand, each.row)
        mend(hand, truth, each)
    for stroke in missing(hand, truth, judgement):
        add(hand, stroke)


def missing(hand: Hand, truth: Truth, before: Judgement) -> tuple[TrueStroke, ...]:
    """What is to be added; of these, strokes that were taken away just now are decided already."""
    for _ in before.missed:
        hand.effort.decide()
    return judge(hand.strokes(), truth).missed


def go_to(hand: Hand, row: Row) -> None:
    """Be at a stroke: already, by the key for the next one, or by a click on it."""
    frame, rows = hand.frame(), hand.strokes()
    if frame == row["contact_frame"] and hand.stroke() == row["id"]:
        return
    later = [each for each in rows if each["contact_frame"] > frame]
    if later and later[0]["contact_frame"] == row["contact_frame"]:
        hand.press(NEXT)
    else:
        hand.click_stroke(row)


def mend(hand: Hand, truth: Truth, judged: Judged) -> None:
    """Say of the stroke at the playhead what is true of it."""
    true, faults = judged.true, judged.faults
    if judged.is_right:
        hand.press(ACCEPT)
    elif true is None or not can_be_mended(hand, judged):
        hand.press(TAKE_AWAY)  # what was hit instead is added later
    elif faults == ("label",):
        hand.press(DIGITS[true.label])
    else:
        if "contact" in faults:
            step_to(hand, true.contact_frame)
            hand.press(CONTACT)
        if "end" in faults:
            hand.press(OTHER_PLAYER)
        if "label" in faults:
            hand.press(DIGITS[true.label])


def can_be_mended(hand: Hand, judged: Judged) -> bool:
    """Tell whether it can be moved or given away: no other stroke of that player is in its way."""
    row, true, faults = judged.row, judged.true, judged.faults
    assert true is not None
    rows = [each for each in hand.strokes() if each["id"] != row["id"]]
    first, last = row["start_frame"], row["end_frame"]
    if "contact" in faults:
        first, last = min(first, true.contact_frame), max(last, true.contact_frame)
        at_hand = current(hand.strokes(), true.contact_frame)
        if at_hand is None or at_hand["id"] != row["id"]:
            return False  # the key would time another one
        if clashes(rows, row["end"], first, last):
            return False
    return not clashes(rows, true.end, first, last)


def step_to(hand: Hand, frame: int) -> None:
    """Find the contact frame by frame, or by a click where that is quicker."""
    away = frame - hand.frame()
    leaps = round(away / 10)
    steps = away - 10 * leaps
    if 2 * abs(leaps) + abs(steps) > MOST_ARROWS:
        hand.click_ruler(frame)
        return
    for count, name in ((leaps, "Shift+Arrow"), (steps, "Arrow")):
        for _ in range(abs(count)):
            hand.press(f"{name}{'Right' if count > 0 else 'Left'}")


def add(hand: Hand, true: TrueStroke) -> None:
    """Go where the ball was hit and name the stroke; first make room where another one lies."""
    rows = hand.strokes()
    for row in rows:
        if row["end"] == true.end and row["start_frame"] <= true.contact_frame <= row["end_frame"]:
            make_room(hand, rows, row, true)
    hand.click_ruler(true.contact_frame)
    there = current(hand.strokes(), hand.frame())
    ends = hand.ends()
    offered = there["end"] if there else (ends[0] if ends else "left")
    digit = DIGITS[true.label]
    hand.press(digit if offered == true.end and there is None else f"Shift+{digit}")


def make_room(hand: Hand, rows: list[Row], row: Row, true: TrueStroke) -> None:
    """Let a stroke of the same player end before the missing one, or begin after it."""
    contact = row["contact_frame"]
    is_later = true.contact_frame > contact
    step = -1 if is_later else 1
    for frame in range(true.contact_frame + step, contact + step, step):
        there = current(rows, frame)
        if there is not None and there["id"] == row["id"]:
            hand.click_ruler(frame)
            hand.press(END if is_later else START)
            return


def current(rows: list[Row], frame: int) -> Row | None:
    """The stroke that is played at a frame: of several, the one whose contact is closest."""
    there = [row for row in rows if row["start_frame"] <= frame <= row["end_frame"]]
    return min(there, key=lambda row: abs(row["contact_frame"] - frame), default=None)


def clashes(rows: list[Row], end: str, first: int, last: int) -> bool:
    """Tell whether a player is in another stroke in these frames."""
    return any(
        row["end"] == end and row["start_frame"] <= last and first <= row["end_frame"]
        for row in rows
    )
