"""Labelled footage of any kind that is known here, as recordings."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from inference.data.manifest import read_manifest
from inference.data.readers.class_folders import read_class_folders
from inference.data.readers.openttgames import read_openttgames
from inference.data.readers.ttstroke21 import read_ttstroke21
from inference.data.recordings import Hand, Recording
from inference.data.shared_footage import read_shared
from inference.strokes import End

Kind = Literal["class-folders", "openttgames", "ttstroke21", "shared", "manifest"]
FOOTAGE_KINDS: tuple[Kind, ...] = get_args(Kind)


def read_footage(
    kind: Kind, path: Path, *, end: End = "left", hand: Hand = "unknown", view: str = "side"
) -> list[Recording]:
    """What lies at `path`. BadManifest when it is not of that kind.

    `end`, `hand` and `view` are of class-folders and ttstroke21, which do not tell them.
    """
    if kind == "openttgames":
        return read_openttgames(path)
    if kind == "shared":
        return read_shared(path)
    if kind == "manifest":
        return read_manifest(path)
    read = read_class_folders if kind == "class-folders" else read_ttstroke21
    return read(path, end=end, hand=hand, view=view)
