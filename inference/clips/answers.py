"""What a trained model said of clips it had not learned from, kept beside its checkpoint."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from inference.data.tracks import Floats
from inference.errors import InferenceError
from inference.strokes import LABELS, Label
from inference.whole_files import written_whole

SAID = "said.json"
SEEN = "said-seen.json"  # where the pose network saw the joints
DIGITS = 5  # of a probability: more would only make the file longer


class BadAnswers(InferenceError):
    """A file of answers that cannot be read, in one sentence."""


@dataclass(frozen=True)
class ClipRecord:
    """One clip, the truth of it, and what the model of one fold and seed said.

    `group` is the match (or the scene, when drawn). `probabilities` (4,) are in the order of
    LABELS, `frames` (T, 4) the same for every grid frame of the clip, before any smoothing.
    `drawing` is the version of the renderer that drew a drawn clip; 0 when nobody noted it.
    """

    model: str
    fold: int
    seed: int
    name: str
    group: str
    is_drawn: bool
    truth: Label
    probabilities: Floats
    frames: Floats
    drawing: int = 0


def write_answers(path: Path, records: Sequence[ClipRecord]) -> None:
    """Write all records as JSON: whole, or not at all."""
    rows = [
        asdict(record)
        | {name: _rounded(getattr(record, name)) for name in ("probabilities", "frames")}
        for record in records
    ]
    with written_whole(path) as file:
        file.write_text(json.dumps({"labels": LABELS, "clips": rows}) + "\n")


def read_answers(path: Path) -> list[ClipRecord]:
    """What `write_answers` wrote; BadAnswers says why a file is of no use."""
    try:
        written = json.loads(path.read_text())
        if tuple(written["labels"]) != LABELS:
            raise BadAnswers(f"{path} answers other questions than ours.")
        return [_record(row) for row in written["clips"]]
    except FileNotFoundError as error:
        raise BadAnswers(f"There are no answers at {path}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BadAnswers(f"{path} is not a file of answers.") from error


def _record(row: dict[str, object]) -> ClipRecord:
    arrays = {name: np.array(row.pop(name), np.float32) for name in ("probabilities", "frames")}
    return ClipRecord(**row, **arrays)  # type: ignore[arg-type]  # as written


def _rounded(values: Floats) -> list[object]:
    rounded: list[object] = np.round(values.astype(np.float64), DIGITS).tolist()
    return rounded
