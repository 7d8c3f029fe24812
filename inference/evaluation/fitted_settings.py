"""The settings that turn what a network says into strokes, fitted on held-out footage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inference.clips.timeline_model import clip_logits, likeliest_contact
from inference.data.tracks import GRID_FPS
from inference.evaluation.fitting import logistic_of, temperature_of
from inference.evaluation.heldout import (
    Held,
    Settings,
    hits_of,
    is_scored,
    not_scored,
    true_s,
)
from inference.evaluation.metrics import WIDEST_S, Detection, detection, matched
from inference.pose.mixing import ONLY_NETWORK, Mix, fitted_mix, side_of
from inference.strokes import LABELS
from inference.timeline.calibration import calibrated, sigmoid, softmax
from inference.timeline.contact_rule import NOBODY, ContactRule, around, logit
from inference.timeline.decoding import (
    CLASS_AFTER,
    CLASS_BEFORE,
    CONTACT_THRESHOLD,
    contact_peaks,
    smoothed,
    stroke_probabilities,
)

FAINTEST = 0.15  # a lower peak of heat is no contact, whatever is around it
LIKELY = tuple(round(0.2 + 0.05 * step, 2) for step in range(11))
SIDES = ("forehand", "backhand")


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
                last = round(stroke.contact) + CLASS_AFTER
                logits.append(h.said.class_logits[0, first : last + 1].mean(axis=0)[1:])
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


def _contacts_of(videos: Sequence[Held], settings: Settings) -> Detection:
    total = Detection()
    for h in videos:
        said = [hit.contact / GRID_FPS for hit in hits_of(h, settings)]
        total += detection(said, true_s(h.track), WIDEST_S)
    return total
