"""What is odd about a stroke, in words for the person who looks at it."""

from __future__ import annotations

from collections.abc import Iterable

from loopdrive.review.queue.margin import NO_STROKE as NO_RIVAL
from loopdrive.review.queue.margin import margin
from loopdrive.review.queue.ranking import SIGNALS
from loopdrive.review.queue.structure import WORDS, Broken
from loopdrive.strokes.models import NO_STROKE, Stroke

# From where on a signal is worth a word; the ranking knows no such bounds.
SMALL_MARGIN = 0.6
LOW_CONSISTENCY = 0.8
LOW_AGREEMENT = 0.8
ODD_DURATION = 3.0  # robust standard deviations


def reasons(stroke: Stroke, broken: Broken, deviation: float, ranks: Iterable[float]) -> list[str]:
    """Return them with what stands out most first; a stroke nothing is odd about has none.

    `ranks` are those of its signals, in order of SIGNALS.
    """
    said = {
        "margin": _of_margin(stroke),
        "consistency": _below(
            stroke.consistency, LOW_CONSISTENCY, "its class changes from frame to frame"
        ),
        "agreement": _below(stroke.agreement, LOW_AGREEMENT, "a second look at it disagrees"),
        "structure": [words for rule, words in WORDS.items() if rule in broken],
        "duration": _of_duration(stroke, deviation),
    }
    ranked = sorted(zip(ranks, SIGNALS, strict=True), reverse=True)
    return _of_second_opinion(stroke) + [words for _, name in ranked for words in said[name]]


def _of_second_opinion(stroke: Stroke) -> list[str]:
    if stroke.second_opinion in ("", stroke.label):
        return []
    if stroke.second_opinion == NO_STROKE:
        return ["another model sees no stroke here"]
    return [f"another model calls it a {stroke.second_opinion}"]


def _of_margin(stroke: Stroke) -> list[str]:
    by, rival = margin(stroke.label, stroke.confidence, stroke.probabilities)
    if not by < SMALL_MARGIN:
        return []
    if rival == NO_RIVAL:
        return ["perhaps no stroke at all"]
    return [f"unsure between {stroke.label} and {rival}"]


def _below(share: float | None, bound: float, words: str) -> list[str]:
    return [words] if share is not None and share < bound else []


def _of_duration(stroke: Stroke, deviation: float) -> list[str]:
    if abs(deviation) <= ODD_DURATION:
        return []
    return [f"unusually {'long' if deviation > 0 else 'short'} for a {stroke.label}"]
