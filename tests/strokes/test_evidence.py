"""Evidence lies beside its video, one file for each analysis, and goes with it."""

from __future__ import annotations

import numpy as np
from django.core.files.storage import default_storage

from inference import Evidence, EvidenceFile, read_evidence
from loopdrive.footage.files import is_stored
from loopdrive.footage.models import Video
from loopdrive.footage.removal import remove_video
from loopdrive.strokes.evidence import evidence_key, store_evidence
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.request_analysis import request_analysis


def asked(video: Video) -> Analysis:
    return request_analysis(video=video, user=None)


def file_of(frames: int) -> bytes:
    """Return the evidence of some frames at which nobody stands."""
    file = EvidenceFile()
    nothing = np.zeros((frames, 2), np.uint8)
    file.add(Evidence(0, nothing, np.zeros((frames, 2, 5), np.uint8), nothing))
    return file.to_bytes()


def stored(analysis: Analysis) -> bytes:
    with default_storage.open(evidence_key(analysis)) as file:
        return bytes(file.read())


def test_what_was_stored_is_there_and_whole(video: Video) -> None:
    analysis = asked(video)
    assert not is_stored(evidence_key(analysis))
    store_evidence(analysis, file_of(90))
    assert len(read_evidence(stored(analysis))) == 90


def test_a_second_attempt_replaces_the_file_of_the_first(video: Video) -> None:
    analysis = asked(video)
    store_evidence(analysis, file_of(90))
    store_evidence(analysis, file_of(30))
    assert stored(analysis) == file_of(30)


def test_it_goes_with_the_video(video: Video) -> None:
    analysis = asked(video)
    store_evidence(analysis, file_of(90))
    key = evidence_key(analysis)
    remove_video(video=video)
    assert not is_stored(key)
