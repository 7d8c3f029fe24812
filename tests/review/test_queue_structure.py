"""Where a timeline breaks the order of a rally."""

from __future__ import annotations

import uuid

from loopdrive.review.queue.played import Played
from loopdrive.review.queue.structure import Broken, broken_rules

VIDEO = uuid.UUID(int=7)
LABELS = {"S": "serve", "F": "forehand", "B": "backhand", "M": "smash"}


def played(contact_s: float, label: str, end: str) -> Played:
    """Return a stroke of half a second."""
    frame = round(30 * contact_s)
    key = uuid.uuid4()
    span = (frame - 8, frame, frame + 6)
    return Played(key, VIDEO, 30.0, "predicted", end, LABELS[label], *span, 0.9, 0.9, 0.9, None, "")


def rally(begins_s: float, hits: str = "SFBFB") -> list[Played]:
    """Return a rally with a hit every 0.6 s, the players in turn."""
    ends = ("left", "right")
    return [played(begins_s + 0.6 * at, hit, ends[at % 2]) for at, hit in enumerate(hits)]


def test_clean_rallies_break_nothing() -> None:
    assert set(broken_rules(rally(1) + rally(10) + rally(20))) == {Broken.NOTHING}


def test_no_strokes_break_nothing() -> None:
    assert broken_rules([]) == []


def test_a_serve_in_the_middle_is_broken() -> None:
    broken = broken_rules(rally(1) + rally(10, "SFSFB"))
    assert broken.count(Broken.SERVE_INSIDE) == 1
    assert broken[7] == Broken.SERVE_INSIDE


def test_a_rally_without_a_serve_is_broken_at_its_first_stroke() -> None:
    broken = broken_rules(rally(1) + rally(10, "FBFB"))
    assert [at for at, rules in enumerate(broken) if rules] == [5]
    assert broken[5] == Broken.NO_SERVE


def test_where_nobody_serves_no_serve_is_missed() -> None:
    assert set(broken_rules(rally(1, "FFFF") + rally(10, "BBBB"))) == {Broken.NOTHING}


def test_the_same_player_twice_in_a_row_puts_both_strokes_in_doubt() -> None:
    strokes = [*rally(1), played(4.0, "F", "left")]
    broken = broken_rules(strokes)
    assert broken[4] == broken[5] == Broken.TWICE


def test_in_multiball_one_player_hits_every_ball() -> None:
    strokes = [played(1 + 0.8 * at, "F", "right") for at in range(10)]
    assert set(broken_rules(strokes)) == {Broken.NOTHING}


def test_two_players_cannot_hit_within_a_fifth_of_a_second() -> None:
    strokes = [*rally(1), played(3.5, "F", "right")]
    broken = broken_rules(strokes)
    assert broken[4] == broken[5] == Broken.TOO_SOON
