"""How many labels of a snapshot may be wrong, as far as its history can tell.

`second_look`: of the strokes a second person had in hand after a first had judged them, the share
they made something else of. At a desk the wrong ones are mended and the right ones left alone, so
this is more than the share among all. `confirmed_in_bulk`: of the strokes nobody looked at before
the video was approved, those expected to be wrong by the model's calibrated confidence.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from loopdrive.learning.entries import Word, Words
from loopdrive.review.correct import REST_CONFIRMED
from loopdrive.review.queue.audit import is_wrong
from loopdrive.review.queue.estimate import wilson
from loopdrive.strokes.models import Stroke, StrokeState


@dataclass
class Noise:
    """Collects what the history of the frozen videos says. None where it says nothing."""

    seen_twice: int = 0
    changed: int = 0
    in_bulk: int = 0
    expected_wrong: float = 0.0

    def add(self, strokes: Sequence[Stroke], words: Words, frame_rate: float) -> None:
        """Take one more video: its strokes, and all that was said of these and of rejected ones."""
        for said in words.values():
            again = second_look(said)
            if again is not None and again.before is not None:
                self.seen_twice += 1
                self.changed += is_wrong(again.before, again.after, frame_rate)
        for stroke in strokes:
            if stroke.confidence is not None and is_in_bulk(words, stroke.pk):
                self.in_bulk += 1
                self.expected_wrong += 1 - stroke.confidence

    def estimate(self) -> dict[str, object]:
        """Return what is kept."""
        return {"second_look": self._second_look(), "confirmed_in_bulk": self._confirmed_in_bulk()}

    def _second_look(self) -> dict[str, float] | None:
        if not self.seen_twice:
            return None
        share = self.changed / self.seen_twice
        low, high = wilson(share, self.seen_twice)
        shown = {"share": share, "low": low, "high": high}
        return {"n": self.seen_twice, "changed": self.changed} | _rounded(shown)

    def _confirmed_in_bulk(self) -> dict[str, float] | None:
        if not self.in_bulk:
            return None
        shown = {"expected_wrong": self.expected_wrong, "share": self.expected_wrong / self.in_bulk}
        return {"n": self.in_bulk} | _rounded(shown)


def second_look(said: Sequence[Word]) -> Word | None:
    """Return the first word of another person on a stroke that somebody had judged."""
    judge: int | None = None
    for word in said:
        if word.author is None or word.after["state"] == StrokeState.PREDICTED:
            continue
        if judge is None:
            judge = word.author
        elif word.author != judge:
            return word
    return None


def is_in_bulk(words: Words, stroke: uuid.UUID) -> bool:
    """Tell whether the last word on a stroke was "and the rest as it is"."""
    said = words.get(stroke, ())
    return bool(said) and said[-1].note == REST_CONFIRMED


def _rounded(shown: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in shown.items()}
