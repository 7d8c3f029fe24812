"""Evidence of a whole video as one small file whose columns a browser draws without unpacking.

All numbers are little-endian. F is the number of grid frames, S the number of slots:

    offset  size  what
    0       4     magic, the letters LDEV
    4       2     version, uint16: 1
    6       2     S, uint16: 2
    8       4     F, uint32
    12      4     numerator of the grid's frame rate, uint32: 30
    16      4     denominator of it, uint32: 1
    20      S*7*F columns, F bytes each; of slot s and column c from 20 + (7 * s + c) * F

    column  what
    0       who stands there: 0 nobody, 1 left, 2 right, 3 near, 4 far
    1       contact heat, 255 = 1, smoothed as its peaks are looked for
    2 to 6  probabilities of none, serve, forehand, backhand and smash, 255 = 1

Grid frame k lies k * denominator / numerator seconds after the first displayed frame. An hour of
two players takes 1.5 MB.
"""

from __future__ import annotations

import struct

import numpy as np

from inference.errors import InferenceError
from inference.strokes import GRID_FPS, LABELS, Evidence

MAGIC, VERSION, SLOTS = b"LDEV", 1, 2
HEADER = struct.Struct("<4sHHIII")  # magic, version, slots, frames, numerator, denominator
COLUMNS = 2 + 1 + len(LABELS)  # 7 of each slot


class BadEvidence(InferenceError):
    """The bytes are no evidence, or not all of it."""


class EvidenceFile:
    """Collects evidence in order and gives it as the bytes of one file."""

    def __init__(self) -> None:
        self._columns = [bytearray() for _ in range(SLOTS * COLUMNS)]
        self._frames = 0

    def add(self, evidence: Evidence) -> None:
        """Take the evidence of the next frames; BadEvidence when some are missing or seen twice."""
        if evidence.first != self._frames:
            raise BadEvidence(
                f"The evidence starts at frame {evidence.first}, the next frame is {self._frames}."
            )
        parts = [evidence.ends[:, :, None], evidence.contact[:, :, None], evidence.classes]
        table = np.concatenate(parts, axis=2).reshape(len(evidence), -1)  # (T, SLOTS * COLUMNS)
        for column, values in zip(self._columns, table.T, strict=True):
            column += values.tobytes()
        self._frames += len(evidence)

    def to_bytes(self) -> bytes:
        """The file, as of now."""
        header = HEADER.pack(MAGIC, VERSION, SLOTS, self._frames, GRID_FPS, 1)
        return header + b"".join(self._columns)


def read_evidence(data: bytes) -> Evidence:
    """The evidence in a file, all of it from frame 0. Raises BadEvidence."""
    if len(data) < HEADER.size or data[: len(MAGIC)] != MAGIC:
        raise BadEvidence("This is no file of evidence.")
    _, version, slots, frames, numerator, denominator = HEADER.unpack_from(data)
    if (version, slots, numerator, denominator) != (VERSION, SLOTS, GRID_FPS, 1):
        raise BadEvidence(f"This evidence is of another kind: version {version}.")
    if len(data) != HEADER.size + slots * COLUMNS * frames:
        raise BadEvidence(f"The evidence of {frames} frames has {len(data)} bytes.")
    columns = np.frombuffer(data, np.uint8, offset=HEADER.size).reshape(slots, COLUMNS, frames)
    table = np.ascontiguousarray(columns.transpose(2, 0, 1))  # (T, SLOTS, COLUMNS)
    return Evidence(0, ends=table[:, :, 0], classes=table[:, :, 2:], contact=table[:, :, 1])
