"""From a video file to a timeline of strokes. Importing this loads no decoder and no network."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from inference.errors import (
    DeviceMissing,
    InferenceError,
    ModelMissing,
    UnreadableVideo,
    UnsupportedVideo,
)
from inference.strokes import (
    ENDS,
    LABELS,
    Box,
    End,
    Gap,
    Label,
    PlayerHint,
    Progress,
    Stroke,
    Timeline,
)
from inference.video.frame_table import FrameTable

if TYPE_CHECKING:
    from inference.analysis import analyse
    from inference.network.onnx_network import load
    from inference.video.playable import write_playable, write_quick_copy
    from inference.video.probe import Probe, probe
    from inference.video.thumbnails import frame_image, poster, strip

__all__ = [
    "ENDS",
    "LABELS",
    "Box",
    "DeviceMissing",
    "End",
    "FrameTable",
    "Gap",
    "InferenceError",
    "Label",
    "ModelMissing",
    "PlayerHint",
    "Probe",
    "Progress",
    "Stroke",
    "Timeline",
    "UnreadableVideo",
    "UnsupportedVideo",
    "analyse",
    "frame_image",
    "load",
    "poster",
    "probe",
    "strip",
    "write_playable",
    "write_quick_copy",
]

# What needs the video decoder is looked up when first asked for (PEP 562): the web process imports
# this package for its words and must stay small.
_HOMES = {
    "Probe": "inference.video.probe",
    "analyse": "inference.analysis",
    "frame_image": "inference.video.thumbnails",
    "load": "inference.network.onnx_network",
    "poster": "inference.video.thumbnails",
    "probe": "inference.video.probe",
    "strip": "inference.video.thumbnails",
    "write_playable": "inference.video.playable",
    "write_quick_copy": "inference.video.playable",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
