"""The manifest of a snapshot: what stands in it, how it is written, and the hash of its content.

The content hash is the SHA-256 of the canonical JSON (sorted keys, no spaces, UTF-8) of everything
but `snapshot`, which tells when and by whom it was frozen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import BinaryIO, NotRequired, TypedDict

FORMAT = "loopdrive-snapshot-1"
Values = Mapping[str, str | int]  # what history keeps of a stroke, see strokes/change.py


class StrokeEntry(TypedDict):
    """One stroke that somebody stands for; `predicted` is what the model had said of it."""

    id: str
    version: int
    revision: int | None
    state: str
    label: str
    start_frame: int
    contact_frame: int
    end_frame: int
    predicted: Values | None


class RecordingEntry(TypedDict):
    """One end of the table in one video: whoever is seated or plays there."""

    end: str
    player: str | None
    hand: str
    part: str
    group: str
    strokes: list[StrokeEntry]


class VideoEntry(TypedDict):
    """One approved video as it stood."""

    video: str
    filename: str
    sha256: str
    frames: int
    duration_s: float
    frame_table_sha256: str
    player_session: str
    session_title: str
    played_on: str
    edit_number: int
    approved_by: str | None
    approved_at: str | None
    part: str
    group: str
    recordings: list[RecordingEntry]


class SnapshotEntry(TypedDict):
    """Which snapshot it is: the part of the manifest that the hash leaves out."""

    id: str
    number: int
    title: str
    created_by: str | None
    created_at: str
    sha256: str
    redacted_at: NotRequired[str]  # when somebody was taken out


class Manifest(TypedDict):
    """A manifest as it is read."""

    format: str
    club: str
    videos: list[VideoEntry]
    snapshot: SnapshotEntry


def canonical(value: object) -> bytes:
    """Return the one way to write a value as JSON."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def content_hash(manifest: Mapping[str, object]) -> str:
    """Return the hash of a manifest's content, whoever froze it and when."""
    content = {name: value for name, value in manifest.items() if name != "snapshot"}
    return hashlib.sha256(canonical(content)).hexdigest()


class ManifestWriter:
    """Writes a manifest video by video, so that a large club's is never held whole."""

    def __init__(self, file: BinaryIO, club: str) -> None:
        self._file, self._hash, self._videos = file, hashlib.sha256(), 0
        self._write(b'{"club":%b,"format":%b,"videos":[' % (canonical(club), canonical(FORMAT)))

    def add(self, entry: VideoEntry) -> None:
        """Write the next video; they come in the order of their keys."""
        self._write((b"," if self._videos else b"") + canonical(entry))
        self._videos += 1

    def content_hash(self) -> str:
        """End the list of videos and return the hash of the content."""
        self._write(b"]")
        whole = self._hash.copy()
        whole.update(b"}")
        return whole.hexdigest()

    def sign(self, snapshot: SnapshotEntry) -> None:
        """Say which snapshot it is, and end the file."""
        self._file.write(b',"snapshot":%b}\n' % canonical(snapshot))

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._hash.update(data)
