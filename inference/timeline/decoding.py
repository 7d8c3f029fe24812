"""From answers per frame to strokes: contact peaks, then the class and the edges around each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from inference.network.answers import Floats, Posteriors
from inference.strokes import GRID_FPS, LABELS, Label
from inference.timeline.calibration import calibrated, sigmoid, softmax
from inference.timeline.consistency import stroke_classes, stroke_consistency
from inference.timeline.contact_rule import LAST, ContactRule, around

CONTACT_THRESHOLD = 0.4  # unless the model's own description knows better
EDGE_THRESHOLD = 0.3
INSIDE, OUTSIDE = 0.5, 0.3  # probability of any stroke: where one is entered and left
SMOOTHING = np.array([0.054, 0.242, 0.4, 0.242, 0.054])  # a Gaussian of one frame
SMOOTHING_REACH = len(SMOOTHING) // 2
APART_S = 0.25  # one player's contacts are no closer
CLASS_BEFORE, CLASS_AFTER = round(0.4 * GRID_FPS), round(0.25 * GRID_FPS)
LONGEST_BEFORE, LONGEST_AFTER = round(1.0 * GRID_FPS), round(0.6 * GRID_FPS)  # 1.6 s together
SHORTEST = round(0.2 * GRID_FPS)
LARGEST_DISPLACEMENT = 3.0
# Frames after a contact that decide on it; the other player's are looked at as far.
MARGIN = max(LONGEST_AFTER + 2 * round(APART_S * GRID_FPS), LAST + SMOOTHING_REACH)
HISTORY = LONGEST_BEFORE + MARGIN


def _no_frames() -> Floats:
    return np.zeros((0, len(LABELS)), np.float32)


@dataclass(frozen=True, slots=True)
class GridHit:
    """One stroke in grid frames, before it is mapped to the frame table. `contact` is not whole.

    `peak` is the frame where the smoothed contact heat is highest, `heat` how high it is there.
    `frames` (N, 4) are the calibrated logits of LABELS in its frames, as the network said them.
    """

    label: Label
    start: int
    contact: float
    end: int
    confidence: float
    consistency: float
    probabilities: Mapping[Label, float]
    peak: int
    heat: float
    frames: Floats = field(default_factory=_no_frames, compare=False, repr=False)


class StrokeFinder:
    """Finds one player's strokes in frames that come in pieces; each is told once it is final."""

    def __init__(self, temperature: float = 1.0, thresholds: Mapping[str, float] | None = None):
        self._temperature = temperature
        self._thresholds = dict(thresholds or {})
        self._rule = ContactRule.of(self._thresholds)
        self._frames: _Frames | None = None
        self._first = 0  # the grid frame at which the kept frames begin
        self._decided = 0  # contacts before this frame have been told
        self._last_end = -1
        self._last_contact = -np.inf

    def add(
        self,
        class_logits: Floats,
        contact: Floats,
        shift: Floats,
        edges: Floats,
        other: Floats | None = None,
    ) -> list[GridHit]:
        """Take (T, 5), (T,), (T,), (T, 2) more; the strokes that are final now, in order.

        `other` (T,) is what is said of the other player's contacts, nan where there is none.
        """
        new = _Frames(
            calibrated(class_logits, self._temperature),
            sigmoid(contact),
            shift,
            sigmoid(edges),
            np.full_like(contact, np.nan) if other is None else sigmoid(other),
        )
        self._frames = new if self._frames is None else self._frames.followed_by(new)
        found = self._decide(self._first + len(self._frames) - MARGIN)
        self._forget()
        return found

    def finish(self) -> list[GridHit]:
        """The strokes that are left when the video has ended."""
        return [] if self._frames is None else self._decide(self._first + len(self._frames))

    def _decide(self, until: int) -> list[GridHit]:
        assert self._frames is not None
        threshold = self._thresholds.get("contact", CONTACT_THRESHOLD)
        peaks = contact_peaks(self._frames.contact, threshold)
        clear = [at for at, height in peaks if height >= self._rule.clear]
        others = smoothed(self._frames.other)
        found: list[GridHit] = []
        for at, height in peaks:
            contact = self._first + at
            is_news = self._decided <= contact < until
            if not is_news or contact - self._last_contact < APART_S * GRID_FPS:
                continue
            likely = self._rule.probability(height, around(others, at))
            if likely >= self._rule.likely:
                # Not every later peak is decided on by now: only those that are clear count.
                following = next((later for later in clear if later > at), None)
                found.append(self._stroke(at, height, likely, following))
                self._last_end, self._last_contact = found[-1].end, contact
        self._decided = max(self._decided, until)
        return found

    def _stroke(self, at: int, height: float, likely: float, following: int | None) -> GridHit:
        assert self._frames is not None
        frames = self._frames
        first = max(0, self._last_end + 1 - self._first, at - LONGEST_BEFORE)
        last = min(len(frames) - 1, at + LONGEST_AFTER)
        if following is not None:
            last = min(last, (at + following) // 2)
        start = _start(frames, min(first, at), at, self._thresholds.get("edge", EDGE_THRESHOLD))
        end = _end(frames, at, max(last, at), self._thresholds.get("edge", EDGE_THRESHOLD))
        start, end = _widened(start, end, min(first, at), max(last, at))
        probabilities = stroke_probabilities(frames.class_logits, at)
        label = int(np.argmax(probabilities))
        classes = stroke_classes(frames.class_logits[start : end + 1])
        shift = float(np.clip(frames.shift[at], -LARGEST_DISPLACEMENT, LARGEST_DISPLACEMENT))
        return GridHit(
            label=LABELS[label],
            start=self._first + start,
            contact=self._first + float(np.clip(at + shift, start, end)),
            end=self._first + end,
            confidence=float(probabilities[label]) * likely,
            consistency=stroke_consistency(classes, label),
            probabilities={name: float(p) for name, p in zip(LABELS, probabilities, strict=True)},
            peak=self._first + at,
            heat=height,
            frames=frames.class_logits[start : end + 1, 1:],
        )

    def _forget(self) -> None:
        assert self._frames is not None
        spare = self._decided - HISTORY - self._first
        if spare > 0:
            self._frames = self._frames.without_first(spare)
            self._first += spare


def find_strokes(
    posteriors: Posteriors,
    temperature: float = 1.0,
    thresholds: Mapping[str, float] | None = None,
    other: Posteriors | None = None,
) -> Iterator[GridHit]:
    """All strokes of whole tracks at once, (1, T, ...); what an analysis finds piece by piece.

    `other` is what is said of the other player of the same film.
    """
    finder = StrokeFinder(temperature, thresholds)
    yield from finder.add(
        posteriors.class_logits[0],
        posteriors.contact_logit[0],
        posteriors.displacement[0],
        posteriors.edges_logit[0],
        None if other is None else other.contact_logit[0],
    )
    yield from finder.finish()


def stroke_probabilities(class_logits: Floats, at: int) -> Floats:
    """How likely each of LABELS is for a contact at frame `at` of calibrated logits (T, 5)."""
    around = slice(max(0, at - CLASS_BEFORE), at + CLASS_AFTER + 1)
    return softmax(class_logits[around].mean(axis=0)[1:])


def smoothed(contact: Floats) -> NDArray[np.float64]:
    """Contact heat as peaks are looked for in it, (T,); its ends are taken to go on."""
    return np.convolve(np.pad(contact, SMOOTHING_REACH, mode="edge"), SMOOTHING, mode="valid")


def contact_peaks(contact: Floats, threshold: float) -> list[tuple[int, float]]:
    """Frames and heights of contacts: peaks of the smoothed heat, the higher first to be kept.

    No other within 0.25 s survives: one player cannot hit twice so fast.
    """
    heat = smoothed(contact)
    before, after = np.append(-1.0, heat[:-1]), np.append(heat[1:], -1.0)
    candidates = np.flatnonzero((heat > before) & (heat >= after) & (heat >= threshold))
    kept: list[tuple[int, float]] = []
    for at in sorted(candidates, key=lambda frame: -heat[frame]):
        if all(abs(int(at) - other) >= APART_S * GRID_FPS for other, _ in kept):
            kept.append((int(at), float(heat[at])))
    return sorted(kept)


@dataclass(frozen=True, slots=True)
class _Frames:
    """Calibrated answers of consecutive frames."""

    class_logits: Floats
    contact: Floats
    shift: Floats
    edges: Floats
    other: Floats

    def __len__(self) -> int:
        return len(self.contact)

    @property
    def is_stroke(self) -> Floats:
        """The probability that a frame belongs to any stroke, (T,)."""
        return 1 - softmax(self.class_logits)[:, 0]

    def followed_by(self, more: _Frames) -> _Frames:
        return _Frames(
            np.concatenate([self.class_logits, more.class_logits]),
            np.concatenate([self.contact, more.contact]),
            np.concatenate([self.shift, more.shift]),
            np.concatenate([self.edges, more.edges]),
            np.concatenate([self.other, more.other]),
        )

    def without_first(self, count: int) -> _Frames:
        return _Frames(
            self.class_logits[count:],
            self.contact[count:],
            self.shift[count:],
            self.edges[count:],
            self.other[count:],
        )


def _start(frames: _Frames, first: int, at: int, threshold: float) -> int:
    """Where the stroke begins: the edge the network sees, else where its frames begin."""
    seen = frames.edges[first : at + 1, 0]
    if seen.max() >= threshold:
        return first + int(np.argmax(seen))
    return at - _run_length(frames.is_stroke[first : at + 1][::-1], CLASS_BEFORE)


def _end(frames: _Frames, at: int, last: int, threshold: float) -> int:
    seen = frames.edges[at : last + 1, 1]
    if seen.max() >= threshold:
        return at + int(np.argmax(seen))
    return at + _run_length(frames.is_stroke[at : last + 1], CLASS_AFTER)


def _run_length(is_stroke: NDArray[np.float32], usual: int) -> int:
    """How many frames away from the contact the stroke goes on, by hysteresis."""
    entered = np.flatnonzero(is_stroke >= INSIDE)
    if len(entered) == 0:
        return min(usual, len(is_stroke) - 1)
    left = np.flatnonzero(is_stroke[entered[0] :] < OUTSIDE)
    return int(entered[0] + left[0] - 1 if len(left) else len(is_stroke) - 1)


def _widened(start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """A stroke lasts at least a fifth of a second, if its neighbours leave room."""
    missing = SHORTEST - (end - start)
    if missing > 0:
        start = max(first, start - (missing + 1) // 2)
        end = min(last, max(end, start + SHORTEST))
    return start, end
