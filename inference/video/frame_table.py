"""The frame table: when each displayed frame of a video is shown, in the file's own ticks."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

SLACK_S = 1e-6  # a time that was computed from a tick must find its own frame
_MAGIC = b"LDFT\x01"
_HEADER = struct.Struct("<qqqqq")  # numerator, denominator, origin, last duration, frames


@dataclass(frozen=True, eq=False)
class FrameTable:
    """Presentation times of every displayed frame, in presentation order.

    `ticks` counts `time_base` seconds from the first displayed frame: `ticks[0] == 0`, strictly
    increasing. `origin_ticks` is where that first frame stands on the file's own clock.
    """

    time_base: Fraction
    ticks: NDArray[np.int64]  # (N,)
    last_duration_ticks: int
    origin_ticks: int = 0

    def __post_init__(self) -> None:
        if len(self.ticks) == 0 or self.ticks[0] != 0 or (np.diff(self.ticks) <= 0).any():
            raise ValueError("a frame table starts at 0 and only ever increases")
        self.ticks.setflags(write=False)

    @classmethod
    def from_pts(
        cls, pts: Sequence[int], *, time_base: Fraction, last_duration_ticks: int
    ) -> FrameTable:
        """Build a table from time stamps in any order.

        Two frames that claim the same time are both kept, the second one tick later: the decoder
        hands out both, and a frame index has to name each of them.
        """
        order = np.sort(np.asarray(pts, dtype=np.int64))
        steps = np.arange(len(order), dtype=np.int64)
        increasing = np.maximum.accumulate(order - steps) + steps
        return cls(
            time_base=time_base,
            ticks=increasing - increasing[0],
            last_duration_ticks=max(1, last_duration_ticks),
            origin_ticks=int(increasing[0]),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FrameTable) and self.to_bytes() == other.to_bytes()

    def __hash__(self) -> int:
        return hash(self.sha256)

    def __len__(self) -> int:
        return len(self.ticks)

    @property
    def frames(self) -> int:
        """How many frames are displayed."""
        return len(self.ticks)

    @cached_property
    def times_s(self) -> NDArray[np.float64]:
        """Seconds from the first displayed frame, (N,)."""
        return self.ticks.astype(np.float64) * np.float64(float(self.time_base))

    @property
    def duration_s(self) -> float:
        """From the first frame's appearance to the last frame's disappearance."""
        return float((int(self.ticks[-1]) + self.last_duration_ticks) * self.time_base)

    @property
    def origin_s(self) -> float:
        """When the first displayed frame appears on the file's own clock."""
        return float(self.origin_ticks * self.time_base)

    @property
    def frames_per_s(self) -> float:
        """The average over the whole video."""
        return self.frames / self.duration_s

    @cached_property
    def sha256(self) -> str:
        """The table's identity: time base and ticks, whatever file they came from."""
        digest = hashlib.sha256(
            struct.pack("<qq", self.time_base.numerator, self.time_base.denominator)
        )
        digest.update(self.ticks.astype("<i8").tobytes())
        return digest.hexdigest()

    def frame_at(self, time_s: float) -> int:
        """The frame on screen at this time; the first or last one outside the video."""
        return max(0, int(np.searchsorted(self.times_s, time_s + SLACK_S, side="right")) - 1)

    def nearest(self, time_s: float) -> int:
        """The frame whose appearance is closest to this time."""
        return int(self.nearest_all([time_s])[0])

    def nearest_all(self, times_s: ArrayLike) -> NDArray[np.int64]:
        """`nearest` for many times at once; of two equally close frames, the earlier."""
        wanted = np.asarray(times_s, dtype=np.float64)
        after = np.clip(np.searchsorted(self.times_s, wanted), 1, max(1, self.frames - 1))
        if self.frames == 1:
            return np.zeros(len(wanted), dtype=np.int64)
        before = after - 1
        is_before = wanted - self.times_s[before] <= self.times_s[after] - wanted
        return np.where(is_before, before, after).astype(np.int64)

    def runs(self) -> list[tuple[int, int]]:
        """How long each frame is shown, run-length coded: `[(frames, ticks of each), ...]`.

        The counts add up to `frames`, and count times ticks to the duration.
        """
        shown = np.append(np.diff(self.ticks), self.last_duration_ticks)
        starts = np.flatnonzero(np.append(True, shown[1:] != shown[:-1]))
        counts = np.diff(np.append(starts, len(shown)))
        return [(int(count), int(shown[at])) for count, at in zip(counts, starts, strict=True)]

    def to_bytes(self) -> bytes:
        """A compact form: an hour at a constant rate takes about a kilobyte."""
        header = _HEADER.pack(
            self.time_base.numerator,
            self.time_base.denominator,
            self.origin_ticks,
            self.last_duration_ticks,
            self.frames,
        )
        steps = np.diff(self.ticks).astype("<i8").tobytes()
        return _MAGIC + header + zlib.compress(steps, 9)

    @classmethod
    def from_bytes(cls, data: bytes) -> FrameTable:
        """The inverse of `to_bytes`; a `ValueError` when the bytes are something else."""
        if not data.startswith(_MAGIC):
            raise ValueError("these bytes are not a frame table")
        body = data[len(_MAGIC) :]
        numerator, denominator, origin, last, frames = _HEADER.unpack(body[: _HEADER.size])
        steps = np.frombuffer(zlib.decompress(body[_HEADER.size :]), dtype="<i8")
        if len(steps) != frames - 1:
            raise ValueError(f"the table announces {frames} frames and holds {len(steps) + 1}")
        return cls(
            time_base=Fraction(numerator, denominator),
            ticks=np.concatenate([[0], np.cumsum(steps)]).astype(np.int64),
            last_duration_ticks=last,
            origin_ticks=origin,
        )
