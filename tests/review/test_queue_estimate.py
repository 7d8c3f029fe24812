"""How many wrong strokes wait, told from the random check."""

from __future__ import annotations

import math
import random

import pytest

from loopdrive.review.queue.estimate import Audited, Expected, expected_wrong, wilson


def sample(count: int, wrong: int, confidence: float = 0.9) -> list[Audited]:
    """Return audited strokes of one confidence, the first of which are wrong."""
    return [Audited(confidence, at < wrong) for at in range(count)]


def test_few_audited_strokes_leave_the_word_to_the_model() -> None:
    expected = expected_wrong(sample(9, 9), [0.9, 0.8, 0.5])
    assert expected.wrong == pytest.approx(0.8)
    assert (expected.low, expected.high, expected.is_from_audit) == (None, None, False)


def test_strokes_alike_are_wrong_as_often_as_those_that_were_audited() -> None:
    expected = expected_wrong(sample(100, 10), [0.9] * 1000)
    assert expected.wrong == pytest.approx(100)
    assert expected.is_from_audit
    assert expected.low == pytest.approx(55.2, abs=0.1)  # Wilson's interval of 10 in 100
    assert expected.high == pytest.approx(174.4, abs=0.1)


def test_where_nothing_waits_nothing_is_wrong() -> None:
    expected = expected_wrong(sample(20, 5), [])
    assert (expected.wrong, expected.low, expected.high) == (0, 0, 0)


def test_what_waits_counts_by_its_own_confidence() -> None:
    audited = sample(30, 15, confidence=0.4) + sample(30, 0, confidence=0.99)
    assert expected_wrong(audited, [0.99] * 100).wrong < 5
    assert expected_wrong(audited, [0.4] * 100).wrong == pytest.approx(50)


def test_wilson_is_sane_at_the_edges() -> None:
    assert wilson(0.0, 10)[0] == 0
    assert 0.2 < wilson(0.0, 10)[1] < 0.35
    assert wilson(1.0, 10)[1] == pytest.approx(1)


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 2.0])
def test_the_interval_holds_the_truth_while_coaches_take_the_worst_first(sharpness: float) -> None:
    """Also where the model is too sure of itself (below 1) or not sure enough (above)."""
    held, over, rounds = 0, 0.0, 200
    for seed in range(rounds):
        truth, found = review_of_a_club(random.Random(seed), sharpness)
        assert found.low is not None
        assert found.high is not None
        held += found.low <= truth <= found.high
        over += (found.wrong - truth) / rounds
    assert held >= 0.9 * rounds
    assert abs(over) < 15  # of 12 to 157 wrong ones


def review_of_a_club(chance: random.Random, sharpness: float) -> tuple[int, Expected]:
    """Review the most doubtful 400 of 1500 strokes, with 44 of the random tenth beside them."""
    confidences = [1 - 0.5 * chance.random() ** 3 for _ in range(1500)]
    strokes = [(each, chance.random() < true_risk(each, sharpness)) for each in confidences]
    tenth, others = strokes[:150], sorted(strokes[150:])
    waiting = tenth[44:] + others[400:]
    audited = [Audited(*each) for each in tenth[:44]]
    truth = sum(is_wrong for _, is_wrong in waiting)
    return truth, expected_wrong(audited, [confidence for confidence, _ in waiting])


def true_risk(confidence: float, sharpness: float) -> float:
    """Return how often a stroke of this confidence is wrong, by a model that is off by a power."""
    risk = max(1e-3, 1 - confidence)
    odds = math.pow(risk / (1 - risk), sharpness)
    return odds / (1 + odds)
