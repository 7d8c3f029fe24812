"""Parameter sets of H.264 in MP4 (ISO/IEC 14496-10 and -15): read, joined and told apart.

Every picture names the parameter sets it was encoded with by a number. So pictures of two encoders
may follow each other in one track as long as their sets bear different numbers, and as long as the
track's configuration record holds both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from av.video.codeccontext import VideoCodecContext

_START = b"\x00\x00\x01"
_IDR, _SLICES = 5, range(1, 6)  # kinds of NAL unit
_SPS, _PPS = 7, 8
_LENGTH_BYTES = 4  # before each NAL unit; other lengths are legal and not seen in the wild
_WITH_CHROMA = {100, 110, 122, 144}  # profiles whose record also tells the sampling
_EIGHT_BIT_420 = b"\xfd\xf8\xf8\x00"


@dataclass(frozen=True)
class ParameterSets:
    """Sequence and picture parameter sets, in the order of their record."""

    sequence: tuple[bytes, ...]
    picture: tuple[bytes, ...]

    @classmethod
    def of_record(cls, record: bytes | None) -> ParameterSets | None:
        """Read a track's configuration record (avcC); None for any other kind of header."""
        if not record or len(record) < 8 or record[0] != 1:
            return None
        if (record[4] & 3) + 1 != _LENGTH_BYTES:
            return None
        sequence, at = _counted(record, 6, record[5] & 31)
        picture, _ = _counted(record, at + 1, record[at])
        return cls(tuple(sequence), tuple(picture))

    @classmethod
    def of_stream(cls, header: bytes) -> ParameterSets:
        """Read what an encoder says of itself, as a byte stream with start codes."""
        units = list(units_of_stream(header))
        return cls(
            tuple(unit for unit in units if unit[0] & 31 == _SPS),
            tuple(unit for unit in units if unit[0] & 31 == _PPS),
        )

    @property
    def numbers(self) -> set[int]:
        """The numbers that are taken, of sequences and pictures alike."""
        return {_exp_golomb(unit[4:]) for unit in self.sequence} | {
            _exp_golomb(unit[1:]) for unit in self.picture
        }

    @property
    def free_number(self) -> int:
        """The lowest number that is not taken."""
        return min(set(range(32)) - self.numbers)

    def joined(self, other: ParameterSets) -> ParameterSets:
        """Return both, this one's first."""
        return ParameterSets(self.sequence + other.sequence, self.picture + other.picture)

    def to_record(self) -> bytes:
        """Write a configuration record for eight-bit 4:2:0 pictures."""
        first = self.sequence[0]
        level = max(unit[3] for unit in self.sequence)
        profile = max(unit[1] for unit in self.sequence)
        compatibility = first[2] if all(unit[2] == first[2] for unit in self.sequence) else 0
        record = bytes([1, profile, compatibility, level, 0xFC | (_LENGTH_BYTES - 1)])
        record += bytes([0xE0 | len(self.sequence)]) + b"".join(map(_sized, self.sequence))
        record += bytes([len(self.picture)]) + b"".join(map(_sized, self.picture))
        return record + (_EIGHT_BIT_420 if profile in _WITH_CHROMA else b"")


def sets_of(codec: VideoCodecContext) -> ParameterSets | None:
    """Return the parameter sets of a track whose packets can be copied, else None."""
    if codec.codec.canonical_name != "h264" or codec.pix_fmt not in ("yuv420p", "yuvj420p"):
        return None
    return ParameterSets.of_record(codec.extradata)


def begins_anew(packet: bytes) -> bool:
    """Whether a packet of an MP4 is an IDR picture: nothing after it needs anything before."""
    at = 0
    while at + _LENGTH_BYTES < len(packet):
        kind = packet[at + _LENGTH_BYTES] & 31
        if kind in _SLICES:
            return kind == _IDR
        at += _LENGTH_BYTES + int.from_bytes(packet[at : at + _LENGTH_BYTES])
    return False


def with_lengths(stream: bytes) -> bytes:
    """Turn an encoder's packet into one of an MP4: lengths instead of start codes."""
    return b"".join(len(unit).to_bytes(_LENGTH_BYTES) + unit for unit in units_of_stream(stream))


def units_of_stream(stream: bytes) -> Iterator[bytes]:
    """Yield the NAL units of a byte stream."""
    starts: list[int] = []
    at = stream.find(_START)
    while at >= 0:
        starts.append(at)
        at = stream.find(_START, at + len(_START))
    for start, end in pairwise([*starts, len(stream)]):
        # A unit never ends in a zero byte: those belong to the start code that follows.
        yield stream[start + len(_START) : end].rstrip(b"\x00")


def _counted(record: bytes, at: int, count: int) -> tuple[list[bytes], int]:
    units = []
    for _ in range(count):
        length = int.from_bytes(record[at : at + 2])
        units.append(record[at + 2 : at + 2 + length])
        at += 2 + length
    return units, at


def _sized(unit: bytes) -> bytes:
    return len(unit).to_bytes(2) + unit


def _exp_golomb(coded: bytes) -> int:
    """The unsigned number that begins here (9.1): as many zeros as bits follow the first one."""
    bits = "".join(f"{byte:08b}" for byte in coded[:9])
    zeros = bits.index("1")
    return int(bits[zeros : 2 * zeros + 1], 2) - 1
