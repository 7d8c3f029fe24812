"""How a verdict is put into words: shares in points, with what they were told from."""

from __future__ import annotations

from inference.evaluation.bootstrap import FEWEST_GROUPS
from inference.evaluation.gate_verdict import Measure
from inference.evaluation.numbers import FEWEST


def changed(measure: Measure) -> str:
    """Accuracy 88.1 % after 87.3 %: +0.8 points [-0.4, +2.1], n = 214 strokes of 6 matches."""
    name = measure.name[0].upper() + measure.name[1:]
    counted = f"n = {measure.n:.4g} {measure.of} of {in_matches(measure.matches)}"
    if measure.difference is None or measure.champion is None or measure.challenger is None:
        return f"{name} is not known, {counted}"
    return (
        f"{name} {_value(measure, measure.challenger)} after {_value(measure, measure.champion)}: "
        f"{_difference(measure)}, {counted}"
    )


def verdict_word(is_passed: bool) -> str:
    """How a sentence ends."""
    return "passed" if is_passed else "not passed"


def unjudged(measure: Measure) -> str:
    """How it ends where there is too little."""
    if measure.of == "strokes" and measure.n < FEWEST:
        return f"told, not judged, as {FEWEST} strokes are the least"
    return f"told, not judged, as {FEWEST_GROUPS} matches are the least"


def in_matches(many: int) -> str:
    """Six matches, one match."""
    return f"{many} match{'' if many == 1 else 'es'}"


def share(value: float) -> str:
    """1 point."""
    points = f"{100 * value:g}"
    return f"{points} point{'' if points == '1' else 's'}"


def _difference(measure: Measure) -> str:
    scale, unit = (100, "points") if measure.unit == "points" else (1, measure.unit)
    assert measure.difference is not None
    told = f"{scale * measure.difference:+.2f} {unit}"
    if measure.interval is None:
        return f"{told} (no interval)"
    low, high = (f"{scale * end:+.2f}" for end in measure.interval)
    return f"{told} [{low}, {high}]"


def _value(measure: Measure, value: float) -> str:
    return f"{100 * value:.1f} %" if measure.unit == "points" else f"{value:.2f} {measure.unit}"
