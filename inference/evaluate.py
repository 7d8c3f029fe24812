"""`python -m inference evaluate RUN.toml`: what a run says of footage its folds never saw."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from tqdm import tqdm

from inference.data.footage_sets import split, tracks_of
from inference.data.tracks import GRID_FPS, Track
from inference.errors import InferenceError
from inference.evaluation.confidence import calibration_error
from inference.evaluation.fitting import logistic_of, scaling_of, softmax
from inference.evaluation.metrics import Detection, Share, detection, matched
from inference.evaluation.posteriors import said_of
from inference.network.answers import Posteriors
from inference.strokes import LABELS
from inference.timeline.decoding import (
    CLASS_AFTER,
    CLASS_BEFORE,
    SMOOTHING,
    GridHit,
    contact_peaks,
    find_strokes,
)
from inference.train import RUNS
from inference.training import checkpoint
from inference.training.run_config import DataConfig, read_run_config

SUMMARY = "measure a cross-validated run on the footage that was held out"
TOLERANCES_S = (0.033, 0.067, 0.133)
THRESHOLDS = np.round(np.arange(0.15, 0.75, 0.05), 2)
UNSEEN_SCENES = DataConfig(drawn_scenes=12, first_scene=5000)


@dataclass(frozen=True)
class Held:
    """A held-out track with what the network of its fold says of it."""

    fold: int
    track: Track
    said: Posteriors


@dataclass(frozen=True)
class Settings:
    """What turns posteriors into strokes; fitted on other footage than it is used on."""

    temperature: float
    bias: list[float]  # added to the logits of the four strokes
    thresholds: dict[str, float]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("config", type=Path, metavar="RUN.toml")
    parser.add_argument("--runs", type=Path, default=RUNS)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--out", type=Path, required=True, help="where the numbers go, as JSON")
    parser.add_argument("--threads", type=int, default=2)


def run(arguments: argparse.Namespace) -> int:
    """Evaluate and write; answers the exit code."""
    torch.set_num_threads(arguments.threads)
    config = read_run_config(arguments.config)
    tracks = tracks_of(config.data, arguments.config.parent)
    held: list[Held] = []
    drawn: list[Held] = []
    unseen = tracks_of(UNSEEN_SCENES, arguments.config.parent)
    for fold in tqdm(range(arguments.folds), desc="folds"):
        folder = arguments.runs / config.name / f"fold-{fold}-of-{arguments.folds}"
        network = checkpoint.network_of(checkpoint.load(folder))
        _, tested = split(tracks, fold, arguments.folds)
        held += [Held(fold, track, said_of(network, track)) for track in tested]
        if fold == 0:
            drawn = [Held(fold, track, said_of(network, track)) for track in unseen]
    if not held:
        raise InferenceError("No real track was held out, so there is nothing to measure.")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(report(held, drawn), indent=2) + "\n")
    return 0


def report(held: list[Held], drawn: list[Held]) -> dict[str, object]:
    """All numbers; the settings of a fold are always fitted on the other folds."""
    folds = sorted({h.fold for h in held})
    settings = {fold: fitted([h for h in held if h.fold != fold]) for fold in folds}
    videos = [h for h in held if not h.track.is_clip]
    views = sorted({h.track.view for h in videos})
    shipped = fitted(held)
    return {
        "clips": clip_report([h for h in held if h.track.is_clip], settings),
        "videos": {
            "all views": video_report(videos, settings),
            "by view": {
                view: video_report([h for h in videos if h.track.view == view], settings)
                for view in views
            },
            "by video": {
                group: video_report([h for h in videos if h.track.group == group], settings)
                for group in sorted({h.track.group for h in videos})
            },
            "without play": without_play([h for h in videos if not h.track.strokes], settings),
        },
        "drawn, unseen seeds": video_report(drawn, settings),
        "shipped settings": asdict(shipped),
    }


def fitted(held: list[Held]) -> Settings:
    """Temperature, bias, contact threshold and detection curve that suit some footage best."""
    videos = [h for h in held if not h.track.is_clip]
    temperature, bias = fitted_scaling(held)
    scores = {
        float(t): _contacts_of(videos, Settings(temperature, bias, {"contact": float(t)}))
        for t in THRESHOLDS
    }
    threshold = max(scores, key=lambda t: scores[t].f1)
    scale, offset = fitted_detection(videos, threshold)
    return Settings(
        round(temperature, 3),
        [round(b, 3) for b in bias],
        {
            "contact": threshold,
            "detection_scale": round(scale, 3),
            "detection_offset": round(offset, 3),
        },
    )


def fitted_scaling(held: list[Held]) -> tuple[float, list[float]]:
    """Temperature and bias of the four strokes' logits around the true contacts."""
    logits, labels = [], []
    for h in held:
        for stroke in h.track.strokes:
            if stroke.is_sure:
                first = max(round(stroke.contact) - CLASS_BEFORE, 0)
                around = h.said.class_logits[0, first : round(stroke.contact) + CLASS_AFTER + 1]
                logits.append(around.mean(axis=0)[1:])
                labels.append(LABELS.index(stroke.label))
    temperature, bias = scaling_of(np.array(logits, float), np.array(labels))
    return temperature, [float(b) for b in bias]


def fitted_detection(videos: list[Held], threshold: float) -> tuple[float, float]:
    """Scale and offset of the logistic curve from a peak's height to "this is a contact"."""
    heights, are_true = [], []
    for h in videos:
        heat = 1 / (1 + np.exp(-h.said.contact_logit[0].astype(float)))
        peaks = contact_peaks(heat.astype(np.float32), threshold)
        found = matched([at / GRID_FPS for at, _ in peaks], _true_s(h.track), TOLERANCES_S[-1])
        true = {i for i, _ in found}
        heights += [height for _, height in peaks]
        are_true += [number in true for number in range(len(peaks))]
    return logistic_of(np.array(heights), np.array(are_true))


def video_report(videos: list[Held], settings: dict[int, Settings]) -> dict[str, object]:
    """Contact F1 at every tolerance, with and without the class, and calibration."""
    numbers: dict[str, object] = {"strokes": sum(len(h.track.strokes) for h in videos)}
    for tolerance_s in TOLERANCES_S:
        plain, aware = Detection(), Detection()
        sure, right = [], []
        for h in videos:
            said, true = _strokes(h, settings[h.fold]), _true_s(h.track)
            pairs = dict(matched([hit.contact / GRID_FPS for hit in said], true, tolerance_s))
            hits = [hit.label == h.track.strokes[pairs[i]].label for i, hit in _found(said, pairs)]
            plain += Detection(len(pairs), len(said) - len(pairs), len(true) - len(pairs))
            aware += Detection(sum(hits), len(said) - sum(hits), len(true) - sum(hits))
            sure += [hit.confidence for hit in said]
            right += [
                i in pairs and hit.label == h.track.strokes[pairs[i]].label
                for i, hit in enumerate(said)
            ]
        numbers[f"at {round(tolerance_s * 1000)} ms"] = {
            "F1": round(plain.f1, 3),
            "false": plain.false,
            "precision": round(plain.precision, 3),
            "recall": str(Share(plain.found, plain.found + plain.missed)),
            "class-aware F1": round(aware.f1, 3),
            "class right of found": str(Share(aware.found, plain.found)),
            "calibration error": round(calibration_error(sure, right), 3) if sure else None,
        }
    return numbers


def clip_report(clips: list[Held], settings: dict[int, Settings]) -> dict[str, object]:
    """Forehand or backhand of trimmed clips, at the contact the network itself finds."""
    sides = [1 + LABELS.index("forehand"), 1 + LABELS.index("backhand")]
    sure, right, near = [], [], 0
    for h in clips:
        true = h.track.strokes[0]
        at = int(np.argmax(np.convolve(h.said.contact_logit[0], SMOOTHING, mode="same")))
        near += abs(at - true.contact) / GRID_FPS <= TOLERANCES_S[-1]
        scaled = biased(h.said, settings[h.fold])
        around = scaled.class_logits[0, max(at - CLASS_BEFORE, 0) : at + CLASS_AFTER + 1]
        p = softmax(around.mean(axis=0)[sides].astype(float) / settings[h.fold].temperature)
        sure.append(float(p.max()))
        right.append(("forehand", "backhand")[int(np.argmax(p))] == true.label)
    if not clips:
        return {}
    return {
        "forehand or backhand": str(Share(sum(right), len(right))),
        "matches": len({h.track.group for h in clips}),
        "calibration error": round(calibration_error(sure, right), 3),
        "contact within 133 ms": str(Share(near, len(clips))),
    }


def without_play(idle: list[Held], settings: dict[int, Settings]) -> dict[str, object]:
    """Strokes said of players who make none."""
    minutes = sum(h.track.frames for h in idle) / GRID_FPS / 60
    false = sum(len(_strokes(h, settings[h.fold])) for h in idle)
    rate = round(false / minutes, 2) if idle else None
    return {"minutes": round(minutes, 2), "false": false, "per minute": rate}


def biased(said: Posteriors, settings: Settings) -> Posteriors:
    """Answers with the bias on the logits of the four strokes, as the exported network gives."""
    bias = np.array([0.0, *settings.bias], np.float32)
    return replace(said, class_logits=said.class_logits + bias)


def _contacts_of(videos: list[Held], settings: Settings) -> Detection:
    total = Detection()
    for h in videos:
        said = [hit.contact / GRID_FPS for hit in _strokes(h, settings)]
        total += detection(said, _true_s(h.track), TOLERANCES_S[-1])
    return total


def _strokes(held: Held, settings: Settings) -> list[GridHit]:
    """The product's own decoding, without what falls where nothing is known."""
    said = biased(held.said, settings)
    hits = find_strokes(said, settings.temperature, settings.thresholds)
    unknown = held.track.unknown
    return [hit for hit in hits if not any(a <= hit.contact <= b for a, b in unknown)]


def _found(said: list[GridHit], pairs: dict[int, int]) -> list[tuple[int, GridHit]]:
    return [(number, hit) for number, hit in enumerate(said) if number in pairs]


def _true_s(track: Track) -> list[float]:
    return [stroke.contact / GRID_FPS for stroke in track.strokes]
