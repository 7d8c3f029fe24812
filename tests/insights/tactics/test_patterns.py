"""How points begin."""

from __future__ import annotations

import pytest

from loopdrive.insights.tactics.patterns import patterns, won_share
from tests.insights.tactics.rallies import rallies


def test_openings_that_were_played_more_than_once_are_told_with_their_points() -> None:
    found = patterns(rallies("SbF+ SbFbF+ SbFb- SbF sFb+ sFbF- SfB+ FbF+"))
    assert [" ".join(node.label[0] for node in each.strokes) for each in found] == [
        "s b f",
        "s f b",
    ]
    mine, theirs = found
    assert (mine.count, mine.strokes[0].who) == (4, "player")
    assert mine.won is not None
    assert mine.won.value == pytest.approx(2 / 3)
    assert mine.won.n == 3
    assert (theirs.count, theirs.strokes[0].who) == (2, "opponent")


def test_the_share_of_three_points_is_not_over_read() -> None:
    won = won_share(rallies("S+ S+ S+"))
    assert won is not None
    assert won.low is not None
    assert won.value == 1
    assert won.low == pytest.approx(0.4385, abs=1e-4)  # Wilson


def test_points_nobody_told_have_no_share() -> None:
    assert won_share(rallies("Sb Sf")) is None
