"""`python -m inference classify CLIP...`: name the stroke in each trimmed clip, one JSON line each.

{"file": "a.mp4", "label": "forehand", "confidence": 0.91, "probabilities": {"serve": ...}}
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import get_args

from inference.clips.clip import ClipAnswer, ClipModel
from inference.clips.filmed import filmed_clip
from inference.clips.timeline_model import TimelineModel
from inference.data.recordings import Hand
from inference.errors import InferenceError, ModelMissing
from inference.network.model_folder import WEIGHTS, champion, shipped_models
from inference.network.onnx_network import load
from inference.strokes import ENDS, LABELS

SUMMARY = "name the stroke in trimmed clips"
BAD_INPUT = 2
DIGITS = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("clips", type=Path, nargs="+", metavar="CLIP")
    parser.add_argument("--end", choices=ENDS, help="where the player stands: else, the livelier")
    parser.add_argument("--hand", choices=get_args(Hand), default="unknown")
    parser.add_argument(
        "--model", metavar="NAME", help="another model than the champion: its name, or its folder"
    )


def run(arguments: argparse.Namespace) -> int:
    """Answer for every clip that can be read; 2 when there was one that cannot."""
    model = clip_model(arguments.model)
    code = 0
    for path in arguments.clips:
        try:
            clip = filmed_clip(path, arguments.end, arguments.hand)
            sys.stdout.write(line(path, model.answer([clip])[0]) + "\n")
        except (InferenceError, OSError) as error:
            sys.stderr.write(f"{path}: {error}\n")
            code = BAD_INPUT
        sys.stdout.flush()
    return code


def clip_model(name: str | None) -> ClipModel:
    """The champion, a model that is shipped under a name, or one in a folder of its own."""
    folder = champion() if name is None else WEIGHTS / name if "/" not in name else Path(name)
    if not folder.is_dir():
        shipped = ", ".join(shipped_models())
        raise ModelMissing(f"There is no model {name}: choose one of {shipped}, or name a folder.")
    if (folder / "model.onnx").exists():
        return TimelineModel(load(folder, "cpu"))
    # The champion answers through ONNX Runtime; only its rivals need torch.
    from inference.clips.model_folder import read_clip_model

    return read_clip_model(folder)


def line(path: Path, answer: ClipAnswer) -> str:
    """One clip's answer as JSON."""
    probabilities = {
        label: round(float(p), DIGITS)
        for label, p in zip(LABELS, answer.probabilities, strict=True)
    }
    label = max(probabilities, key=lambda name: probabilities[name])
    said = {
        "file": str(path),
        "label": label,
        "confidence": probabilities[label],
        "probabilities": probabilities,
    }
    return json.dumps(said)
