"""Trimmed clips sorted into folders by class: FOLDER/forehand/....mp4, FOLDER/backhand/....mp4.

The match is the folder between (forehand/derby/07.mp4: derby), else the file's name up to its first
"_" or "-" (derby_07.mp4), else that name without digits at its end (derby7.mp4). Clips that cannot
be told apart stay together: too large a group costs a fold, too small a one flatters the result.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from inference.data.readers.below import videos_below
from inference.data.recordings import BadManifest, Hand, KnownStroke, Recording
from inference.strokes import LABELS, End, Label

UNNAMED = "unnamed"


def class_of_folder(name: str) -> Label:
    """The class a folder is named after; BadManifest when there is none of that name."""
    for label in LABELS:
        if label == name.lower():
            return label
    raise BadManifest(f"The folder {name!r} is not named after one of {', '.join(LABELS)}.")


def read_class_folders(
    folder: Path,
    *,
    end: End = "left",
    hand: Hand = "unknown",
    view: str = "side",
    class_of: Callable[[str], Label] = class_of_folder,
) -> list[Recording]:
    """One clip per video, its contact unknown; end, hand and view are the same for all of them."""
    recordings = []
    for video in videos_below(folder):
        class_folder, *between = video.relative_to(folder).parts[:-1] or ("",)
        if not class_folder:
            raise BadManifest(f"{video.name} lies beside the class folders, not in one of them.")
        recordings.append(
            Recording(
                video=video,
                group="/".join(between) or _prefix(video.stem),
                end=end,
                hand=hand,
                strokes=(KnownStroke(class_of(class_folder)),),
                view=view,
                is_clip=True,
            )
        )
    return recordings


def _prefix(name: str) -> str:
    first, *others = re.split("[_-]", name, maxsplit=1)
    return (first if others else first.rstrip("0123456789")) or UNNAMED
