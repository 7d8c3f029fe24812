"""From a video file to a timeline of strokes. Importing this loads no decoder and no network."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from inference.errors import (
    DeviceMissing,
    InferenceError,
    ModelMissing,
    UnreadableVideo,
    UnreadableVoice,
    UnsupportedVideo,
)
from inference.evidence_file import BadEvidence, EvidenceFile, read_evidence
from inference.strokes import (
    ENDS,
    GRID_FPS,
    LABELS,
    Box,
    End,
    Evidence,
    Gap,
    Label,
    PlayerHint,
    Progress,
    Seen,
    Stroke,
    Timeline,
)
from inference.video.frame_table import FrameTable

if TYPE_CHECKING:
    from inference.analysis import analyse
    from inference.data.crop_names import crop_files, crop_names
    from inference.data.cutting import keep_crops
    from inference.data.reading import FOOTAGE_KINDS, read_footage
    from inference.data.recordings import Recording
    from inference.data.travelling import pack_manifest
    from inference.evaluation.gate import judge
    from inference.evaluation.gate_answers import (
        Answers,
        CannotCompare,
        SaidContact,
        StrokeAnswer,
        TrackAnswer,
        TrueContact,
    )
    from inference.evaluation.gate_rules import FAILURE_KINDS, Failure
    from inference.evaluation.gate_verdict import BadVerdict, Verdict
    from inference.evaluation.test_part import answers_on
    from inference.likeness import cosines
    from inference.network.onnx_network import load
    from inference.retraining.retrain import Order, Trained, retrain
    from inference.retraining.several import retrain_by
    from inference.video.clip import FINE_CLIP, SMALL_CLIP, cut_clip
    from inference.video.playable import write_playable, write_quick_copy
    from inference.video.probe import Probe, probe
    from inference.video.reel import write_reel
    from inference.video.reel_clips import write_clips
    from inference.video.reel_gif import write_gif
    from inference.video.reel_spans import Film, Span
    from inference.video.thumbnails import frame_image, poster, strip
    from inference.video.voice import write_voice

__all__ = [
    "ENDS",
    "FAILURE_KINDS",
    "FINE_CLIP",
    "FOOTAGE_KINDS",
    "GRID_FPS",
    "LABELS",
    "SMALL_CLIP",
    "Answers",
    "BadEvidence",
    "BadVerdict",
    "Box",
    "CannotCompare",
    "DeviceMissing",
    "End",
    "Evidence",
    "EvidenceFile",
    "Failure",
    "Film",
    "FrameTable",
    "Gap",
    "InferenceError",
    "Label",
    "ModelMissing",
    "Order",
    "PlayerHint",
    "Probe",
    "Progress",
    "Recording",
    "SaidContact",
    "Seen",
    "Span",
    "Stroke",
    "StrokeAnswer",
    "Timeline",
    "TrackAnswer",
    "Trained",
    "TrueContact",
    "UnreadableVideo",
    "UnreadableVoice",
    "UnsupportedVideo",
    "Verdict",
    "analyse",
    "answers_on",
    "cosines",
    "crop_files",
    "crop_names",
    "cut_clip",
    "frame_image",
    "judge",
    "keep_crops",
    "load",
    "pack_manifest",
    "poster",
    "probe",
    "read_evidence",
    "read_footage",
    "retrain",
    "retrain_by",
    "strip",
    "write_clips",
    "write_gif",
    "write_playable",
    "write_quick_copy",
    "write_reel",
    "write_voice",
]

# What needs the video decoder or torch is looked up when first asked for (PEP 562): the web process
# imports this package for its words and must stay small.
_HOMES = {
    "FAILURE_KINDS": "inference.evaluation.gate_rules",
    "FINE_CLIP": "inference.video.clip",
    "FOOTAGE_KINDS": "inference.data.reading",
    "SMALL_CLIP": "inference.video.clip",
    "Answers": "inference.evaluation.gate_answers",
    "BadVerdict": "inference.evaluation.gate_verdict",
    "CannotCompare": "inference.evaluation.gate_answers",
    "Failure": "inference.evaluation.gate_rules",
    "Film": "inference.video.reel_spans",
    "Order": "inference.retraining.retrain",
    "Probe": "inference.video.probe",
    "Recording": "inference.data.recordings",
    "SaidContact": "inference.evaluation.gate_answers",
    "Span": "inference.video.reel_spans",
    "StrokeAnswer": "inference.evaluation.gate_answers",
    "TrackAnswer": "inference.evaluation.gate_answers",
    "Trained": "inference.retraining.retrain",
    "TrueContact": "inference.evaluation.gate_answers",
    "Verdict": "inference.evaluation.gate_verdict",
    "analyse": "inference.analysis",
    "answers_on": "inference.evaluation.test_part",
    "cosines": "inference.likeness",
    "crop_files": "inference.data.crop_names",
    "crop_names": "inference.data.crop_names",
    "cut_clip": "inference.video.clip",
    "frame_image": "inference.video.thumbnails",
    "judge": "inference.evaluation.gate",
    "keep_crops": "inference.data.cutting",
    "load": "inference.network.onnx_network",
    "pack_manifest": "inference.data.travelling",
    "poster": "inference.video.thumbnails",
    "probe": "inference.video.probe",
    "read_footage": "inference.data.reading",
    "retrain": "inference.retraining.retrain",
    "retrain_by": "inference.retraining.several",
    "strip": "inference.video.thumbnails",
    "write_clips": "inference.video.reel_clips",
    "write_gif": "inference.video.reel_gif",
    "write_playable": "inference.video.playable",
    "write_quick_copy": "inference.video.playable",
    "write_reel": "inference.video.reel",
    "write_voice": "inference.video.voice",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
