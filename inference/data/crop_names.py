"""Under which names the crops of a film are kept, and the files of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from itertools import combinations
from pathlib import Path

from inference.data.tracks import VERSION, WIDE_CROP
from inference.strokes import ENDS, Box, End

NAME_DIGITS = 20
FIRST_VERSION = 11  # of those whose crops a club's training may have kept


def crop_name(
    film: str, players: Sequence[tuple[End, Box | None]], *, version: int = VERSION
) -> str:
    """The name for a film (its SHA-256) with these ends in their order, and boxes where drawn."""
    about = {
        "video": film,
        "players": [[end, None if box is None else asdict(box)] for end, box in players],
        "version": version,
        "crop": WIDE_CROP,
    }
    return hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()[:NAME_DIGITS]


def crop_names(film: str) -> list[str]:
    """Every name that crops of a film can have, at whichever ends they were cut; without boxes."""
    return [
        crop_name(film, [(end, None) for end in sorted(ends)], version=version)
        for version in range(FIRST_VERSION, VERSION + 1)
        for count in range(1, len(ENDS) + 1)
        for ends in combinations(ENDS, count)
    ]


def crop_files(folder: Path, names: Collection[str]) -> list[Path]:
    """The files in a folder of crops that belong to these names, whole or half kept."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name[:NAME_DIGITS] in names)
