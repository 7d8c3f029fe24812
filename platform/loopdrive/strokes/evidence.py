"""What an analysis saw frame by frame: one small file beside the video, removed with it."""

from __future__ import annotations

from loopdrive.footage.files import remove_folder, store_bytes
from loopdrive.footage.models import Video
from loopdrive.strokes.models import Analysis


def evidence_key(analysis: Analysis) -> str:
    """Return where the evidence of an analysis is stored."""
    return f"{analysis.video.folder}/evidence/{analysis.pk}.bin"


def store_evidence(analysis: Analysis, data: bytes) -> None:
    """Store what `inference.EvidenceFile` gave, in place of what an earlier attempt stored."""
    store_bytes(data, evidence_key(analysis))


def forget_evidence_of_deleted(analysis: Analysis) -> None:
    """Remove what was stored for a video that was deleted meanwhile, which nobody else will."""
    if not Video.objects.filter(pk=analysis.video_id).exists():
        remove_folder(analysis.video.folder)
