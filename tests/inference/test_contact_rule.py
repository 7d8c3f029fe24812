"""A peak of heat is a contact or none: also the other player's heat around it has a say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from inference.timeline.contact_rule import NOBODY, ContactRule, around

RULE = ContactRule(
    own=2.0, offset=-0.5, others=(-0.5, 0.2, 0.7), usual=(-2.0, 0.5, 0.0), likely=0.5
)


def heat(*peaks: int) -> NDArray[np.float64]:
    """Heat of 100 frames with such peaks."""
    made = np.full(100, 0.01)
    made[list(peaks)] = 0.8
    return made


def test_hitting_in_turns_is_likelier_than_hitting_at_once() -> None:
    between, alone, at_once = (
        RULE.probability(0.5, around(heat(*peaks), 50)) for peaks in ((30, 72), (), (52,))
    )
    assert between > alone > at_once


def test_where_nobody_stands_only_the_peak_itself_counts() -> None:
    usual = RULE.probability(0.5, np.array(RULE.usual))
    assert RULE.probability(0.5, NOBODY) == usual
    assert RULE.probability(0.5, around(np.full(100, np.nan), 50)) == usual


def test_each_part_is_what_is_highest_in_it() -> None:
    assert [int(around(heat(at), 50).argmax()) for at in (45, 41, 81)] == [0, 1, 2]
    assert around(heat(19 - 1), 50).max() < 0  # longer ago than a rally lasts
    nearly = heat(72)
    nearly[:60] = np.nan
    assert np.isnan(around(nearly, 50)).tolist() == [True, True, False]


def test_at_the_ends_of_a_film_what_lies_beyond_is_unknown() -> None:
    assert np.isnan(around(heat(), 0)).tolist() == [False, True, False]
    assert np.isnan(around(heat(), 99)).tolist() == [False, False, True]


def test_a_rule_is_written_and_read() -> None:
    assert ContactRule.of(RULE.written()) == RULE


def test_models_of_before_know_no_other_player_and_refuse_no_peak() -> None:
    rule = ContactRule.of({"contact": 0.5, "detection_scale": 2.186, "detection_offset": -0.73})
    assert rule.probability(0.4, around(heat(30, 72), 50)) == rule.probability(0.4, NOBODY)
    assert (rule.likely, rule.clear) == (0, 0)


@pytest.mark.parametrize("likely", [0.2, 0.5, 0.7])
def test_a_clear_peak_is_one_that_is_likely_where_nobody_stands(likely: float) -> None:
    rule = replace(RULE, likely=likely)
    assert rule.probability(rule.clear, NOBODY) == pytest.approx(likely)
