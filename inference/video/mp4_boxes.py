"""The outermost boxes of an MP4 or MOV file (ISO/IEC 14496-12), read without trusting anything."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

MOST_BOXES = 4096  # a fragmented hour has a few thousand; more would be an attack on patience
_FIRST_BOXES = {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"styp"}


@dataclass(frozen=True, slots=True)
class Mp4Boxes:
    """Which boxes a file holds, in order, and whether the last one ends beyond the file."""

    kinds: tuple[bytes, ...]
    is_cut_off: bool

    @property
    def has_index(self) -> bool:
        """Without `moov` nobody knows where a picture begins."""
        return b"moov" in self.kinds

    @property
    def is_faststart(self) -> bool:
        """The index stands before the pictures, so that playing can begin with the first bytes."""
        if not self.has_index or b"mdat" not in self.kinds:
            return False
        return self.kinds.index(b"moov") < self.kinds.index(b"mdat")


def read_boxes(path: Path) -> Mp4Boxes | None:
    """The outermost boxes, or None when the file is of another kind."""
    size = path.stat().st_size
    kinds: list[bytes] = []
    offset = 0
    with path.open("rb") as file:
        while offset + 8 <= size and len(kinds) < MOST_BOXES:
            file.seek(offset)
            header = file.read(16)
            length, kind = struct.unpack(">I4s", header[:8])
            if not kinds and kind not in _FIRST_BOXES:
                return None
            if length == 1 and len(header) == 16:
                length = struct.unpack(">Q", header[8:])[0]
            kinds.append(kind)
            if length == 0:  # "up to the end of the file"
                return Mp4Boxes(tuple(kinds), is_cut_off=False)
            if length < 8:
                return Mp4Boxes(tuple(kinds), is_cut_off=True)
            offset += length
    return Mp4Boxes(tuple(kinds), is_cut_off=offset > size) if kinds else None
