"""The file of evidence has the layout that a browser reads, byte by byte."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from inference import BadEvidence, Evidence, EvidenceFile, read_evidence


def part(first: int, frames: int, seed: int = 1) -> Evidence:
    rng = np.random.default_rng(seed + first)

    def some(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
        return rng.integers(0, 256, (frames, *shape)).astype(np.uint8)

    return Evidence(first, some(2) % 5, some(2, 5), some(2))


def file_of(*parts: Evidence) -> bytes:
    file = EvidenceFile()
    for each in parts:
        file.add(each)
    return file.to_bytes()


def test_the_header_is_twenty_bytes() -> None:
    data = file_of(part(0, 7))
    assert data[:4] == b"LDEV"
    assert struct.unpack("<HHIII", data[4:20]) == (1, 2, 7, 30, 1)
    assert len(data) == 20 + 2 * 7 * 7


def test_every_column_lies_in_one_piece() -> None:
    one, other = part(0, 7), part(7, 5)
    data = file_of(one, other)
    for slot in (0, 1):
        columns = [
            np.frombuffer(data, np.uint8, count=12, offset=20 + (7 * slot + number) * 12)
            for number in range(7)
        ]
        for number, name in ((0, "ends"), (1, "contact")):
            both = [getattr(e, name)[:, slot] for e in (one, other)]
            assert np.array_equal(columns[number], np.concatenate(both))
        for label in range(5):
            both = [e.classes[:, slot, label] for e in (one, other)]
            assert np.array_equal(columns[2 + label], np.concatenate(both))


def test_what_was_written_is_read_again() -> None:
    one, other = part(0, 30), part(30, 4)
    read = read_evidence(file_of(one, other))
    assert (read.first, len(read)) == (0, 34)
    for name in ("ends", "contact", "classes"):
        both = np.concatenate([getattr(one, name), getattr(other, name)])
        assert np.array_equal(getattr(read, name), both)


def test_a_video_without_frames_has_a_header_alone() -> None:
    assert len(EvidenceFile().to_bytes()) == 20
    assert len(read_evidence(EvidenceFile().to_bytes())) == 0


@pytest.mark.parametrize("first", [0, 6, 8])
def test_frames_that_are_missing_or_come_twice_are_refused(first: int) -> None:
    file = EvidenceFile()
    file.add(part(0, 7))
    with pytest.raises(BadEvidence, match=f"starts at frame {first}, the next frame is 7"):
        file.add(part(first, 3))
    assert read_evidence(file.to_bytes()).ends.shape == (7, 2)


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        (b"", "no file of evidence"),
        (b"LDE", "no file of evidence"),
        (b"RIFF" + bytes(40), "no file of evidence"),
        (b"LDEV" + struct.pack("<HHIII", 2, 2, 0, 30, 1), "another kind: version 2"),
        (file_of(part(0, 7))[:-1], "7 frames has 117 bytes"),
        (file_of(part(0, 7)) + b"x", "7 frames has 119 bytes"),
    ],
)
def test_other_bytes_are_refused(spoilt: bytes, sentence: str) -> None:
    with pytest.raises(BadEvidence, match=sentence):
        read_evidence(spoilt)
