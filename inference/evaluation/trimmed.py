"""Tables 1 and 2: what every model says of trimmed clips it never saw; what `tables.json` holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from inference.clips.answers import ClipRecord
from inference.evaluation.bootstrap import interval_of_sums
from inference.evaluation.confidence import calibration_error, calibration_error_by_chance
from inference.evaluation.confusion import (
    accuracy,
    confusion,
    f1s,
    macro,
    precisions,
    recalls,
)
from inference.evaluation.numbers import (
    FEWEST,
    NO_CLAIM,
    NONE_DRAWN,
    Report,
    rounded,
    rounded_interval,
)
from inference.strokes import LABELS, Label
from inference.timeline.consistency import named_share

Floats = NDArray[np.float64]

SCORES: dict[str, Callable[[Floats], Floats]] = {
    "accuracy": accuracy,
    "precision": lambda counts: macro(precisions(counts), counts),
    "recall": lambda counts: macro(recalls(counts), counts),
    "F1": lambda counts: macro(f1s(counts), counts),
}


def tables_report(records: Sequence[ClipRecord]) -> Report:
    """Both tables for every model that answered, real and drawn clips apart.

    `drawing` is the version of the renderer whose clips were answered, of several the earliest.
    """
    models = sorted({record.model for record in records})
    labels = real_labels(records)
    return {
        model: {
            "real": clips_report(
                [r for r in records if r.model == model and not r.is_drawn], labels
            ),
            "drawn": _drawn_report([r for r in records if r.model == model and r.is_drawn]),
        }
        for model in models
    }


def _drawn_report(records: Sequence[ClipRecord]) -> Report:
    earliest = min((record.drawing for record in records), default=0)
    return {**clips_report(records, LABELS), "drawing": earliest}


def real_labels(records: Sequence[ClipRecord]) -> list[Label]:
    """The classes among which real clips are to be told apart: those that occur.

    The shared clips are forehands and backhands: no model is asked whether they are serves.
    """
    occurring = {record.truth for record in records if not record.is_drawn}
    return [label for label in LABELS if label in occurring or len(occurring) < 2]


def clips_report(records: Sequence[ClipRecord], labels: Sequence[Label]) -> Report:
    """The numbers of one model: means over seeds, intervals drawn by match or scene.

    Probabilities are shared out anew among `labels`.
    """
    if not records:
        return {"clips": 0}
    groups = sorted({record.group for record in records})
    parts = np.stack(
        [_confusion([r for r in records if r.group == group], labels) for group in groups]
    )  # (groups, C, C)
    total = parts.sum(axis=0)
    best = [_shared_out(record.probabilities, labels) for record in records]
    right = [labels[int(p.argmax())] == r.truth for p, r in zip(best, records, strict=True)]
    sure, asked = [p.max() for p in best], [record.name for record in records]
    return {
        "clips": len({record.name for record in records}),
        "groups": len(groups),
        "seeds": sorted({record.seed for record in records}),
        **{
            name: {
                "value": rounded(float(score(total))),
                "interval": rounded_interval(interval_of_sums(parts, score)),
            }
            for name, score in SCORES.items()
        },
        "accuracy by seed": _by_seed(records, labels),
        "accuracy among all four": rounded(
            float(np.mean([LABELS[int(r.probabilities.argmax())] == r.truth for r in records]))
        ),
        "calibration error": rounded(calibration_error(sure, right)),
        "calibration error by chance": rounded(calibration_error_by_chance(sure, asked)),
        "confusion": {"labels": list(labels), "counts": total.astype(int).tolist()},
        "classes": {label: _class_report(records, parts, labels, label) for label in labels},
    }


def clip_consistency(record: ClipRecord, labels: Sequence[Label]) -> float:
    """Share of the clip's frames whose raw posterior names the true class (the paper's Table 2)."""
    classes = _shared_out(record.frames, labels).argmax(axis=1)
    return named_share(classes, labels.index(record.truth))


def _class_report(
    records: Sequence[ClipRecord], parts: Floats, labels: Sequence[Label], label: Label
) -> Report | str:
    own = [record for record in records if record.truth == label]
    clips = len({record.name for record in own})
    is_drawn = all(record.is_drawn for record in records)
    if clips < FEWEST and not is_drawn:
        return NO_CLAIM
    if clips == 0:
        return NONE_DRAWN
    at = labels.index(label)
    sums: dict[str, Floats] = defaultdict(lambda: np.zeros(2))
    for record in own:
        sums[record.group] = sums[record.group] + [clip_consistency(record, labels), 1.0]
    steadiness = np.stack(list(sums.values()))  # (groups, 2)
    return {
        "clips": clips,
        "accuracy": {
            "value": rounded(float(recalls(parts.sum(axis=0))[at])),
            "interval": rounded_interval(
                interval_of_sums(parts, lambda counts: recalls(counts)[..., at])
            ),
        },
        "consistency": {
            "value": rounded(float(steadiness[:, 0].sum() / steadiness[:, 1].sum())),
            "interval": rounded_interval(
                interval_of_sums(steadiness, lambda s: s[:, 0] / np.maximum(s[:, 1], 1))
            ),
        },
    }


def _by_seed(records: Sequence[ClipRecord], labels: Sequence[Label]) -> list[float | None]:
    seeds = sorted({record.seed for record in records})
    own = [[record for record in records if record.seed == seed] for seed in seeds]
    return [rounded(float(accuracy(_confusion(part, labels)))) for part in own]


def _confusion(records: Sequence[ClipRecord], labels: Sequence[Label]) -> Floats:
    return confusion(
        [labels.index(record.truth) for record in records],
        [int(_shared_out(record.probabilities, labels).argmax()) for record in records],
        len(labels),
    )


def _shared_out(probabilities: NDArray[np.float32], labels: Sequence[Label]) -> Floats:
    """Probabilities (..., 4) of these labels alone, (..., len(labels)), adding up to one."""
    own = probabilities[..., [LABELS.index(label) for label in labels]].astype(float)
    return np.asarray((own + 1e-12) / (own + 1e-12).sum(axis=-1, keepdims=True))
