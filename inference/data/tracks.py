"""One player through one stretch of footage, ready to train on: crops on the grid and the truth."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inference.players.crops import SIZE
from inference.strokes import GRID_FPS, End, Label
from inference.whole_files import written_whole

CROP = SIZE  # what the network sees
WIDE_CROP = 120  # what is kept: the same middle with a border, so that training can move the crop
VERSION = 12  # of how crops are made; raise it when they change: cached tracks are made anew

ARRAYS = ("luma", "joints", "sound")  # kept in files of their own

__all__ = ["CROP", "GRID_FPS", "WIDE_CROP", "Floats", "GridStroke", "Luma", "Track", "cached"]

Luma = NDArray[np.uint8]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class GridStroke:
    """One true stroke in grid frames, which need not be whole; edges are None where unknown.

    Where nobody knows the contact, `contact` is a guess that nothing may be learnt or scored from.
    """

    label: Label
    contact: float
    start: float | None
    end: float | None
    is_sure: bool = True
    is_contact_known: bool = True


@dataclass(frozen=True)
class Track:
    """One player: `luma` (T, WIDE_CROP, WIDE_CROP) at GRID_FPS, mirrored so that all face one way.

    `handed` is the apparent hand (`apparent_handedness`), 0.5 unknown. `unknown` are grid ranges
    about which nothing is claimed. Tracks of one `group` never lie on both sides of a split.
    `joints` (T, len(JOINTS), 3) are x and y in pixels of `luma` and how far behind the hips, by
    racket side (a hand unknown counts as 1), nan where unknown; None where nobody told them.
    `sound` (T,) is how strongly something is struck at each grid frame, None for silent footage.
    `end` is where the player stands, None where nobody said.
    """

    name: str
    group: str
    view: str
    handed: float
    strokes: tuple[GridStroke, ...]
    luma: Luma
    is_clip: bool = False
    is_drawn: bool = False
    unknown: tuple[tuple[float, float], ...] = ()
    joints: Floats | None = None
    sound: Floats | None = None
    end: End | None = None

    @property
    def frames(self) -> int:
        """How many grid frames there are."""
        return len(self.luma)

    @property
    def film(self) -> str:
        """What both players of one film share of their names."""
        return self.name.rpartition("-")[0]

    @property
    def is_unnamed(self) -> bool:
        """Whether nothing at all is claimed of what is played."""
        return any(first <= 0 and self.frames - 2 < last for first, last in self.unknown)


def cached(folder: Path, key: dict[str, object], make: Callable[[], list[Track]]) -> list[Track]:
    """The tracks that `make` makes, kept in `folder` under the hash of `key`; crops are mapped."""
    text = json.dumps({**key, "version": VERSION, "crop": WIDE_CROP}, sort_keys=True)
    stem = hashlib.sha256(text.encode()).hexdigest()[:20]
    index = folder / f"{stem}.json"
    if not index.exists():
        _keep(make(), folder, stem)
    return [_read(entry, folder, f"{stem}-{n}") for n, entry in enumerate(_entries(index))]


def _keep(tracks: list[Track], folder: Path, stem: str) -> None:
    """Arrays first, the index last: a half-made track is never read, whoever else makes it too."""
    entries = []
    for number, track in enumerate(tracks):
        for name in ARRAYS:
            if getattr(track, name) is not None:
                with written_whole(folder / f"{stem}-{number}-{name}.npy") as file:
                    np.save(file, getattr(track, name))
        bare = replace(track, luma=np.empty(0, np.uint8), joints=None, sound=None)
        entries.append(asdict(bare) | {"luma": None})
    with written_whole(folder / f"{stem}.json") as index:
        index.write_text(json.dumps(entries))


def _entries(index: Path) -> list[dict[str, object]]:
    entries: list[dict[str, object]] = json.loads(index.read_text())
    return entries


def _read(entry: dict[str, object], folder: Path, stem: str) -> Track:
    strokes = tuple(GridStroke(**stroke) for stroke in entry.pop("strokes"))  # type: ignore[attr-defined]
    unknown = tuple((a, b) for a, b in entry.pop("unknown"))  # type: ignore[attr-defined]
    for name in ARRAYS:
        path = folder / f"{stem}-{name}.npy"
        entry[name] = np.load(path, mmap_mode="r") if path.exists() else None
    return Track(strokes=strokes, unknown=unknown, **entry)  # type: ignore[arg-type]
