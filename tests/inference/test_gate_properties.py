"""What must hold for any two models, and numbers worked out another way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference import Answers, CannotCompare, Failure, judge
from inference.evaluation.gate_answers import SaidContact, StrokeAnswer, TrackAnswer
from inference.evaluation.gate_verdict import Measure, Verdict
from inference.strokes import LABELS
from tests.inference.answering import PLAYERS, answers

FAILURES = [
    *(Failure("class", label) for label in LABELS),
    *(Failure("player", player) for player in PLAYERS),
    Failure("false strokes"),
]
SHARES = st.sampled_from([0.0, 0.05, 0.2, 0.5, 0.9])
slowly = settings(max_examples=20, deadline=None)


@st.composite
def rivals(draw: st.DrawFn) -> tuple[Answers, Answers]:
    """Two models of any quality on one test part of any size."""
    sizes = {"matches": draw(st.integers(1, 7)), "strokes": draw(st.integers(1, 30))}
    seed = draw(st.integers(0, 999))
    one, other = (
        answers(
            seed,
            **sizes,
            wrong=draw(SHARES),
            missed=draw(SHARES),
            model=name,
            luck=draw(st.integers(0, 99)),
            ms=draw(st.sampled_from([0.5, 1.0, 1.04])),
        )
        for name in ("champion", "challenger")
    )
    return one, other


def by_name(verdict: Verdict) -> dict[str, Measure]:
    return {measure.name: measure for measure in verdict.measures}


@slowly
@given(rivals())
def test_a_model_is_never_better_than_itself(both: tuple[Answers, Answers]) -> None:
    verdict = judge(both[0], both[0], FAILURES)
    assert not verdict.is_passed
    assert not any(f.is_passed for f in verdict.findings if f.rule == "better")
    assert verdict.regressions == ()
    assert all(not measure.difference for measure in verdict.measures)


@slowly
@given(rivals())
def test_swapping_both_flips_the_signs(both: tuple[Answers, Answers]) -> None:
    there, back = (by_name(judge(*pair, FAILURES)) for pair in (both, both[::-1]))
    assert there.keys() == back.keys()
    for name, one in there.items():
        other = back[name]
        assert (one.champion, one.challenger) == (other.challenger, other.champion)
        if one.difference is not None:
            assert other.difference == -one.difference
        assert (one.interval is None) == (other.interval is None)
        if one.interval is not None and other.interval is not None:
            assert other.interval == pytest.approx((-one.interval[1], -one.interval[0]))


@slowly
@given(rivals())
def test_intervals_contain_what_was_observed(both: tuple[Answers, Answers]) -> None:
    for measure in judge(*both, FAILURES).measures:
        if measure.interval is not None:
            assert measure.difference is not None
            assert measure.interval[0] <= measure.difference <= measure.interval[1]
            assert measure.matches >= 3
            assert measure.gain_interval is not None
            assert measure.gain is not None
            assert measure.gain_interval[0] <= measure.gain <= measure.gain_interval[1]


def misnamed(answer: StrokeAnswer, sure: float) -> StrokeAnswer:
    """Named wrong, so sure, and no frame of it right."""
    wrong = LABELS[(LABELS.index(answer.label) + 1) % 4]
    shares = tuple(sure if own == wrong else (1 - sure) / 3 for own in LABELS)
    return replace(answer, probabilities=shares, consistency=0.0)


def with_false_strokes(track: TrackAnswer, many: int) -> TrackAnswer:
    """So many more in the pause."""
    first = track.free_s[0][0]
    false = tuple(SaidContact("serve", first + 0.5 * n, 0.6) for n in range(many))
    return replace(track, said=track.said + false)


@slowly
@given(rivals(), st.integers(1, 30), st.sampled_from([0.3, 0.9]))
def test_whoever_is_worse_in_every_match_never_passes(
    both: tuple[Answers, Answers], false: int, sure: float
) -> None:
    champion, spoiled = both[0], set[str]()
    strokes = list(champion.strokes)
    for number, answer in enumerate(strokes):
        if answer.said == answer.label and answer.match not in spoiled:
            spoiled.add(answer.match)
            strokes[number] = misnamed(answer, sure)
    tracks = [with_false_strokes(track, false) for track in champion.tracks]
    worse = replace(champion, model="challenger", strokes=tuple(strokes), tracks=tuple(tracks))
    verdict = judge(champion, worse, FAILURES)
    assert not verdict.is_passed
    assert not any(f.is_passed for f in verdict.findings if f.rule == "better")


Spoiling = Callable[[Answers, float], Answers]


def _stroke(**change: object) -> Spoiling:
    def spoil(own: Answers, value: float) -> Answers:
        made = {name: _put(there, value) for name, there in change.items()}
        last = replace(own.strokes[-1], **made)  # type: ignore[arg-type]
        return replace(own, strokes=(*own.strokes[:-1], last))

    return spoil


def _put(there: object, value: float) -> object:
    return tuple(_put(own, value) for own in there) if isinstance(there, tuple) else there or value


def _track(part: str) -> Spoiling:
    def spoil(own: Answers, value: float) -> Answers:
        first = own.tracks[0]
        if part == "true":
            first = replace(first, true=(replace(first.true[0], contact_s=value), *first.true[1:]))
        elif part == "free":
            first = replace(first, free_s=((first.free_s[0][0], value),))
        else:
            hit = replace(first.said[0], **{part: value})  # type: ignore[arg-type]
            first = replace(first, said=(hit, *first.said[1:]))
        return replace(own, tracks=(first, *own.tracks[1:]))

    return spoil


PLACES: dict[str, Spoiling] = {
    "a probability": _stroke(probabilities=(None, 0.2, 0.3, 0.5)),
    "all probabilities": _stroke(probabilities=(None, None, None, None)),
    "a consistency": _stroke(consistency=None),
    "a true contact": _track("true"),
    "a said contact": _track("contact_s"),
    "a confidence": _track("confidence"),
    "a pause": _track("free"),
    "the speed": lambda own, value: replace(own, ms_per_frame=value),
}


@settings(max_examples=60, deadline=None)
@given(rivals(), st.sampled_from(sorted(PLACES)), st.sampled_from([nan, inf, -inf]), st.booleans())
def test_nan_and_infinity_are_refused_wherever_they_are(
    both: tuple[Answers, Answers], place: str, value: float, is_champion: bool
) -> None:
    own = both[0] if is_champion else both[1]
    if place in ("a said contact", "a confidence") and not own.tracks[0].said:
        return
    spoiled = PLACES[place](own, value)
    pair = (spoiled, both[1]) if is_champion else (both[0], spoiled)
    with pytest.raises(CannotCompare) as refusal:
        judge(*pair)
    assert str(refusal.value).startswith("champion: " if is_champion else "challenger: ")
    assert "\n" not in str(refusal.value)
