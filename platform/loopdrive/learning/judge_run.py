"""Comparing what a run has trained with the club's champion: test part, recent corrections."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any  # JSON of every shape

from django.conf import settings

import inference
from inference import Answers, CannotCompare, InferenceError
from loopdrive.engine.champion import champion
from loopdrive.engine.models import ModelVersion
from loopdrive.learning.export import FILES, read_frozen
from loopdrive.learning.manifest import RecordingEntry, StrokeEntry, VideoEntry
from loopdrive.learning.models import Part, TrainingRun
from loopdrive.learning.recent import export_recent
from loopdrive.strokes.clip import AROUND_S

NO_TEST_PART = (
    "No session is locked for testing, so nobody can tell whether this model is better. "
    "Lock one, freeze again and train on that."
)

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Judgement:
    """The verdict, or why there is none."""

    against: ModelVersion
    verdict: dict[str, Any] | None
    unjudged: str = ""

    def columns(self) -> dict[str, Any]:
        """Return what the run's row keeps."""
        return {
            "judged_against": self.against,
            "verdict": self.verdict,
            "unjudged": self.unjudged,
        }


def judge_run(run: TrainingRun, model: Path, folder: Path) -> Judgement:
    """Ask both models about the test part in the exported `folder`, which neither has seen."""
    against = champion(run.snapshot.club)
    test = folder / FILES[Part.TEST]
    if not test.exists():
        return Judgement(against, None, NO_TEST_PART)
    models = [against.path, model]
    try:
        one, other = _answers(test, models)
        verdict = inference.judge(
            replace(one, model=str(against)),
            replace(other, model=f"training run {run.number}"),
            failures=[inference.Failure(**failure) for failure in run.failures],
            recent=_recent(run, models, folder / "recent"),
        )
    except CannotCompare as error:
        return Judgement(against, None, str(error))
    return Judgement(against, _with_strokes(verdict.as_plain(), run))


def _answers(manifest: Path, models: Sequence[Path]) -> tuple[Answers, Answers]:
    crops = Path(settings.TRAINING_ROOT) / "crops"
    one, other = inference.answers_on(manifest, models, device=settings.DEVICE, cache=crops)
    return one, other


def _recent(
    run: TrainingRun, models: Sequence[Path], folder: Path
) -> tuple[Answers, Answers] | None:
    """Ask both about recent corrections too; that these cannot be read stops no comparison."""
    try:
        manifest = export_recent(run, folder)
        return _answers(manifest, models) if manifest else None
    except (InferenceError, OSError):
        logger.exception("recent corrections could not be asked about for %s", run)
        return None


def _with_strokes(verdict: dict[str, Any], run: TrainingRun) -> dict[str, Any]:
    """Say of each clip to watch which stroke it is, and which frames show it."""
    places = _places(run)
    for regression in verdict["regressions"]:
        regression |= places[regression["id"]]
    return verdict


def _places(run: TrainingRun) -> dict[str, dict[str, Any]]:
    """Return where a stroke is, by the ids of `inference.answers_on`: "<film>-<end>/<number>"."""
    return {
        f"{entry['sha256']}-{recording['end']}/{number}": _place(entry, recording, stroke)
        for entry in read_frozen(run.snapshot)["videos"]
        for recording in entry["recordings"]
        for number, stroke in enumerate(recording["strokes"])
    }


def _place(entry: VideoEntry, recording: RecordingEntry, stroke: StrokeEntry) -> dict[str, Any]:
    """Say where a stroke is and which frames make a clip of it, of what is frozen alone."""
    frames, fps = entry["frames"], entry["frames"] / entry["duration_s"]
    around = round(AROUND_S * fps)
    return {
        "video": entry["video"],
        "session_title": entry["session_title"],
        "stroke": stroke["id"],
        "end": recording["end"],
        "contact_frame": stroke["contact_frame"],
        "contact_s": stroke["contact_frame"] / fps,
        "first_frame": max(0, stroke["start_frame"] - around),
        "last_frame": min(frames - 1, stroke["end_frame"] + around),
    }
