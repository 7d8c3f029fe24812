"""What a timeline run says of held-out tracks, kept beside its checkpoint: asking takes minutes."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from inference.data.tracks import VERSION, Floats, Track
from inference.evaluation.posteriors import HOP, PARTS, WINDOW, said_in_windows
from inference.models.timeline import TimelineNet
from inference.network.answers import Posteriors
from inference.training import checkpoint
from inference.whole_files import written_whole

FILE, SILENT = "said.npz", "said-silent.npz"


def said_by(
    folder: Path, tracks: Sequence[Track], file: str = FILE
) -> list[tuple[Posteriors, Posteriors]]:
    """Through the product's windows, and through windows that begin half a hop earlier.

    Asked once for the same weights and tracks, and kept in `file`. BadCheckpoint when there is no
    network in `folder`.
    """
    saved = checkpoint.load(folder)
    key = _key(folder, tracks)
    kept = _read(folder / file, key, len(tracks))
    if kept is None:
        network = checkpoint.network_of(saved)
        kept = [_asked(network, track) for track in tracks]
        _write(folder / file, key, kept)
    return kept


def _asked(network: TimelineNet, track: Track) -> tuple[Posteriors, Posteriors]:
    return said_in_windows(network, track), said_in_windows(network, track, HOP // 2)


def _key(folder: Path, tracks: Sequence[Track]) -> str:
    weights = hashlib.sha256((folder / checkpoint.FILE).read_bytes()).hexdigest()
    heard = [track.sound is not None for track in tracks]
    about = [(track.name, track.frames, track.handed) for track in tracks]
    return json.dumps([weights, VERSION, WINDOW, HOP, about, heard])


def _write(path: Path, key: str, kept: Sequence[tuple[Posteriors, Posteriors]]) -> None:
    arrays: dict[str, Floats] = {}
    for number, pair in enumerate(kept):
        for name, said in zip(("said", "shifted"), pair, strict=True):
            arrays |= {f"{number}-{name}-{part}": getattr(said, part) for part in PARTS}
    with written_whole(path) as file:
        np.savez_compressed(file, key=np.array(key), **arrays)  # type: ignore[arg-type]


def _read(path: Path, key: str, tracks: int) -> list[tuple[Posteriors, Posteriors]] | None:
    """None when the file is absent, damaged, or about other weights or tracks."""
    try:
        with np.load(path) as file:
            if str(file["key"]) != key:
                return None
            return [(_part(file, n, "said"), _part(file, n, "shifted")) for n in range(tracks)]
    except (FileNotFoundError, KeyError, ValueError, zipfile.BadZipFile):
        return None


def _part(file: np.lib.npyio.NpzFile, number: int, name: str) -> Posteriors:
    return Posteriors(**{part: file[f"{number}-{name}-{part}"] for part in PARTS})
