"""Answers that cannot be held against each other are refused in one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inference import CannotCompare, judge
from tests.inference.answering import answers
from tests.inference.test_gate import BETTER, CHAMPION


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"ms_per_frame": 0.0}, "challenger: a frame takes 0.0 ms."),
        ({"strokes": CHAMPION.strokes[1:]}, "did not name the same strokes."),
        ({"tracks": CHAMPION.tracks[1:]}, "were not asked about the same tracks."),
        ({"strokes": CHAMPION.strokes[:1] * 2}, "challenger: stroke s0 is answered 2 times."),
        ({"tracks": CHAMPION.tracks[:1] * 2}, "challenger: track track0 is answered 2 times."),
    ],
)
def test_answers_to_other_questions_are_refused(change: dict[str, object], sentence: str) -> None:
    with pytest.raises(CannotCompare) as refusal:
        judge(CHAMPION, replace(CHAMPION, model="challenger", **change))  # type: ignore[arg-type]
    assert str(refusal.value).endswith(sentence)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"label": "lob"}, "stroke s0 is said to be a 'lob'."),
        ({"probabilities": (0.5, 0.5)}, "stroke s0 has probabilities (0.5, 0.5)."),
        ({"probabilities": (0.5, 0.5, 0.5, 0.5)}, "of stroke s0 add up to 2.000."),
        ({"consistency": 1.5}, "stroke s0 has a consistency of 1.5."),
        ({"match": "derby"}, "did not name the same strokes."),
    ],
)
def test_an_unsound_answer_is_refused(change: dict[str, object], sentence: str) -> None:
    first = replace(BETTER.strokes[0], **change)  # type: ignore[arg-type]
    with pytest.raises(CannotCompare) as refusal:
        judge(CHAMPION, replace(BETTER, strokes=(first, *BETTER.strokes[1:])))
    assert str(refusal.value).endswith(sentence)


@pytest.mark.parametrize(
    "free_s", [((9.0, 3.0),), ((3.0, 9.0),), ((45.0, 60.0), (50.0, 70.0)), ((45.0, float("inf")),)]
)
def test_a_pause_that_cannot_be_true_is_refused(free_s: tuple[tuple[float, float], ...]) -> None:
    first = replace(CHAMPION.tracks[0], free_s=free_s)
    with pytest.raises(CannotCompare, match="free of play"):
        judge(CHAMPION, replace(CHAMPION, tracks=(first, *CHAMPION.tracks[1:])))


def test_the_order_of_the_answers_does_not_matter() -> None:
    one, other = answers(1, wrong=0.4), answers(1, wrong=0.3, luck=2)
    turned = replace(other, strokes=other.strokes[::-1], tracks=other.tracks[::-1])
    assert judge(one, turned) == judge(one, other)
