"""Footage a network never saw, what it says of it, and the settings fitted on the other folds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inference.clips.timeline_model import clip_logits, likeliest_contact
from inference.data.tracks import GRID_FPS, GridStroke, Track
from inference.evaluation.fitting import logistic_of, temperature_of
from inference.evaluation.metrics import WIDEST_S, Detection, detection, matched
from inference.network.answers import Posteriors
from inference.pose.mixing import ONLY_NETWORK, Mix, fitted_mix, side_of
from inference.strokes import LABELS
from inference.timeline.body_side import named_by_body
from inference.timeline.calibration import calibrated, sigmoid, softmax
from inference.timeline.contact_rule import NOBODY, ContactRule, around, logit
from inference.timeline.decoding import (
    CLASS_AFTER,
    CLASS_BEFORE,
    CONTACT_THRESHOLD,
    GridHit,
    contact_peaks,
    find_strokes,
    smoothed,
    stroke_probabilities,
)

FAINTEST = 0.15  # a lower peak of heat is no contact, whatever is around it
LIKELY = tuple(round(0.2 + 0.05 * step, 2) for step in range(11))
SIDES = ("forehand", "backhand")
ROUND_A_DOUBT = 4.0  # frames around a stroke nobody is sure of: nothing is scored there


def nobody_seen(at: int) -> None:
    """Look at no body, around no frame."""


@dataclass(frozen=True)
class Held:
    """A held-out track with what the network of its fold and seed says of it.

    `shifted` is said through windows that begin half a hop later, where anybody asked. `body` is
    what the rule of its fold says of the body around a grid frame, a forehand's logit or None.
    `other` and `other_shifted` are said of the other player of the same film.
    """

    fold: int
    track: Track
    said: Posteriors
    seed: int = 1
    shifted: Posteriors | None = None
    body: Callable[[int], float | None] = nobody_seen
    other: Posteriors | None = None
    other_shifted: Posteriors | None = None


@dataclass(frozen=True)
class Settings:
    """What turns posteriors into strokes; fitted on other footage than it is used on."""

    temperature: float
    thresholds: dict[str, float]
    clip_temperature: float | None = None  # None: no clips were there to fit it on
    mix: Mix = ONLY_NETWORK
    clip_mix: Mix = ONLY_NETWORK


def fitted_on_the_others(
    held: Sequence[Held], practice: Sequence[Held] = ()
) -> dict[tuple[int, int], Settings]:
    """For each seed and fold, the settings that suit the other folds of that seed.

    `practice` are drawn rallies that no run learns from and no number is of.
    """
    return {
        (seed, fold): fitted(
            [h for h in held if h.seed == seed and h.fold != fold],
            [h for h in practice if h.seed == seed],
        )
        for seed, fold in sorted({(h.seed, h.fold) for h in held})
    }


def fitted(held: Sequence[Held], practice: Sequence[Held] = ()) -> Settings:
    """Temperature and rule of contacts that suit some footage best."""
    videos = [h for h in held if not h.track.is_clip]
    temperature, clip_temperature = fitted_temperature(held), fitted_clip_temperature(held)
    clip_mix = fitted_clip_mix(held, clip_temperature or temperature)
    if not videos:
        return Settings(
            temperature, {"contact": CONTACT_THRESHOLD}, clip_temperature, clip_mix, clip_mix
        )
    return Settings(
        round(temperature, 3),
        fitted_contacts(videos, practice),
        clip_temperature,
        fitted_video_mix(videos, temperature),
        clip_mix,
    )


def fitted_contacts(videos: Sequence[Held], practice: Sequence[Held] = ()) -> dict[str, float]:
    """What tells a contact: a rule taught by all of it, and how likely real ones have to be."""
    rule = fitted_rule([*videos, *practice])
    asked = [{"contact": FAINTEST, **replace(rule, likely=t).written()} for t in LIKELY]
    return max(asked, key=lambda thresholds: _contacts_of(videos, Settings(1.0, thresholds)).f1)


def fitted_video_mix(videos: Sequence[Held], temperature: float) -> Mix:
    """How much network and body count for the sides of strokes in untrimmed footage."""
    told: list[tuple[float, float, bool]] = []
    for h in videos:
        logits = calibrated(h.said.class_logits[0], temperature)
        for stroke in h.track.strokes:
            at = round(stroke.contact)
            body = h.body(at) if is_scored(stroke) and stroke.label in SIDES else None
            if body is not None:
                side = float(side_of(stroke_probabilities(logits, at)))
                told.append((side, body, stroke.label == "forehand"))
    return fitted_mix(*zip(*told, strict=True)) if told else ONLY_NETWORK


def fitted_clip_mix(held: Sequence[Held], temperature: float) -> Mix:
    """The same for trimmed clips, around the contacts the network itself finds."""
    told: list[tuple[float, float, bool]] = []
    for h in held:
        if not h.track.is_clip or h.track.is_drawn or not h.track.strokes:
            continue
        label = h.track.strokes[0].label
        body = h.body(likeliest_contact(h.said.contact_logit[0])) if label in SIDES else None
        if body is not None:
            logits = clip_logits(h.said.class_logits[0], h.said.contact_logit[0])
            side = float(side_of(softmax(calibrated(logits, temperature))))
            told.append((side, body, label == "forehand"))
    return fitted_mix(*zip(*told, strict=True)) if told else ONLY_NETWORK


def fitted_temperature(held: Sequence[Held]) -> float:
    """Temperature of the four strokes' logits around the true contacts."""
    logits, labels = [], []
    for h in held:
        for stroke in h.track.strokes:
            if stroke.is_sure and stroke.is_contact_known:
                first = max(round(stroke.contact) - CLASS_BEFORE, 0)
                around = h.said.class_logits[0, first : round(stroke.contact) + CLASS_AFTER + 1]
                logits.append(around.mean(axis=0)[1:])
                labels.append(LABELS.index(stroke.label))
    if not labels:
        return 1.0
    return temperature_of(np.array(logits, float), np.array(labels))


def fitted_clip_temperature(held: Sequence[Held]) -> float | None:
    """Temperature of what is said of clips, around the contacts the network itself finds.

    Only of the classes that clips show: a collection without serves says nothing of serves. None
    when there are not two classes. Untrimmed strokes, seen from anywhere, are told less surely.
    """
    clips = [h for h in held if h.track.is_clip and not h.track.is_drawn and h.track.strokes]
    names = [h.track.strokes[0].label for h in clips]
    shown = [number for number, label in enumerate(LABELS) if label in names]
    if len(shown) < 2:
        return None
    logits = np.array(
        [clip_logits(h.said.class_logits[0], h.said.contact_logit[0]) for h in clips], float
    )[:, shown]
    labels = np.array([shown.index(LABELS.index(name)) for name in names])
    return round(temperature_of(logits, labels), 3)


def fitted_rule(videos: Sequence[Held]) -> ContactRule:
    """The logistic curve from a peak, and what the other player does around it, to "a contact"."""
    rows, are_true = [], []
    for h in videos:
        peaks = [
            (at, height)
            for at, height in contact_peaks(sigmoid(h.said.contact_logit[0]), FAINTEST)
            if not any(a <= at <= b for a, b in not_scored(h.track))
        ]
        found = matched([at / GRID_FPS for at, _ in peaks], true_s(h.track), WIDEST_S)
        true = {i for i, _ in found}
        other = None if h.other is None else smoothed(sigmoid(h.other.contact_logit[0]))
        rows += [
            [logit(height), *(NOBODY if other is None else around(other, at))]
            for at, height in peaks
        ]
        are_true += [number in true for number in range(len(peaks))]
    if not rows:
        return ContactRule()
    inputs = np.array(rows)  # (N, 4)
    known = np.isfinite(inputs[:, 1:])
    usual = np.where(known, inputs[:, 1:], 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    inputs[:, 1:] = np.nan_to_num(inputs[:, 1:] - usual)
    inputs = np.column_stack([inputs, np.ones(len(inputs))])
    own, together, before, after, offset = logistic_of(inputs, np.array(are_true), np.eye(5)[0])
    others = (float(together), float(before), float(after))
    return ContactRule(float(own), float(offset), others, (usual[0], usual[1], usual[2]))


def strokes_of(
    held: Held, settings: Settings, *, contact: float | None = None, is_shifted: bool = False
) -> list[GridHit]:
    """The product's own decoding, without what falls where nothing is known.

    `contact` replaces the threshold of the settings, however unlikely strokes are then; is_shifted
    reads what is said through windows that begin half a hop later.
    """
    hits = _hits(held, settings, contact, is_shifted)
    return [named_by_body(hit, held.body, settings.mix) for hit in hits]


def _hits(
    held: Held, settings: Settings, contact: float | None = None, is_shifted: bool = False
) -> list[GridHit]:
    """Strokes as the network alone names them."""
    said, other = (held.shifted, held.other_shifted) if is_shifted else (held.said, held.other)
    assert said is not None
    thresholds = dict(settings.thresholds)
    if contact is not None:
        thresholds |= {"contact": contact, "likely": 0.0}
    hits = find_strokes(said, settings.temperature, thresholds, other)
    unknown = not_scored(held.track)
    return [hit for hit in hits if not any(a <= hit.contact <= b for a, b in unknown)]


def not_scored(track: Track) -> list[tuple[float, float]]:
    """Grid ranges where a stroke said is neither right nor wrong."""
    doubts = [
        (stroke.contact - ROUND_A_DOUBT, stroke.contact + ROUND_A_DOUBT)
        for stroke in track.strokes
        if not is_scored(stroke)
    ]
    return [*track.unknown, *doubts]


def is_scored(stroke: GridStroke) -> bool:
    """Whether a timeline without this stroke is wrong: its class and its contact are known."""
    return stroke.is_sure and stroke.is_contact_known


def true_s(track: Track) -> list[float]:
    """Times of the contacts that are scored."""
    return [stroke.contact / GRID_FPS for stroke in track.strokes if is_scored(stroke)]


def _contacts_of(videos: Sequence[Held], settings: Settings) -> Detection:
    total = Detection()
    for h in videos:
        said = [hit.contact / GRID_FPS for hit in _hits(h, settings)]
        total += detection(said, true_s(h.track), WIDEST_S)
    return total
